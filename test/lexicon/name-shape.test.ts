import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areShapesNear, formShape, shapeOf } from '../../src/lexicon/name-shape.ts'
import { letterSet } from '../../src/text/letter-set.ts'

function areNear(listed: string, written: string): boolean {
  const { letters, length, firsts } = formShape(listed.split(' '))
  const words = written.split(' ').map((key) => ({ key, letters: letterSet(key) }))
  return areShapesNear(letters, length, firsts, shapeOf(words))
}

describe('shapes of names', () => {
  test.each([
    ['denis manturov', 'denis mantrutov'],
    ['kay ivey', 'kay ivie'],
    ['karoline leavitt', 'caroline leavitt'],
    ['enrique pena nieto', 'nerique pena nieto'],
    ['ilhan omar', 'lihan omar'],
    ['barney frank', 'bamey frank'],
    ['john mcenroe', 'john macenroe'],
    ['fernando alonso', 'fernando alsono']
  ])('of %s and %s can be one name', (listed, written) => expect(areNear(listed, written)).toBe(true))

  test.each([
    ['denis manturov', 'denis manturov jr'],
    ['ann cray', 'ann bray'],
    ['ann cray', 'ann crayford'],
    ['john smith', 'john sawyer'],
    ['hugh jackman', 'hugh hewitt']
  ])('of %s and %s cannot', (listed, written) => expect(areNear(listed, written)).toBe(false))

  const word = fc.string({
    unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'i', 'l', 'm', 'n', 'o', 'r', 's', 'u', 'z', 'é', 'ж'),
    minLength: 2,
    maxLength: 9
  })

  test('never part a name from itself with two slips behind the first letter of a word', () => {
    const names = fc.array(word, { minLength: 2, maxLength: 4 })
    const slip = fc.record({ at: fc.nat(8), letter: fc.constantFrom('', 'a', 'k', 'rn'), taken: fc.nat(1) })
    fc.assert(
      fc.property(names, fc.nat(3), slip, slip, (words, index, one, other) => {
        const changed = index % words.length
        const slipped = [one, other].reduce((written, { at, letter, taken }) => {
          const place = Math.min(1 + at, written.length)
          return written.slice(0, place) + letter.slice(0, 1) + written.slice(place + taken)
        }, words[changed] ?? '')
        if (slipped.length < 2) return
        const written = words.map((own, at) => (at === changed ? slipped : own))
        expect(areNear(words.join(' '), written.join(' '))).toBe(true)
      })
    )
  })
})
