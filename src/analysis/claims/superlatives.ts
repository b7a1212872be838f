// Finds firsts that nothing in the story bears out: "the first mayor to", "for the first time".
import type { Claim, Sourcing } from './claim.ts'
import { isCovered } from './cover.ts'

/** How far the "to" of "the first mayor of the town to" stands. */
const reach = 7

/** A first in a sentence that no source covers, in a story that gives no year to check it by. */
export function first(s: Sourcing, sentence: number): Claim | undefined {
  const { t } = s
  const span = t.sentences[sentence]
  if (span === undefined) return undefined
  for (let at = span.firstWord + 1; at < span.endWord; at += 1) {
    if (t.words[at]?.lower !== 'first' || t.words[at - 1]?.lower !== 'the' || t.quotation[at] !== -1) continue
    const end = t.words[at + 1]?.lower === 'time' ? at + 2 : endOf(s, at, span.endWord)
    if (end === undefined) continue
    const start = t.words[at - 1]?.start ?? 0
    if (isCovered(s, sentence, start) || hasYear(t.text, span)) return undefined
    return { kind: 'first', at: { start, end: t.words[end - 1]?.end ?? 0 }, sentence, word: 'first' }
  }
  return undefined
}

function endOf({ t }: Sourcing, at: number, end: number): number | undefined {
  for (let to = at + 2; to < end && to <= at + reach; to += 1) if (t.words[to]?.lower === 'to') return to + 1
  return undefined
}

/** "He last came in 2000" lets a reader check "the first time in 24 years", wherever in the story it stands. */
function hasYear(text: string, but: { readonly start: number; readonly end: number }): boolean {
  for (const { index } of text.matchAll(/\b(?:19|20)\d\d\b/g)) if (index < but.start || index >= but.end) return true
  return false
}
