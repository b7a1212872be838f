// Counts words by white space alone, as the length of a line is judged.

/**
 * The words of a stretch of text as white space parts them; of scripts without spaces two characters make about a word.
 *
 * @example
 * countTokens('Kyiv – 3 May', 0, 12) // 4
 */
export function countTokens(text: string, start: number, end: number): number {
  let count = 0
  let characters = 0
  let inToken = false
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) inToken = false
    else {
      if (!inToken) count += 1
      inToken = true
      if (code >= 0xe00 && isSpaceless(code)) characters += 1
    }
  }
  return count + Math.round(characters / 2)
}

/** The words of a short text as white space parts them: at least one. */
export function countWords(text: string): number {
  return text.trim().split(/\s+/).length
}

/** What `\s` means in a pattern. */
function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code >= 0x1680 &&
      (code === 0x1680 ||
        (code >= 0x2000 && code <= 0x200a) ||
        code === 0x2028 ||
        code === 0x2029 ||
        code === 0x202f ||
        code === 0x205f ||
        code === 0x3000 ||
        code === 0xfeff))
  )
}

function isSpaceless(code: number): boolean {
  return (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xe00 && code <= 0xe7f)
}
