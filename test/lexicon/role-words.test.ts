import { describe, expect, test } from 'vitest'
import { readNamePacks } from '../../scripts/data/names.ts'
import { createLexicon } from '../../src/lexicon/lexicon.ts'
import { countryLists, roleLists, roleWords } from '../../src/lexicon/role-words.ts'
import { nameKey } from '../../src/lexicon/romanisation.ts'
import { diskData } from '../../src/node/data.ts'

const lists = createLexicon(diskData()).part(roleWords)
const entries = (await readNamePacks()).flatMap(({ pack }) => pack.names ?? [])
const roles = entries.flatMap((entry) => entry.roles ?? [])
const countries = new Set([...entries.map(({ name }) => name), ...roles.map(({ country }) => country)])
const inRoles = roles.map(({ role }) => ` ${nameKey(role)} `)

test.each(roleLists)('“%s” holds words', (key) => expect(lists[key].size).toBeGreaterThan(0))

describe('somebody on the lists is called', () => {
  // Of lasting trades not everybody is yet; positions and words for leaders are what the copy says instead.
  const listed = ['rare', 'games', 'players', 'titles', 'known', 'bodies'] as const
  test.each(listed.flatMap((key) => [...lists[key]].map((word) => [word, key])))('%s (%s)', (word) =>
    expect(inRoles.some((role) => role.includes(` ${word} `))).toBe(true)
  )
})

describe('the lists of names have the country', () => {
  test.each(countryLists.flatMap((key) => [...lists[key]].map((name) => [name, key])))('%s (%s)', (name) =>
    expect(countries.has(name)).toBe(true)
  )
})

test('where short vowels are left out, names come from another alphabet', () => {
  expect([...lists.vowelless].filter((name) => !lists.romanised.has(name))).toEqual([])
})
