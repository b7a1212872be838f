// What the names of a house are asked by their words is what a look at every name would say, however often it is asked.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areShapesNear, formShape, shapeOf } from '../../src/lexicon/name-shape.ts'
import { packColumn } from '../../src/lexicon/pack-column.ts'
import { Forms } from '../../src/lexicon/pack-forms.ts'
import { WordIndex } from '../../src/lexicon/pack-words.ts'
import { letterSet } from '../../src/text/letter-set.ts'

const words = ['ann', 'anna', 'nna', 'corr', 'abdullah', 'al', 'orr', 'an', 'corra']
const keys = fc.uniqueArray(
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((all) => all.join(' ')),
  { minLength: 1, maxLength: 40 }
)

test('where a word stands, asked twice', () => {
  fc.assert(
    fc.property(keys, (all) => {
      const forms = new Forms(new Map(all.map((key, index) => [key, index])))
      const isPerson = (key: string) => key.length % 2 === 0
      const index = new WordIndex(forms, isPerson)
      const several = all.filter((key) => key.includes(' '))
      for (const word of [...words, 'nobody', ...words]) {
        const having = several.filter((key) => key.split(' ').includes(word))
        const persons = having.filter(isPerson)
        const given = persons.some((key) => key.startsWith(`${word} `))
        const family = persons.some((key) => key.endsWith(` ${word}`))
        expect(index.has(word)).toBe(having.length > 0)
        expect(index.count(word)).toBe(having.flatMap((key) => key.split(' ')).filter((one) => one === word).length)
        expect(index.keysWith(word)).toEqual(having)
        expect(index.bearersOf(word)).toBe((given ? 1 : 0) | (family ? 2 : 0))
      }
    })
  )
})

test('forms of nearly the shape of a name are those of all forms with the word', () => {
  fc.assert(
    fc.property(keys, keys, (all, asked) => {
      const names = all.map((key) => ({ name: key.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()) }))
      const column = packColumn([{ file: 'pack', pack: { kind: 'person', names } }], 0)
      for (const key of asked) {
        const shape = shapeOf(key.split(' ').map((word) => ({ key: word, letters: letterSet(word) })))
        for (const word of key.split(' ')) {
          const near = column.formsWith(word).filter(({ full }) => {
            const { letters, length, firsts } = formShape(full)
            return areShapesNear(letters, length, firsts, shape)
          })
          expect(column.formsNear(word, shape)).toEqual(near)
        }
      }
    }),
    { numRuns: 50 }
  )
})
