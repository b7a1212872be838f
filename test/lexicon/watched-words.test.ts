import { describe, expect, test } from 'vitest'
import { dictionaryForms } from '../../scripts/data/dictionary-forms.ts'
import { type ColumnFile, openColumns } from '../../src/lexicon/column-file.ts'
import { createLexicon } from '../../src/lexicon/lexicon.ts'
import { openTable } from '../../src/lexicon/table.ts'
import { watch, watchedWords } from '../../src/lexicon/watched-words.ts'
import { diskData } from '../../src/node/data.ts'

const reasonFor = createLexicon(diskData()).part(watchedWords)

describe('a word is looked at', () => {
  test.each([
    ['goverment', watch.unknown],
    ["goverment's", watch.unknown],
    ['programme', watch.spelling],
    ["programme's", watch.spelling],
    ['defence-related', watch.spelling],
    ['adviser', watch.spelling],
    ['reign', watch.confusion]
  ])('%s', (word, reason) => {
    expect(reasonFor(word) & reason).toBe(reason)
  })
})

describe('a word is passed over', () => {
  test.each(['minister', "minister's", "they'll", 'xx', '2024', 'brrr', 'keeperâ', 'a'.repeat(60)])('%s', (word) => {
    expect(reasonFor(word)).toBe(0)
  })
})

test('what the word table says in short is what the lists say', async () => {
  // With a house that spells anything, the lists themselves are asked.
  const asked = createLexicon(diskData(), [{ spellings: [{ prefer: 'grumbleweed', over: ['grumble-weed'] }] }])
  const listed = asked.part(watchedWords)
  const forms = (await dictionaryForms('gb')).filter((_, index) => index % 5 === 0)
  const spelled = openColumns(diskData().bytes('spellings'))
  const phrases = openColumns(diskData().bytes('confusions'))
  const keysOf = (file: ColumnFile, table: string) => openTable(file, table, (row) => row).keys()
  const keys = [
    ...['marked', 'choices', 'long'].flatMap((table) => keysOf(spelled, table)),
    ...keysOf(phrases, 'phrases')
  ]
  const words = [...forms.map((form) => form.toLowerCase()), ...keys, ...keys.map((key) => `${key}'s`)]
  expect(words.length).toBeGreaterThan(20_000)
  expect(words.filter((word) => reasonFor(word) !== listed(word))).toEqual([])
})
