// Phrase lists as a file of columns: those of each shelf, and its texts.
import { openColumns, writeColumns } from './column-file.ts'
import { type CompiledPhrases, type Shelf, type ShelfName, shelfNames } from './phrase-shelves.ts'

/** What the file says about the whole. */
type About = Pick<CompiledPhrases, 'kinds' | 'languages'>

/** Write compiled phrases as the build ships them. */
export function writePhrases({ kinds, languages, shelves }: CompiledPhrases): Uint8Array {
  const encoder = new TextEncoder()
  const columns = shelfNames.flatMap((name) => {
    const { count, text, codes, limits, offsets, words, slots } = shelves[name]
    const texts = encoder.encode(Array.from({ length: count }, (_, index) => text(index)).join('\n'))
    return Object.entries({ codes, limits, offsets, words: bitsOf(words), slots, texts }).map(
      ([column, values]) => [`${name} ${column}`, values] as const
    )
  })
  return writeColumns({ kinds, languages } satisfies About, Object.fromEntries(columns))
}

/** Open what `writePhrases` wrote, without reading it: the columns are views, the texts are decoded when asked for. */
export function openPhrases(bytes: Uint8Array): CompiledPhrases {
  const file = openColumns(bytes)
  // Written by the function above.
  const { kinds, languages } = file.about as About
  const shelf = (name: ShelfName): Shelf => {
    const numbers = (column: string) => file.numbers(`${name} ${column}`)
    const codes = numbers('codes')
    const words = numbers('words')
    let texts: readonly string[] | undefined
    return {
      count: codes.length,
      codes,
      limits: numbers('limits'),
      offsets: numbers('offsets'),
      words: new Int32Array(words.buffer, words.byteOffset, words.length),
      slots: numbers('slots'),
      text(which) {
        texts ??= new TextDecoder().decode(file.bytes(`${name} texts`)).split('\n')
        return texts[which] ?? ''
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
    }
  }
}

/** The same bits as numbers without a sign, of which a file is made. */
function bitsOf(column: Int32Array): Uint32Array {
  return new Uint32Array(column.buffer, column.byteOffset, column.length)
}
