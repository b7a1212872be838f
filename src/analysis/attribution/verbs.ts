// Whether a reporting word is at work as a verb, and with which helpers: "has also repeatedly said", "was told", "to say".
import { form, listBit, roleBit } from '../../lexicon/cues.ts'
import { kind, kindOf } from './closed-class.ts'
import { gap, interrupts } from './marks.ts'
import { isSureVerb, subjectTakes } from './noun-or-verb.ts'
import type { Tokens } from './tokens.ts'

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
  while (
    start > first &&
    ((t.before[start] ?? 0) & interrupts) === 0 &&
    t.quotation[start - 1] === t.quotation[index]
  ) {
    const of = t.kind[start - 1] ?? 0
    if (of & kind.be) sawBe = true
    else if (of & kind.have) sawHave = true
    else if (of & kind.modal) {
      if (t.words[start - 1]?.lower.startsWith('d')) sawDo = true
      else sawModal = true
    } else if (t.words[start - 1]?.lower === 'to' && (cue.forms & form.base) !== 0) {
      toVerb = true
      break
    } else if (!(of & kind.adverb || (of & kind.ly && isManner(t, start - 1)))) break
    if (of & kind.negation) negated = true
    start -= 1
    if (of & auxiliary && isContraction(t.words[start]?.lower ?? '')) {
      subject = start
      break
    }
  }
  const direct = start > first && ((t.before[start] ?? 0) & interrupts) === 0
  if (toVerb)
    return cue.noun && next === 'of' ? undefined : verb('infinitive', index, start, negated, sawModal, subject)
  const before = start > first ? (t.words[start - 1]?.lower ?? '') : ''
  const beforeIs = start > first ? (t.kind[start - 1] ?? 0) : 0
  if (cue.forms & form.ing && !(cue.forms & (form.past | form.base))) {
    if (sawBe) return verb('active', index, start, negated, sawModal, subject)
    if (
      direct &&
      (beforeIs & kind.article || before.endsWith("'s") || ((cue.noun || cue.adjective) && beforeIs & kind.tie))
    )
      return undefined
    // "His approval rating", "strenuous lobbying by the firm": nouns.
    if (direct && (next === 'by' || (cue.noun && !completing.has(next)))) return undefined
    return verb('ing', index, start, negated, sawModal, subject)
  }
  if (t.before[start] === gap.possessive) return undefined
  const past = (cue.forms & (form.past | form.participle)) !== 0
  if (past && sawBe) return verb('passive', index, start, negated, sawModal, subject)
  // "He responded by leaving": no passive.
  if (past && direct && next === 'by' && !cue.withoutObject && !isTime(t, index + 2))
    return verb('passive', index, start, negated, sawModal, subject)
  if (direct && beforeIs & owner) {
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
      (beforeIs & (kind.tie | kind.determiner) || next === 'of' || next === 'in')
    )
      return undefined
    // "some added irony", "many pointed remarks", "1,912 confirmed cases".
    if (
      !sawHave &&
      direct &&
      (isQuantifier(t, start - 1) || (t.kind[start - 1] ?? 0) & kind.figure) &&
      isPlainNoun(t, index + 1, end)
    )
      return undefined
    // "cows found on the road", "the investor portrayed in the film": what was found, not who found it.
    if (!sawHave && direct && cue.foundSomewhere && places.has(next) && isPlainNoun(t, start - 1, end)) return undefined
    if (!sawHave && start === index && isPutOut(t, index)) return undefined
    // "a boatman called Tomaz": his name.
    if (!sawHave && direct && cue.verb === 'call' && t.capital[index + 1] === 1 && isSingularNoun(t, start - 1, first))
      return undefined
    return verb('active', index, start, negated, sawModal, subject)
  }
  if (cue.forms & form.base && (sawModal || sawDo)) return verb('active', index, start, negated, sawModal, subject)
  if (sawBe || sawHave) return undefined
  if (cue.noun && !isSureVerb(t, start, index, next) && !subjectTakes(t, start, cue.forms, next, first))
    return undefined
  // "some state and local governments", "at some point".
  if (
    cue.noun &&
    start > first &&
    isQuantifier(t, start - 1) &&
    (isPlainNoun(t, index + 1, end) || next === 'and' || next === 'or' || (t.kind[start - 2] ?? 0) & kind.tie)
  )
    return undefined
  if (cue.forms & form.base && (!pluralBefore(t, start, first) || isMadeTo(t, start, first))) return undefined
  if (
    cue.forms & form.third &&
    direct &&
    beforeIs & (kind.tie | kind.determiner) &&
    before !== 'this' &&
    before !== 'that' &&
    before !== 'one' &&
    before !== 'another'
  )
    return undefined
  return cue.forms & (form.base | form.third) ? verb('active', index, start, negated, sawModal, subject) : undefined
}

/** What follows a verb in -ing that is also a noun: "letters warning that". */
const completing = new Set(['about', 'against', 'how', 'of', 'that', 'what', 'whether', 'why'])

/** "A notice posted at the gate says", "a study published in the Lancet found": the text says it, and nobody posted. */
export function isPutOut(t: Tokens, index: number): boolean {
  if (!(putOut.has(t.cue[index]?.verb ?? '') && index > 0 && t.before[index] === 0)) return false
  const of = t.kind[index + 1] ?? 0
  if (!(of & (kind.tie | kind.timeLead | kind.adverb) || t.words[index + 1]?.lower === 'online')) return false
  return ((t.roles[index - 1] ?? 0) & texts) !== 0 || ((t.listed[index - 1] ?? 0) & textLists) !== 0
}

const putOut = new Set(['issue', 'post', 'print', 'publish', 'record', 'release', 'write'])
const texts = roleBit('texts')
const textLists = listBit('data') | listBit('nominal')

const places = new Set([
  'in',
  'on',
  'at',
  'near',
  'under',
  'inside',
  'outside',
  'across',
  'along',
  'during',
  'since',
  'among'
])

/** A noun after an article: a boatman, the ferry. */
function isSingularNoun(t: Tokens, at: number, first: number): boolean {
  if (at <= first || t.capital[at] === 1) return false
  for (let before = at - 1; before >= first && before >= at - 3; before -= 1) {
    const word = t.words[before]?.lower
    if (word === 'a' || word === 'an') return true
  }
  return false
}

/** "had been recorded by dawn", "by 2030", "by the time": a time, not somebody. */
export function isTime(t: Tokens, at: number): boolean {
  const of = t.kind[at] ?? 0
  return (of & kind.time) !== 0 || /^\d/.test(t.words[at]?.text ?? '') || times.has(t.words[at]?.lower ?? '')
}

const times = new Set('dawn dusk noon midday midnight nightfall sunrise sunset lunchtime then now'.split(' '))

function verb(
  voice: Verb['voice'],
  index: number,
  start: number,
  negated: boolean,
  modal: boolean,
  subject: number
): Verb {
  return { index, start, voice, negated, modal, subject }
}

const auxiliary = kind.be | kind.have | kind.modal
const owner = kind.article | kind.possessive | kind.genitive

/** An adverb by its ending: repeatedly, but not family, nor Connolly at the head of a sentence. */
function isManner(t: Tokens, at: number): boolean {
  const word = t.words[at]?.lower ?? ''
  return word.length > 4 && !noManner.has(word) && !(t.capital[at] === 1 && t.names.has(word))
}

const noManner = new Set(['family', 'italy', 'reply', 'sicily'])

/** A pronoun and its auxiliary in one: he's, they've. */
function isContraction(word: string): boolean {
  const apostrophe = word.indexOf("'")
  return apostrophe >= 0 && (kindOf(word.slice(0, apostrophe)) & kind.personal) !== 0
}

const quantifiers = listBit('quantifiers')

function isQuantifier(t: Tokens, at: number): boolean {
  return ((t.listed[at] ?? 0) & quantifiers) !== 0
}

/** A headline in title case, where a capital says nothing. */
function isTitle(t: Tokens, index: number): boolean {
  return t.titleCase[t.words[index]?.sentence ?? 0] === 1
}

const plurals = roleBit('plural')
/** Plurals that no editor adds to. */
const pluralWords = new Set('they we i you who many some most others several few both those these more'.split(' '))

/** A lower-case word that no closed class holds: an object without an article, or the noun that the form belongs to. */
function isPlainNoun(t: Tokens, at: number, end: number): boolean {
  const word = t.words[at]?.lower
  if (word === undefined || at >= end || (t.before[at] ?? 0) !== 0 || t.capital[at] === 1) return false
  return !((t.kind[at] ?? 0) & closed || word === 'out' || word === 'them' || word === 'him' || word === 'her')
}

const closed =
  kind.determiner |
  kind.tie |
  kind.personal |
  kind.adverb |
  kind.clauseStart |
  kind.be |
  kind.have |
  kind.modal |
  kind.ly

/** "let insurers charge": the verb before makes its object the subject. */
export function isMadeTo(t: Tokens, start: number, first: number): boolean {
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

const data = listBit('dataPlural')
const manyOf = quantifiers | data

/** Experts, some, those, people, data. */
function isGroupNoun(t: Tokens, at: number): boolean {
  if ((t.kind[at] ?? 0) & kind.plural || (t.listed[at] ?? 0) & manyOf) return true
  const word = t.words[at]?.lower
  return word === 'those' || word === 'people'
}

/** What describes a group before its verb: some in the party, those familiar with the plan, analysts who follow the bank. */
function leadsOn(t: Tokens, at: number): boolean {
  if ((t.kind[at] ?? 0) & kind.tie) return true
  const word = t.words[at]?.lower
  return word === 'who' || word === 'familiar' || word === 'close' || word === 'briefed'
}

/** A verb in its base form follows a plural: analysts say, Washington and Seoul say. */
function pluralBefore(t: Tokens, start: number, first: number): boolean {
  if (start === first) return false
  const word = t.words[start - 1]
  if (word === undefined) return false
  if ((t.before[start] ?? 0) & interrupts) return true
  const { lower } = word
  const of = t.kind[start - 1] ?? 0
  if (of & kind.plural || (t.roles[start - 1] ?? 0) & plurals || pluralWords.has(lower) || lower.endsWith('ies'))
    return !(of & kind.tie)
  if (of & kind.personal) return true
  // X and Y say; one in five say.
  for (let at = start - 1; at >= first && at > start - 8; at -= 1) {
    const one = at > first ? t.words[at - 1]?.lower : undefined
    if (one === 'and' && t.capital[start - 1] === 1) return true
    if ((t.before[at] ?? 0) & interrupts) return false
    if (at < start - 1 && isGroupNoun(t, at) && leadsOn(t, at + 1)) return true
    // "Figures released on Thursday show".
    if (at < start - 1 && (t.listed[at] ?? 0) & data && (t.kind[at + 1] ?? 0) & kind.ed) return true
  }
  return (of & kind.figure) !== 0 || lower === 'cent' || lower === 'percent'
}
