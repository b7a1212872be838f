/**
 * A word in small letters without its possessive: `minister's` and `ministers'` are read as the noun.
 *
 * @example
 * withoutPossessive("programme's") // 'programme'
 */
export function withoutPossessive(lower: string): string {
  if (lower.endsWith("'s")) return lower.slice(0, -2)
  return lower.endsWith("'") ? lower.slice(0, -1) : lower
}
