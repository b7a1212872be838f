// From a run of capitals to mentions: titles put aside, sentence starts and headlines seen through.
import type { Sentence } from '../../input/english.ts'
import { nameKey } from '../../lexicon/romanisation.ts'
import type { Span } from '../../text/span.ts'
import type { NamePart } from '../mentions.ts'
import type { Reader } from './runs.ts'
import { withoutTitle } from './titles.ts'
import { keyOf, plain, type Token } from './tokens.ts'

/** Cut a run into names, put titles aside, and keep what is left. */
export function readRun(reader: Reader, run: readonly Token[], sentence: Sentence, headline: boolean): void {
  const { beside } = reader
  let from = 0
  for (let at = 0; at <= run.length; at += 1) {
    const token = run[at]
    if (token !== undefined && !isBullet(token)) {
      if (!beside.calendar.has(plain(token.lower)) || (!headline && isCalendarName(reader, run, at, from))) continue
    }
    if (at > from) readPiece(reader, run.slice(from, at), sentence, headline)
    from = at + 1
  }
}

/**
 * Whether a month is somebody's name: Theresa May, Jan Smuts. In “In May Putin left” and “met Putin May 5” it is none.
 */
function isCalendarName({ text, list }: Reader, run: readonly Token[], at: number, from: number): boolean {
  const token = run[at]
  if (token === undefined || /^\.? ?\d/.test(text.slice(token.end, token.end + 3))) return false
  const key = nameKey(token.text)
  const next = run[at + 1]
  if (next && list.accepts(nameKey(`${token.text} ${next.text}`))) return true
  const before = run[at - 1]
  if (before && at > from) return list.isFamily(key) && (!before.first || list.isGiven(nameKey(before.text)))
  // A date has a stop or a number behind it.
  return key === 'jan' && next !== undefined
}

function isBullet(token: Token): boolean {
  return token.lower === 'the' || token.lower === 'i'
}

function readPiece(reader: Reader, given: readonly Token[], sentence: Sentence, headline: boolean): void {
  const { list, table, beside } = reader
  let tokens = given
  // “And Harris”, “Meanwhile Putin”: the first word has its capital from the sentence.
  const rest = headline ? 0 : tokens.length - 1
  for (let step = 0; step < rest; step += 1) {
    const [first, second] = tokens
    if (first === undefined || second === undefined || !first.first) break
    if (!table.has(first.lower) || beside.offices.has(first.lower) || beside.honorifics.has(first.lower)) break
    if (list.accepts(keyOf(tokens)) || list.accepts(nameKey(`${first.text} ${second.text}`))) break
    const rank = table.rank(first.lower)
    if (list.isGiven(first.lower) && rank > functionWordRank) break
    if (table.isName(first.lower) && rank > 1000) break
    tokens = tokens.slice(1)
  }
  if (headline && tokens.length > 1) {
    readHeadline(reader, tokens, sentence)
    return
  }
  const titled = withoutTitle(reader, tokens)
  if (titled.before.length > 0) keep(reader, titled.before, sentence, headline, undefined)
  keep(reader, titled.name, sentence, headline, titled.title)
}

/** Words above this place in the list of frequent words are grammar: will, may, can. */
const functionWordRank = 600

/** The longest name of a list, in words: Democratic People's Republic of Korea. */
const listedWordsMax = 5

/** Where capitals do not mark names, only what lists know is cut out, and words that nobody knows. */
function readHeadline(reader: Reader, tokens: readonly Token[], sentence: Sentence): void {
  const { list } = reader
  const keys = tokens.map(({ text }) => nameKey(text))
  const strange = (at: number): boolean => {
    const key = keys[at]
    return key !== undefined && reader.standingOf(key) === 'strange'
  }
  for (let at = 0; at < tokens.length; ) {
    const key = keys[at] ?? ''
    const next = keys[at + 1]
    const third = keys[at + 2]
    let taken = 0
    // No listed name begins with a word that stands in none.
    const part = list.isPart(firstWord(key))
    for (let count = part ? Math.min(listedWordsMax, tokens.length - at) : 0; count > 0 && taken === 0; count -= 1) {
      if (list.accepts(count === 1 ? key : keys.slice(at, at + count).join(' '))) taken = count
    }
    if (taken === 0) {
      const previous = keys[at - 1]
      const unknown = strange(at)
      if (next !== undefined && (list.isFamily(next) || list.isGiven(key)) && (unknown || strange(at + 1))) taken = 2
      else if (unknown || (previous !== undefined && list.isGiven(previous))) taken = 1
      // Kim Jing Un: the words around an unknown one are listed.
      if (
        part &&
        taken === 0 &&
        third !== undefined &&
        list.formsWith(key).some(({ parts }) => parts.length === 3 && parts[2] === third)
      )
        taken = 3
    }
    if (taken > 0) keep(reader, tokens.slice(at, at + taken), sentence, true, undefined)
    at += Math.max(1, taken)
  }
}

function firstWord(key: string): string {
  const end = key.indexOf(' ')
  return end < 0 ? key : key.slice(0, end)
}

function keep(
  reader: Reader,
  given: readonly Token[],
  sentence: Sentence,
  headline: boolean,
  title: Span | undefined
): void {
  let tokens = given
  while (tokens.length > 0 && reader.beside.particles.has(tokens[tokens.length - 1]?.text ?? ''))
    tokens = tokens.slice(0, -1)
  const first = tokens[0]
  const last = tokens[tokens.length - 1]
  if (first === undefined || last === undefined) return
  const single = tokens.length === 1
  if (
    single &&
    (reader.beside.heads.has(plain(first.lower)) ||
      reader.beside[title ? 'offices' : 'honorifics'].has(plain(first.lower)))
  )
    return
  const stop = last.text.endsWith('.') && last.text.length > 2 && !/\..*\./.test(last.text)
  const end = stop ? last.end - 1 : last.end
  const text = reader.text.slice(first.start, end)
  reader.found.push({
    start: first.start,
    end,
    text,
    key: nameKey(text),
    parts: tokens.flatMap(partsOf),
    role: title === undefined ? undefined : reader.text.slice(title.start, title.end),
    roleAt: title,
    block: sentence.block,
    sentence: reader.words.length === 0 ? 0 : (reader.words[sentence.firstWord]?.sentence ?? 0),
    weak: single && first.first && reader.table.has(first.lower),
    headline,
    compound: reader.text.charAt(end) === '-',
    sic: isSic(reader.text, end)
  })
}

function hasHyphen(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x2d || (code >= 0x2010 && code <= 0x2013 && code !== 0x2012)) return true
  }
  return false
}

function partsOf(token: Token): NamePart[] {
  if (!hasHyphen(token.text)) return [part(token.start, token.text)]
  const parts: NamePart[] = []
  let from = 0
  for (let at = 0; at <= token.text.length; at += 1) {
    if (at < token.text.length && !'-‐‑–'.includes(token.text.charAt(at))) continue
    if (at > from) parts.push(part(token.start + from, token.text.slice(from, at)))
    from = at + 1
  }
  return parts
}

/** Whether [sic] follows, perhaps after a possessive. */
function isSic(text: string, end: number): boolean {
  // Hardly any bracket follows a name.
  for (let at = end; at < end + 4; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x5b || code === 0x28) return /^['’s]{0,2} ?[[(]sic/i.test(text.slice(end, end + 8))
  }
  return false
}

function part(start: number, written: string): NamePart {
  const text = written.length > 2 && written.endsWith('.') ? written.slice(0, -1) : written
  return { start, end: start + text.length, text, key: nameKey(text), initial: isInitial(text) }
}

/** One letter, or letters each with a stop. */
function isInitial(text: string): boolean {
  return text.length === 1 || (text.length <= 4 && text.endsWith('.') && /^(?:\p{Lu}\.)+$/u.test(text))
}
