// Whether a reporting word is at work as a verb, and with which helpers: "has also repeatedly said", "was told", "to say".
import { form } from '../../lexicon/cues.ts'
import {
  adverbs,
  articles,
  be,
  clauseStarts,
  determiners,
  have,
  modals,
  negations,
  personal,
  possessives,
  ties
} from './closed-class.ts'
import { isGroup } from './grade.ts'
import { gap, interrupts, type Tokens } from './tokens.ts'

/** A reporting verb in its clause; indexes of words. */
export interface Verb {
  readonly index: number
  /** The first of its auxiliaries and adverbs. */
  readonly start: number
  readonly voice: 'active' | 'passive' | 'ing' | 'infinitive'
  readonly negated: boolean
  /** would, could, might … or if: nobody has said it yet. */
  readonly modal: boolean
  /** The pronoun of "he's said", where the subject is part of the auxiliary. */
  readonly subject: number
}

/** Read the word at `index` as a verb, or not. */
export function verbAt(t: Tokens, index: number, first: number, end: number): Verb | undefined {
  const cue = t.cue[index]
  if (cue === undefined) return undefined
  // "the State Department": a capital inside a sentence makes it part of a name.
  if (cue.noun && t.capital[index] === 1 && index > first && !isTitle(t, index)) return undefined
  const next = index + 1 < end && !((t.before[index + 1] ?? 0) & interrupts) ? (t.words[index + 1]?.lower ?? '') : ''
  if (cue.before.length > 0 && !cue.before.includes(next)) return undefined
  let start = index
  let subject = -1
  let sawBe = false
  let sawHave = false
  let sawModal = false
  let sawDo = false
  let toVerb = false
  let negated = false
  while (start > first && ((t.before[start] ?? 0) & interrupts) === 0) {
    const word = t.words[start - 1]?.lower ?? ''
    const isBe = be.has(word)
    const isHave = have.has(word)
    const isModal = modals.has(word)
    if (isBe) sawBe = true
    else if (isHave) sawHave = true
    else if (isModal) {
      if (word.startsWith('d')) sawDo = true
      else sawModal = true
    } else if (word === 'to' && (cue.forms & form.base) !== 0) {
      toVerb = true
      break
    } else if (!adverbs.has(word) && !(word.endsWith('ly') && word.length > 4 && word !== 'family' && word !== 'reply'))
      break
    if (negations.has(word)) negated = true
    start -= 1
    if ((isBe || isHave || isModal) && word.includes("'") && personal.has(word.replace(/'.*/, ''))) {
      subject = start
      break
    }
  }
  const before = start > first ? (t.words[start - 1]?.lower ?? '') : ''
  const direct = start > first && ((t.before[start] ?? 0) & interrupts) === 0
  const base = { index, start, negated, modal: sawModal, subject }
  if (toVerb) return cue.noun && next === 'of' ? undefined : { ...base, voice: 'infinitive' }
  if (cue.forms & form.ing && !(cue.forms & (form.past | form.base))) {
    if (sawBe) return { ...base, voice: 'active' }
    if (direct && (articles.has(before) || before.endsWith("'s") || ((cue.noun || cue.adjective) && ties.has(before))))
      return undefined
    return { ...base, voice: 'ing' }
  }
  if (t.before[start] === gap.possessive) return undefined
  const past = (cue.forms & (form.past | form.participle)) !== 0
  if (past && sawBe) return { ...base, voice: 'passive' }
  if (past && direct && next === 'by' && !withoutObject.has(cue.verb)) return { ...base, voice: 'passive' }
  if (direct && (articles.has(before) || possessives.has(before) || before.endsWith("'s") || before.endsWith("s'"))) {
    // "the alleged plot", "his claims"; but "this shows", "that suggests".
    if (!((before === 'this' || before === 'that' || before === 'these') && !cue.adjective && next !== 'of'))
      return undefined
  }
  if (past && (sawHave || cue.forms & form.past)) {
    // "one trader suspected of fraud", "a man accused of theft".
    if (
      cue.adjective &&
      !sawHave &&
      direct &&
      (ties.has(before) || determiners.has(before) || next === 'of' || next === 'in')
    )
      return undefined
    // "some added irony", "many pointed remarks".
    if (!sawHave && direct && t.lexicon.has('quantifiers', before) && isPlainNoun(t, index + 1, end)) return undefined
    return { ...base, voice: 'active' }
  }
  if (cue.forms & form.base && (sawModal || sawDo)) return { ...base, voice: 'active' }
  if (sawBe || sawHave) return undefined
  if (cue.noun && !subjectTakes(t, start, cue.forms, next, first)) return undefined
  // "some state and local governments", "at some point".
  if (
    cue.noun &&
    t.lexicon.has('quantifiers', before) &&
    (isPlainNoun(t, index + 1, end) || next === 'and' || next === 'or' || ties.has(t.words[start - 2]?.lower ?? ''))
  )
    return undefined
  if (cue.forms & form.base && (!pluralBefore(t, start, first) || isMadeTo(t, start, first))) return undefined
  if (
    cue.forms & form.third &&
    direct &&
    (ties.has(before) || determiners.has(before)) &&
    before !== 'this' &&
    before !== 'that' &&
    before !== 'one' &&
    before !== 'another'
  )
    return undefined
  return cue.forms & (form.base | form.third) ? { ...base, voice: 'active' } : undefined
}

/** "He responded by leaving": no passive. */
const withoutObject = new Set(['respond', 'continue', 'speak', 'talk', 'reply', 'apologise', 'protest', 'go', 'insist'])

/** A headline in title case, where a capital says nothing. */
function isTitle(t: Tokens, index: number): boolean {
  return t.titleCase[t.words[index]?.sentence ?? 0] === 1
}

/** "Trump claims that", "analysts call": a form that is as often a noun needs a subject that is sure to be one. */
function subjectTakes(t: Tokens, start: number, forms: number, next: string, first: number): boolean {
  if (start === first || next === 'of' || next === 'by' || next === 'from') return false
  const word = t.words[start - 1]
  if (word === undefined) return false
  const marks = t.before[start] ?? 0
  if (marks & interrupts) return (marks & interrupts) === 1 && forms === form.third && next !== ''
  if (personal.has(word.lower) || word.lower === 'who') return true
  const { lexicon } = t
  if (forms & form.base && !(forms & form.third)) {
    return (
      lexicon.has('collectives', word.lower) ||
      isGroup(t, start - 1) ||
      lexicon.has('quantifiers', word.lower) ||
      lexicon.has('bareSources', word.lower) ||
      lexicon.has('people', word.lower) ||
      (lexicon.has('institutions', word.lower) && word.lower.endsWith('s')) ||
      lexicon.has('dataPlural', word.lower) ||
      (t.capital[start - 1] === 1 && /[^'s]s$/.test(word.lower))
    )
  }
  if (word.lower.endsWith("'s") || word.lower.endsWith("s'")) return false
  return (
    t.capital[start - 1] === 1 ||
    lexicon.has('institutions', word.lower) ||
    lexicon.has('singulars', word.lower) ||
    lexicon.has('dataSingular', word.lower) ||
    word.lower === 'this' ||
    word.lower === 'that'
  )
}

const plurals = new Set(
  'they we i you who people men women children police many some others most several few both those these more media critics parents colleagues staff family public majority'.split(
    ' '
  )
)

/** A lower-case word that no closed class holds: an object without an article, or the noun that the form belongs to. */
function isPlainNoun(t: Tokens, at: number, end: number): boolean {
  const word = t.words[at]?.lower
  if (word === undefined || at >= end || (t.before[at] ?? 0) !== 0 || t.capital[at] === 1) return false
  return !(
    determiners.has(word) ||
    ties.has(word) ||
    personal.has(word) ||
    adverbs.has(word) ||
    clauseStarts.has(word) ||
    be.has(word) ||
    have.has(word) ||
    modals.has(word) ||
    word === 'out' ||
    word === 'them' ||
    word === 'him' ||
    word === 'her' ||
    word.endsWith('ly')
  )
}

/** "let insurers charge": the verb before makes its object the subject. */
function isMadeTo(t: Tokens, start: number, first: number): boolean {
  for (let at = start - 2; at >= first && at > start - 5; at -= 1) {
    const word = t.words[at]?.lower
    if (
      word === 'let' ||
      word === 'lets' ||
      word === 'make' ||
      word === 'makes' ||
      word === 'made' ||
      word === 'help' ||
      word === 'helps' ||
      word === 'helped' ||
      word === 'letting' ||
      word === 'helping'
    )
      return true
  }
  return false
}

/** Experts, some, those, people. */
function isGroupNoun(t: Tokens, at: number): boolean {
  const word = t.words[at]?.lower ?? ''
  return /[^s'i]s$/.test(word) || word === 'those' || word === 'people' || t.lexicon.has('quantifiers', word)
}

/** What describes a group before its verb: some in the party, those familiar with the plan, analysts who follow the bank. */
function leadsOn(word: string): boolean {
  return ties.has(word) || word === 'who' || word === 'familiar' || word === 'close' || word === 'briefed'
}

/** A verb in its base form follows a plural: analysts say, Washington and Seoul say. */
function pluralBefore(t: Tokens, start: number, first: number): boolean {
  if (start === first) return false
  const word = t.words[start - 1]
  if (word === undefined) return false
  if ((t.before[start] ?? 0) & interrupts) return true
  const { lower } = word
  if (plurals.has(lower) || /[^s'i]s$/.test(lower) || lower.endsWith('ies')) return !ties.has(lower)
  if (personal.has(lower)) return true
  // X and Y say; one in five say.
  for (let at = start - 1; at >= first && at > start - 8; at -= 1) {
    const one = at > first ? t.words[at - 1]?.lower : undefined
    if (one === 'and' && t.capital[start - 1] === 1) return true
    if ((t.before[at] ?? 0) & interrupts) return false
    if (at < start - 1 && isGroupNoun(t, at) && leadsOn(t.words[at + 1]?.lower ?? '')) return true
  }
  return /^\d/.test(lower) || lower === 'cent' || lower === 'percent'
}
