// Whether a writer speaks for himself and his readers: a column, an essay, an editorial, labelled or not.
import type { Tokens } from '../attribution/tokens.ts'

/** Whether "we", "our" and "us" stand in the writer's own words again and again. */
export function isOwnVoice(t: Tokens, copy: readonly boolean[]): boolean {
  let words = 0
  let own = 0
  for (const { block, firstWord, endWord } of t.sentences) {
    if (!copy[block]) continue
    words += endWord - firstWord
    for (let at = firstWord; at < endWord; at += 1) {
      if (t.quotation[at] !== -1) continue
      const { lower, text } = t.words[at] ?? { lower: '', text: '' }
      if (ours.has(lower) && text !== 'US') own += 1
    }
  }
  return own >= ownMin && own * wordsPerOwn >= words
}

const ours = new Set(['our', 'ours', 'ourselves', 'us', 'we', 'we’re', "we're", 'we’ve', "we've", 'we’ll', "we'll"])
/** Times, and words of copy to each of them: columns have one in 30 to 200, news stories fewer than one in 400. */
const ownMin = 3
const wordsPerOwn = 250
