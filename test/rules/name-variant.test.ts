import { expect, test } from 'vitest'
import { misspelledName } from '../../src/rules/misspelled-name.ts'
import { nameVariant } from '../../src/rules/name-variant.ts'
import { draftsOf, storyOf } from '../engine.ts'

/** What is found in a passage: `form > form to keep`. */
function found(copy: string, names?: { name: string; also?: string[] }[]): string[] {
  const story = storyOf(copy, names ? { packs: [{ kind: 'person', names }] } : {})
  return draftsOf(nameVariant, story).map(
    ({ at, expected }) => `${story.text.slice(at.start, at.end)} > ${expected?.[0]}`
  )
}

test.each([
  ['a given name', 'Sergei Lavrov came. Sergey Lavrov left.', 'Sergey Lavrov > Sergei Lavrov'],
  [
    'the rarer form, wherever it stands',
    'Sergey Lavrov came. Sergei Lavrov rose. Sergei Lavrov left.',
    'Sergey Lavrov > Sergei Lavrov'
  ],
  ['a family name', 'Volodymyr Zelensky came. Mr Zelenskyy left.', 'Zelenskyy > Zelensky'],
  ['a third romanisation', 'Volodymyr Zelensky came. Mr Zelenskiy left.', 'Zelenskiy > Zelensky'],
  ['a place', 'It left Kyiv at noon. It reached Kiev at one.', 'Kiev > Kyiv'],
  ['another place', 'It left Kharkiv at noon. It reached Kharkov at one.', 'Kharkov > Kharkiv'],
  ['an accent', 'Viktor Orbán came. Mr Orban left.', 'Orban > Orbán'],
  ['a hyphen', 'They met Kim Jong Un. Then Kim Jong-un left.', 'Kim Jong-un > Kim Jong Un'],
  ['a capital after a hyphen', 'They met Kim Jong-un. Then Kim Jong-Un left.', 'Kim Jong-Un > Kim Jong-un'],
  ['an apostrophe', "The Shi'a mosque was open. The Shia school was shut.", "Shia > Shi'a"],
  ['a name that no list has', 'Serhii Hrobak came. Serhiy Hrobak left.', 'Serhiy Hrobak > Serhii Hrobak'],
  ['two spellings of an unknown name', 'Magda Wierzbovicz came. Ms Wierzbovitz left.', 'Wierzbovitz > Wierzbovicz']
])('finds %s', (_name, copy, expected) => {
  expect(found(copy)).toEqual([expected])
  expect(draftsOf(misspelledName, storyOf(copy))).toEqual([])
})

test.each([
  ['one form', 'Sergei Lavrov came. Mr Lavrov left. Sergei Lavrov flew.'],
  ['two people', 'Andrei Kostin met Andriy Kostin.'],
  ['people who share an accent', 'Éric Cantona met Eric Cantor.'],
  ['a former name', 'Mumbai was called Bombay. Kolkata was called Calcutta.'],
  ['a country and its people', 'Ukraine won. A Ukrainian cheered. Palestine lost. A Palestinian wept.'],
  ['a nickname', 'Joe Biden came. Joseph Biden left.'],
  ['husband and wife', 'Volodymyr Zelensky came. Olena Zelenska left.'],
  ['an abbreviation', 'The United Nations met. The UN left.'],
  ['kinds of apostrophe', "Shi'a men came. A Shi’a school opened."],
  ['capitals', 'ORBÁN SPEAKS\n\nViktor Orbán spoke.'],
  ['a logo in capitals', 'Fox News came. FOX News left.'],
  ['a compound', 'North Dakota won. The North-Dakota-based firm lost.'],
  ['two unknown bare words', 'They left Drovlar. In Drolvar it rained.'],
  ['an error', 'Sergei Lavrov came. Serget Lavrov left.'],
  ['an initial', 'Donald Trump came. Donald J. Trump left.'],
  ['an empty story', '']
])('says nothing about %s', (_name, copy) => {
  expect(found(copy)).toEqual([])
})

test('the note counts both', () => {
  const [draft] = draftsOf(nameVariant, storyOf('Sergei Lavrov came. Sergey Lavrov left.'))
  expect(draft).toMatchObject({
    message: 'Unexpected form `Sergey Lavrov`, expected `Sergei Lavrov`',
    note: 'Both are right; Sergei stands once and Sergey stands once. Keep to one.'
  })
  expect(draft?.related).toHaveLength(1)
})

test('with a house pack the form that is not the house’s is found alone', () => {
  const names = [{ name: 'Volodymyr Zelenskyy', also: ['Volodymyr Zelensky'] }]
  expect(found('Volodymyr Zelensky came.', names)).toEqual(['Volodymyr Zelensky > Volodymyr Zelenskyy'])
  expect(found('Volodymyr Zelenskyy came.', names)).toEqual([])
})
