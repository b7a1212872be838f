// The door to the readers: picks one for a document, and never throws.

import { errorText } from '../text/error-text.ts'
import { SourceMapBuilder } from '../text/source-map.ts'
import type { Document, Format, Input } from './document.ts'
import { readHtml } from './html.ts'
import { readJson } from './json.ts'
import { readMarkdown } from './markdown.ts'
import { readPlain } from './plain.ts'
import { readFields } from './record.ts'

const readers: Readonly<Record<Format, (input: Input) => Document>> = {
  text: readPlain,
  markdown: readMarkdown,
  html: readHtml,
  json: readJson
}

/**
 * Read a document in the format given, or the one its extension says.
 *
 * @example
 * readDocument({ path: 'story.html', source: '<h1>Kyiv</h1>' }).blocks // [{ kind: 'heading', depth: 1, start: 0, end: 4 }]
 */
export function readDocument(input: Input): Document {
  const { record, ...whole } = input
  return record !== undefined && record.fields.length > 1
    ? readFields(whole, record.fields, readWhole)
    : readWhole(whole)
}

function readWhole(input: Input): Document {
  const format = input.format ?? formatOf(input.path)
  try {
    return readers[format](input)
  } catch (error) {
    return readWithoutMarkup(input, format, error)
  }
}

/**
 * The format that a file's extension says; plain text when it says nothing.
 *
 * @example
 * formatOf('story.md') // 'markdown'
 */
export function formatOf(path: string): Format {
  if (/\.(?:md|markdown|mdx)$/i.test(path)) return 'markdown'
  if (/\.(?:html?|xhtml)$/i.test(path)) return 'html'
  if (/\.json$/i.test(path)) return 'json'
  return 'text'
}

/** A parser that gives up must not cost the editor the whole story: the lines are read, with the tags left out. */
function readWithoutMarkup(input: Input, format: Format, error: unknown): Document {
  const builder = new SourceMapBuilder(input.source)
  let written = 0
  for (const tag of input.source.matchAll(/<[^<>]*>/g)) {
    builder.verbatim(written, tag.index)
    written = tag.index + tag[0].length
    // Line endings stay, so that the lines of a long tag are not joined with what follows.
    builder.replaced(tag[0].replace(/[^\r\n]/g, ' '), tag.index, written)
  }
  builder.verbatim(written, input.source.length)
  const { text, map } = builder.build()
  const said = errorText(error)
  const problems = [{ message: `The ${format} could not be parsed (${said}); it was read as plain text.` }]
  return { ...readPlain({ path: input.path, source: text }), format, source: input.source, map, problems }
}
