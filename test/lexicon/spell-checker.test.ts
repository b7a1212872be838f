import { describe, expect, test } from 'vitest'
import { createLexicon } from '../../src/lexicon/lexicon.ts'
import { retextSpellFor } from '../../src/lexicon/retext-spell.ts'
import { spellChecker } from '../../src/lexicon/spell-checker.ts'
import { words } from '../../src/lexicon/words.ts'
import { diskData } from '../../src/node/data.ts'

const lexicon = createLexicon(diskData())
const checker = lexicon.part(spellChecker)
const table = lexicon.part(words)

describe('the fast path', () => {
  test.each([
    ['house', 'dictionary'],
    ['colour', 'dictionary'],
    ['organise', 'dictionary'],
    ['lakh', 'news word'],
    ['livestreamed', 'news word'],
    ['tuk-tuk', 'news word'],
    ['wagon', 'dictionary'],
    ['unwashable', 'derived'],
    ['prewashed', 'derived'],
    ['villagewide', 'derived'],
    ['redactions', 'news word'],
    ['leakers', 'derived'],
    ['criminalisations', 'derived'],
    ['personalizers', 'derived'],
    ['survivability', 'derived'],
    ['combativity', 'derived'],
    ['detentionists', 'derived'],
    ['resurrectionary', 'derived'],
    ['retaliatorily', 'derived'],
    ['seminaries', 'dictionary'],
    ['shockwaves', 'news word'],
    ['cryptowallets', 'news word'],
    ['notionalist', undefined],
    ['spacialist', undefined],
    ['onionist', undefined],
    ['managable', undefined],
    ['responsability', undefined],
    ['mandator', undefined],
    ['frost-bitten', 'compound'],
    ['e-voting', 'compound'],
    ['goverment', undefined],
    ['precent', undefined],
    ['recenty', undefined],
    ['presdient', undefined],
    ['well-writen', undefined]
  ])('clears %s as %s', (word, reason) => {
    expect(checker.clearedBy(word)).toBe(reason)
  })

  test('clears the words of a house pack', () => {
    const house = createLexicon(diskData(), [
      { spellings: [{ prefer: 'grumbleweed', over: ['grumble-weed'] }], names: [{ name: 'brindlecombe Trust' }] }
    ])
    expect(house.part(spellChecker).clearedBy('grumbleweed')).toBe('house word')
    expect(house.part(spellChecker).clearedBy('brindlecombe')).toBe('house word')
    expect(checker.clearedBy('grumbleweed')).toBeUndefined()
  })
})

describe('against retext-spell', () => {
  /** Every 37th word of a spread of real and broken ones. */
  const sample = (): string[] => {
    const stems = [
      'art',
      'bank',
      'call',
      'dealt',
      'event',
      'frame',
      'grant',
      'house',
      'issue',
      'judge',
      'known',
      'labour',
      'market',
      'night',
      'order',
      'plant'
    ]
    const ends = [
      '',
      's',
      'ed',
      'ing',
      'er',
      'ly',
      'ness',
      'less',
      'wide',
      'like',
      'ment',
      'ish',
      'ize',
      'ise',
      'our',
      'able',
      'xq',
      'tion'
    ]
    const starts = ['', 'un', 're', 'non', 'anti', 'over', 'pre', 'mis', 'zx']
    return starts.flatMap((start) => stems.flatMap((stem) => ends.map((end) => start + stem + end)))
  }

  test('what the table calls American, retext-spell with the American dictionary knows, and nothing else', () => {
    const asked = sample()
    const reported = retextSpellFor(diskData(), 'us')(asked)
    for (const word of asked) expect([word, table.hasIn(word, 'us')]).toEqual([word, !reported.has(word)])
  })

  test('what the fast path clears although retext-spell reports it has a reason', () => {
    const asked = sample()
    const reported = retextSpellFor(diskData(), 'us')(asked)
    for (const word of asked) {
      const reason = checker.clearedBy(word)
      if (!reported.has(word) || reason === undefined) continue
      if (reason === 'dictionary')
        expect([word, table.hasIn(word, 'uk') || table.hasIn(word, 'au') || table.hasIn(word, 'ca')]).toEqual([
          word,
          true
        ])
      else expect(['news word', 'spelling pair', 'derived']).toContain(reason)
    }
  })

  test('no chance string passes for a word of the table', () => {
    let state = 7
    const random = () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return state / 2_147_483_648
    }
    const strings = Array.from({ length: 20_000 }, () =>
      Array.from({ length: 12 }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join('')
    )
    expect(strings.filter((string) => table.has(string) || table.isNews(string))).toEqual([])
  })

  test('a token of a million letters is not handed on', () => {
    expect(checker.unknown(['x'.repeat(1_000_000)], 'us').size).toBe(0)
  })
})
