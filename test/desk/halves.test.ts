// A run in two halves: examined stories are plain data, and come from wherever they were kept.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { prose } from '../../src/analysis/story.ts'
import { type Conclusion, type Conclusions, createDesk, type Examined, type Report } from '../../src/desk/desk.ts'
import type { Input } from '../../src/input/document.ts'
import { diskData } from '../../src/node/data.ts'
import { rules } from '../../src/rules/index.ts'
import { defineRule, defineRunRule } from '../../src/rules/kit.ts'
import { root } from '../support/page.ts'

const data = diskData()
const desk = createDesk({ data })

/** Stories that differ from each other, share a line, ignore something and come in every format. */
const written: readonly Input[] = [
  {
    path: 'desk/one.txt',
    source:
      'Kyiv holds a vote\n\nThe mayor of Kyiv said the goverment had approoved the plan on Monday.\n\nOlena Zelenska was in Kyiv.\n\nFollow our desk on the channel\n'
  },
  {
    path: 'desk/two.md',
    source:
      '---\ntitle: Kiev holds a vote\ncopydesk: {variant: us, ignore: {vague-source: a column of voices}}\n---\n\nAnalysts say so. The mayor of Kiev liked the colour.\n\n<!-- copydesk-ignore-next unknown-word: his word -->\n\nHe called it flibbertous.\n\nFollow our desk on the channel\n'
  },
  {
    path: 'desk/three.html',
    source:
      '<h1>Foreign Minister Serget Lavrov &amp; the others</h1>\n<p>It is exp<b>ec</b>ted to rain, sources say.</p>\n<p>Rate this article</p>\n'
  },
  { path: 'desk/empty.txt', source: '' }
]

const folder = path.join(root, 'fixtures')
const fixtures = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:txt|md|html)$/.test(file))
  .sort()
  .map((file): Input => ({ path: file, source: readFileSync(path.join(folder, file), 'utf8') }))

function concluded(stories: readonly Examined[], inputs: readonly Input[]): Report[] {
  const sources = new Map(inputs.map(({ path, source }) => [path, source]))
  return [...desk.conclude(stories, ({ file }) => sources.get(file) ?? '')]
}

function direct(inputs: readonly Input[]): readonly Report[] {
  const run = desk.run()
  for (const input of inputs) run.add(input)
  return run.finish()
}

const toJson = (examined: Examined) => JSON.parse(JSON.stringify(examined)) as Examined
const toClone = (examined: Examined) => structuredClone(examined)

test.each([
  ['JSON, stories of every format', toJson, written],
  ['a structured clone, stories of every format', toClone, written],
  ['JSON, the fixtures', toJson, fixtures]
])('examined stories give the reports of the direct run after they went through %s', (_, carried, inputs) => {
  const stories = inputs.map((input) => desk.examine(input))
  const kept = stories.map(carried)
  expect(kept).toStrictEqual(stories)
  expect(JSON.stringify(concluded(kept, inputs))).toBe(JSON.stringify(direct(inputs)))
})

test('the stories written for these tests are told something alone and something together', () => {
  const [one, two, three] = direct(written)
  const ids = (report: Report | undefined) => report?.findings.map(({ ruleId }) => ruleId)
  expect(ids(one)).toContain('unknown-word')
  expect(ids(two)).toContain('name-variant')
  expect(ids(two)).not.toContain('vague-source')
  expect(ids(two)).not.toContain('unknown-word')
  expect(ids(three)).toContain('boilerplate-residue')
})

test('the order in which stories are examined and concluded decides only the order of the reports', () => {
  const inputs = [...written, ...fixtures.filter((_, index) => index % 5 === 0)]
  const byFile = (reports: readonly Report[]) => new Map(reports.map((report) => [report.file, JSON.stringify(report)]))
  const expected = byFile(direct(inputs))
  const numbers = inputs.map((_, index) => index)
  const order = fc.shuffledSubarray(numbers, { minLength: inputs.length })
  fc.assert(
    fc.property(order, order, (examining, concluding) => {
      const examined = new Map(examining.map((index) => [index, desk.examine(inputs[index] as Input)]))
      const stories = concluding.map((index) => examined.get(index) as Examined)
      expect(byFile(concluded(stories, inputs))).toEqual(expected)
    }),
    { numRuns: 3 }
  )
})

describe('suggestions', () => {
  const meta = {
    summary: 'A test.',
    severity: 'warning',
    group: 'words',
    stage: 'preview',
    since: '0.1.0',
    inQuotations: true,
    inFurniture: true,
    options: null
  } as const

  /** Marks words with questions, and remembers what it was asked. */
  const asking = (asked: string[], answer: (question: string) => readonly string[]) =>
    defineRule({
      ...meta,
      id: 'asks',
      needs: { prose },
      *check({ prose: { words } }) {
        for (const { start, end, text, lower } of words) {
          if (lower !== 'the') yield { at: { start, end }, message: `Found ${text}`, question: text }
        }
      },
      suggest(question) {
        asked.push(question)
        return answer(question)
      }
    })
  const wide = defineRule({
    ...meta,
    id: 'wide',
    severity: 'error',
    needs: { prose },
    *check({ prose: { sentences } }) {
      const [first] = sentences
      if (first) yield { at: { start: first.start, end: first.end }, message: 'The first sentence' }
    }
  })

  test('are asked for when the run is concluded, and only where a finding stands', () => {
    const asked: string[] = []
    const small = createDesk({ data, rules: [asking(asked, (word) => [word.toUpperCase()]), wide] })
    const source = 'The cat.\n\n<!-- copydesk-ignore-next asks: a dog -->\n\nThe dog.\n\nThe owl.\n'
    const examined = small.examine({ path: 'a.md', source })
    expect(asked).toEqual([])
    const [report] = small.conclude([examined], () => source)
    expect(asked).toEqual(['owl'])
    expect(report?.findings.map(({ actual, expected }) => [actual, ...expected])).toEqual([
      ['The cat.'],
      ['owl', 'OWL']
    ])
  })

  test('that fail leave the finding without one and say so', () => {
    const fails = asking([], () => {
      throw new Error('no such luck')
    })
    const { findings, problems } = createDesk({ data, rules: [fails] }).check({ path: 'a.txt', source: 'The cat.' })
    expect(findings.map(({ expected }) => expected)).toEqual([[]])
    expect(problems).toEqual(['a.txt: rule asks failed to suggest anything (no such luck)'])
  })
})

describe('conclusions', () => {
  /** What was kept, by path and what the comparison said, and how often something was found there. */
  const memory = () => {
    const kept = new Map<string, string>()
    const found: string[] = []
    const conclusions: Conclusions = {
      recall({ file }, compared) {
        const known = kept.get(`${file}\n${compared}`)
        if (known !== undefined) found.push(file)
        return known === undefined ? undefined : (JSON.parse(known) as Conclusion)
      },
      remember: ({ file }, compared, conclusion) => void kept.set(`${file}\n${compared}`, JSON.stringify(conclusion))
    }
    return { conclusions, found, kept }
  }
  const sourceOf = ({ file }: Examined) => written.find(({ path }) => path === file)?.source ?? ''
  const stories = written.map((input) => desk.examine(input))
  const asked: string[] = []
  const counting = createDesk({
    data,
    rules: rules.map((rule) => ({
      ...rule,
      ...(rule.suggest && {
        suggest(question, context) {
          asked.push(question)
          return rule.suggest?.(question, context) ?? []
        }
      })
    }))
  })

  test('that were kept give the same reports, and no rule is asked again', () => {
    const { conclusions, found } = memory()
    const first = [...counting.conclude(stories, sourceOf, conclusions)]
    expect(first).toEqual(direct(written))
    expect(found).toEqual([])
    expect(asked).toContain('approoved')
    asked.length = 0
    expect([...counting.conclude(stories, sourceOf, conclusions)]).toEqual(first)
    expect(found).toEqual(written.map(({ path }) => path))
    expect(asked).toEqual([])
  })

  test('do not hold where the comparison says something else', () => {
    const { conclusions, found } = memory()
    for (const story of stories) expect([...desk.conclude([story], sourceOf, conclusions)]).toHaveLength(1)
    expect([...desk.conclude(stories, sourceOf, conclusions)]).toEqual(direct(written))
    // That the others write Kyiv is told to the second in this run alone.
    expect(found).toEqual(['desk/one.txt', 'desk/three.html', 'desk/empty.txt'])
  })

  test('with which something went wrong are not kept', () => {
    const fails = rules.map((rule) =>
      rule.suggest === undefined
        ? rule
        : {
            ...rule,
            suggest: () => {
              throw new Error('no such luck')
            }
          }
    )
    const { conclusions, kept } = memory()
    const [story] = stories as [Examined]
    const [report] = createDesk({ data, rules: fails }).conclude([story], sourceOf, conclusions)
    expect(report?.problems).not.toEqual([])
    expect([...kept]).toEqual([])
  })
})

test('a story on which a rule has failed, or in which it is off, is not compared with the others', () => {
  const counts = defineRunRule({
    id: 'name-variant',
    summary: 'A test.',
    severity: 'warning',
    group: 'words',
    stage: 'preview',
    since: '0.1.0',
    inQuotations: true,
    inFurniture: true,
    options: null,
    needs: { prose },
    collect({ prose: { words } }, { locate }) {
      const [word] = words
      if (word === undefined) throw new Error('no words')
      return { record: locate(word), details: null }
    },
    *compare(recorded) {
      for (const { file, record } of recorded) yield { file, at: record, message: `One of ${recorded.length}` }
    }
  })
  const inputs = [
    { path: 'a.txt', source: 'Rain fell.' },
    { path: 'b.txt', source: '' },
    { path: 'c.md', source: '---\ncopydesk: {rules: {name-variant: off}}\n---\n\nRain fell.' },
    { path: 'd.txt', source: 'Wind blew.' }
  ]
  const small = createDesk({ data, rules: [counts] })
  const stories = inputs.map((input) => small.examine(input))
  const reports = [...small.conclude(stories, ({ file }) => inputs.find(({ path }) => path === file)?.source ?? '')]
  expect(reports.map(({ findings }) => findings.map(({ message }) => message))).toEqual([
    ['One of 2'],
    [],
    [],
    ['One of 2']
  ])
})

test('a story is asked for its source once, when its report is made', () => {
  const asked: string[] = []
  const stories = written.map((input) => desk.examine(input))
  const reports = desk.conclude(stories, ({ file }) => {
    asked.push(file)
    return written.find(({ path }) => path === file)?.source ?? ''
  })
  for (const { file } of reports) expect(asked.at(-1)).toBe(file)
  expect(asked).toEqual(written.map(({ path }) => path))
})
