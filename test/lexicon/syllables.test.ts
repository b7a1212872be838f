import { syllable } from 'syllable'
import { expect, test } from 'vitest'
import { createLexicon } from '../../src/lexicon/lexicon.ts'
import { listedSyllables, writeSyllables } from '../../src/lexicon/syllables.ts'
import { words } from '../../src/lexicon/words.ts'
import { diskData } from '../../src/node/data.ts'

const lexicon = createLexicon(diskData())
const listed = lexicon.part(listedSyllables)

test('the list says of frequent words what the package says', () => {
  const story =
    `the minister said on thursday that negotiations about agricultural subsidies have become considerably more
    complicated since companies people were women area idea being create business evening different`.split(/\s+/)
  for (const word of story) expect([word, listed(word)]).toEqual([word, syllable(word)])
})

test('a word that is not listed is asked elsewhere', () => {
  for (const word of ['', 'blorptastic', "minister's", 'x'.repeat(300)]) expect(listed(word)).toBe(0)
  expect(lexicon.part(words).rank('blorptastic')).toBe(0)
})

test('every word that is written is found with its count', () => {
  const counts = new Map(Array.from({ length: 3000 }, (_, index) => [`word${index}`, (index % 17) + 1]))
  const read = listedSyllables.open({ json: () => undefined, bytes: () => writeSyllables(counts) }, [], lexicon)
  // Four bits hold no more than 15.
  for (const [word, count] of counts) expect(read(word)).toBe(count > 15 ? 0 : count)
})
