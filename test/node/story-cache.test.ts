import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createDesk } from '../../src/desk/desk.ts'
import { diskData } from '../../src/node/data.ts'
import { openStoryCache } from '../../src/node/story-cache.ts'
import { folderForTest } from '../support/command.ts'

const desk = createDesk({ data: diskData() })
const storyOf = (source: string) => desk.examine({ path: 'a.txt', source })
const short = storyOf('Foreign Minister Serget Lavrov arrived.\n')
const long = storyOf('Foreign Minister Serget Lavrov arrived.\n\n'.repeat(3000))

/** Keys that lie in one file of the cache. */
const keys = ['0000a', '0000b', '0000c'] as const

test('a story that would push out all others of its file is not kept', () => {
  const folder = folderForTest()
  const open = () => openStoryCache(folder, 10e6, () => {})
  const first = open()
  for (const key of keys) first.keep(key, [key === '0000b' ? long : short])
  first.close()
  const second = open()
  expect(keys.map((key) => second.find(key)?.length)).toEqual([1, undefined, 1])
  second.close()
  const bytes = readdirSync(folder).map((name) => statSync(path.join(folder, name)).size)
  expect(Math.max(...bytes)).toBeLessThan(10e6 / 64)
})

test('a cache that nothing can be added to says so once, and holds nothing', () => {
  const said: string[] = []
  const folder = path.join(folderForTest({ file: '' }), 'file/cache')
  const cache = openStoryCache(folder, 10e6, (message) => said.push(message))
  for (const key of keys) cache.keep(key, [short])
  expect(said).toEqual([
    `${folder}: the cache cannot be written (a file is in the place of a folder); the run goes on without it`
  ])
  expect(cache.find(keys[0])).toBeUndefined()
  cache.close()
})
