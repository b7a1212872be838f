import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Format } from '../input/document.ts'
import { formatOf } from '../input/index.ts'
import { copyExtensions } from '../node/files.ts'

/** Language ids that editors give to copy. */
const languageFormats: Readonly<Record<string, Format>> = {
  plaintext: 'text',
  text: 'text',
  txt: 'text',
  markdown: 'markdown',
  'markdown.mdx': 'markdown',
  md: 'markdown',
  gfm: 'markdown',
  html: 'html',
  xhtml: 'html'
}

/**
 * The file that a document lies in.
 *
 * @returns an absolute path, or `null` for a buffer that was never saved
 * @example
 * fileOf('untitled:Untitled-1') // null
 */
export function fileOf(uri: string): string | null {
  if (!uri.startsWith('file:')) return null
  try {
    return path.normalize(fileURLToPath(uri))
  } catch {
    // A file on another machine: there is no path to it from here.
    return null
  }
}

/** The URI of a file. */
export function uriOf(file: string): string {
  return pathToFileURL(file).href
}

/** What a document is called in findings: its path, or what stands in its URI. */
export function nameOf(uri: string): string {
  return fileOf(uri) ?? uri
}

/**
 * The format in which a document is read.
 *
 * @param more - language ids that the user asked for
 * @returns `null` for what is no copy: code, data, logs
 */
export function formatFor(uri: string, languageId: string, more: Readonly<Record<string, Format>>): Format | null {
  const known = more[languageId] ?? languageFormats[languageId.toLowerCase()]
  if (known) return known
  const extension = path.extname(uri).slice(1).toLowerCase()
  return copyExtensions.some((one) => one === extension) ? formatOf(uri) : null
}
