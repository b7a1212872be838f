import { describe, expect, test } from 'vitest'
import { misspelledName } from '../../src/rules/misspelled-name.ts'
import { nameVariant } from '../../src/rules/name-variant.ts'
import { draftsOf, storyOf } from '../engine.ts'

/** What the rule finds in a passage, as `wrong > right`. */
function found(copy: string, rule: typeof misspelledName = misspelledName): string[] {
  const story = storyOf(copy)
  return draftsOf(rule, story).map(
    ({ at, expected }) => `${story.text.slice(at.start, at.end)} > ${expected?.[0] ?? ''}`
  )
}

describe('places that lost their blank or found one', () => {
  test.each([
    ['They flew to Newyork on Monday.', 'Newyork > New York'],
    ['The team came from Srilanka by sea.', 'Srilanka > Sri Lanka'],
    ['A court in Newdelhi heard it.', 'Newdelhi > New Delhi'],
    ['The envoy of Saudiarabia left.', 'Saudiarabia > Saudi Arabia'],
    ['She moved to Southafrica later.', 'Southafrica > South Africa'],
    ['A fire in Port Laoise was put out.', 'Port Laoise > Portlaoise']
  ])('%s', (copy, expected) => expect(found(copy)).toEqual([expected]))

  test.each([
    'They banked with Hongkong Land.',
    'Ann Santacruz sang with Jo Lacoste.',
    'Mr Newyork and Ms Srilanka are clowns.',
    'The Srilankan Airlines crew left.',
    'A chain named NewYorkers failed.',
    'Port Talbot and Port Sunlight are far apart.',
    'Southwark, Northolt and Eastbourne are English.',
    'The Newyork twice, and Newyork again: it is a shop called Newyork.'
  ])('silent: %s', (copy) => expect(found(copy)).toEqual([]))
})

describe('shops with an s of their own', () => {
  test.each([
    ["They bought it at Sainbury's on Monday.", 'Sainbury > Sainsbury'],
    ["A box of Kellog's fell down.", 'Kellog > Kellogg'],
    ['The profits of McDonld’s rose.', 'McDonld > McDonald'],
    ["Brokers at Christe's bid for it.", 'Christe > Christie']
  ])('%s', (copy, expected) => expect(found(copy)).toEqual([expected]))

  test.each([
    "They bought it at Sainsbury's and at Kellogg's.",
    "They walked to Sandbury's old mill.",
    "It was Ann Sainbury's idea.",
    "Mr Sainbury's idea won.",
    'The Sainbury family came.',
    "It was Kellock's, the butcher."
  ])('silent: %s', (copy) => expect(found(copy)).toEqual([]))
})

describe('a word behind the office of whom it is nearly', () => {
  test.each([
    ['They met President Macorn last night.', 'Macorn > Macron'],
    ['They met Prime Minister Starner last night.', 'Starner > Starmer'],
    ['They met President Trumpp last night.', 'Trumpp > Trump']
  ])('%s', (copy, expected) => expect(found(copy)).toEqual([expected]))

  test.each([
    'They met Mayor Macorn last night.',
    'They met Mr Starner last night.',
    'They met Inspector Trumpp last night.',
    'They met Starner last night.',
    'They met Deputy Head Starner last night.'
  ])('silent: %s', (copy) => expect(found(copy)).toEqual([]))
})

describe('family names that everybody knows', () => {
  test.each([
    ['They played a suite by Prokoviev last night.', 'Prokoviev > Prokofiev'],
    ['They played a quartet by Beethovern last night.', 'Beethovern > Beethoven']
  ])('%s', (copy, expected) => expect(found(copy)).toEqual([expected]))

  test.each([
    'They played a suite by Pavel Prokoviev last night.',
    'Mr Prokoviev came last night.',
    'PROKOVIEV WINS',
    'A Prokofievan suite and two Prokofievs.',
    'It was made by Prokoviev and by Prokoviev again.'
  ])('silent: %s', (copy) => expect(found(copy)).toEqual([]))
})

describe('one rare given name and two family names that differ in a letter', () => {
  test.each([
    ['The cup was shared by Demelza Uren. Demelza Uran has a place.', 'Demelza Uran > Demelza Uren'],
    ['A score by Ottoline Quince opens it. Ottoline Quinze conducts.', 'Ottoline Quinze > Ottoline Quince'],
    ['Muireann Breslin-Moriarty spoke. “Stop,” Ms Breslin-Monarty said.', 'Breslin-Monarty > Breslin-Moriarty']
  ])('%s', (copy, expected) => expect(found(copy, nameVariant)).toEqual([expected]))

  test.each([
    'The cup was shared by John Uren. John Uran has a place.',
    'Demelza Uren rows, and Demelza Uran sings.',
    'The cup was shared by Demelza Uren. Demelza Uran, her rival, has a place.',
    'The cup was shared by Demelza Uren. Loveday Uran has a place.',
    'Muireann Breslin-Moriarty spoke. Ms Breslin-Keogh said no.'
  ])('silent: %s', (copy) => expect(found(copy, nameVariant)).toEqual([]))
})

describe('words of bodies behind another word of the name', () => {
  test.each([
    ['Shares rose on the Bombay Stock Exchage today.', 'Bombay Stock Exchage > Bombay Stock Exchange'],
    ['Rivals of Sunrise Pharmaceutcal gained.', 'Sunrise Pharmaceutcal > Sunrise Pharmaceutical']
  ])('%s', (copy, expected) => expect(found(copy)).toEqual([expected]))

  test.each([
    'They asked Peter Exchage about it.',
    'They asked Mr Exchage about it.',
    'An Exchage was seen.',
    'The Banca Comercial closed.'
  ])('silent: %s', (copy) => expect(found(copy)).toEqual([]))
})

describe('who is named beside somebody listed, or beside a body', () => {
  test.each([
    'Michael Jordan acts, and Michael Jordaan ran a bank.',
    'Googie Withers was an actress. Google bought the film. Google paid.'
  ])('silent: %s', (copy) => expect(found(copy)).toEqual([]))

  test('in a sentence of its own it is a slip', () =>
    expect(found('Michael Jordan played. Then Michael Jordaan left.')).toEqual(['Michael Jordaan > Michael Jordan']))
})
