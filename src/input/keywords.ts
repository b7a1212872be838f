// Cuts a list of tags into tags, and leaves out those that are addresses.

import type { Span } from '../text/span.ts'

/**
 * The tags in a stretch of the source, which commas or semicolons part.
 *
 * @returns their spans; a tag without a capital is a slug (`north-korea`), which is not spelled as a name is
 * @example
 * keywordsIn('Kim Jong Un, north-korea', { start: 0, end: 24 }) // [{ start: 0, end: 11 }]
 */
export function keywordsIn(source: string, { start, end }: Span): Span[] {
  const found: Span[] = []
  // A semicolon also ends a reference: `R&amp;D`.
  for (const part of source.slice(start, end).matchAll(/(?:&(?:#\w{1,8}|\w{1,32});|[^,;])+/g)) {
    if (isKeyword(part[0])) found.push({ start: start + part.index, end: start + part.index + part[0].length })
  }
  return found
}

/** Whether a tag is written as words, so that names and spelling can be wrong in it. */
export function isKeyword(tag: string): boolean {
  return /\p{Lu}/u.test(tag)
}
