import * as v from 'valibot'
import { nameKinds, nameStatuses, type Pack } from '../lexicon/pack.ts'
import { positions } from '../lexicon/phrases.ts'
import { houseRule, problemsOfHouseRules } from './house-rule-schema.ts'
import { problemsOfNames, problemsOfSpellings } from './pack-sense.ts'
import { type ConfigProblem, misplacedLists, problemsOf } from './validate.ts'

const text = v.pipe(v.string(), v.nonEmpty())
const texts = v.array(text)
const year = v.union([v.number(), text])

/** One known name, in a shipped list or a house pack. */
const nameEntry = v.strictObject({
  id: v.optional(text),
  kind: v.optional(v.picklist(nameKinds)),
  name: text,
  also: v.optional(texts),
  never: v.optional(texts),
  family: v.optional(text),
  order: v.optional(v.picklist(['family-first'])),
  roles: v.optional(
    v.array(v.strictObject({ role: text, country: v.optional(text), from: v.optional(year), to: v.optional(year) }))
  ),
  country: v.optional(text),
  not: v.optional(texts),
  former: v.optional(texts),
  demonym: v.optional(texts),
  type: v.optional(text),
  status: v.optional(v.picklist(nameStatuses)),
  desk: v.optional(text),
  note: v.optional(text),
  source: v.optional(text),
  checked: v.optional(year),
  by: v.optional(text)
})

const spellingEntry = v.strictObject({
  prefer: text,
  over: v.optional(texts),
  note: v.optional(text),
  source: v.optional(text)
})
const phrase = v.union([text, v.strictObject({ text, words: v.optional(v.number()) })])
const byPosition = v.strictObject(
  Object.fromEntries(positions.map((position) => [position, v.optional(v.array(phrase))]))
)

/** A house pack or a shipped list of names. */
const packSchema = v.strictObject({
  kind: v.optional(v.picklist(nameKinds)),
  asOf: v.optional(text),
  source: v.optional(text),
  names: v.optional(v.array(nameEntry)),
  spellings: v.optional(v.array(spellingEntry)),
  phrases: v.optional(v.record(text, byPosition)),
  rules: v.optional(v.array(houseRule))
})

/**
 * Check what a pack file holds.
 *
 * @returns the pack, or every problem with its path and its cure
 */
export function checkPack(value: unknown): { readonly pack: Pack } | { readonly problems: readonly ConfigProblem[] } {
  const lists = misplacedLists(value, packSchema)
  if (lists.length > 0) return { problems: lists }
  const result = v.safeParse(packSchema, value ?? {})
  if (result.success) {
    // The schema's entries are the fields of Pack, one by one.
    const pack: Pack = value ?? {}
    const problems = [
      ...problemsOfNames(pack.names ?? []),
      ...problemsOfSpellings(pack.spellings ?? []),
      ...problemsOfHouseRules(pack.rules ?? [])
    ]
    return problems.length > 0 ? { problems } : { pack }
  }
  return { problems: problemsOf(result.issues, packSchema) }
}
