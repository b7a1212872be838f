// Text that was written as UTF-8 and read as windows-1252 or Mac Roman: `donâ€™t`, `cafÃ©`, `don‚Äôt`.
import { lettered } from '../../text/lettered.ts'
import type { Repair } from './token.ts'

/** What windows-1252 has at 0x80 to 0x9f; the five free places are the control characters themselves. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const byteOfSpecial = new Map(Array.from(upper).map((character, index) => [character.charCodeAt(0), 0x80 + index]))

/** The character that a lone control character of this range was meant to be. */
export function windowsCharacter(code: number): string {
  return upper.charAt(code - 0x80)
}

function byteOf(code: number): number {
  return code <= 0xff ? code : (byteOfSpecial.get(code) ?? -1)
}

/** A lead character with its continuations, and what they stand for. */
interface Sequence {
  readonly start: number
  readonly end: number
  readonly point: number
}

/** Marks that stand after a letter in honest copy: `CAFÉ”`, `PELÉ’s`, `À « `. */
const honestAfter = new Set('”’“‘…—–»«™\u00a0')
const letter = lettered(String.raw`\p{L}`)
const capital = lettered(String.raw`\p{Lu}`)
const small = lettered(String.raw`\p{Ll}`)
/** The signs that news copy has beyond letters: dashes, quotes, currencies, arrows, stars. */
const signs =
  /[\u2000-\u206f\u20a0-\u20bf\u2116\u2120\u2122\u2190-\u2193\u2212\u2248\u2260\u2264\u2265\u25a0\u25aa\u25b6\u25cb\u25cf\u2605\u2606\u2713\u2714]/
/** Letters, marks and invisible characters that a three-byte sequence gives alone. */
const forms = /[\ufb00-\ufb04\ufeff\ufffd]|\ufe0f/
const foreign = /[\u0370-\u1fff\u3040-\u9fff\uac00-\ud7a3]/
/** What is left of a sequence is invisible or a plain space. */
const invisible = /[\u00ad\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060-\u2064\ufeff]/g

/** Repeated encoding was met up to three deep: `Ã¢â‚¬â„¢`. */
const depthMax = 4

/** Mac Roman's view of the commonest signs; longer first. */
const macRoman: readonly (readonly [string, string])[] = [
  ['‚Äô', '’'],
  ['‚Äò', '‘'],
  ['‚Äú', '“'],
  ['‚Äù', '”'],
  ['‚Äì', '–'],
  ['‚Äî', '—'],
  ['‚Ä¶', '…'],
  ['√©', 'é'],
  ['√°', 'á'],
  ['√±', 'ñ'],
  ['√º', 'ü'],
  ['√≥', 'ó'],
  ['√≠', 'í'],
  ['√∂', 'ö'],
  ['√®', 'è'],
  ['√ß', 'ç']
]
const macStart = /[‚√][Ä©°±º≥≠∂®ß]/

/** Find text that was decoded wrongly, in linear time. */
export function findMojibake(text: string): Repair[] {
  const repairs: Repair[] = []
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 0xc2) continue
    const repair = code <= 0xf4 ? windows(text, at) : code === 0x201a || code === 0x221a ? mac(text, at) : undefined
    if (repair === undefined) continue
    repairs.push(repair)
    at = repair.end - 1
  }
  return repairs
}

function mac(text: string, at: number): Repair | undefined {
  if (!macStart.test(text.slice(at, at + 2))) return undefined
  const found = macRoman.find(([wrong]) => text.startsWith(wrong, at))
  return found && { start: at, end: at + found[0].length, kind: 'mojibake', text: found[1], safe: true }
}

function windows(text: string, at: number): Repair | undefined {
  const run: Sequence[] = []
  let end = at
  // A run of one foreign paragraph can be long; ten characters settle what it is, the rest follows at once.
  for (let next = readSequence(text, end); next !== undefined; next = readSequence(text, end)) {
    run.push(next)
    end = next.end
  }
  if (run.length === 0) return halfLost(text, at)
  if (!isPlausible(text, run)) return undefined
  const decoded = repaired(String.fromCodePoint(...run.slice(0, 4096).map(({ point }) => point)), 1)
  const start = run[0]?.start ?? at
  const stop = run.at(Math.min(run.length, 4096) - 1)?.end ?? end
  const lost = decoded.includes('\ufffd')
  return { start, end: stop, kind: lost ? 'lost' : 'mojibake', text: lost ? undefined : plain(decoded), safe: !lost }
}

/** Spaces that no newsroom types become plain, and what nobody sees goes. */
function plain(decoded: string): string {
  return decoded.replace(invisible, '').replace(/[\u00a0\u202f]/g, ' ')
}

function repaired(text: string, depth: number): string {
  if (depth >= depthMax) return text
  const repairs = findMojibake(text)
  if (repairs.length === 0) return text
  let at = 0
  let result = ''
  for (const repair of repairs) {
    result += text.slice(at, repair.start) + (repair.text ?? '\ufffd')
    at = repair.end
  }
  return repaired(result + text.slice(at), depth + 1)
}

function readSequence(text: string, start: number): Sequence | undefined {
  const lead = start < text.length ? text.charCodeAt(start) : 0
  if (lead < 0xc2 || lead > 0xf4) return undefined
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  let point = lead & (0xff >> (length + 1))
  for (let index = 1; index < length; index += 1) {
    const byte = start + index < text.length ? byteOf(text.charCodeAt(start + index)) : -1
    if (byte < 0x80 || byte > 0xbf) return undefined
    point = (point << 6) | (byte & 0x3f)
  }
  // Overlong forms, surrogates and what lies beyond Unicode are no UTF-8.
  if ((length === 3 && point < 0x800) || (length === 4 && (point < 0x10000 || point > 0x10ffff))) return undefined
  if (point >= 0xd800 && point <= 0xdfff) return undefined
  return { start, end: start + length, point }
}

function isPlausible(text: string, run: readonly Sequence[]): boolean {
  if (run.some((sequence) => standsAlone(text, sequence))) return true
  // Two foreign letters in a row: `Ð¿Ñ€`, `à¤¹à¤¿`; a single one is as often `café”…` in honest copy.
  return run.length > 1 && run.every(({ point }) => foreign.test(String.fromCodePoint(point)))
}

function standsAlone(text: string, { start, end, point }: Sequence): boolean {
  const character = String.fromCodePoint(point)
  const lead = text.charCodeAt(start)
  if (end - start === 4) return point >= 0x1f000 && point < 0x20000
  if (end - start === 3) return lead === 0xe2 ? signs.test(character) : forms.test(character)
  // Ã, Â, Ä and Å give the Latin letters and signs of European names.
  if (lead > 0xc5) return false
  const last = text.charAt(start + 1)
  const before = text.charAt(start - 1)
  // No honest word has a capital behind a small letter here: `cafÃ©`.
  if (small(before).test(before)) return true
  if (last === '\u00a0') return !capital(before).test(before)
  const next = text.charAt(end)
  return !honestAfter.has(last) || (letter(next).test(next) && !/^[’][a-z]{1,2}\b/.test(text.slice(end - 1, end + 3)))
}

/** What is left when the invisible half of a sequence was dropped: `â€` for ”, `Â` before a plain space. */
function halfLost(text: string, at: number): Repair | undefined {
  const lead = text.charAt(at)
  const next = text.charAt(at + 1)
  const before = text.charAt(at - 1)
  if (lead === 'â' && next === '€') {
    return { start: at, end: at + 2, kind: 'mojibake', text: '”', safe: false }
  }
  if (next !== ' ' || capital(before).test(before)) return undefined
  if (lead === 'Â' && before !== '')
    return { start: at, end: at + 1, kind: 'mojibake', text: '', safe: /[.!?,;:\p{Ll}\d]/u.test(before) }
  if (lead === 'Ã' && small(before).test(before))
    return { start: at, end: at + 1, kind: 'mojibake', text: 'à', safe: false }
  return undefined
}
