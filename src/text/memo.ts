/** Answers kept by key, in bounded memory. */
export interface Memory<T> {
  readonly get: (key: string) => T | undefined
  /** The key must keep no longer text in memory, see `ownCopy`. */
  readonly set: (key: string, value: T) => void
}

/**
 * A bounded memory in two generations: what was asked for since they last turned is kept, so a long run never forgets
 * everyday words.
 *
 * @param max - answers in each generation
 */
export function memory<T>(max: number): Memory<T> {
  let young = new Map<string, T>()
  let old = new Map<string, T>()
  const set = (key: string, value: T): void => {
    if (young.size >= max) {
      old = young
      young = new Map()
    }
    young.set(key, value)
  }
  return {
    get(key) {
      const known = young.get(key)
      if (known !== undefined || old.size === 0) return known
      const before = old.get(key)
      if (before !== undefined) set(ownCopy(key), before)
      return before
    },
    set
  }
}

/**
 * A question that remembers its answers, in bounded memory: words of news come again and again.
 *
 * @param ask - the question; it depends on its key alone, and an answer of `undefined` is asked anew each time
 * @param max - answers in each of two generations
 * @example
 * const syllablesOf = remember(syllable, 20_000)
 */
export function remember<T>(ask: (key: string) => T, max: number): (key: string) => T {
  const { get, set } = memory<T>(max)
  return (key) => {
    const known = get(key)
    if (known !== undefined) return known
    const answer = ask(key)
    set(ownCopy(key), answer)
    return answer
  }
}

/** V8 keeps longer slices as views of the text they were cut from, and with them the whole text in memory. */
const viewMin = 13

/**
 * A text that keeps no other one in memory: a slice of a story that outlives the story.
 *
 * @example
 * const kept = ownCopy(story.slice(100, 120))
 */
export function ownCopy(text: string): string {
  return text.length < viewMin ? text : ` ${text}`.slice(1)
}

/**
 * The same for a cheap question that is asked of every word: a table with one place for each hash, in which an answer is
 * found in a fifth of the time of a Map (11 against 60 ns in a running check), and a word whose place is taken puts the
 * other out.
 *
 * @param ask - the question; it depends on its key alone
 * @param slotBits - the table has 2 to this power places
 */
export function recall<T>(ask: (key: string) => T, slotBits: number): (key: string) => T {
  const size = 2 ** slotBits
  const keys = Array<string | undefined>(size)
  const answers = Array<T | undefined>(size)
  return (key) => {
    let hash = key.length
    // 31 times the hash, as a shift: most of this runs before the engine compiles it.
    for (let at = 0; at < key.length; at += 1) hash = ((hash << 5) - hash + key.charCodeAt(at)) | 0
    const slot = (hash ^ (hash >>> 15)) & (size - 1)
    // The place holds the answer to the key beside it.
    if (keys[slot] === key) return answers[slot] as T
    const answer = ask(key)
    keys[slot] = ownCopy(key)
    answers[slot] = answer
    return answer
  }
}
