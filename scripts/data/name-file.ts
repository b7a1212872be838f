// The compiled names as the build ships them; `openColumn` reads them.
import { writeColumns } from '../../src/lexicon/column-file.ts'
import type { CompiledDetails, CompiledNames } from '../../src/lexicon/compile-names.ts'
import { withoutInitials } from '../../src/lexicon/name-column.ts'
import { formShape } from '../../src/lexicon/name-shape.ts'
import { nameKinds } from '../../src/lexicon/pack.ts'
import { lineColumns, shelfColumns } from '../../src/lexicon/text-shelf.ts'

/** The list of names as bytes, all but what is said about each. */
export function writeNames({ asOf, entries, rows, words, never }: CompiledNames): Uint8Array {
  const rowStarts = new Uint32Array(words.length + 1)
  for (const [index, word] of words.entries()) rowStarts[index + 1] = (rowStarts[index] ?? 0) + word.rows.length
  // Of two entries with one wrong form the later has it.
  const wrong = [...new Map(never)].sort(([a], [b]) => (a < b ? -1 : 1))
  const shapes = rows.map(({ key }) => formShape(withoutInitials(key.split(' '))))
  return writeColumns(asOf, {
    ...lineColumns(
      'names',
      entries.map(({ name }) => name)
    ),
    kinds: Uint8Array.from(entries, ({ kind }) => nameKinds.indexOf(kind)),
    ...shelfColumns(
      'keys',
      rows.map(({ key }) => key)
    ),
    owners: Uint32Array.from(rows, ({ owner }) => owner),
    'shapes.letters': Uint32Array.from(shapes, ({ letters }) => letters),
    'shapes.firsts': Uint32Array.from(shapes, ({ firsts }) => firsts),
    'shapes.lengths': Uint8Array.from(shapes, ({ length }) => length),
    // One form in eight: a search for near ones reads these alone.
    singles: Uint32Array.from(rows.flatMap(({ key }, row) => (key.includes(' ') ? [] : [row]))),
    demonyms: Uint8Array.from(rows, ({ use }) => (use === 'd' ? 1 : 0)),
    ...shelfColumns(
      'words',
      words.map(({ word }) => word)
    ),
    bearers: Uint8Array.from(words, ({ bearers }) => bearers),
    'rows.starts': rowStarts,
    rows: Uint32Array.from(words.flatMap((word) => word.rows)),
    ...shelfColumns(
      'never',
      wrong.map(([form]) => form)
    ),
    'never.owners': Uint32Array.from(wrong, ([, owner]) => owner)
  })
}

/** What is said about each entry, as bytes. */
export function writeDetails(details: CompiledDetails): Uint8Array {
  return writeColumns('details', lineColumns('details', details))
}
