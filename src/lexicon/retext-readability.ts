// retext-readability, wrapped: the only file that knows its options. It searches two word lists per word, so it sees few sentences.
import retextEnglish from 'retext-english'
import retextReadability from 'retext-readability'
import { unified } from 'unified'
import { VFile } from 'vfile'

/** What retext-readability says about one sentence: how many of its seven formulas find it too hard. */
export type HardSentence = (sentence: string) => number | undefined

const checkers = new Map<number, HardSentence>()
/** Longer sentences are lists or scraps, and parse-latin's cost is quadratic. */
const sentenceMax = 4096

/**
 * The check of sentences against a reading age, one frozen processor an age.
 *
 * @example
 * hardSentences(16)('He left.') // undefined
 */
export function hardSentences(age: number): HardSentence {
  const known = checkers.get(age)
  if (known) return known
  const processor = unified().use(retextEnglish).use(retextReadability, { age }).freeze()
  const check: HardSentence = (sentence) => {
    const file = new VFile(sentence.slice(0, sentenceMax))
    processor.runSync(processor.parse(file), file)
    const message = file.messages.find(({ source }) => source === 'retext-readability')
    if (message === undefined) return undefined
    // `according to 5 out of 7 algorithms`, `according to all 7 algorithms`
    const count = /(\d+) (?:out of|algorithms)/.exec(message.reason)?.[1]
    return Number(count ?? 4)
  }
  checkers.set(age, check)
  return check
}
