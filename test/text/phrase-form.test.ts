import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fullForm, phraseForm } from '../../src/text/phrase-form.ts'

test('the quick way gives what the full way gives', () => {
  const character = fc.constantFrom(...Array.from('abZ019 \n\'’‘“”"`-–—….,:;!?()[]|/&+\u00a0£§©«°±·»¿×÷€•'))
  fc.assert(
    fc.property(fc.array(character, { maxLength: 24 }), (characters) => {
      const text = characters.join('')
      expect(phraseForm(text)).toBe(fullForm(text))
    }),
    { numRuns: 3000 }
  )
})

test('the form of a form is itself', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(phraseForm(phraseForm(text))).toBe(phraseForm(text))
    })
  )
})

test('Turkish capitals have the form of their small letters', () => {
  expect(phraseForm('İLGİLİ HABERLER')).toBe(phraseForm('İlgili Haberler'))
  expect(phraseForm('İlgili Haberler')).toBe('ilgili haberler')
  expect(phraseForm('BASKI')).toBe(phraseForm('baskı'))
})
