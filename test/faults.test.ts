// Stories with faults put in as a newsroom makes them, each with a list of what a last reader would mark.
// The lists were written without sight of the rules; what the rules do not reach stands in `misses.yml`.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { createDesk } from '../src/desk/desk.ts'
import { diskData } from '../src/node/data.ts'
import { overlaps, type Span } from '../src/text/span.ts'
import { root } from './support/page.ts'

/** A fault: the words that a last reader would mark, which of their occurrences, and what is right. */
interface Fault {
  readonly rule: string
  readonly text: string
  readonly nth?: number
  readonly right?: string
}

const folder = path.join(root, 'fixtures/faults')
const stories = readdirSync(folder)
  .filter((name) => /\.(?:txt|md|html)$/.test(name))
  .sort()
const faultsOf = (story: string) =>
  parse(readFileSync(path.join(folder, story.replace(/\.\w+$/, '.expected.yml')), 'utf8')) as Fault[]
/** By story: faults that are not found yet, and alarms that are not wanted, each with its reason. */
const known = parse(readFileSync(path.join(folder, 'misses.yml'), 'utf8')) as Record<
  string,
  { missed?: string[]; extra?: string[] } | undefined
>
const desk = createDesk({ data: diskData() })

function placeOf(source: string, { text, nth = 1 }: Fault): Span {
  let start = -1
  for (let count = 0; count < nth; count += 1) start = source.indexOf(text, start + 1)
  return { start, end: start + text.length }
}

describe.each(stories)('fixtures/faults/%s', (story) => {
  const source = readFileSync(path.join(folder, story), 'utf8')
  const faults = faultsOf(story)
  const { findings } = desk.check({ path: story, source })
  const places = faults.map((fault) => placeOf(source, fault))

  test('every fault stands where its list says', () =>
    expect(faults.filter((_, index) => (places[index]?.start ?? -1) < 0)).toEqual([]))

  test('every fault is found, but for the known misses', () => {
    const missed = faults.filter((fault, index) => {
      const here = findings.filter(
        (finding) => finding.ruleId === fault.rule && overlaps(finding, places[index] ?? { start: 0, end: 0 })
      )
      return here.length === 0
    })
    expect(missed.map(({ rule, text }) => `${rule}: ${text}`)).toEqual(known[story]?.missed ?? [])
  })

  test('nothing else is reported above info, but for the known alarms', () => {
    const extra = findings.filter(
      (finding) => finding.severity !== 'info' && !places.some((place) => overlaps(finding, place))
    )
    expect(extra.map(({ ruleId, actual }) => `${ruleId}: ${actual}`)).toEqual(known[story]?.extra ?? [])
  })
})
