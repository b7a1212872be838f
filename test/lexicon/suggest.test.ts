import { describe, expect, test } from 'vitest'
import { createLexicon } from '../../src/lexicon/lexicon.ts'
import { slipCost } from '../../src/lexicon/slip-cost.ts'
import { spellChecker } from '../../src/lexicon/spell-checker.ts'
import { suggestions } from '../../src/lexicon/suggest.ts'
import { diskData } from '../../src/node/data.ts'

const lexicon = createLexicon(diskData())
const guesses = lexicon.part(suggestions)

/** Slips of our own making: a letter left out, doubled, swapped, or hit beside the right key. */
const slips: readonly (readonly [string, string])[] = [
  ['counil', 'council'],
  ['policce', 'police'],
  ['harbuor', 'harbour'],
  ['fishinh', 'fishing'],
  ['schoool', 'school'],
  ['minster', 'minister'],
  ['hospotal', 'hospital'],
  ['investigatiom', 'investigation'],
  ['budegt', 'budget'],
  ['railwya', 'railway'],
  ['protset', 'protest'],
  ['farmres', 'farmers'],
  ['electrcity', 'electricity'],
  ['villges', 'villages'],
  ['championshup', 'championship'],
  ['witnessses', 'witnesses'],
  ['aprroved', 'approved'],
  ['wherther', 'whether'],
  ['leadreship', 'leadership'],
  ['transprot', 'transport'],
  ['temprature', 'temperature'],
  ['apointed', 'appointed'],
  ['unvieled', 'unveiled'],
  ['exaggarated', 'exaggerated'],
  ['adressing', 'addressing'],
  ['neigbourhood', 'neighbourhood'],
  ['buisness', 'business'],
  ['foward', 'forward'],
  ['strengh', 'strength'],
  ['knowlegde', 'knowledge'],
  ['allready', 'already'],
  ['oposition', 'opposition'],
  ['suspicous', 'suspicious'],
  ['maintainance', 'maintenance'],
  ['yesterdya', 'yesterday'],
  ['seventen', 'seventeen'],
  ['dissapeared', 'disappeared'],
  ['gaurds', 'guards'],
  ['pasengers', 'passengers'],
  ['thruogh', 'through']
]

describe('suggestions', () => {
  test('the right word comes first in more than 85 of 100 slips', () => {
    const wrong = slips.filter(([slip, right]) => guesses.suggest(slip)[0] !== right)
    expect(wrong.length / slips.length).toBeLessThanOrEqual(0.15)
  })

  test('an everyday misspelling two slips away is known', () => {
    expect(guesses.suggest('oppurtunities')[0]).toBe('opportunities')
    expect(guesses.suggest('teh')[0]).toBe('the')
  })

  test('words run together come apart', () => {
    expect(guesses.suggest('bridgeand')).toContain('bridge and')
  })

  test('a word spelled as the house spells comes before its twin', () => {
    expect(guesses.suggest('colorfull', 'us')[0]).toBe('colorful')
    expect(guesses.suggest('colourfull', 'uk')[0]).toBe('colourful')
  })

  test('there are never more than three', () => {
    for (const word of ['lare', 'sare', 'cort', 'hous']) expect(guesses.suggest(word).length).toBeLessThanOrEqual(3)
  })

  test('a term far from any word is no slip', () => {
    expect(guesses.isSlip('hryvnyazh', 25_000)).toBe(false)
    expect(guesses.isSlip('counil', 25_000)).toBe(true)
  })

  test('everyday words are found by their index as they are one by one', () => {
    const asked = slips.flatMap(([wrong, right]) =>
      [wrong, right].flatMap((word) =>
        Array.from(word, (letter, at) => `${word.slice(0, at)}${letter}${letter}${word.slice(at + 2)}`).concat(word)
      )
    )
    expect(asked.length).toBeGreaterThan(200)
    const wrong = asked.filter((word) => guesses.isEverydaySlip(word) !== guesses.isSlip(word, 1500))
    expect(wrong.filter(({ length }) => length > 3)).toEqual([])
    expect(asked.filter((word) => guesses.isEverydaySlip(word)).length).toBeGreaterThan(50)
  })

  test('a very long word costs nothing', () => {
    expect(guesses.suggest('z'.repeat(200))).toEqual([])
  })
})

describe('everyday misspellings', () => {
  test.each([
    ['recieve', 'receive'],
    ['goverment', 'government'],
    ['seperate', 'separate'],
    ['occured', 'occurred'],
    ['wich', 'which']
  ])('%s is %s', (wrong, right) => {
    expect(lexicon.part(spellChecker).typo(wrong)).toBe(right)
  })
})

test('neighbouring keys, vowels and doubled letters cost less than other slips', () => {
  expect(slipCost('occured', 'occurred', 3)).toBeLessThan(slipCost('occrred', 'occurred', 3))
  expect(slipCost('hiuse', 'house', 3)).toBeLessThan(slipCost('hzuse', 'house', 3))
  expect(slipCost('house', 'house', 3)).toBe(0)
})
