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

/** Why a file holds no story, if it is JSON of another kind. */
export function refusalOf({ path, source }: Input): string | undefined {
  if (formatOf(path) !== 'json') return undefined
  const found = jsonStories(source)
  return 'refusal' in found ? `${path}: ${found.refusal}` : undefined
}
