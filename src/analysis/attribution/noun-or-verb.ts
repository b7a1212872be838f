// Whether a form that is as often a noun (claims, reports, orders) is at work as a verb, told by the words beside it.
import { form, listBit, roleBit } from '../../lexicon/cues.ts'
import { kind } from './closed-class.ts'
import { isGroup } from './grade.ts'
import { interrupts } from './marks.ts'
import type { Tokens } from './tokens.ts'

/** "Trump claims that", "analysts call": a form that is as often a noun needs a subject that is sure to be one. */
export function subjectTakes(t: Tokens, start: number, forms: number, next: string, first: number): boolean {
  if (start === first || next === 'of' || next === 'by' || next === 'from') return false
  const word = t.words[start - 1]
  if (word === undefined) return false
  const marks = t.before[start] ?? 0
  if (marks & interrupts) return (marks & interrupts) === 1 && forms === form.third && next !== ''
  const of = t.kind[start - 1] ?? 0
  const lists = t.listed[start - 1] ?? 0
  if (of & kind.personal || word.lower === 'who') return true
  // "Police orders and", "the school board contests have": no verb goes on so, but in "which Calder claims is".
  if (next === 'and' || next === 'or' || next === 'than') return false
  if (lists === 0 && (helpers.has(next) || isFinite(t, start + 1)) && !isInRelative(t, start, first)) return false
  if (forms & form.base && !(forms & form.third)) {
    return (
      // "The authors note that".
      (next === 'that' && /(?:[eo]r|ist|ent|ant)s$/.test(word.lower)) ||
      (lists & pluralSubjects) !== 0 ||
      (of & kind.plural && start - 2 >= first && sides.has(t.words[start - 2]?.lower ?? '')) ||
      isGroup(t, start - 1) ||
      ofThemInside(t, start, next, first) ||
      ((lists & institutions) !== 0 && word.lower.endsWith('s')) ||
      (t.capital[start - 1] === 1 && /[^'s]s$/.test(word.lower))
    )
  }
  if (of & kind.genitive) return false
  return (
    t.capital[start - 1] === 1 || (lists & singularSubjects) !== 0 || word.lower === 'this' || word.lower === 'that'
  )
}

/** "Giant protests occurred in March": the next word is the verb. */
function isFinite(t: Tokens, at: number): boolean {
  if (t.before[at] !== 0 || !((t.kind[at] ?? 0) & kind.ed)) return false
  return ((t.kind[at + 1] ?? 0) & (kind.tie | kind.article | kind.timeLead)) !== 0
}

/** "Many in the industry fear a cut", "some within the party doubt that". */
function ofThemInside(t: Tokens, start: number, next: string, first: number): boolean {
  const of = t.kind[start + 1] ?? 0
  if (next !== 'that' && !(of & (kind.article | kind.personal)) && next !== 'for' && t.capital[start + 1] !== 1)
    return false
  for (let at = start - 1; at >= first && at > start - insideMax; at -= 1) {
    if ((t.before[at + 1] ?? 0) & interrupts || (t.kind[at] ?? 0) & (kind.be | kind.have | kind.modal)) return false
    if (!((t.listed[at] ?? 0) & quantifiers) || !insides.has(t.words[at + 1]?.lower ?? '')) continue
    return (
      at === first ||
      ((t.before[at] ?? 0) & interrupts) !== 0 ||
      ((t.kind[at - 1] ?? 0) & kind.clauseStart) !== 0 ||
      ((t.kind[at - 1] ?? 0) & kind.joint) !== 0
    )
  }
  return false
}

/** Words from "many" to the verb: many in the north of the county fear. */
const insideMax = 9
const insides = new Set(['across', 'at', 'in', 'inside', 'within'])
const quantifiers = listBit('quantifiers')

/** "Both sides blame", "the two firms claim": parties to something. */
const sides = new Set(['both', 'two', 'three', 'rival'])

const helpers = new Set('has have had was were is are will would could can may might must'.split(' '))
const relatives = new Set(['which', 'that', 'what', 'who'])

function isInRelative(t: Tokens, start: number, first: number): boolean {
  for (let at = start - 1; at >= first && at > start - 7; at -= 1)
    if (relatives.has(t.words[at]?.lower ?? '')) return true
  return false
}

/** "The ad also mentions", "the film documents how": a noun has no adverb before it, and no question behind it. */
export function isSureVerb(t: Tokens, start: number, index: number, next: string): boolean {
  return asking.has(next) || (start < index && ((t.roles[index - 1] ?? 0) & beforeVerbs) !== 0)
}

const asking = new Set(['how', 'what', 'whether', 'why'])
const beforeVerbs = roleBit('beforeVerbs')
const institutions = listBit('institutions')
const pluralSubjects =
  listBit('collectives') | listBit('quantifiers') | listBit('bareSources') | listBit('people') | listBit('dataPlural')
const singularSubjects = institutions | listBit('singulars') | listBit('dataSingular')
