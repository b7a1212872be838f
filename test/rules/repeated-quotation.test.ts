import { expect, test } from 'vitest'
import { repeatedQuotation } from '../../src/rules/repeated-quotation.ts'
import { draftsOf, storyOf } from '../engine.ts'

const between =
  '\n\nThe council met at noon on Tuesday to talk about the bridge and what it had cost the town so far.\n\n'
const said = '“Nobody on the council asked us about the lorries,”'
const messages = (copy: string) => draftsOf(repeatedQuotation, storyOf(copy)).map(({ message }) => message)

test('the later of two is reported, with the first as related', () => {
  const copy = `${said} said Ines Duarte on Monday.${between}${said} she said on Tuesday.`
  const [draft] = draftsOf(repeatedQuotation, storyOf(copy))
  expect(draft?.at.start).toBe(copy.lastIndexOf(said))
  expect(draft?.related?.[0]?.at.start).toBe(0)
})

test.each([
  [
    'two names',
    'said Ines Duarte on Monday.',
    'said Jo Tranter on Tuesday.',
    'The same quotation under `Ines Duarte` and `Jo Tranter`, expected one speaker'
  ],
  [
    'a name and its short form',
    'said Ines Duarte on Monday.',
    'said Ms Duarte on Tuesday.',
    'The same quotation stands twice, expected once'
  ],
  [
    'a name and a pronoun',
    'said Ines Duarte on Monday.',
    'she said on Tuesday.',
    'The same quotation stands twice, expected once'
  ]
])('a quotation under %s is found', (_name, one, two, message) =>
  expect(messages(`${said} ${one}${between}${said} ${two}`)).toEqual([message])
)

test('other marks and another full stop make no difference', () =>
  expect(
    messages(`${said} said Ines Duarte.${between}Later she said: "Nobody on the council asked us about the lorries."`)
  ).toHaveLength(1))

test.each([
  ['a short one', `“Nobody asked us,” said Ines Duarte.${between}“Nobody asked us,” said Jo Tranter.`],
  [
    'one with a word changed',
    `${said} said Ines Duarte.${between}${said.replace('lorries', 'buses')} said Jo Tranter.`
  ],
  [
    'one without marks the second time',
    `${said} said Ines Duarte.${between}Nobody on the council asked us about the lorries.`
  ],
  [
    'a whole paragraph that stands twice',
    `${said} said Ines Duarte on Monday.${between}${said} said Ines Duarte on Monday.`
  ]
])('%s is left alone', (_name, copy) => expect(messages(copy)).toEqual([]))

test('two thousand equal quotations are compared without an end in itself', () => {
  expect(messages(`${said} said Ines Duarte. `.repeat(2000)).length).toBeLessThan(2000)
})
