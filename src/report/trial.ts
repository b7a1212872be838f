// What a draft of a house pack would change: findings with it and without it, side by side.
import type { Finding } from '../finding/finding.ts'
import { quoted } from '../text/beginning.ts'
import { count, printable, table } from './layout.ts'
import { storyName } from './wording.ts'

/** Findings that a draft makes or silences, of one rule and wording. */
interface Change {
  readonly ruleId: string
  readonly severity: string
  readonly actual: string
  readonly expected: string
  count: number
  stories: number
  /** The number of the story that was counted last. */
  last: number
  /** The first of them. */
  readonly places: string[]
}

type Changes = Map<string, Change>

/** What a draft changes, story by story: nothing of a story is kept but the first places of each change. */
export interface Trial {
  /**
   * Take in a story.
   *
   * @param before - what is found without the draft
   * @param after - what is found with it
   */
  add(before: readonly Finding[], after: readonly Finding[]): void
  /** What is new and what is gone, the most frequent first. */
  report(): string
}

/** Places shown of each change. */
const placesMax = 3

/** Begin to compare. */
export function createTrial(draft: string): Trial {
  const more: Changes = new Map()
  const fewer: Changes = new Map()
  let count = 0
  return {
    add(before, after) {
      count += 1
      note(more, without(after, before), count)
      note(fewer, without(before, after), count)
    },
    report: () => told(draft, count, more, fewer)
  }
}

function note(changes: Changes, findings: readonly Finding[], story: number): void {
  for (const finding of findings) {
    const { ruleId, severity, actual, line, column } = finding
    const [expected = ''] = finding.expected
    const key = JSON.stringify([ruleId, severity, actual.toLowerCase(), expected.toLowerCase()])
    let change = changes.get(key)
    if (change === undefined) {
      change = { ruleId, severity, actual, expected, count: 0, stories: 0, last: 0, places: [] }
      changes.set(key, change)
    }
    change.count += 1
    if (change.last !== story) change.stories += 1
    change.last = story
    if (change.places.length < placesMax) change.places.push(`${printable(storyName(finding))}:${line}:${column}`)
  }
}

function told(draft: string, storyCount: number, more: Changes, fewer: Changes): string {
  const stories = count(storyCount, 'story', 'stories')
  if (more.size + fewer.size === 0) return `${draft} changes nothing in ${stories}.\n`
  const sum = (changes: Changes) => [...changes.values()].reduce((all, change) => all + change.count, 0)
  return [
    `${draft} in ${stories}: ${count(sum(more), 'finding')} more, ${sum(fewer)} fewer.`,
    ...section('MORE', more),
    ...section('FEWER', fewer),
    ''
  ].join('\n')
}

/** The findings of one round that the other does not have. */
function without(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const key = ({ ruleId, severity, start, end, message }: Finding) =>
    JSON.stringify([ruleId, severity, start, end, message])
  const known = new Set(others.map(key))
  return findings.filter((finding) => !known.has(key(finding)))
}

function section(heading: string, changes: Changes): string[] {
  if (changes.size === 0) return []
  const sorted = [...changes.values()].sort((a, b) => b.count - a.count)
  const rows = table(
    sorted.map(({ ruleId, severity, actual, expected, count: times, stories }) => [
      `${String(times).padStart(4)} ×`,
      severity,
      ruleId,
      `${short(actual)}${expected === '' ? '' : ` → ${short(expected)}`}`,
      `in ${count(stories, 'story', 'stories')}`
    ])
  )
  return [
    '',
    heading,
    ...sorted.flatMap(({ places, count: times }, index) => [
      rows[index] ?? '',
      ...places.map((place) => `         ${place}`),
      ...(times > places.length ? [`         and ${times - places.length} more`] : [])
    ])
  ]
}

function short(text: string): string {
  return quoted(printable(text).trim(), 40)
}
