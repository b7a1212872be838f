// Names that a house has taken off the shipped lists.
import type { Column, KnownName } from './name-column.ts'
import type { Entry } from './pack-entries.ts'
import { nameKey } from './romanisation.ts'

/**
 * A list without the entries that the house has retired: neither known nor corrected to.
 *
 * @param retired - rows of house packs; each takes away the entries that have its name, or one of its forms, as theirs
 */
export function withoutRetired(column: Column, retired: readonly Entry[]): Column {
  if (retired.length === 0) return column
  const gone = new Set<number>()
  for (const { entry, kind } of retired) {
    for (const form of [entry.name, ...(entry.also ?? [])]) {
      for (const owner of column.ownersOf(nameKey(form))) {
        if (kind === 'other' || kind === owner.kind) gone.add(owner.id)
      }
    }
  }
  if (gone.size === 0) return column
  const stays = ({ id }: KnownName): boolean => !gone.has(id)
  const ownersOf = (key: string): readonly KnownName[] => column.ownersOf(key).filter(stays)
  const formsWith: Column['formsWith'] = (word) => column.formsWith(word).filter(({ entry }) => stays(entry))
  return {
    ...column,
    neverFormOf(form) {
      const entry = column.neverFormOf(form)
      return entry && stays(entry) ? entry : undefined
    },
    ownersOf,
    isDemonym: (key) => column.isDemonym(key) && ownersOf(key).length > 0,
    hasWord: (word) => column.hasWord(word) && formsWith(word).length > 0,
    bearersOf: (word) => (formsWith(word).length > 0 ? column.bearersOf(word) : 0),
    formsWith,
    formsNear: (word, shape) => column.formsNear(word, shape).filter(({ entry }) => stays(entry)),
    *oneWordForms(letter, length) {
      for (const form of column.oneWordForms(letter, length)) if (stays(form.owner())) yield form
    }
  }
}
