/** One checkpoint in so many code units: a look-up reads at most these. */
const stride = 512

/** The text that was counted last: the stories of one file ask for the same one after another. */
let last: { readonly text: string; readonly counter: (offset: number) => number } | undefined

/** Shorter texts are counted again; they are not kept when nobody asks for them any more. */
const keptMin = 100_000

/**
 * Counts the bytes of a text in UTF-8 up to an offset: linear once, then in constant time for each offset.
 * Half of a surrogate pair counts as the three bytes of the replacement character.
 *
 * @returns a function from an offset in UTF-16 code units to bytes
 * @example
 * utf8Counter('Zoë said')(3) // 4
 */
export function utf8Counter(text: string): (offset: number) => number {
  if (last?.text === text) return last.counter
  const counter = countBytes(text)
  last = text.length < keptMin ? undefined : { text, counter }
  return counter
}

function countBytes(text: string): (offset: number) => number {
  const checkpoints = new Float64Array(Math.floor(text.length / stride) + 1)
  let bytes = 0
  for (let at = 0; at < text.length; at += 1) {
    if (at % stride === 0) checkpoints[at / stride] = bytes
    bytes += bytesAt(text, at)
  }
  if (text.length % stride === 0) checkpoints[text.length / stride] = bytes
  return (offset) => {
    const end = Math.min(offset, text.length)
    const checkpoint = Math.floor(end / stride)
    let count = checkpoints[checkpoint] ?? 0
    for (let at = checkpoint * stride; at < end; at += 1) count += bytesAt(text, at)
    return count
  }
}

/** The bytes of one code unit; of a surrogate pair each half counts two. */
function bytesAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  if (code >= 0xd800 && code < 0xdc00) return isLow(text.charCodeAt(at + 1)) ? 2 : 3
  if (isLow(code)) return at > 0 && isHigh(text.charCodeAt(at - 1)) ? 2 : 3
  return 3
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000
}
