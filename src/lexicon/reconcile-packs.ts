// What lists of several people say about one form: the later one decides.
import { joinEntries } from './name-entries.ts'
import type { NameEntry, Pack } from './pack.ts'
import { nameKey } from './romanisation.ts'

/** A form that an entry calls right or wrong. */
interface Said {
  readonly form: string
  /** The key of the entry's name. */
  readonly of: string
}

type ByKey = ReadonlyMap<string, readonly Said[]>

/**
 * Take out what a later list contradicts: a form that it calls right is no longer wrong, and one that it calls wrong is no
 * longer right. The packs of one house must agree; the front matter of a story, a writer's own list and what was said a
 * minute ago need not agree with them.
 *
 * @param packs - the later beats the earlier
 * @returns the same packs where nothing contradicts
 * @example
 * reconcilePacks([{names: [{name: 'Kyiv', never: ['Kiev']}]}, {names: [{name: 'Kiev'}]}])[0].names // [{name: 'Kyiv', never: []}]
 */
export function reconcilePacks(packs: readonly Pack[]): readonly Pack[] {
  if (packs.length < 2) return packs
  const wrong = packs.map(wrongIn)
  if (wrong.every(({ size }) => size === 0)) return packs
  const right = packs.map(rightIn)
  const isSaid = (key: string) =>
    packs.some(({ rows }, at) => right[at]?.has(key) === true || rows?.keys.has(key) === true)
  if (!wrong.some((one) => [...one.keys()].some(isSaid))) return packs
  return packs.map((pack, at) => {
    const later = packs.flatMap((_, index) => (index > at ? [index] : []))
    const isAllowed = (said: Said) => {
      const key = nameKey(said.form)
      // The rows of a large sheet are names alone.
      return !later.some(
        (index) => clashes(right[index], key, said) || (packs[index]?.rows?.keys.has(key) === true && key !== said.of)
      )
    }
    const isAccepted = (said: Said) => !later.some((index) => clashes(wrong[index], nameKey(said.form), said))
    const isRow = (said: Said, key: string) => pack.rows?.keys.has(key) === true && key !== said.of
    const isContradicted =
      ![...(wrong[at]?.values() ?? [])].flat().every(isAllowed) ||
      ![...(right[at]?.values() ?? [])].flat().every(isAccepted) ||
      later.some((index) => [...(wrong[index] ?? [])].some(([key, all]) => all.some((said) => isRow(said, key))))
    return isContradicted ? without(pack, isAllowed, isAccepted) : pack
  })
}

/**
 * A list made of several, which nobody has checked as a whole: what a configuration, an override and a story say. Twins are
 * joined, and the later entry decides.
 */
export function reconcileNames(pack: Pack): Pack {
  const joined = new Map<string, NameEntry>()
  for (const entry of pack.names ?? []) {
    const identity = `${entry.kind ?? 'other'} ${entry.id ?? entry.name}`
    const before = joined.get(identity)
    joined.set(identity, before ? joinTwins(before, entry) : entry)
  }
  const [wrong, right] = [new Map<string, Said[]>(), new Map<string, Said[]>()]
  const names: NameEntry[] = []
  // From the end, so that each is held against the later ones and no two are compared twice.
  for (const entry of [...joined.values()].reverse()) {
    const isAllowed = (said: Said) => !clashes(right, nameKey(said.form), said)
    const isAccepted = (said: Said) => !clashes(wrong, nameKey(said.form), said)
    names.push(...(without({ names: [entry] }, isAllowed, isAccepted).names ?? []))
    note(wrong, entry, entry.never ?? [])
    if (inForce(entry)) note(right, entry, formsOf(entry))
  }
  return { ...pack, names: names.reverse() }
}

/** Two entries of one name as one: what the later says of a form is what holds. */
function joinTwins(before: NameEntry, later: NameEntry): NameEntry {
  const right = byKey([later].filter(inForce), formsOf)
  const wrong = byKey([later], ({ never = [] }) => never)
  const isAllowed = (said: Said) => !clashes(right, nameKey(said.form), said)
  const isAccepted = (said: Said) => !clashes(wrong, nameKey(said.form), said)
  const [agreed] = without({ names: [before] }, isAllowed, isAccepted).names ?? []
  return agreed ? joinEntries(agreed, later) : later
}

/** Stories with names of their own ask once more about the same packs. */
const known = { wrong: new WeakMap<Pack, ByKey>(), right: new WeakMap<Pack, ByKey>() }

function wrongIn(pack: Pack): ByKey {
  const found = known.wrong.get(pack) ?? byKey(written(pack), ({ never = [] }) => never)
  known.wrong.set(pack, found)
  return found
}

function rightIn(pack: Pack): ByKey {
  const found = known.right.get(pack) ?? byKey(written(pack).filter(inForce), formsOf)
  known.right.set(pack, found)
  return found
}

/** The entries that are read already; of a large sheet those with more than a name. */
function written({ rows, names }: Pack): readonly NameEntry[] {
  return rows?.others ?? names ?? []
}

function inForce({ status }: NameEntry): boolean {
  return status !== 'retired'
}

function formsOf({ name, also = [] }: NameEntry): readonly string[] {
  return [name, ...also]
}

function byKey(entries: readonly NameEntry[], forms: (entry: NameEntry) => readonly string[]): ByKey {
  const found = new Map<string, Said[]>()
  for (const entry of entries) note(found, entry, forms(entry))
  return found
}

function note(found: Map<string, Said[]>, { name }: NameEntry, forms: readonly string[]): void {
  for (const form of forms) {
    const key = nameKey(form)
    const said = { form, of: nameKey(name) }
    const before = found.get(key)
    if (before) before.push(said)
    else found.set(key, [said])
  }
}

/** Of one name capitals and accents alone can be wrong: LeCray, never Lecray. */
function clashes(others: ByKey | undefined, key: string, { form, of }: Said): boolean {
  return others?.get(key)?.some((other) => other.of !== of || other.form === form) === true
}

function without(pack: Pack, isAllowed: (said: Said) => boolean, isAccepted: (said: Said) => boolean): Pack {
  const { rows: _, ...rest } = pack
  const names = (pack.names ?? []).flatMap((entry): NameEntry[] => {
    const { name, also, never } = entry
    const of = nameKey(name)
    const holds = inForce(entry)
    if (holds && !isAccepted({ form: name, of })) return []
    return [
      {
        ...entry,
        ...(also && holds && { also: also.filter((form) => isAccepted({ form, of })) }),
        ...(never && { never: never.filter((form) => isAllowed({ form, of })) })
      }
    ]
  })
  return { ...rest, names }
}
