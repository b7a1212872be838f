// Stories and conclusions come back from their bytes as they were.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Conclusion, createDesk } from '../../src/desk/desk.ts'
import { diskData } from '../../src/node/data.ts'
import { conclusionAsBytes, conclusionIn, storiesAsBytes, storiesIn } from '../../src/node/kept-stories.ts'
import { root } from '../support/page.ts'

const desk = createDesk({ data: diskData() })
const folder = path.join(root, 'fixtures')
const inputs = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:txt|md|html)$/.test(file))
  .sort()
  .map((file) => ({ path: file, source: readFileSync(path.join(folder, file), 'utf8') }))
const sources = new Map(inputs.map(({ path, source }) => [path, source]))
const stories = inputs.map((input) => desk.examine(input))
const conclusions: Conclusion[] = []
const reports = desk.conclude(stories, ({ file }) => sources.get(file) ?? '', {
  recall: () => undefined,
  remember: (_story, _compared, conclusion) => void conclusions.push(conclusion)
})
for (const { file } of reports) expect(sources.has(file)).toBe(true)

const plain = (value: unknown) => JSON.stringify(value)

describe('what is kept of the fixtures comes back byte for byte', () => {
  test('stories, alone and several in a file', () => {
    for (const kept of [...stories.map((story) => [story]), stories.slice(0, 5), []]) {
      const bytes = Buffer.from(storiesAsBytes(kept))
      const found = storiesIn(bytes)
      for (const [index, story] of kept.entries()) {
        expect(found[index]).toStrictEqual(story)
        expect(plain(found[index]?.candidates)).toBe(plain(story.candidates))
      }
      expect(found).toHaveLength(kept.length)
    }
  })

  test('what was concluded of them', () => {
    for (const conclusion of conclusions) {
      expect(conclusionIn(Buffer.from(conclusionAsBytes(conclusion)))).toStrictEqual(conclusion)
    }
    expect(conclusions.flatMap(({ standing }) => standing).some(([, , expected]) => expected !== undefined)).toBe(true)
  })
})

test('whatever letters a story has, the bytes are ASCII and the letters come back', () => {
  const [story] = stories
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      const kept = [{ ...(story as (typeof stories)[0]), title }]
      const bytes = Buffer.from(storiesAsBytes(kept))
      expect(bytes.toString('latin1')).not.toMatch(/[^\0-\x7f]/)
      expect(storiesIn(bytes)[0]?.title).toBe(title)
    }),
    { numRuns: 50 }
  )
})

test('candidates and details are read when they are asked for, and no sooner', () => {
  const [story] = stories
  const text = Buffer.from(storiesAsBytes([story as (typeof stories)[0]])).toString()
  const [head, ...others] = text.split('\n')
  const [found] = storiesIn(Buffer.from([head, ...others.map(() => 'no JSON')].join('\n')))
  expect(found?.records).toEqual(story?.records)
  expect(() => found?.candidates).toThrow()
  expect(() => found?.details).toThrow()
})
