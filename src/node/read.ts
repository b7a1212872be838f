import { Buffer, isUtf8 } from 'node:buffer'
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { errorText } from '../text/error-text.ts'

/** Larger files are no story, and an editor would rather hear so than wait. */
export const fileSizeMax = 16_000_000

/** A file read, or why it could not be. */
export type ReadResult =
  | { readonly source: string; readonly warnings: readonly string[] }
  | { readonly failure: string }

/** The bytes of a file, or why they could not be read. */
export type BytesResult = { readonly bytes: Uint8Array } | { readonly failure: string }

/**
 * Read a file of copy. Nothing throws: what cannot be read says so, with the cure.
 *
 * @param path - the file; `-` is not a file and is read by `decode`
 */
export function readCopy(path: string): ReadResult {
  const read = readBytes(path)
  return 'failure' in read ? read : decode(read.bytes, path)
}

/** The same without looking at what the bytes are. */
export function readBytes(path: string): BytesResult {
  try {
    const bytes = readPlainFile(path, fileSizeMax)
    return typeof bytes === 'number' ? { failure: tooLarge(path, bytes) } : { bytes }
  } catch (error) {
    // Node reads every name as UTF-8, and finds no file by what it then holds.
    const cure = path.includes('\ufffd') ? '; its name is not UTF-8, so rename it' : ''
    return { failure: `${path}: ${reasonOf(error)}${cure}` }
  }
}

/**
 * Read a plain file and nothing else: a pipe, a socket or a device would keep a run waiting.
 *
 * @returns the bytes, or the size of a file that is over the limit
 * @throws what the file system says; `reasonOf` puts it into words
 */
export function readPlainFile(path: string, sizeMax = Number.POSITIVE_INFINITY): Uint8Array | number {
  // To open a pipe without this flag is to wait for its writer.
  const handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const status = fstatSync(handle)
    if (status.isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' })
    if (!status.isFile()) throw Object.assign(new Error(path), { code: 'ENOTFILE' })
    return status.size > sizeMax ? status.size : contentOf(handle, status.size)
  } finally {
    closeSync(handle)
  }
}

/** A file of known size in one go: that asks the system half as often as `readFileSync` does. */
function contentOf(handle: number, size: number): Uint8Array {
  // No Buffer: the extension's worker reads configurations and has none.
  const bytes = new Uint8Array(size + 1)
  const read = readSync(handle, bytes, 0, size + 1, 0)
  // One that has another size by now, or comes in pieces, is read again from its beginning to its end.
  return read === size ? bytes.subarray(0, read) : readFileSync(handle)
}

/** A plain file as text, a byte-order mark left out. */
export function readPlainText(path: string): string {
  const bytes = readPlainFile(path)
  return typeof bytes === 'number' ? '' : new TextDecoder().decode(bytes)
}

/**
 * Decode bytes as UTF-8, the byte-order mark kept.
 *
 * @returns the text; bytes that are not UTF-8 are read as replacement characters and reported with their place
 */
export function decode(bytes: Uint8Array, name: string): ReadResult {
  if (bytes.length > fileSizeMax) return { failure: tooLarge(name, bytes.length) }
  const wide = wideEncoding(bytes)
  if (wide !== undefined) return { failure: `${name}: this is ${wide}; save it as UTF-8` }
  for (const [kind, beginning] of documentBeginnings) {
    if (beginning.every((byte, index) => bytes[index] === byte))
      return { failure: `${name}: this is ${kind}; save it as plain text` }
  }
  const isText = isUtf8(bytes)
  if (isText ? hasManyNuls(bytes) : hasManyNuls(bytes) || hasManyControls(bytes))
    return { failure: `${name}: this is not text; copydesk reads plain text, Markdown and HTML` }
  if (isText) return { source: textOf(bytes), warnings: [] }
  const source = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  return { source, warnings: [`${name}: ${whereNotUtf8(bytes)}; read with replacement characters. Save it as UTF-8`] }
}

/** Bytes that are UTF-8 as text, the byte-order mark kept. Three times as fast as a `TextDecoder` that checks. */
export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString()
}

/** `{\\rtf` and `%PDF-`: letters all of it or for pages, but no copy. */
const documentBeginnings = [
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]]
] as const

/** The encoding of two or four bytes a character that a byte-order mark tells. */
export function wideEncoding([a, b, c, d]: Uint8Array): 'UTF-16' | 'UTF-32' | undefined {
  const isLittle = a === 0xff && b === 0xfe
  if ((isLittle && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff)) return 'UTF-32'
  return isLittle || (a === 0xfe && b === 0xff) ? 'UTF-16' : undefined
}

/** Bytes by which a file is told to be no text. */
const headLength = 8192

/** What is compressed has one control character in ten; no encoding of text has more than a few. */
function hasManyControls(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, headLength)
  let controls = 0
  for (const byte of head) if (byte < 0x20 && (byte < 0x08 || byte > 0x0d)) controls += 1
  return controls > 8 && controls * 25 > head.length
}

/** One NUL in a hundred of the first bytes: pictures and archives have many, a damaged story one or two. */
function hasManyNuls(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, headLength)
  let nuls = 0
  for (let at = head.indexOf(0); at >= 0; at = head.indexOf(0, at + 1)) nuls += 1
  return nuls > 2 && nuls * 100 > head.length
}

/** What programs save that are asked for a list and keep a layout with it. */
const packedBeginnings = [
  ['a workbook or another packed file', [0x50, 0x4b, 0x03, 0x04]],
  ['a workbook of an old spreadsheet', [0xd0, 0xcf, 0x11, 0xe0]]
] as const

/**
 * What keeps a file of settings from being read as text, with the cure. Names need every letter: nothing but UTF-8 will do.
 *
 * @returns `undefined` for UTF-8
 */
export function faultOfSettings(bytes: Uint8Array): { readonly line: number; readonly message: string } | undefined {
  const begins = (beginning: readonly number[]): boolean => beginning.every((byte, index) => bytes[index] === byte)
  const packed = packedBeginnings.find(([, beginning]) => begins(beginning))
  if (packed) return { line: 1, message: `this is ${packed[0]}; ${sheetCure}` }
  const document = documentBeginnings.find(([, beginning]) => begins(beginning))
  if (document) return { line: 1, message: `this is ${document[0]}; save it as plain text` }
  const wide = wideEncoding(bytes)
  if (wide !== undefined) return { line: 1, message: `this is ${wide}; save it as UTF-8` }
  if (hasManyNuls(bytes)) return { line: 1, message: 'this is not text in UTF-8; save it as plain text in UTF-8' }
  if (decodes(bytes, false)) return undefined
  const { byte, line } = firstNotUtf8(bytes)
  return { line, message: `not UTF-8 at byte ${byte}; save it as UTF-8, or accents are lost` }
}

const sheetCure = 'save a sheet of names as "CSV UTF-8" and name that file, anything else as plain text'

function whereNotUtf8(bytes: Uint8Array): string {
  const { byte, line } = firstNotUtf8(bytes)
  return `not UTF-8 at byte ${byte}, line ${line}`
}

function firstNotUtf8(bytes: Uint8Array): { readonly byte: number; readonly line: number } {
  // The prefix up to `low` decodes, the prefix up to `high` does not.
  let low = 0
  let high = bytes.length
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if (decodes(bytes.subarray(0, middle))) low = middle
    else high = middle
  }
  // The prefix ends in the middle of the sequence that is cut off; go back to where that begins.
  while (low > 0 && !decodes(bytes.subarray(0, low), false)) low -= 1
  let line = 1
  for (let at = 0; at < low; at += 1) if (bytes[at] === 10) line += 1
  return { byte: low, line }
}

/** Whether bytes are UTF-8; with `open` a sequence cut off at the end is no fault. */
function decodes(bytes: Uint8Array, open = true): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: open })
    return true
  } catch {
    return false
  }
}

function tooLarge(name: string, size: number): string {
  return `${name}: ${(size / 1e6).toFixed(1)} MB is over the limit of ${fileSizeMax / 1e6} MB for one story; split it`
}

/** A reason that a person can act on. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'ENOENT':
      return 'no such file or folder'
    case 'EACCES':
    case 'EPERM':
      return 'no permission to read it'
    case 'EISDIR':
      return 'this is a folder'
    case 'ENOTFILE':
    case 'ENXIO':
      return 'this is a pipe or a device; copydesk reads plain files, and standard input as -'
    case 'ELOOP':
      return 'a link that leads in a circle'
    default:
      return errorText(error)
  }
}
