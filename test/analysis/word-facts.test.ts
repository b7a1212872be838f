import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { factsBy } from '../../src/analysis/word-facts.ts'
import { cues } from '../../src/lexicon/cues.ts'
import { createLexicon } from '../../src/lexicon/lexicon.ts'
import { diskData } from '../../src/node/data.ts'
import { root } from '../support/page.ts'

const shipped = createLexicon(diskData())
/** A house that spells anything its own way has every word looked up in every list. */
const house = createLexicon(diskData(), [{ spellings: [{ prefer: 'zorgelise', over: ['zorgelize'] }] }])

const stories = readdirSync(path.join(root, 'fixtures'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.txt')
)

describe('a word that the table calls plain is on no list', () => {
  const same = (words: Iterable<string>) => {
    for (const word of words) {
      // What is said of spelling is the house's own.
      const { spelling: _, ...expected } = factsBy(house)(word)
      expect([word, factsBy(shipped)(word)]).toMatchObject([word, expected])
    }
  }

  test('the words of the lists of attribution', () => {
    const known = [
      ...shipped.part(cues).known(),
      ...shipped
        .part(cues)
        .words('groups')
        .flatMap((group) => group.split(' '))
    ]
    expect(known.length).toBeGreaterThan(1000)
    same(known)
  })

  test('the words of the stories', () => {
    const texts = stories.map((name) => readFileSync(path.join(root, 'fixtures', name), 'utf8').toLowerCase())
    same(new Set(texts.flatMap((text) => text.match(/[\p{L}'-]+/gu) ?? [])))
  })
})

test('words of one kind that are on no list share their facts, others have their own', () => {
  const facts = factsBy(shipped)
  expect(facts('harbour')).not.toBe(facts('kitchen'))
  expect(facts('kitchen')).toBe(facts('lantern'))
  expect(facts('said').cue?.verb).toBe('say')
  expect(facts('leaders').kind).not.toBe(facts('kitchens').kind)
})
