// How well a source is placed, on the ladder from a name to nobody.
import { listBit, roleBit } from '../../lexicon/cues.ts'
import { kind } from './closed-class.ts'
import type { Phrase } from './noun-phrases.ts'
import type { Tokens } from './tokens.ts'

/** From best to worst. `none` is an attribution without any source. */
export const grades = ['named', 'affiliated', 'described', 'vague', 'anonymous', 'none'] as const
export type Grade = (typeof grades)[number]

/** The grade of a phrase that speaks. `sentenceEnd` bounds the words that describe it. */
export function gradeOf(t: Tokens, phrase: Phrase, sentenceFirst: number): Grade {
  const { start, end } = phrase
  const first = t.words[start]?.lower ?? ''
  const firstIs = t.kind[start] ?? 0
  if (end - start === 1 && firstIs & kind.personal) return 'named'
  if (
    phrase.apposition !== undefined &&
    (namesWithin(t, phrase.apposition.start, phrase.apposition.end) || isName(t, phrase.apposition))
  )
    return 'named'
  if (isBeside(t, phrase)) return 'described'
  if (namesWithin(t, start + 1, end)) return 'named'
  const head = headOf(t, phrase)
  const word = t.words[head]?.lower ?? ''
  const lists = t.listed[head] ?? 0
  // "A number of experts": graded as the experts are.
  const roles = t.roles[head] ?? 0
  if (roles & counts && t.words[head + 1]?.lower === 'of' && head + 2 < end)
    return gradeOf(t, { ...phrase, start: head + 2 }, sentenceFirst)
  const quantified = ((t.listed[start] ?? 0) & quantifiers) !== 0
  // "Plenty of people in the town".
  if (
    first === 'plenty' &&
    t.words[start + 1]?.lower === 'of' &&
    (t.listed[start + 2] ?? 0) & (people | collectives | groups)
  )
    return hasCapital(t, start + 2, end) ? 'described' : 'vague'
  // Most who speak have a name: a head with a capital that no list holds, and nothing that counts it.
  if (
    lists === 0 &&
    !quantified &&
    t.capital[head] === 1 &&
    !((t.kind[head] ?? 0) & kind.pairEnd) &&
    !(head === sentenceFirst && isCommon(t, head))
  )
    return 'named'
  const hasArticle = (firstIs & kind.article) !== 0
  const definite = hasArticle && first !== 'a' && first !== 'an'
  const placed = isPlaced(t, phrase, head, sentenceFirst, (roles & sided) !== 0)
  // "a source of anguish" is no person.
  if (lists & bareSources && t.words[head + 1]?.lower !== 'of' && !((t.listed[head - 1] ?? 0) & notPeople)) {
    if (placed || isDescribed(t, phrase)) return 'described'
    return definite ? 'described' : 'anonymous'
  }
  const single = (lists & singulars) !== 0
  // "official forecasts", "critic": a singular needs its article to be a person.
  if (single && !hasArticle && first !== 'one' && first !== 'another' && !placed) return 'described'
  if (isGroup(t, head)) {
    const own = isPair(t, head) ? 2 : 1
    // "Child psychologists", "traffic engineers": what they study does not say who they are.
    if (
      head === end - 1 &&
      end - start === 2 &&
      own === 1 &&
      learned.test(word) &&
      !placed &&
      isField(t, start, sentenceFirst)
    )
      return 'vague'
    // "Some marine biologists".
    const isBare = head === end - 1 && end - start <= own + (quantified ? 2 : 0)
    return isBare ? 'vague' : placed ? 'affiliated' : 'described'
  }
  if (word === 'figures' && (t.roles[head - 1] ?? 0) & figures && head === end - 1 && head - start <= 2) return 'vague'
  // "A senior figure".
  if (word === 'figure' && (t.roles[head - 1] ?? 0) & figures && head === end - 1 && /^(?:an?|one)$/.test(first))
    return 'vague'
  if (isThoseWho(t, phrase)) return 'vague'
  if (lists & collectives || single) {
    if (placed) return 'affiliated'
    if ((word === 'groups' || word === 'leaders') && t.words[head + 1]?.lower === 'of') return 'described'
    if (isDescribed(t, phrase) || definite || isCounted(first)) return 'described'
    // "Health officials", "police experts": the modifier says where an official sits, not where an expert does.
    if (/^(?:aide|official)s?$/.test(word) && head > start && !isPlaceless(t, head - 1)) return 'affiliated'
    return 'vague'
  }
  if (quantified && end - start === 1) return 'vague'
  // "Some in the party"; "some of the men" are some of those the story is about.
  if (quantified && head === start)
    return isInside(t, start + 1) ? 'vague' : isCollective(t, end - 1) ? 'vague' : 'described'
  if (quantified && lists & people && head === end - 1 && head - start <= 2) return placed ? 'described' : 'vague'
  if (t.capital[head] === 1 && !(head === sentenceFirst && isCommon(t, head))) return 'named'
  if (lists & institutions && isTitled(t, head, end)) return 'named'
  // "the Calder council" names a body; "a spokesman for the Calder council" names nobody who works there.
  if (lists & institutions)
    return placed && hasCapital(t, start + 1, head) && !word.startsWith('spokes') ? 'named' : 'affiliated'
  return placed ? 'affiliated' : 'described'
}

/** "Sources close to the minister", "people familiar with Jo Cox's plan": the name is that of the one whom they know. */
function isBeside(t: Tokens, { start, end }: Phrase): boolean {
  const last = Math.min(end - 2, start + besideReach)
  for (let at = start; at < last; at += 1) {
    if (!beside.has(t.words[at + 1]?.lower ?? '') || !((t.kind[at + 2] ?? 0) & kind.tie)) continue
    return ((t.listed[at] ?? 0) & bareSources) !== 0 || somebody.has(t.words[at]?.lower ?? '')
  }
  return false
}

/** Words before the adjective: "two senior party sources close to". */
const besideReach = 5
const beside = new Set(['close', 'familiar'])
const somebody = new Set(['people', 'person', 'somebody', 'someone', 'those'])

const bareSources = listBit('bareSources')
const collectives = listBit('collectives')
const groups = listBit('groups')
const institutions = listBit('institutions')
const people = listBit('people')
const singulars = listBit('singulars')
const notPeople = listBit('notPeople')
const quantifiers = listBit('quantifiers')
const metonyms = listBit('metonyms')
const plain = institutions | people | listBit('dataPlural')

const sided = roleBit('sided')
const counts = roleBit('counts')
const figures = roleBit('figures')
const placeless = roleBit('placeless')
const common = roleBit('common')
const notPlaces = roleBit('notPlaces')

/** "Some senior officials": a word that tells nothing of where they sit. */
function isPlaceless(t: Tokens, at: number): boolean {
  return ((t.roles[at] ?? 0) & placeless) !== 0 || counting.has(t.words[at]?.lower ?? '')
}

const counting = new Set('some many several other an a one most few and or'.split(' '))

/** "Superintendent of Police Anil Deshpande": an office, what it is of, and two words of a name. */
function isTitled(t: Tokens, head: number, end: number): boolean {
  if (t.capital[head] !== 1 || !((t.kind[head + 1] ?? 0) & kind.tie) || end - head < titledMin) return false
  for (let at = head + 2; at < end; at += 1) if (t.capital[at] !== 1) return false
  return true
}

/** Words from the office to the family name; a Minister of Foreign Affairs has fewer. */
const titledMin = 5

function isInside(t: Tokens, at: number): boolean {
  return inside.has(t.words[at]?.lower ?? '')
}

/** "There are those who argue", "those within the sport say". */
function isThoseWho(t: Tokens, { start, end, aside }: Phrase): boolean {
  if (!unnamed.has(t.words[start]?.lower ?? '')) return false
  if (aside && end - start === 1)
    return t.words[start - 2]?.lower === 'there' && ((t.kind[start - 1] ?? 0) & kind.be) !== 0
  return t.words[start]?.lower === 'those' && within.has(t.words[start + 1]?.lower ?? '')
}

const unnamed = new Set(['many', 'people', 'plenty', 'some', 'those'])
const within = new Set(['in', 'inside', 'within'])

const inside = new Set(['in', 'within', 'inside', 'on', 'at', 'across', 'around'])

function isCollective(t: Tokens, at: number): boolean {
  return ((t.listed[at] ?? 0) & collectives) !== 0
}

/** "doctors", "business leaders": a trade, or a group of two words. */
export function isGroup(t: Tokens, head: number): boolean {
  return ((t.listed[head] ?? 0) & groups) !== 0 || isPair(t, head)
}

/** "Business leaders", "industry players". */
function isPair(t: Tokens, head: number): boolean {
  return (
    ((t.kind[head] ?? 0) & kind.pairEnd) !== 0 &&
    t.lexicon.has('groups', `${t.words[head - 1]?.lower} ${t.words[head]?.lower}`)
  )
}

/** Trades that have a science: psychologists, astronomers, physicians. */
const learned = /(?:ologists|iatrists|nomers|icians|icists|engineers|lawyers)$/

/** A plain word before a trade: child, marine, traffic; not "the", "our", "two", or the name of a town. */
function isField(t: Tokens, at: number, sentenceFirst: number): boolean {
  if (at === sentenceFirst && !isCommonWord(t, at)) return false
  return ((t.kind[at] ?? 0) & (kind.determiner | kind.possessive | kind.genitive | kind.figure | kind.ed)) === 0
}

/** The noun that the phrase is about: the last word before its first preposition. */
export function headOf(t: Tokens, { start, end }: Phrase): number {
  for (let at = start + 1; at < end; at += 1) {
    // "many people involved in the talks": the noun stands before the participle.
    if ((t.kind[at] ?? 0) & (kind.tie | kind.describes))
      return at - 1 > start && (t.kind[at - 1] ?? 0) & kind.ed ? at - 2 : at - 1
  }
  return end - 1
}

/** Whether a capitalised word of the phrase says who they are: "Barclays analysts", "an analyst at Barclays". */
function isPlaced(t: Tokens, { start, end }: Phrase, head: number, sentenceFirst: number, isSided: boolean): boolean {
  // "City watchers", "Kremlin watchers": what they watch does not say where they sit.
  if (t.words[head]?.lower === 'watchers') return false
  for (let at = start; at < end; at += 1) {
    if (at === head || t.capital[at] !== 1) continue
    // "Antitrust experts", "Many critics": the first capital of a sentence places nobody, unless it is a name.
    if (at === sentenceFirst && at === start && !isPlace(t, at)) continue
    if (isSided && (at > head || (t.kind[at] ?? 0) & kind.genitive)) continue
    return true
  }
  // Lower-case places of work: "officials at the hospital", "scientists from the institute".
  for (let at = head + 1; at < end; at += 1) {
    // "Officials from both parties" sit everywhere.
    if (!isSided && (t.listed[at] ?? 0) & institutions && !everywhere.has(t.words[at - 1]?.lower ?? '')) return true
  }
  for (let at = start; at < head; at += 1) {
    if ((t.listed[at] ?? 0) & institutions && t.words[at + 1]?.lower !== 'and') return true
  }
  return false
}

const everywhere = new Set(['all', 'both', 'different', 'many', 'other', 'rival', 'several', 'various'])

function hasCapital(t: Tokens, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (t.capital[at] === 1) return true
  return false
}

/** A first word that names a place or a body: seen as a name elsewhere, an acronym, or a people: Russian, Chinese, Israeli. */
function isPlace(t: Tokens, at: number): boolean {
  const word = t.words[at]
  if (word === undefined) return false
  const { text, lower } = word
  const lists = t.listed[at] ?? 0
  if (isCommonWord(t, at) || lists & quantifiers || (t.kind[at] ?? 0) & kind.article) return false
  return (
    t.names.has(lower) ||
    (lists & metonyms) !== 0 ||
    /^[A-Z][A-Z.]+$/.test(text) ||
    (/(?:[^m]an|ish|ese|[^aeiou]i)$/.test(lower) && !((t.roles[at] ?? 0) & notPlaces))
  )
}

/** A common word at the head of a sentence, capitalised only for that. */
export function isCommon(t: Tokens, at: number): boolean {
  const word = t.words[at]?.lower ?? ''
  if (t.names.has(word)) return false
  return (
    /[^'su]s$/.test(word) ||
    isCommonWord(t, at) ||
    ((t.listed[at] ?? 0) & plain) !== 0 ||
    /(?:ers|ists|ians|ents|ors|ees|ies|men|women)$/.test(word)
  )
}

function isCommonWord(t: Tokens, at: number): boolean {
  return ((t.roles[at] ?? 0) & common) !== 0 || commonWords.has(t.words[at]?.lower ?? '')
}

/** Those that no editor adds to. */
const commonWords = new Set(
  'someone somebody those other few many some several two three four five six one another early'.split(' ')
)

function isCounted(word: string): boolean {
  return numerals.has(word) || /^\d+$/.test(word)
}

const numerals = new Set('two three four five six seven eight nine ten both dozens hundreds thousands'.split(' '))

/** "a source familiar with the matter", "who spoke on condition of anonymity". */
function isDescribed(t: Tokens, { start, end, apposition }: Phrase): boolean {
  const from = t.words[start]?.start ?? 0
  const last = t.words[(apposition?.end ?? end) - 1]
  const until = (last?.end ?? from) + describedMax
  const sentenceEnd = t.sentences[last?.sentence ?? 0]?.end ?? until
  const around = t.text.slice(from, until).toLowerCase()
  const here = around.slice(0, Math.max(0, sentenceEnd - from))
  return (
    t.lexicon.words('described').some((phrase) => isDescribedBy(here, phrase, (last?.end ?? from) - from)) ||
    t.lexicon.words('withheld').some((phrase) => around.includes(phrase)) ||
    until >= t.text.length + t.describedAfter
  )
}

/** "Sources inside the ministry", "a source close to the player": not "the talks came close to collapse, diplomats said". */
function isDescribedBy(sentence: string, phrase: string, end: number): boolean {
  const at = sentence.indexOf(phrase)
  if (at < 0) return false
  if (phrase === 'inside the') return at <= end + 1
  return phrase !== 'close to' || at <= end + 1 || !comes.test(sentence.slice(Math.max(0, at - 12), at))
}

const comes =
  /\b(?:be|been|being|brought|came|come|comes|coming|drew|get|got|(?<!who )(?:are|is|was|were)|perilously|so|too|very) $/

/** Two dozen words further: the description often follows the verb, and that a name is withheld the sentence. */
export const describedMax = 160

/** Where the first words that withhold a name end in a text; infinity where there are none near its beginning. */
export function endOfDescription(text: string, lexicon: Tokens['lexicon']): number {
  const beginning = text.slice(0, describedMax).toLowerCase()
  let end = Number.POSITIVE_INFINITY
  for (const phrase of lexicon.words('withheld')) {
    const at = beginning.indexOf(phrase)
    if (at >= 0) end = Math.min(end, at + phrase.length)
  }
  return end
}

/** "A lawyer, Jo Cox of Leeds, said": two capitals side by side at the head of the apposition. */
function isName(t: Tokens, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return end - start >= 2 && t.capital[start] === 1 && t.capital[start + 1] === 1
}

/** "critics, including Jo Cox," "analysts such as Jo Cox of Barclays", "critics, among them Jo Cox,". */
function namesWithin(t: Tokens, start: number, end: number): boolean {
  let named = false
  for (let at = start; at < end; at += 1) {
    if ((t.kind[at] ?? 0) & kind.example || (t.words[at]?.lower === 'them' && t.words[at - 1]?.lower === 'among'))
      named = true
    else if (named && t.capital[at] === 1) return true
  }
  return false
}
