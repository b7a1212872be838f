import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createDesk } from '../../src/desk/desk.ts'
import {
  type BaselineEntry,
  createBaseline,
  entryOf,
  parseBaseline,
  printBaseline
} from '../../src/finding/baseline.ts'
import type { Finding } from '../../src/finding/finding.ts'
import { diskData } from '../../src/node/data.ts'

const desk = createDesk({ data: diskData() })
const findingsOf = (paragraphs: readonly string[]) =>
  desk.check({ path: 'story.txt', source: `${paragraphs.join('\n\n')}\n` }).findings
const entriesOf = (findings: readonly Finding[], file = 'story.txt') => findings.map((one) => entryOf(file, one))
const here = () => false

/** Paragraphs with findings that speak for themselves, and clean ones to put around them. */
const faulty = [
  'Analysts say the budget of the harbour board will not hold for a second year.',
  'Foreign Minister Serget Lavrov arrived in Minsk on Tuesday for talks, his office said.',
  'Sources claim that the contract for the bridge was signed in a hotel room in March.',
  'The ferry company recieved the permit on Friday, a spokesperson for the ministry said.',
  'Critics say the plan came too late for the schools in the north of the county.'
]
const clean = [
  'The council met on Monday and agreed the budget for the coming year, the mayor said.',
  'Rain fell over the whole of the county in the night to Wednesday, the weather office said.',
  'The library on Mill Street opens at nine from next week, the town hall said in a statement.',
  'Two buses of the school were late on Thursday because a tree lay across the road, police said.'
]
const story = [clean[0] ?? '', ...faulty, clean[1] ?? '']
const known = entriesOf(findingsOf(story))

describe('a baseline covers what was there before', () => {
  test('the stories of these tests have something to cover', () => {
    expect(known.map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining(['vague-source', 'misspelled-name', 'anonymous-source', 'unknown-word'])
    )
  })

  test('wherever its paragraph moves to', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(faulty, { minLength: faulty.length }), (moved) => {
        const baseline = createBaseline(known, here)
        const findings = findingsOf([clean[0] ?? '', ...moved, clean[1] ?? ''])
        expect(findings.filter((one) => !baseline.covers('story.txt', one)).map(({ actual }) => actual)).toEqual([])
        expect(baseline.met(new Set(['story.txt']))).toHaveLength(known.length)
      }),
      { numRuns: 30 }
    )
  })

  test('whatever is written around it', () => {
    const places = fc.array(fc.tuple(fc.nat(story.length), fc.constantFrom(...clean)), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(places, (additions) => {
        const edited = [...story]
        for (const [at, paragraph] of additions) edited.splice(Math.max(1, at), 0, paragraph)
        const baseline = createBaseline(known, here)
        const fresh = findingsOf(edited).filter((one) => !baseline.covers('story.txt', one))
        // A paragraph that now stands twice is news.
        expect(fresh.filter(({ ruleId }) => ruleId !== 'duplicate-text').map(({ actual }) => actual)).toEqual([])
      }),
      { numRuns: 30 }
    )
  })

  test('and nothing else: a new fault counts, and so does an old one in changed words', () => {
    const baseline = createBaseline(known, here)
    const edited = story.map((one) => one.replace('in a hotel room in March', 'in a kitchen in May'))
    const fresh = findingsOf([...edited, 'Observers say the tower is too high for the old town.']).filter(
      (one) => !baseline.covers('story.txt', one)
    )
    expect(fresh.map(({ actual }) => actual)).toEqual(['Sources claim', 'Observers say'])
  })

  test('the same fault once more in the same words counts', () => {
    const twice = `${faulty[0]} `.repeat(2).trim()
    const baseline = createBaseline(entriesOf(findingsOf([clean[0] ?? '', faulty[0] ?? ''])), here)
    const fresh = findingsOf([clean[0] ?? '', twice]).filter((one) => !baseline.covers('story.txt', one))
    expect(fresh.filter(({ ruleId }) => ruleId === 'vague-source')).toHaveLength(1)
  })
})

describe('a story that is moved', () => {
  const findings = findingsOf(story)

  test('brings its findings along when the old file has gone', () => {
    const baseline = createBaseline(known, (file) => file === 'story.txt')
    expect(findings.filter((one) => !baseline.covers('archive/story.txt', one))).toEqual([])
    expect(new Set(baseline.met(new Set(['archive/story.txt'])).map(({ file }) => file))).toEqual(
      new Set(['archive/story.txt'])
    )
  })

  test('is a copy when the old file is still there, and its findings count', () => {
    const baseline = createBaseline(known, here)
    expect(findings.filter((one) => !baseline.covers('copy.txt', one))).toHaveLength(findings.length)
  })

  test('is one: of two copies only the first is covered', () => {
    const baseline = createBaseline(known, (file) => file === 'story.txt')
    expect(findings.filter((one) => !baseline.covers('a.txt', one))).toEqual([])
    expect(findings.filter((one) => !baseline.covers('b.txt', one))).toHaveLength(findings.length)
  })
})

describe('what is still there after a run', () => {
  const entry = (file: string, digit: string): BaselineEntry => ({
    file,
    fingerprint: digit.repeat(16),
    ruleId: 'vague-source',
    actual: 'Analysts say'
  })

  test('leaves out what was not met, keeps files that were not checked, and drops files that have gone', () => {
    const entries = [entry('a.txt', '1'), entry('a.txt', '2'), entry('b.txt', '3'), entry('gone.txt', '4')]
    const baseline = createBaseline(entries, (file) => file === 'gone.txt')
    const [finding] = findingsOf(story)
    expect(baseline.covers('a.txt', { ...(finding as Finding), fingerprint: '1'.repeat(16) })).toBe(true)
    expect(baseline.met(new Set(['a.txt']))).toEqual([entries[0], entries[2]])
  })
})

describe('a baseline on disk', () => {
  test('is sorted, one entry a line, and the same in whatever order the findings come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(known, { minLength: known.length }), (shuffled) => {
        expect(printBaseline(shuffled)).toBe(printBaseline(known))
      })
    )
    expect(printBaseline(known).trim().split('\n')).toHaveLength(known.length + 5)
  })

  test('comes back as it was', () => {
    const file = fc.string({ unit: 'binary', minLength: 1 })
    fc.assert(
      fc.property(fc.uniqueArray(file, { maxLength: 5 }), (files) => {
        const entries = files.flatMap((name) => entriesOf(findingsOf(story), name))
        const back = parseBaseline(printBaseline(entries))
        expect(printBaseline(back as readonly BaselineEntry[])).toBe(printBaseline(entries))
        expect(back).toHaveLength(entries.length)
      }),
      { numRuns: 20 }
    )
    expect(parseBaseline(printBaseline([]))).toEqual([])
  })

  test('keeps long words to a line', () => {
    const [finding] = findingsOf(story)
    const entry = entryOf('a.txt', { ...(finding as Finding), actual: `${'😀'.repeat(100)}\nand more` })
    expect(entry.actual).toBe(`${'😀'.repeat(79)}…`)
  })

  const broken: [string, RegExp][] = [
    ['', /not valid JSON/],
    ['<<<<<<< HEAD', /not valid JSON/],
    ['[]', /not a baseline/],
    ['{"schemaVersion": 2, "findings": []}', /not a baseline of this version/],
    ['{"schemaVersion": 1, "findings": [{}]}', /findings\.0 has no file or no fingerprint/],
    ['{"schemaVersion": 1, "findings": [null]}', /findings\.0 has no file or no fingerprint/],
    ['{"schemaVersion": 1, "findings": [{"file": "a", "fingerprint": "x"}]}', /findings\.0 has no file/]
  ]
  test.each(broken)('that is broken says so: %s', (text, problem) => {
    const result = parseBaseline(text)
    expect('problem' in result ? result.problem : '').toMatch(problem)
  })
})
