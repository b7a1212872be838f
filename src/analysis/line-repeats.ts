// How often a line stands in its story.
import type { LineForm } from '../text/line-form.ts'
import type { Line } from './layout.ts'

/** The phrase forms that stand in the story more than once, with how often. */
export type Repeats = ReadonlyMap<string, number>

/** Count the lines of a story by phrase form; only forms that may stand twice are written out. */
export function countForms(lines: readonly Line[]): Repeats {
  const counts = new Map<string, number>()
  const first = new Map<number, LineForm>()
  for (const { form } of lines) {
    if (form.words.length === 0) continue
    const seen = first.get(form.key)
    if (seen === undefined) first.set(form.key, form)
    else {
      if (!counts.has(seen.text)) counts.set(seen.text, 1)
      counts.set(form.text, (counts.get(form.text) ?? 0) + 1)
    }
  }
  return counts
}

/** How often the line stands in the story. */
export function timesOf(repeats: Repeats, { form }: Line): number {
  return repeats.size === 0 ? 1 : (repeats.get(form.text) ?? 1)
}
