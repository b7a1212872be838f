// What packs of several people say about one form: the later one decides.
import type { NameEntry, Pack } from './pack.ts'
import { nameKey } from './romanisation.ts'

/**
 * Take out what a later pack contradicts: a form that it calls right is no longer wrong, and one that it calls wrong is no
 * longer right. The packs of one house must agree; a writer's own list, and what was said a minute ago, need not agree with it.
 *
 * @param packs - the later beats the earlier
 * @returns the same packs where nothing contradicts
 * @example
 * reconcilePacks([{names: [{name: 'Kyiv', never: ['Kiev']}]}, {names: [{name: 'Kiev'}]}])[0].names // [{name: 'Kyiv', never: []}]
 */
export function reconcilePacks(packs: readonly Pack[]): readonly Pack[] {
  if (packs.length < 2 || !packs.some((pack) => written(pack).some(({ never }) => never !== undefined))) return packs
  const right = packs.map((pack) => new Set(written(pack).filter(inForce).flatMap(formsOf).map(nameKey)))
  const wrong = packs.map((pack) => new Set(written(pack).flatMap(({ never = [] }) => never.map(nameKey))))
  const isRight = (key: string, at: number): boolean =>
    right[at]?.has(key) === true || packs[at]?.rows?.keys.has(key) === true
  const later = (at: number) => packs.flatMap((_, index) => (index > at ? [index] : []))
  return packs.map((pack, at) => {
    const allowed = (form: string) => !later(at).some((index) => isRight(nameKey(form), index))
    const accepted = (form: string) => !later(at).some((index) => wrong[index]?.has(nameKey(form)))
    const contradicted =
      written(pack).some(({ never = [] }) => !never.every(allowed)) ||
      later(at).some((index) => [...(wrong[index] ?? [])].some((key) => isRight(key, at)))
    return contradicted ? without(pack, allowed, accepted) : pack
  })
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

function without(pack: Pack, allowed: (form: string) => boolean, accepted: (form: string) => boolean): Pack {
  const { rows: _, ...rest } = pack
  const names = (pack.names ?? []).flatMap((entry): NameEntry[] => {
    const { also, never } = entry
    if (inForce(entry) && !accepted(entry.name)) return []
    return [{ ...entry, ...(also && { also: also.filter(accepted) }), ...(never && { never: never.filter(allowed) }) }]
  })
  return { ...rest, names }
}
