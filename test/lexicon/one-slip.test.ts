import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLexicon } from '../../src/lexicon/lexicon.ts'
import { swapAt } from '../../src/lexicon/word-hash.ts'
import { words } from '../../src/lexicon/words.ts'
import { diskData } from '../../src/node/data.ts'

const table = createLexicon(diskData()).part(words)

/** The same the slow way: every string one omission, insertion, substitution or swap away. */
function neighbours(word: string): Set<string> {
  const all = new Set<string>()
  for (let at = 0; at <= word.length; at += 1) {
    const head = word.slice(0, at)
    const tail = word.slice(at)
    if (tail !== '') all.add(head + tail.slice(1))
    if (tail.length > 1) all.add(head + tail.charAt(1) + tail.charAt(0) + tail.slice(2))
    for (const letter of 'abcdefghijklmnopqrstuvwxyz') all.add(head + letter + tail).add(head + letter + tail.slice(1))
  }
  all.delete(word)
  return all
}

const typed = fc.oneof(
  fc.constantFrom('goverment', 'teh', 'recieve', 'committe', 'crèche', 'aaa', 'x', '', "wasn't", 'zzzzzz'),
  fc.string({ unit: fc.constantFrom('a', 'e', 'i', 'n', 'o', 'r', 's', 't'), maxLength: 9 })
)

describe('words one slip away', () => {
  test('are those that a search of every neighbour finds', () => {
    fc.assert(
      fc.property(typed, (word) => {
        const slow = [...neighbours(word)].filter((other) => table.isWord(other) || table.isName(other))
        expect(new Set(table.oneSlipAway(word))).toEqual(new Set(slow))
        const ranks = slow.filter((other) => table.isWord(other)).map((other) => table.rank(other))
        expect(table.rankOneSlipAway(word)).toBe(
          Math.min(Number.POSITIVE_INFINITY, ...ranks.filter((rank) => rank > 0))
        )
      }),
      { numRuns: 60 }
    )
  })

  test('take in names', () => {
    expect(table.oneSlipAway('kathrine')).toContain('katherine')
  })

  test('by a swap stand where the letters are swapped', () => {
    fc.assert(
      fc.property(typed, (word) => {
        const places = Array.from({ length: word.length }, (_, at) => at).filter((at) => {
          const other = swapAt(word, at)
          return at + 1 < word.length && other !== word && table.look(other) !== 0
        })
        expect(table.swapsOf(word)).toBe(places.reduce((bits, at) => bits | (1 << at), 0))
      })
    )
    expect(table.swapsOf('freind')).toBe(1 << 2)
  })
})
