import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BlockCache, createBlockCache } from '../../src/analysis/block-cache.ts'
import { defineBlockPass, defineSeatedPass } from '../../src/analysis/block-pass.ts'
import { Story } from '../../src/analysis/story.ts'
import { createDesk } from '../../src/desk/desk.ts'
import { readDocument } from '../../src/input/index.ts'
import { createLexicon, type Lexicon } from '../../src/lexicon/lexicon.ts'
import { diskData } from '../../src/node/data.ts'
import { root } from '../support/page.ts'

const data = diskData()
const shipped = createLexicon(data)

/** A block pass that tells which blocks it was run on. */
function watched() {
  const seen: string[] = []
  const pass = defineBlockPass('watched', ({ text }) => {
    seen.push(text)
    return text.length
  })
  return { seen, pass }
}

const storyWith = (source: string, cache?: BlockCache, lexicon: Lexicon = shipped) =>
  new Story(readDocument({ path: 'a.txt', source }), lexicon, { variant: undefined, profile: 'news', allow: [] }, cache)

describe('facts about blocks', () => {
  test('are worked out once for a story', () => {
    const { seen, pass } = watched()
    const story = storyWith('One.\n\nTwo.')
    expect([story.inBlocks(pass), story.inBlocks(pass)]).toEqual([
      [4, 4],
      [4, 4]
    ])
    expect(seen).toEqual(['One.', 'Two.'])
  })

  test('are kept for blocks that an edit leaves alone', () => {
    const { seen, pass } = watched()
    const cache = createBlockCache()
    storyWith('One.\n\nTwo.\n\nThree.', cache).inBlocks(pass)
    expect(storyWith('New.\n\nOne.\n\nTwo words.\n\nThree.', cache).inBlocks(pass)).toEqual([4, 4, 10, 6])
    expect(seen).toEqual(['One.', 'Two.', 'Three.', 'New.', 'Two words.'])
  })

  test('are not shared between a paragraph and a heading, nor between two lexicons', () => {
    const { seen, pass } = watched()
    const cache = createBlockCache()
    storyWith('Kyiv', cache).inBlocks(pass)
    storyWith('Kyiv', cache, createLexicon(data)).inBlocks(pass)
    const heading = readDocument({ path: 'a.md', source: '# Kyiv' })
    new Story(heading, shipped, { variant: undefined, profile: 'news', allow: [] }, cache).inBlocks(pass)
    expect(seen).toEqual(['Kyiv', 'Kyiv', 'Kyiv'])
  })

  test('are kept for a block that moves, and for one that is taken out and put back', () => {
    const { seen, pass } = watched()
    const cache = createBlockCache()
    for (const source of ['One.\n\nTwo.\n\nThree.', 'Two.\n\nOne.\n\nThree.', 'Three.', 'One.\n\nThree.'])
      storyWith(source, cache).inBlocks(pass)
    expect(seen).toEqual(['One.', 'Two.', 'Three.'])
  })

  test('go with what was typed over: of an old version only a few paragraphs are kept', () => {
    const { seen, pass } = watched()
    const cache = createBlockCache()
    const versions = Array.from({ length: 40 }, (_, number) => `${number} ${'a'.repeat(999)}`)
    for (const version of [...versions, '38', '2']) {
      const whole = versions.find((other) => other.startsWith(`${version} `)) ?? version
      storyWith(`Head.\n\n${whole}\n\nEnd.`, cache).inBlocks(pass)
    }
    expect(seen.length).toBe(2 + 40 + 1)
    expect(seen.at(-1)).toMatch(/^2 /)
  })

  test('go when the cache is full, with the story asked for longest ago', () => {
    const { seen, pass } = watched()
    const cache = createBlockCache(20)
    const ask = (path: string, source: string) => {
      const document = readDocument({ path, source })
      new Story(document, shipped, { variant: undefined, profile: 'news', allow: [] }, cache).inBlocks(pass)
    }
    for (const name of ['one', 'two', 'one', 'three', 'one', 'two']) ask(`${name}.txt`, `Story ${name}.`)
    expect(seen).toEqual(['Story one.', 'Story two.', 'Story three.', 'Story one.', 'Story two.'])
  })

  test('of a story that is longer than the cache are not kept', () => {
    const { seen, pass } = watched()
    const cache = createBlockCache(20)
    for (const source of ['a much longer story than the cache', 'a much longer story than the cache'])
      storyWith(source, cache).inBlocks(pass)
    expect(seen.length).toBe(2)
  })
})

describe('facts about blocks in their places', () => {
  const isSame = (one: number, other: number) => one === other
  const places = (cache: BlockCache, seen: string[]) => {
    const pass = defineSeatedPass('seated', isSame, ({ text }, index: number) => {
      seen.push(text)
      return `${index} ${text}`
    })
    return (source: string) =>
      storyWith(source, cache)
        .blockFacts()
        .map((block, index) => block.seated(pass, index))
  }

  test('are kept as long as the block and its context stay the same', () => {
    const seen: string[] = []
    const read = places(createBlockCache(), seen)
    read('One.\n\nTwo.\n\nThree.')
    expect(read('One.\n\nTwo words.\n\nThree.')).toEqual(['0 One.', '1 Two words.', '2 Three.'])
    expect(seen).toEqual(['One.', 'Two.', 'Three.', 'Two words.'])
  })

  test('are worked out anew for another context, and for the first one again', () => {
    const seen: string[] = []
    const read = places(createBlockCache(), seen)
    expect(read('One.\n\nTwo.')).toEqual(['0 One.', '1 Two.'])
    expect(read('Two.')).toEqual(['0 Two.'])
    expect(read('One.\n\nTwo.')).toEqual(['0 One.', '1 Two.'])
    expect(seen).toEqual(['One.', 'Two.', 'Two.', 'Two.'])
  })

  test('of two equal blocks are those of each', () => {
    expect(places(createBlockCache(), [])('Two.\n\nTwo.')).toEqual(['0 Two.', '1 Two.'])
  })
})

/** Stories in all three formats, with every kind of finding. */
const stories = ['seeds', 'faults', 'clean'].flatMap((folder) =>
  readdirSync(path.join(root, 'fixtures', folder))
    .filter((name) => /\.(?:txt|md|html)$/.test(name))
    .map((name) => ({ name, source: readFileSync(path.join(root, 'fixtures', folder, name), 'utf8') }))
)

/** What an editor does to a story: delete, type, break a paragraph, move or double a part. */
const scraps = [
  '',
  ' ',
  'x',
  '.',
  '\n\n',
  '\n',
  '“',
  '”',
  ' said',
  'Serget Lavrov ',
  'Share this article\n',
  ' programme ',
  ' analysts say ',
  ' [sic]',
  '@',
  '-based',
  '. Goverment ministers ',
  ' technologyand ',
  ' Ukraine, Ukraineis ',
  '\n\nThe aide, who spoke on condition of anonymity, left.\n\n',
  'Some say ',
  'Ballyhale critics say ',
  'of Ballyhale ',
  '\u200b'
]
const edit = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.constantFrom(0, 0, 1, 7, 60, 600),
  insert: fc.oneof(
    fc.constantFrom(...scraps),
    fc.record({ from: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.constantFrom(20, 400) })
  )
})

type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never

function edited(source: string, { from, length, insert }: Edit): string {
  const at = Math.floor(from * source.length)
  const copied = typeof insert === 'object' ? Math.floor(insert.from * source.length) : 0
  const text = typeof insert === 'object' ? source.slice(copied, copied + insert.length) : insert
  return source.slice(0, at) + text + source.slice(at + length)
}

describe('a desk with a block cache', () => {
  test('finds in every version of a story what one without finds', () => {
    const plain = createDesk({ data })
    const desk = createDesk({ data, blockCache: createBlockCache() })
    fc.assert(
      fc.property(
        fc.constantFrom(...stories),
        fc.array(edit, { minLength: 1, maxLength: 5 }),
        ({ name, source }, edits) => {
          let version = source
          expect(desk.check({ path: name, source: version })).toEqual(plain.check({ path: name, source: version }))
          for (const one of edits) {
            version = edited(version, one)
            expect(desk.check({ path: name, source: version })).toEqual(plain.check({ path: name, source: version }))
          }
        }
      ),
      { numRuns: 25 }
    )
  }, 60_000)
})
