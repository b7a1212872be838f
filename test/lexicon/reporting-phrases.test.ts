import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readPhrases } from '../../scripts/data/reporting-phrases.ts'
import { cueRoles, cues, roleBit } from '../../src/lexicon/cues.ts'
import { storyOf } from '../engine.ts'

const lexicon = storyOf('').lexicon.part(cues)
const rules = new URL('../../rules/', import.meta.url)

/** Read the lists with a part of the file of phrases replaced, each line of `from` by that of `to`. */
async function withChange(from: string, to: string): Promise<unknown> {
  return readPhrases(
    async (file) => {
      const text = await readFile(new URL(file, rules), 'utf8')
      const changed = file.endsWith('reporting-phrases.yml') ? text.replace(from, to) : text
      if (file.endsWith('reporting-phrases.yml')) expect(changed).not.toBe(text)
      return parse(changed)
    },
    (verb) => [verb]
  )
}

test('every role has a bit of its own', () => {
  expect(new Set(cueRoles.map(roleBit)).size).toBe(cueRoles.length)
  expect(cueRoles.map(roleBit)).not.toContain(0)
})

describe('knows in one look', () => {
  test.each([
    ['hurling', 'carriers', 'allegations'],
    ['gave', 'carriers', 'speech'],
    ['allegations', 'byNobody', 'of']
  ] as const)('that %s is one of the %s and goes with %s', (word, role, partner) => {
    const { roles, partners } = lexicon.listed(word)
    expect(roles & roleBit(role)).toBe(roleBit(role))
    expect(partners).toContain(partner)
  })

  test.each([
    ['statement', 'carried'],
    ['refusal', 'toDo'],
    ['attack', 'deeds'],
    ['opponent', 'sides'],
    ['people', 'plural'],
    ['inquest', 'hearers'],
    ['also', 'beforeVerbs'],
    ['survey', 'opening'],
    ['plan', 'plans'],
    ['estimate', 'accounts'],
    ['attendance', 'headings'],
    ['critics', 'sided'],
    ['kingdom', 'states'],
    ['university', 'bodies'],
    ['nato', 'notBodies']
  ] as const)('that %s is one of the %s', (word, role) => {
    expect(lexicon.listed(word).roles & roleBit(role)).toBe(roleBit(role))
  })

  test('that a word on no list does nothing', () => {
    expect(lexicon.listed('lighthouse')).toEqual({ lists: 0, roles: 0, partners: new Set() })
  })
})

describe('knows of a verb', () => {
  test('which words make another verb of it, and which objects', () => {
    expect(lexicon.verb('called')?.particles).toContain('off')
    expect(lexicon.verb('assuming')?.objects).toContain('office')
    expect(lexicon.verb('said')?.objects.size).toBe(0)
  })

  test.each([
    ['said', 'inverts', true],
    ['accused', 'inverts', false],
    ['continued', 'besideSpeech', true],
    ['said', 'besideSpeech', false],
    ['found', 'foundSomewhere', true],
    ['claimed', 'foundSomewhere', false],
    ['responded', 'withoutObject', true],
    ['hailed', 'withoutObject', false]
  ] as const)('%s: %s', (word, trait, has) => {
    expect(lexicon.verb(word)?.[trait]).toBe(has)
  })
})

describe('a fault in the lists is named with its cure', () => {
  test.each([
    [
      'a list that is gone',
      '  deeds:',
      '  deed:',
      'rules/lexicon/reporting-phrases.yml: `nouns.deeds` is missing; write a list of words'
    ],
    [
      'a word out of place',
      '[attack, attacks,',
      '[attacks, attack,',
      '`nouns.deeds`: `attacks` stands before `attack`; put them in order of the alphabet'
    ],
    ['a word twice', '[attack, attacks,', '[attack, attack,', '`nouns.deeds`: `attack` stands twice; delete one'],
    [
      'a phrase',
      '[attack, attacks,',
      '[attack, attack on,',
      '`nouns.deeds`: `attack on` is not one word; write phrases word by word'
    ],
    [
      'a capital',
      '[attack, attacks,',
      '[Attack, attacks,',
      '`nouns.deeds`: `Attack` is not written in small letters alone; write it so'
    ],
    ['a number', '[attack, attacks,', '[12, attacks,', '`nouns.deeds`: 12 is no word; put it in quotation marks'],
    ['a carrier without its nouns', '- verbs: [deliver]', '- verb: [deliver]', 'write {verbs: [...], nouns: [...]}'],
    [
      'a carrier in two lines',
      '- verbs: [deliver]',
      '- verbs: [give]',
      '`carriers`: `give` stands in two lines; join them'
    ]
  ])('%s', async (_what, from, to, message) => {
    await expect(withChange(from, to)).rejects.toThrow(message)
  })
})
