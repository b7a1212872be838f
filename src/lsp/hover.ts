// What an editor shows about the place under the pointer: a finding, a name, a statement.
import type { Hover } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Frame, Grade } from '../analysis/attributions.ts'
import { attributions } from '../analysis/attributions.ts'
import { type Cluster, clusters } from '../analysis/clusters.ts'
import { listNote } from '../analysis/names/doubt.ts'
import type { Story } from '../analysis/story.ts'
import type { Finding } from '../finding/finding.ts'
import { type KnownName, type NameList, names } from '../lexicon/names.ts'
import type { Span } from '../text/span.ts'
import { rangeOf } from './diagnostics.ts'

/** What a hover is made from. */
export interface HoverContext {
  readonly document: TextDocument
  readonly story: Story
  /** Findings in offsets of the document. */
  readonly findings: readonly Finding[]
  /** Whether the editor shows Markdown; else plain text. */
  readonly markdown: boolean
}

/**
 * What there is to say about a place.
 *
 * @param offset - into the source
 * @returns nothing where the story has neither a finding nor a name nor a statement
 */
export function hoverAt(offset: number, { document, story, findings, markdown }: HoverContext): Hover | null {
  const say = markdown ? marked : unmarked
  const at = story.document.map.toText(offset)
  const found = findings.filter((finding) => holds(finding, offset))
  const cluster = story.get(clusters).find(({ mentions }) => mentions.some((mention) => holds(mention, at)))
  const mention = cluster?.mentions.find((one) => holds(one, at))
  const frame = narrowest(story.get(attributions).frames.filter((one) => holds(one, at)))
  const parts = [
    ...found.map((finding) => aboutFinding(finding, say)),
    ...(cluster ? [aboutName(cluster, story, say)] : []),
    ...(frame ? [aboutStatement(frame, say)] : [])
  ]
  if (parts.length === 0) return null
  const text = mention ?? frame
  const span = narrowest([...found, ...(text ? [story.document.map.toSource(text)] : [])])
  return {
    contents: { kind: markdown ? 'markdown' : 'plaintext', value: parts.join(markdown ? '\n\n---\n\n' : '\n\n') },
    ...(span && { range: rangeOf(document, span) })
  }
}

/** How words are set: in Markdown, or as they are. */
interface Setting {
  bold(text: string): string
  link(text: string, url: string): string
  /** Words of the copy or of a list. */
  plain(text: string): string
  /** Our own words, with findings in backticks. */
  own(text: string): string
  /** Between lines of one part. */
  readonly line: string
}

const escape = (text: string) => text.replaceAll(/[\\`*_{}[\]<>()#+!|~&-]/g, (sign) => `\\${sign}`)
const marked: Setting = {
  bold: (text) => `**${escape(text)}**`,
  link: (text, url) => `[${escape(text)}](${url})`,
  plain: escape,
  // A message quotes the copy in backticks, which Markdown shows as they are meant; the rest is ours.
  own: (text) => text.replaceAll(/[<>[\]]/g, (sign) => `\\${sign}`),
  line: '  \n'
}
const unmarked: Setting = {
  bold: (text) => text,
  link: (text, url) => `${text}: ${url}`,
  plain: (text) => text,
  own: (text) => text,
  line: '\n'
}

function aboutFinding({ message, note, ruleId, url }: Finding, say: Setting): string {
  return [say.own(message), ...(note ? [say.own(note)] : []), say.link(ruleId, url)].join(say.line)
}

/** Who this is, what the list says and when that was right, and how the story writes it. */
function aboutName({ name, kind, role, entry, forms }: Cluster, story: Story, say: Setting): string {
  const list = story.lexicon.part(names)
  const head = `${say.bold(name)}, ${role === undefined ? kind : say.plain(role)}`
  const listed =
    entry === undefined
      ? 'On no list: check the spelling.'
      : `${listNote(list, entry)}${entry.house ? ' House list.' : list.asOf ? ` As of ${latest(list, entry)}.` : ''}`
  const counts = forms.map(({ text, count }) => `${text} ${count}`).join(', ')
  return [head, say.plain(listed), say.plain(`In this story: ${counts}.`)].join(say.line)
}

/** The month for which the list is right, or when an office began that it gives beyond that month. */
function latest(list: NameList, entry: KnownName): string {
  const begun = list.details(entry).roles.map(({ from = '' }) => String(from))
  return begun.reduce((last, date) => (date > last ? date : last), list.asOf)
}

const grades: Readonly<Record<Grade, string>> = {
  named: 'a named source',
  affiliated: 'a source known by its body or office',
  described: 'a described source',
  vague: 'a vague source',
  anonymous: 'an anonymous source',
  none: 'nobody is named'
}

function aboutStatement({ kind, source, cue }: Frame, say: Setting): string {
  const who = source.text === '' ? 'Nobody says so' : `${say.bold(source.text)}: ${grades[source.grade]}`
  const how = kind === 'indirect' ? 'indirect speech' : kind === 'direct' ? 'direct speech' : 'partly quoted'
  return `${who}; ${how}${cue ? `, “${say.plain(cue.text)}”` : ''}.`
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end
}

function narrowest<T extends Span>(spans: readonly T[]): T | undefined {
  return spans.reduce<T | undefined>(
    (best, span) => (best === undefined || span.end - span.start < best.end - best.start ? span : best),
    undefined
  )
}
