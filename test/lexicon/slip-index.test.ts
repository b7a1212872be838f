import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openColumns, writeColumns } from '../../src/lexicon/column-file.ts'
import { openSlipIndex, slipColumns } from '../../src/lexicon/slip-index.ts'

const words = [
  ...new Set(
    'government committee parliament science knowledge philosophy psychology harbour council police minister hospital accommodation harbours councils counsel polite polices missing mining manager managers manages manage lead leads leader leaders loader ladder knave nave knight night can cane cans cant chance change charge large lager later water waiter writer'.split(
      ' '
    )
  )
]
const index = openSlipIndex(openColumns(writeColumns({}, slipColumns(words))))

function near(lower: string): string[] {
  const found: string[] = []
  index.near(lower, (at) => found.push(index.word(at)))
  return found
}

/** A letter left out, put in, put for another or swapped with the next, never the first. */
const slip = fc.record({ kind: fc.nat(3), place: fc.nat(30), letter: fc.constantFrom('a', 'e', 'n', 'z') })
function made(word: string, { kind, place, letter }: { kind: number; place: number; letter: string }): string {
  const at = 1 + (place % (word.length - 1))
  const [head, tail] = [word.slice(0, at), word.slice(at)]
  if (kind === 0) return head + tail.slice(1)
  if (kind === 1) return head + letter + tail
  return kind === 2 ? head + letter + tail.slice(1) : head + tail.slice(1, 2) + tail.slice(0, 1) + tail.slice(2)
}

describe('the index of words by what is left of them', () => {
  test('every word is found by what two slips make of it, wherever they are', () => {
    fc.assert(
      fc.property(fc.constantFrom(...words.filter(({ length }) => length > 5)), slip, slip, (word, one, two) => {
        expect(near(made(made(word, one), two))).toContain(word)
      })
    )
  })

  test.each([
    ['nowlegde', 'knowledge'],
    ['filosophy', 'philosophy'],
    ['sychology', 'psychology'],
    ['cience', 'science']
  ])('%s is near %s, which begins with another letter', (wrong, right) => {
    expect(near(wrong)).toContain(right)
  })

  test('each word is told once', () => {
    for (const word of words) expect(near(word)).toEqual([...new Set(near(word))])
  })

  test('words of another length or with other letters are not told', () => {
    expect(near('manage')).not.toContain('government')
    expect(near('manage')).not.toContain('minister')
    expect(near('zzzzzz')).toEqual([])
    expect(near('')).toEqual([])
  })

  test('more words than two bytes can number are refused', () => {
    expect(() => slipColumns(Array.from({ length: 2 ** 16 }, () => 'a'))).toThrow('too many')
  })
})
