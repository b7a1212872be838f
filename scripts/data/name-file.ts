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
    several: Uint8Array.from(entries, ({ several }) => Number(several)),
    ...shelfColumns(
      'keys',
      rows.map(({ key }) => key)
    ),
    owners: Uint32Array.from(rows, ({ owner }) => owner),
    'shapes.letters': Uint32Array.from(shapes, ({ letters }) => letters),
    'shapes.firsts': Uint32Array.from(shapes, ({ firsts }) => firsts),
    'shapes.lengths': Uint8Array.from(shapes, ({ length }) => length),
    singles: singleRows(rows),
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

/** The rows of one word, by first letter and length: a search for near ones reads those that are nearly so long. */
function singleRows(rows: CompiledNames['rows']): Uint32Array {
  const singles = rows.flatMap(({ key }, row) => (key.includes(' ') ? [] : [{ key, row }]))
  const first = ({ key }: { readonly key: string }): string => key.charAt(0)
  singles.sort((a, b) => (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : a.key.length - b.key.length))
  return Uint32Array.from(singles, ({ row }) => row)
}

/** What is said about each entry, as bytes. */
export function writeDetails(details: CompiledDetails): Uint8Array {
  return writeColumns('details', lineColumns('details', details))
}
