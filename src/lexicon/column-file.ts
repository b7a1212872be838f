// A compiled list as bytes: a line of JSON that says what follows, then columns of numbers or letters, to be read where they lie.

/** Small numbers, letters in UTF-8, or large numbers. */
export type FileColumn = Uint8Array | Uint32Array

/** A file of columns, opened; nothing of it has been read but its first line. */
export interface ColumnFile {
  /** What the writer said about the whole. */
  readonly about: unknown
  /** A column of bytes; empty when there is none of this name. */
  bytes(name: string): Uint8Array
  /** A column of numbers; empty when there is none of this name. */
  numbers(name: string): Uint32Array
}

interface Header {
  readonly about: unknown
  /** Name, bytes of an item, items. */
  readonly columns: readonly (readonly [name: string, size: number, length: number])[]
}

/** Columns of four bytes begin where a typed array can. */
const aligned = (at: number): number => Math.ceil(at / 4) * 4

/**
 * Write columns as the build ships them.
 *
 * @param about - plain data for the first line
 */
export function writeColumns(about: unknown, columns: Readonly<Record<string, FileColumn>>): Uint8Array {
  const listed = Object.entries(columns)
  const sizes = listed.map(([name, column]) => [name, column.BYTES_PER_ELEMENT, column.length] as const)
  const header = new TextEncoder().encode(JSON.stringify({ about, columns: sizes } satisfies Header))
  const start = aligned(4 + header.length)
  const bytes = new Uint8Array(listed.reduce((at, [, column]) => aligned(at + column.byteLength), start))
  bytes.set(new Uint8Array(Uint32Array.of(header.length).buffer))
  bytes.set(header, 4)
  let at = start
  for (const [, column] of listed) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at)
    at = aligned(at + column.byteLength)
  }
  return bytes
}

/** Open what `writeColumns` wrote: the columns are views of the file. */
export function openColumns(file: Uint8Array): ColumnFile {
  // Typed arrays want an aligned start, which a pooled buffer does not promise.
  const all = file.byteOffset % 4 === 0 ? file : file.slice()
  const headerLength = new Uint32Array(all.buffer, all.byteOffset, 1)[0] ?? 0
  // Written by the function above.
  const { about, columns } = JSON.parse(new TextDecoder().decode(all.subarray(4, 4 + headerLength))) as Header
  const places = new Map<string, { readonly at: number; readonly length: number }>()
  let at = aligned(4 + headerLength)
  for (const [name, size, length] of columns) {
    places.set(name, { at: all.byteOffset + at, length })
    at = aligned(at + size * length)
  }
  return {
    about,
    bytes(name) {
      const place = places.get(name)
      return place ? new Uint8Array(all.buffer, place.at, place.length) : new Uint8Array(0)
    },
    numbers(name) {
      const place = places.get(name)
      return place ? new Uint32Array(all.buffer, place.at, place.length) : new Uint32Array(0)
    }
  }
}
