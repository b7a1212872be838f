/**
 * The first characters of a text. A pair of UTF-16 units that is one character stays whole or goes.
 *
 * @example
 * beginning('Zoë 🦔 Hart', 5) // 'Zoë '
 */
export function beginning(text: string, lengthMax: number): string {
  if (text.length <= lengthMax) return text
  const last = text.charCodeAt(lengthMax - 1)
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? lengthMax - 1 : lengthMax)
}

/**
 * A text as it is quoted: on one line, and where it is longer than that its beginning with an ellipsis.
 *
 * @example
 * quoted('Rate this post\n and share it', 14) // 'Rate this post…'
 */
export function quoted(text: string, lengthMax: number): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > lengthMax ? `${beginning(line, lengthMax).trimEnd()}…` : line
}
