// Names that differ only in what a reader does not take for letters.
import type { NameDoubt } from './doubt.ts'

/** Soft hyphens, zero-width characters and direction marks, and the raised figures of footnotes. */
const aside = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|[\u00b9\u00b2\u00b3\u2070-\u2079]+$/g

/**
 * Whether a reader sees the expected name already: what stands between its letters is debris, which another rule
 * reports, and what stands behind it points to a note.
 *
 * @example
 * isRightToTheEye({ mention: { text: 'Sergei Lavrov\u00b9', … }, expected: ['Sergei Lavrov'], … }) // true
 */
export function isRightToTheEye({
  mention,
  expected
}: Pick<NameDoubt, 'expected'> & { mention: { text: string } }): boolean {
  const seen = mention.text.replace(aside, '')
  return seen !== mention.text && seen === expected[0]
}
