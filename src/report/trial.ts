// What a draft of a house pack would change: findings with it and without it, side by side.
import type { Report } from '../desk/desk.ts'
import type { Finding } from '../finding/finding.ts'
import { count, printable, table } from './layout.ts'

/** Findings that a draft makes or silences, counted by rule and wording. */
interface Change {
  readonly ruleId: string
  readonly severity: string
  readonly actual: string
  readonly expected: string
  readonly places: Finding[]
}

/** Places shown of each change. */
const placesMax = 3

/**
 * Compare two rounds over the same stories.
 *
 * @param before - the reports without the draft
 * @param after - those with it, in the same order
 * @returns what is new and what is gone, the most frequent first, each with its first places
 */
export function trial(draft: string, before: readonly Report[], after: readonly Report[]): string {
  const added: Finding[] = []
  const gone: Finding[] = []
  for (const [index, report] of after.entries()) {
    const old = before[index]?.findings ?? []
    added.push(...without(report.findings, old))
    gone.push(...without(old, report.findings))
  }
  const stories = count(after.length, 'story', 'stories')
  if (added.length + gone.length === 0) return `${draft} changes nothing in ${stories}.\n`
  return [
    `${draft} in ${stories}: ${count(added.length, 'finding')} more, ${gone.length} fewer.`,
    ...section('MORE', added),
    ...section('FEWER', gone),
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

function section(heading: string, findings: readonly Finding[]): string[] {
  if (findings.length === 0) return []
  const changes = new Map<string, Change>()
  for (const finding of findings) {
    const { ruleId, severity, actual, expected } = finding
    const key = JSON.stringify([ruleId, severity, actual.toLowerCase(), expected[0]?.toLowerCase()])
    const known = changes.get(key)
    if (known) known.places.push(finding)
    else changes.set(key, { ruleId, severity, actual, expected: expected[0] ?? '', places: [finding] })
  }
  const sorted = [...changes.values()].sort((a, b) => b.places.length - a.places.length)
  const rows = table(
    sorted.map(({ ruleId, severity, actual, expected, places }) => [
      `${String(places.length).padStart(4)} ×`,
      severity,
      ruleId,
      `${short(actual)}${expected === '' ? '' : ` → ${short(expected)}`}`,
      `in ${count(new Set(places.map(({ file }) => file)).size, 'story', 'stories')}`
    ])
  )
  return [
    '',
    heading,
    ...sorted.flatMap(({ places }, index) => [
      rows[index] ?? '',
      ...places.slice(0, placesMax).map(({ file, line, column }) => `         ${printable(file)}:${line}:${column}`),
      ...(places.length > placesMax ? [`         and ${places.length - placesMax} more`] : [])
    ])
  ]
}

function short(text: string): string {
  const line = printable(text).trim()
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}
