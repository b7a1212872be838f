// Cuts a stream of bytes into lines, however the pieces come, and holds no more than one line.

/** A line of a stream, without its end. */
export interface ByteLine {
  /** From 1. */
  readonly number: number
  /** `undefined` where the line is too long or not UTF-8. */
  readonly text: string | undefined
  /** Why there is no text. */
  readonly problem?: string
  /** Bytes of the stream up to the end of the line. */
  readonly read: number
}

const newline = 10

/**
 * The lines of a stream; a byte-order mark is left out.
 *
 * @param bytesMax - a longer line is passed over, and not held
 */
export async function* byteLines(chunks: AsyncIterable<Uint8Array>, bytesMax: number): AsyncGenerator<ByteLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let number = 0
  let read = 0
  let held: Uint8Array[] = []
  let length = 0
  const line = (last: Uint8Array): ByteLine => {
    number += 1
    length += last.length
    read += last.length
    const pieces = [...held, last]
    const whole = length
    held = []
    length = 0
    if (whole > bytesMax) {
      const megabytes = Math.round(bytesMax / 1e6)
      return { number, text: undefined, problem: `over ${megabytes} MB in one line; no story is so long`, read }
    }
    try {
      return { number, text: decoder.decode(pieces.length === 1 ? last : Buffer.concat(pieces)), read }
    } catch {
      return { number, text: undefined, problem: 'not UTF-8; save the archive as UTF-8', read }
    }
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      const found = line(chunk.subarray(start, end))
      start = end + 1
      read += 1
      yield found
    }
    if (start === chunk.length) continue
    const rest = chunk.subarray(start)
    length += rest.length
    read += rest.length
    // What is over the limit is counted and let go.
    if (length > bytesMax) held = []
    else held.push(rest)
  }
  if (length > 0) yield line(new Uint8Array())
}
