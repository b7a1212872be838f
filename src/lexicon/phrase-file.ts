// Phrase lists as a file of columns: those of each shelf, and its texts.
import { openColumns, writeColumns } from './column-file.ts'
import { type CompiledPhrases, type Shelf, type ShelfName, shelfNames } from './phrase-shelves.ts'
import { lineColumns, openLines } from './text-shelf.ts'

/** What the file says about the whole. */
interface About extends Pick<CompiledPhrases, 'kinds' | 'languages'> {
  readonly sizes: Readonly<Record<ShelfName, Pick<Shelf, 'longest' | 'reach'>>>
}

/** Write compiled phrases as the build ships them. */
export function writePhrases({ kinds, languages, shelves, gate: whole }: CompiledPhrases): Uint8Array {
  const columns = shelfNames.flatMap((name) => {
    const { count, text, codes, limits, offsets, words, slots, gate } = shelves[name]
    const texts = lineColumns(
      'texts',
      Array.from({ length: count }, (_, index) => text(index))
    )
    return Object.entries({ codes, limits, offsets, words: bitsOf(words), slots, gate, ...texts }).map(
      ([column, values]) => [`${name} ${column}`, values] as const
    )
  })
  const sizeOf = ({ longest, reach }: Shelf) => ({ longest, reach })
  const sizes = {
    lines: sizeOf(shelves.lines),
    labels: sizeOf(shelves.labels),
    sections: sizeOf(shelves.sections),
    starts: sizeOf(shelves.starts),
    insides: sizeOf(shelves.insides),
    ends: sizeOf(shelves.ends),
    joined: sizeOf(shelves.joined)
  }
  return writeColumns({ kinds, languages, sizes } satisfies About, { ...Object.fromEntries(columns), gate: whole })
}

/**
 * Open what `writePhrases` wrote, without reading it: the columns are views, and each text is decoded when asked for, of 20,000
 * some hundred.
 */
export function openPhrases(bytes: Uint8Array): CompiledPhrases {
  const file = openColumns(bytes)
  // Written by the function above.
  const { kinds, languages, sizes } = file.about as About
  const shelf = (name: ShelfName): Shelf => {
    const numbers = (column: string) => file.numbers(`${name} ${column}`)
    const codes = numbers('codes')
    const words = numbers('words')
    const textAt = openLines(file, `${name} texts`)
    const texts = new Map<number, string>()
    return {
      count: codes.length,
      codes,
      limits: numbers('limits'),
      offsets: numbers('offsets'),
      words: new Int32Array(words.buffer, words.byteOffset, words.length),
      slots: numbers('slots'),
      gate: numbers('gate'),
      ...sizes[name],
      text(which) {
        const known = texts.get(which) ?? textAt(which)
        texts.set(which, known)
        return known
      }
    }
  }
  return {
    kinds,
    languages,
    shelves: {
      lines: shelf('lines'),
      labels: shelf('labels'),
      sections: shelf('sections'),
      starts: shelf('starts'),
      insides: shelf('insides'),
      ends: shelf('ends'),
      joined: shelf('joined')
    },
    gate: file.numbers('gate')
  }
}

/** The same bits as numbers without a sign, of which a file is made. */
function bitsOf(column: Int32Array): Uint32Array {
  return new Uint32Array(column.buffer, column.byteOffset, column.length)
}
