// Phrase lists as bytes: a line of JSON that says how long the columns are, then the columns, then the texts.
import { type CompiledPhrases, type Shelf, type ShelfName, shelfNames } from './phrase-shelves.ts'

/** The first line of a file. */
interface Header {
  readonly kinds: readonly string[]
  readonly languages: readonly string[]
  /** Phrases, words, slots and bytes of text of each shelf. */
  readonly shelves: Readonly<Record<ShelfName, readonly [count: number, words: number, slots: number, bytes: number]>>
}

/** Write compiled phrases as the build ships them. */
export function writePhrases({ kinds, languages, shelves }: CompiledPhrases): Uint8Array {
  const encoder = new TextEncoder()
  const texts = shelfNames.map((name) =>
    encoder.encode(Array.from({ length: shelves[name].count }, (_, index) => shelves[name].text(index)).join('\n'))
  )
  const lengths = shelfNames.map((name, index) => {
    const { count, words, slots } = shelves[name]
    return [name, [count, words.length, slots.length, texts[index]?.length ?? 0]] as const
  })
  const json = JSON.stringify({ kinds, languages, shelves: Object.fromEntries(lengths) })
  // The columns begin at a multiple of four.
  const header = encoder.encode(json.padEnd(Math.ceil((encoder.encode(json).length + 4) / 4) * 4 - 4))
  const columns = shelfNames.flatMap((name) => {
    const { codes, limits, offsets, words, slots } = shelves[name]
    return [codes, limits, offsets, words, slots]
  })
  const parts = [
    new Uint8Array(Uint32Array.of(header.length).buffer),
    header,
    ...columns.map((column) => new Uint8Array(column.buffer, column.byteOffset, column.byteLength)),
    ...texts
  ]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** Open what `writePhrases` wrote, without reading it: the columns are views, the texts are decoded when asked for. */
export function openPhrases(file: Uint8Array): CompiledPhrases {
  // Typed arrays want an aligned start, which a pooled buffer does not promise.
  const bytes = file.byteOffset % 4 === 0 ? file : file.slice()
  const decoder = new TextDecoder()
  const headerEnd = 4 + (new Uint32Array(bytes.buffer, bytes.byteOffset, 1)[0] ?? 0)
  // Written by the function above.
  const { kinds, languages, shelves } = JSON.parse(decoder.decode(bytes.subarray(4, headerEnd))) as Header
  let at = bytes.byteOffset + headerEnd
  const unsigned = (length: number): Uint32Array => {
    const column = new Uint32Array(bytes.buffer, at, length)
    at += column.byteLength
    return column
  }
  const signed = (length: number): Int32Array => {
    const column = new Int32Array(bytes.buffer, at, length)
    at += column.byteLength
    return column
  }
  const columns = shelfNames.map((name) => {
    const [count, words, slots] = shelves[name]
    return {
      count,
      codes: unsigned(count),
      limits: unsigned(count),
      offsets: unsigned(count + 1),
      words: signed(words),
      slots: unsigned(slots)
    }
  })
  const opened = shelfNames.map((name, index): Shelf => {
    const [count, , , length] = shelves[name]
    const start = at - bytes.byteOffset
    at += length
    let texts: readonly string[] | undefined
    const text = (which: number): string => {
      texts ??= decoder.decode(bytes.subarray(start, start + length)).split('\n')
      return texts[which] ?? ''
    }
    // One of each was made for every name just above.
    return { ...(columns[index] as Omit<Shelf, 'text'>), count, text }
  })
  const [lines, labels, sections, starts, insides, ends, joined] = opened as [
    Shelf,
    Shelf,
    Shelf,
    Shelf,
    Shelf,
    Shelf,
    Shelf
  ]
  return { kinds, languages, shelves: { lines, labels, sections, starts, insides, ends, joined } }
}
