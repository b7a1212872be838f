import { describe, expect, test } from 'vitest'
import { createLexicon } from '../../src/lexicon/lexicon.ts'
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
    ['free', watch.confusion]
  ])('%s', (word, reason) => {
    expect(reasonFor(word) & reason).toBe(reason)
  })
})

describe('a word is passed over', () => {
  test.each(['minister', "minister's", "they'll", 'xx', '2024', 'brrr', 'keeperâ', 'a'.repeat(60)])('%s', (word) => {
    expect(reasonFor(word)).toBe(0)
  })
})
