// Given names that a stranger can bear beside a listed person's family name.
import { slipBetween } from '../../text/distance.ts'
import type { Knowledge, NamePart } from '../mentions.ts'
import { areOneGiven } from './letters.ts'
import type { Near } from './near-forms.ts'

/** Whether it is a frequent given name: a stranger can bear it beside any family name that is not very rare. */
export function isOtherGiven(knowledge: Knowledge, near: Near, key: string, others: readonly NamePart[]): boolean {
  return (
    near.index === 0 &&
    near.entry.kind === 'person' &&
    knowledge.table.isName(key) &&
    ((isFrequent(knowledge, key) && !others.some((other) => isRare(knowledge, other.key))) ||
      isSharedFamily(knowledge, near, key, others))
  )
}

/** Sean O'Neal beside Stan and Shaquille O'Neal: several bear the family name, and many the given one, which sounds otherwise. */
function isSharedFamily({ list }: Knowledge, { word }: Near, key: string, others: readonly NamePart[]): boolean {
  const [family] = others
  return (
    others.length === 1 &&
    family !== undefined &&
    list.formCount(key) >= borneMin &&
    list.formCount(family.key) > sharedMin &&
    !areOneGiven(key, word) &&
    slipBetween(key, word) !== 'transposition'
  )
}

/** Listed people of one given name who make it one that many bear; and of one family, counting both ways to write a name. */
const borneMin = 12
const sharedMin = 2

/** Whether the word is among the most frequent names. */
function isFrequent({ table }: Knowledge, key: string): boolean {
  const rank = table.rank(key)
  return rank > 0 && rank < 6000
}

/** Whether hardly anybody bears the word. */
export function isRare({ table }: Knowledge, key: string): boolean {
  const rank = table.rank(key)
  return rank === 0 || rank > 30_000
}
