// What is kept of stories, as bytes: lines of JSON, of which each is read when somebody asks for what is in it.
import { Buffer } from 'node:buffer'
import type { Candidate } from '../desk/candidate.ts'
import type { Conclusion, Examined } from '../desk/desk.ts'
import type { Related } from '../finding/finding.ts'
import type { Span } from '../text/span.ts'

/** What is read of a story as soon as it is found; the rest of it stands on lines of its own. */
type Head = Omit<Examined, 'candidates' | 'details'>

/**
 * The stories of a file: a line with what all stories of a run are compared by, then three lines for each story: the
 * places that its candidates point to, each once, the candidates, and the details of its records.
 */
export function storiesAsBytes(stories: readonly Examined[]): Uint8Array {
  const heads = stories.map(({ candidates: _candidates, details: _details, ...head }): Head => head)
  const lines = [JSON.stringify(heads)]
  for (const { file, candidates, details } of stories)
    lines.push(...rowsWithPlaces(candidates, file), JSON.stringify(details))
  return asBytes(lines)
}

/**
 * The reverse. Candidates and details, by far the most of it, are bytes outside of the heap until they are asked for:
 * candidates when the story's report is made, details where the comparison has something to say.
 */
export function storiesIn(body: Buffer): readonly Examined[] {
  let line = lineFrom(body, 0)
  // The sum over the body says that `storiesAsBytes` has made it.
  const heads = JSON.parse(textOf(body, line)) as readonly Head[]
  return heads.map((head) => {
    const places = lineFrom(body, line.end + 1)
    const rows = lineFrom(body, places.end + 1)
    const details = lineFrom(body, rows.end + 1)
    line = details
    // Nobody else has seen the object yet; to copy all of its fields takes longer.
    return Object.defineProperties(head, {
      candidates: { enumerable: true, get: () => candidatesIn(body, places, rows, head.file) },
      details: { enumerable: true, get: () => JSON.parse(textOf(body, details)) as Examined['details'] }
    }) as Examined
  })
}

export function conclusionAsBytes({ standing, problems }: Conclusion): Uint8Array {
  return asBytes([JSON.stringify({ standing, problems })])
}

export function conclusionIn(body: Buffer): Conclusion {
  return JSON.parse(textOf(body, { start: 0, end: body.length })) as Conclusion
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** A candidate as it is written: with the numbers of the places that it points to, until these are put in. */
type Row = Omit<Candidate, 'related'> & { related: readonly number[] | readonly Related[] }

/**
 * Words that are spelled two ways point to each other, every one to all: each place is written once, without the file
 * where it is the story's own.
 */
function rowsWithPlaces(candidates: readonly Candidate[], file: string): readonly [places: string, rows: string] {
  const places = new Map<string, number>()
  const placeOf = (related: Related) => {
    const text = JSON.stringify(related.file === file ? { ...related, file: '' } : related)
    const place = places.get(text) ?? places.size
    places.set(text, place)
    return place
  }
  const rows = JSON.stringify(candidates.map((one) => ({ ...one, related: one.related.map(placeOf) })))
  return [`[${[...places.keys()].join()}]`, rows]
}

function candidatesIn(body: Buffer, places: Span, rows: Span, file: string): readonly Candidate[] {
  const all = JSON.parse(textOf(body, places)) as readonly Writable<Related>[]
  for (const place of all) if (place.file === '') place.file = file
  const found = JSON.parse(textOf(body, rows)) as readonly Row[]
  // Nobody has seen these objects yet; to copy each of them took a warm run 4 % more time.
  for (const row of found) {
    if (row.related.length > 0) row.related = row.related.flatMap((place) => all[Number(place)] ?? [])
  }
  // Rows with their places are what was written.
  return found as readonly Candidate[]
}

function asBytes(lines: readonly string[]): Uint8Array {
  // Other letters as escapes: bytes of ASCII are text as they are, in half the memory.
  const text = lines
    .join('\n')
    .replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return Buffer.from(text, 'latin1')
}

function lineFrom(body: Buffer, start: number): Span {
  const end = body.indexOf(10, start)
  return { start, end: end < 0 ? body.length : end }
}

function textOf(body: Buffer, { start, end }: Span): string {
  return body.toString('latin1', start, end)
}
