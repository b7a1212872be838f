// A file of entries that only ever grows at its end, so that several processes can add to it and read it at once.
import { closeSync, constants, fstatSync, openSync, readSync, writeSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { writeWhole } from './write.ts'

/** An entry: what is kept under a key. A later one of the same key and kind takes the place of an earlier one. */
export interface LogEntry {
  /** One letter. */
  readonly kind: string
  /** Letters and digits. */
  readonly key: string
  /** When it was written, in days since 1970. */
  readonly day: number
  readonly body: Uint8Array
}

/** Where the body of an entry lies. */
export interface LogPlace {
  readonly day: number
  readonly start: number
  readonly length: number
  readonly sum: number
}

/** The entries that a file held when it was opened. */
export interface EntryLog {
  /** By kind and key, without a sign between. */
  readonly places: ReadonlyMap<string, LogPlace>
  /** The body of an entry; `undefined` for one that is damaged. */
  read(place: LogPlace): Buffer | undefined
  close(): void
}

/** Layout of an entry; a change makes every older one unreadable. */
const format = 'copydesk-cache-2'

/**
 * What every entry begins with. No body holds it: they are lines of JSON. So the next entry is found behind one that a
 * killed process or a full disk has left unfinished.
 */
const mark = `\n${format} `

/** Longer than any first line of an entry. */
const headMax = 160

/** A file up to this size is held while it is open: to read it twice, piece by piece, takes as long as all the rest. */
const heldMax = 500_000

/**
 * Read which entries a file holds.
 *
 * @throws what the file system says
 */
export function openLog(file: string): EntryLog {
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  const status = fstatSync(handle)
  const places = new Map<string, LogPlace>()
  const all = bytesAt(handle, 0, status.isFile() ? status.size : 0)
  for (const found of entriesIn(all)) places.set(found.kind + found.key, found)
  const held = all.length <= heldMax ? all : undefined
  return {
    places,
    read({ start, length, sum }) {
      const body = held?.subarray(start, start + length) ?? bytesAt(handle, start, length)
      return body.length === length && crc32(body) === sum ? body : undefined
    },
    close: () => closeSync(handle)
  }
}

/** Bytes of a file; fewer where it ends sooner. */
function bytesAt(handle: number, start: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(length)
  let read = 0
  while (read < length) {
    const more = readSync(handle, bytes, read, length - read, start + read)
    if (more === 0) break
    read += more
  }
  return bytes.subarray(0, read)
}

type Found = LogPlace & Pick<LogEntry, 'kind' | 'key'>

/** The entries of a file that are whole as far as their lengths say; their bodies are not looked at. */
function* entriesIn(bytes: Buffer): Generator<Found> {
  for (let at = bytes.indexOf(mark); at >= 0; ) {
    const found = headAt(bytes, at + mark.length)
    const end = found ? found.start + found.length : -1
    // Where another entry or nothing follows, this one is whole.
    if (found && (end === bytes.length || (end < bytes.length && bytes.indexOf(mark, end) === end))) {
      yield found
      at = end === bytes.length ? -1 : end
    } else at = bytes.indexOf(mark, at + mark.length)
  }
}

/** `s 4f…e1 20779 3278236831 4712`: kind, key, day, sum and length. */
function headAt(bytes: Buffer, at: number): Found | undefined {
  const end = bytes.indexOf(10, at)
  if (end < 0 || end - at > headMax) return undefined
  const words = bytes.toString('latin1', at, end).split(' ')
  const [kind = '', key = ''] = words
  const day = wholeNumber(words[2])
  const sum = wholeNumber(words[3])
  const length = wholeNumber(words[4])
  return day < 0 || sum < 0 || length < 0 ? undefined : { kind, key, start: end + 1, day, sum, length }
}

/** -1 for what is none. */
function wholeNumber(digits = ''): number {
  const number = digits === '' ? -1 : Number(digits)
  return Number.isSafeInteger(number) ? number : -1
}

/** An entry as it is written. */
function written({ kind, key, day, body }: LogEntry): Buffer {
  return Buffer.concat([Buffer.from(`${mark}${kind} ${key} ${day} ${crc32(body)} ${body.length}\n`), body])
}

/**
 * Open a file to add entries to it. Each goes out in one piece, behind whatever others have added meanwhile.
 *
 * @throws what the file system says
 */
export function openLogEnd(file: string): { append(entry: LogEntry): void; size(): number; close(): void } {
  // Entries quote copy that nobody has published yet: they are for the user's eyes.
  const handle = openSync(file, 'a', 0o600)
  return {
    append(entry) {
      const bytes = written(entry)
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
    },
    size: () => fstatSync(handle).size,
    close: () => closeSync(handle)
  }
}

/**
 * Write a file anew with the youngest of its entries, each once.
 *
 * @param bytesMax - how large it may be
 * @param kindUsed - the kind of entry that says, without a body, when the entry of its key was last of use
 * @throws what the file system says
 */
export function shrinkLog(file: string, bytesMax: number, kindUsed: string): void {
  const log = openLog(file)
  try {
    const entries = [...log.places].map(([name, place], order) => {
      const key = name.slice(1)
      const day = Math.max(place.day, log.places.get(kindUsed + key)?.day ?? 0)
      return { kind: name.slice(0, 1), key, day, order, place }
    })
    const pieces: Buffer[] = []
    let total = 0
    for (const { kind, key, day, place } of entries.sort((a, b) => b.day - a.day || b.order - a.order)) {
      const body = kind === kindUsed ? undefined : log.read(place)
      if (body === undefined) continue
      const piece = written({ kind, key, day, body })
      total += piece.length
      if (total > bytesMax) break
      pieces.push(piece)
    }
    writeWhole(file, Buffer.concat(pieces.reverse()), 0o600)
  } finally {
    log.close()
  }
}
