import { describe, expect, test } from 'vitest'
import { misspelledName } from '../../src/rules/misspelled-name.ts'
import { nameVariant } from '../../src/rules/name-variant.ts'
import { draftsOf, storyOf } from '../engine.ts'

/** What both name rules find in a passage, as `wrong > right`. */
function found(copy: string): string[] {
  const story = storyOf(copy)
  return [misspelledName, nameVariant].flatMap((rule) =>
    draftsOf(rule, story).map(({ at, expected }) => `${story.text.slice(at.start, at.end)} > ${expected?.[0] ?? ''}`)
  )
}

describe('somebody of nearly a listed name, brought in as somebody else', () => {
  test.each([
    'The chair, Angela Merkle, a nurse from Ferncliffe, said the bus was late.',
    'The raffle was won by Gary Linneker, 63, of Goole, a lorry driver.',
    'The raffle was won by Gary Linneker, 63, from Goole.',
    'It was cleared by Keir Stamer, of Hebden Bridge, who is no lawyer.',
    'The vicar, Keir Stamer, was not there.',
    'The figures were read by Dr Angela Merkle of the University of Waikato.',
    'The figures were read by Angela Merkle of Ferncliffe High School.',
    'The figures were read by Angela Merkle, professor of Greek at Ferncliffe.',
    'The gate was left open.\nKeir Stamer, Hebden Bridge\nSir, I disagree.'
  ])('silent: %s', (copy) => expect(found(copy)).toEqual([]))

  test.each([
    ['The chair, Angela Merkle, a former chancellor, was late.', 'Angela Merkle > Angela Merkel'],
    ['The raffle was won by Gary Linneker, a former footballer.', 'Gary Linneker > Gary Lineker'],
    ['The prime minister, Keir Stamer, was not there.', 'Keir Stamer > Keir Starmer'],
    ['It was cleared by Keir Stamer, of Labour, in May.', 'Keir Stamer > Keir Starmer'],
    ['Canada and its neighbour, Donald Trumpp, met in May.', 'Donald Trumpp > Donald Trump'],
    ['A vote for Ted Cruzz, of Texas, is expected.', 'Ted Cruzz > Ted Cruz'],
    ['Keir Stamer, in Hebden Bridge, was late.', 'Keir Stamer > Keir Starmer']
  ])('%s', (copy, expected) => expect(found(copy)).toEqual([expected]))
})

describe('near names that cannot be one', () => {
  test.each([
    'Results: 6, Ann Orde (Leith) 91; 7, Mohamed Abdi (Fraser) 90; 8, Mohammed Abdi Warsame (Fraser) 88.',
    'Three Dr Okonkwos came: Dr Okonkwo of Leith and two more. Dr Okonkwo spoke.',
    'The team of Wynand Waitoki won the Waitaki Shield in Waitaki.',
    'The bridge at Tagbiliran-on-the-Hill was closed.',
    'Fr Agnelo Dsouza read the lesson.',
    'Rachel Reeves and Rachael Orde spoke. Rachel Reaves of Tulsa did not.',
    'Neil Armstrong signed it, and so did Neal Armstrong of Perth.',
    'Akeel Hussein kept the score. Hussain Bolt, 8, agreed.',
    'They came from as far away as Waitaki. Councillor Wynand Waitoki did not.'
  ])('silent: %s', (copy) => expect(found(copy)).toEqual([]))

  test.each([
    ['Mohamed Abdi came 7th. Then Mohammed Abdi went home.', 1],
    ['Dr Adaeze Okonkwo came. Dr Okonkwos spoke. Dr Okonkwo left.', 1],
    ['The bridge at Tagbiliran was closed.', 1],
    ['Rachel Reeves spoke. Rachel Reaves of the Treasury did not.', 1],
    ['Wynand Waitoki did not come. Waitaki said that he was ill.', 1]
  ])('%s', (copy, count) => expect(found(copy)).toHaveLength(count))
})
