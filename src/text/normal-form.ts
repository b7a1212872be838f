/**
 * A text as fingerprints compare it: lower case, quotation marks and apostrophes straight, white space single, trimmed.
 */
export function normalForm(text: string): string {
  // Most sentences have nothing to change but capitals.
  if (isPlain.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Letters, digits and signs of ASCII with single spaces between them. */
const isPlain = /^[!-~]+(?: [!-~]+)*$/
