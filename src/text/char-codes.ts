// What a character is by its code, where a pattern would cost more than the answer.

/** A digit from 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/**
 * A letter that has a small form. Asked of the first half of a letter beyond the first 65,536, it says no.
 *
 * @example
 * isCapital('Élan'.charCodeAt(0)) // true
 */
export function isCapital(code: number): boolean {
  if (code < 0xc0) return code >= 65 && code <= 90
  const letter = String.fromCharCode(code)
  return letter !== letter.toLowerCase()
}
