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

describe('somebody whom everybody knows by both names, named in passing', () => {
  test.each([
    ['She sang a song by Leonard Cohan last night.', 'Leonard Cohan > Leonard Cohen'],
    ['They sang with Pete Seager in the rain.', 'Pete Seager > Pete Seeger'],
    ['It is a play by Samuel Becket from 1953.', 'Samuel Becket > Samuel Beckett'],
    ['The choir gave Aida by Giuseppe Verdy in the park.', 'Giuseppe Verdy > Giuseppe Verdi'],
    ['She owns two paintings by Jackson Pollack and a vase.', 'Jackson Pollack > Jackson Pollock'],
    ['A suite by Benjamin Brittan was played.', 'Benjamin Brittan > Benjamin Britten']
  ])('%s', (copy, expected) => expect(found(copy)).toEqual([expected]))

  test.each([
    'She sang a song by Leonard Cohen last night.',
    'Leonard Cohan, a joiner, made the doors.',
    'Leonard Cohan, 44, made the doors.',
    '“No,” Leonard Cohan said.',
    'Leonard Cohan told the court that he was asleep.',
    'They rang Leonard Cohan of Durban about it.',
    'The doors are by Leonard Cohan. Cohan has made doors since he was a boy.',
    'Cllr Leonard Cohan opened the hall.',
    'They sang with David Bowe, and Michael Cane drove the van.'
  ])('silent: %s', (copy) => expect(found(copy)).toEqual([]))
})

describe('towns of a country that the story is about', () => {
  test.each([
    ['Kenya mourns. A teacher from Eldorat was on board.', 'Eldorat > Eldoret'],
    ['A charter aircraft from Kenya left for Kisimu.', 'Kisimu > Kisumu'],
    ['He studied at the University of Padau in his youth.', 'Padau > Padua'],
    ['New Zealand waited. The minister spoke in Rotarua.', 'Rotarua > Rotorua'],
    ['They met in Nairobi, then in Mombasa, and drove to Kisimu.', 'Kisimu > Kisumu']
  ])('%s', (copy, expected) => expect(found(copy)).toEqual([expected]))

  test.each([
    'A teacher from Eldorat was on board.',
    'Norway mourns. A teacher from Eldorat was on board.',
    'Kenya mourns. Eldorat won the race.',
    'Kenya mourns. A letter from Ann Eldorat arrived.',
    'Kenya mourns. A letter from Mr Eldorat arrived.',
    'Kenya mourns. They flew from Eldorat, and back to Eldorat.'
  ])('silent: %s', (copy) => expect(found(copy)).toEqual([]))
})

describe('states and bodies of several words', () => {
  test.each([
    ['She lives in British Colombia now.', 'British Colombia > British Columbia'],
    [
      'It was sent to the US National Transportation Safety Bord on Monday.',
      'US National Transportation Safety Bord > US National Transportation Safety Board'
    ],
    ['The Maine Departement of Transportation said so.', 'Maine Departement > Maine Department'],
    [
      'The Ruritania Pollution Controll Board said so.',
      'Ruritania Pollution Controll Board > Ruritania Pollution Control Board'
    ],
    ['He banked with Standard Charted in Accra.', 'Standard Charted > Standard Chartered']
  ])('%s', (copy, expected) => expect(found(copy)).toEqual([expected]))

  test.each([
    'British Columbia and Colombia differ, a British Columbian said.',
    'South Australian and West Virginian members came.',
    'The Departement of Var said so.',
    'The Ministère and the Departement of the Var said so.',
    'The Contrôle Board, or Controle Board, said so.',
    'Colombia and the Columbia River are far apart.'
  ])('silent: %s', (copy) => expect(found(copy)).toEqual([]))
})

describe('titles of works', () => {
  test.each([
    ['They staged Waiting for Goddot in a barn.', 'Goddot > Godot'],
    ['It was a reading of “Pride and Predjudice” by a lake.', 'Predjudice > Prejudice'],
    ['She starred in A Streecar Named Desire in 1998.', 'A Streecar Named Desire > A Streetcar Named Desire'],
    ['He grew up on Lord of the Flys and The Great Gastby.', 'Great Gastby > Great Gatsby'],
    ['The tour of Miss Siagon ends in May.', 'Siagon > Saigon'],
    ['MIDNIGHT’S CHILDERN is on the list of books.', 'CHILDERN > CHILDREN']
  ])('%s', (copy, expected) => expect(found(copy)).toContain(expected))

  test.each([
    'They staged Waiting for Godot in a barn.',
    'The café is called Waiting for Toddot, after a dog.',
    'They were waiting for Ann Goddot.',
    'Goddot is a village, and waiting for Mr Goddot is no fun.',
    'The parody is The Grape Gatsby, and Lord of the Fries is a van.',
    'She read Anna Karenin and heard Die Walkuere.',
    'The Colour Purple and the Madam Butterfly bar are near.'
  ])('silent: %s', (copy) => expect(found(copy)).toEqual([]))
})

describe('players of many countries', () => {
  const players = 'Joe Root, Steve Smith, Kane Williamson, Virat Kohli and Babar Azam were asked. '
  test('a near name among five of one game is a player', () =>
    expect(found(`${players}So was Graeme Smyth.`)).toEqual(['Graeme Smyth > Graeme Smith']))

  test.each([
    `${players}So was Graeme Smyth, a farmer.`,
    `${players}So was Graeme Smyth, 61.`,
    'Joe Root, Kane Williamson and Virat Kohli were asked. So was Graeme Smyth.',
    'Tom Hanks, Cate Blanchett, Penélope Cruz, Russell Crowe and Daniel Craig act. So did Graeme Smyth.'
  ])('silent: %s', (copy) => expect(found(copy)).toEqual([]))
})

describe('a stranger of nearly a listed name, by where he is from', () => {
  test.each(['Rachel Reaves of Tulsa was asked.', 'A letter by Gaston Brown of Basseterre was read.'])(
    'silent: %s',
    (copy) => expect(found(copy)).toEqual([])
  )

  test('of the country of the listed one he is no stranger', () =>
    expect(found('The prime minister is Gaston Brown of Antigua.')).toEqual(['Gaston Brown > Gaston Browne']))
})

describe('two people of whom one bears nearly the name of the other', () => {
  test.each([
    'Police named Omar Hussain, 27, Karim Hussein, 41, and Naeem Hussain, 25. Karim Hussein ran a café, and Hussein lived above it. Naeem Hussain drove a van. Omar Hussain is missed. Hussain was 27.',
    'The leader is Amir Muhammad Said al-Karimi. He must descend from the Prophet Mohammed, they say.',
    'Hussein Barrow bowled. Later Akeel Hussain kept the score.'
  ])('silent: %s', (copy) => {
    expect(found(copy, nameVariant)).toEqual([])
    expect(found(copy)).toEqual([])
  })

  test.each([
    ['Karim Hussein spoke. Later Karim Hussain left.', 1],
    ['Muhammad Rahimi spoke for an hour. Later Mohammed Rahimi left.', 1],
    ['Naeem Hussain spoke. Hussein was tired. Hussain slept.', 1]
  ])('%s', (copy, count) => expect([...found(copy, nameVariant), ...found(copy)]).toHaveLength(count))
})
