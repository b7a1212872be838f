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

/** So many times the characters that are shown are looked at: white space is drawn together. */
const lookedMax = 8

/**
 * A text as it is quoted: on one line, and where it is longer than that its beginning with an ellipsis.
 *
 * @example
 * quoted('Rate this post\n and share it', 14) // 'Rate this post…'
 */
export function quoted(text: string, lengthMax: number): string {
  // A statement can be a megabyte long, and a table asks for it in every row.
  const looked = beginning(text, lookedMax * lengthMax)
  const line = looked.replace(/\s+/g, ' ')
  return line.length > lengthMax || looked.length < text.length ? `${beginning(line, lengthMax).trimEnd()}…` : line
}
