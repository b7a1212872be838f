// Mark-up that reached the copy as letters: `&nbsp;`, `<br>`, `[caption id="7"]`, `\u2019`.

import { readHtmlReference } from '../../input/character-references.ts'
import type { Format } from '../../input/document.ts'
import type { DebrisLists } from '../../lexicon/debris-lists.ts'
import { lettered } from '../../text/lettered.ts'
import { findMarkdown } from './markdown.ts'
import type { Repair } from './token.ts'

const reference = /&(?:amp;)*(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]{2,8}\d{0,2});|&(?:amp;)*nbsp(?![a-zA-Z\d])/g
const tag = /<(\/?)([a-zA-Z][a-zA-Z\d]{0,11})(?:\s[^<>\n]{0,500})?\/?>|<!--\s?\/?wp:[^<>\n]{0,300}-->/g
const shortcode =
  /\[(\/?)([a-z][a-z\d_-]{1,30})((?:\s+[a-z][\w-]{0,30}=(?:"[^"\]\n]{0,300}"|“[^”\]\n]{0,300}[”″]|'[^'\]\n]{0,300}'|[^\s"\]]{1,100})){0,12})\s{0,3}\/?\]/g
const escape = /(?:\\u[\da-fA-F]{4})+|\\x[89a-fA-F][\da-fA-F]|\\(?=")/g
const percent = lettered(String.raw`(?<=\p{L})%20(?=\p{L})`, 'g')
/** What nobody sees in a decoded text. */
const invisible = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g

/** Find mark-up among the words. `format` matters: in Markdown `**` is no debris. */
export function findMarkup(text: string, format: Format, lists: DebrisLists): Repair[] {
  const repairs: Repair[] = []
  if (text.includes('&'))
    for (const { 0: found, index } of text.matchAll(reference)) addReference(text, found, index, repairs)
  if (text.includes('<')) for (const match of text.matchAll(tag)) addTag(text, match, lists, repairs)
  if (text.includes('[')) for (const match of text.matchAll(shortcode)) addShortcode(text, match, lists, repairs)
  if (text.includes('\\')) for (const { 0: found, index } of text.matchAll(escape)) addEscape(found, index, repairs)
  if (text.includes('%20')) {
    for (const { index } of text.matchAll(percent(text))) {
      if (!inAddress(text, index)) repairs.push({ start: index, end: index + 3, kind: 'escape', text: ' ', safe: true })
    }
  }
  if (format === 'text' || format === 'html') repairs.push(...findMarkdown(text))
  return repairs
}

function addReference(text: string, found: string, index: number, repairs: Repair[]): void {
  if (isQuoted(text, index, index + found.length) || inAddress(text, index)) return
  let decoded = found
  for (let round = 0; round < 8 && decoded.startsWith('&'); round += 1) {
    const read = readHtmlReference(decoded, 0, false)
    if (read === undefined) break
    decoded = read.text + decoded.slice(read.end)
  }
  if (decoded === found || (decoded.length > 2 && decoded.startsWith('&'))) return
  const plain = decoded.replace(invisible, '').replace(/[\u00a0\u2002-\u200a\u202f]/g, ' ')
  const lost = plain.includes('\ufffd')
  // `&lt;` gives a bracket that the next round would have to judge as a tag.
  repairs.push({
    start: index,
    end: index + found.length,
    kind: 'entity',
    text: lost ? undefined : plain,
    safe: (!lost && !/[<>&]/.test(plain)) || plain === '&'
  })
}

function addTag(text: string, match: RegExpExecArray, lists: DebrisLists, repairs: Repair[]): void {
  const [found, , name] = match
  const start = match.index
  const end = start + found.length
  if (isQuoted(text, start, end) || /^\s+(?:tags?|elements?|attributes?|code)\b/.test(text.slice(end, end + 12))) return
  const lower = name?.toLowerCase()
  if (lower === undefined) {
    repairs.push({ start, end, kind: 'tag', text: '', safe: true })
    return
  }
  const block = lists.blockTags.has(lower)
  if (!block && !lists.tags.has(lower)) return
  const between = block && /\S/.test(text.charAt(start - 1)) && /[^\s<]/.test(text.charAt(end))
  // A link, a picture or a script takes more with it than its brackets.
  const safe = !['a', 'iframe', 'img', 'script', 'style', 'embed', 'object', 'video', 'source'].includes(lower)
  repairs.push({ start, end, kind: 'tag', text: between ? ' ' : '', safe })
}

function addShortcode(text: string, match: RegExpExecArray, lists: DebrisLists, repairs: Repair[]): void {
  const [found, slash, name = '', attributes] = match
  const start = match.index
  if (isQuoted(text, start, start + found.length)) return
  // `[sic]`, `[laughs]` and `[his]` are an editor's brackets.
  if (slash === '' && attributes === '' && !lists.shortcodes.has(name)) return
  repairs.push({
    start,
    end: start + found.length,
    kind: 'shortcode',
    text: '',
    safe: name.startsWith('vc_') || name.startsWith('et_pb_')
  })
}

function addEscape(found: string, start: number, repairs: Repair[]): void {
  const end = start + found.length
  if (found === '\\') {
    repairs.push({ start, end, kind: 'escape', text: '', safe: true })
    return
  }
  const decoded = found.replace(/\\[ux]([\da-fA-F]+)/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16))
  )
  const plain = decoded.replace(invisible, '').replace(/[\u00a0\u202f]/g, ' ')
  const whole = !/[\u0000-\u001f\u0080-\u009f\ufffd\p{Surrogate}]/u.test(plain)
  repairs.push({ start, end, kind: 'escape', text: whole ? plain : undefined, safe: whole })
}

/** Whether quotation marks or backticks stand right around it: a story about mark-up. */
function isQuoted(text: string, start: number, end: number): boolean {
  return /["'“‘«`]/.test(text.charAt(start - 1)) && /["'”’»`,.]/.test(text.charAt(end))
}

/** Whether it stands in a web address. */
function inAddress(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at)
  return /(?:https?:\/\/|www\.)\S*$/.test(before)
}
