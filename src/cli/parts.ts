import type { Input } from '../input/document.ts'
import { formatOf } from '../input/index.ts'
import { jsonStories } from '../input/json.ts'

/** The stories of a file that was read: one, but in JSON that holds a list of them. */
export function storiesOf(input: Input): readonly Input[] {
  if (formatOf(input.path) !== 'json') return [input]
  const found = jsonStories(input.source)
  if ('refusal' in found) return []
  return found.parts.length === 1 ? [input] : found.parts.map((part) => ({ ...input, part }))
}

/** Endings of archives: as plain text a story would begin with a bracket, and `fix` would break the record. */
const archiveKinds: ReadonlyMap<string, string> = new Map([
  ['jsonl', 'jsonl'],
  ['ndjson', 'jsonl'],
  ['csv', 'csv'],
  ['tsv', 'csv --delimiter tab']
])

/** Why a file holds no story, if it is an archive or JSON of another kind. */
export function refusalOf({ path, source }: Input): string | undefined {
  const kind = archiveKinds.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase())
  if (kind !== undefined) {
    return `${path}: this is an archive, a story a record; say so, and which field holds the text: --input ${kind} --text-field body`
  }
  if (formatOf(path) !== 'json') return undefined
  const found = jsonStories(source)
  return 'refusal' in found ? `${path}: ${found.refusal}` : undefined
}
