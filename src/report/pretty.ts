import type { Report } from '../desk/desk.ts'
import type { Finding } from '../finding/finding.ts'
import type { Rule } from '../rules/kit.ts'
import { beginning } from '../text/beginning.ts'
import { columnsDefault, count, printable, wrap } from './layout.ts'
import { type Paint, plainPaint } from './paint.ts'
import { storyName } from './wording.ts'

/** How the report is printed. */
export interface PrettyOptions {
  readonly rules: readonly Rule[]
  readonly paint?: Paint
  readonly columns?: number
  /** Print the infos as well. */
  readonly notes?: boolean
  /** Errors only. */
  readonly quiet?: boolean
}

/** What the editor does next with a finding. */
type Section = 'fix' | 'ask' | 'tidy' | 'notes'
const headings: Readonly<Record<Section, readonly [string, string]>> = {
  fix: ['FIX BEFORE PUBLICATION', 'error'],
  ask: ['ASK THE WRITER', 'warning'],
  tidy: ['TIDY', 'warning'],
  notes: ['NOTES', 'note']
}
const sections: readonly Section[] = ['fix', 'ask', 'tidy', 'notes']
const indent = '   '
/** Words of the story around a marked span. */
const excerptBefore = 28
const excerptAfter = 26
const markedMax = 60
/** The widest place beside which the cure is indented. */
const placeMax = 8

/**
 * The findings as a copy editor reads them: by what is to be done next, cure and evidence under each place.
 *
 * @returns the report, or an empty text when there is nothing to say
 */
export function pretty(reports: readonly Report[], options: PrettyOptions): string {
  const stream = prettyStream(options)
  return `${stream.add(reports)}${stream.finish()}`
}

/** A report that is printed as it comes. */
export interface PrettyStream {
  /** What there is to say about a few stories. */
  add(reports: readonly Report[]): string
  /** The last lines: how much there was. */
  finish(): string
}

/**
 * The same story by story; nothing is kept but how many findings there were.
 *
 * @param inArchive - stories of an archive, of which each place names its record. Else a place names its story where
 * there are several, so the first waits for the second
 */
export function prettyStream(options: PrettyOptions, inArchive = false): PrettyStream {
  const settings = { paint: plainPaint, columns: columnsDefault, notes: false, quiet: false, ...options }
  const asks = new Map(options.rules.map(({ id, group }) => [id, group === 'attribution']))
  const tally: Tally = { error: 0, warning: 0, info: 0, safe: 0 }
  let isEmpty = true
  let first: Report | undefined
  let several = inArchive
  const printed = (reports: readonly Report[]) => {
    const lines: string[] = []
    for (const report of reports) {
      for (const { severity, fix, within } of report.findings) {
        tally[severity] += 1
        if (fix?.safety === 'safe' && within === undefined) tally.safe += 1
      }
      story(report, { ...settings, asks, several }, lines)
    }
    if (lines.length === 0) return ''
    isEmpty = false
    lines.push('')
    return lines.join('\n')
  }
  return {
    add(reports) {
      if (several) return printed(reports)
      const all = first ? [first, ...reports] : reports
      several = all.length > 1
      first = several ? undefined : all[0]
      return several ? printed(all) : ''
    },
    finish() {
      const last = first ? printed([first]) : ''
      return isEmpty ? last : `${last}${summary(tally, settings)}\n`
    }
  }
}

/** How many findings there were, and how many of them `copydesk fix` takes away. */
type Tally = Record<Finding['severity'] | 'safe', number>

interface Settings extends Required<PrettyOptions> {
  /** By rule id: whether what it finds is a question to the writer. */
  readonly asks: ReadonlyMap<string, boolean>
  readonly several: boolean
}

/** Adds the lines of a story to those before it. */
function story(report: Report, settings: Settings, lines: string[]): void {
  const groups = new Map<Section, Finding[]>()
  for (const finding of report.findings) {
    const section = sectionOf(finding, settings)
    if (section === 'notes' && !settings.notes) continue
    if (section !== 'fix' && settings.quiet) continue
    const group = groups.get(section)
    if (group) group.push(finding)
    else groups.set(section, [finding])
  }
  if (groups.size === 0) return
  const { paint } = settings
  const title = report.title ? `  "${printable(report.title).trim()}"` : ''
  const { within, record } = report
  const isText = within === undefined || record?.fields.at(-1)?.name === within.field
  const what = isText ? `${title}  ${count(report.words, 'word')}` : `  ${within.field}`
  const name = printable(storyName(report))
  lines.push(`${paint.bold(name)}${what}`, '')
  for (const section of sections) {
    const findings = groups.get(section)
    if (!findings) continue
    const [heading, noun] = headings[section]
    lines.push(`${paint.bold(heading)}   ${count(findings.length, noun)}`)
    const placeOf = ({ line, column }: Finding) =>
      settings.several ? `${name}:${line}:${column}` : `${line}:${column}`
    // Behind the name of a story no place is narrow, and places are not lined up.
    const width =
      settings.several && name.length >= placeMax
        ? placeMax
        : findings.reduce((widest, finding) => Math.max(widest, placeOf(finding).length), 0)
    for (const group of repeats(findings)) entry(group, report.source, settings, placeOf, width, lines)
    lines.push('')
  }
}

function sectionOf({ severity, ruleId }: Finding, { asks }: Settings): Section {
  if (severity === 'error') return 'fix'
  if (severity === 'info') return 'notes'
  return asks.get(ruleId) ? 'ask' : 'tidy'
}

/** Findings of one rule with one and the same cure are said once, with all their places. */
function repeats(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key =
      finding.note === null ? `${finding.start}` : `${finding.ruleId}\n${finding.expected.join('\n')}\n${finding.note}`
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  return [...groups.values()]
}

/** Adds the lines of findings with one and the same cure. */
function entry(
  group: readonly Finding[],
  source: string,
  settings: Settings,
  placeOf: (finding: Finding) => string,
  width: number,
  lines: string[]
): void {
  const { paint, columns, several } = settings
  const first = group[0]
  if (first === undefined) return
  // Under a long path the cure would be a narrow column at the right edge.
  const margin = indent + ' '.repeat(Math.min(width, placeMax) + 2)
  for (const finding of group) {
    const place = several ? placeOf(finding) : placeOf(finding).padStart(width)
    lines.push(`${indent}${paint.dim(place)}  ${excerpt(finding, source, paint)}`)
  }
  const fix = first.fix?.safety === 'safe' && first.within === undefined ? ' [fix]' : ''
  const asks = settings.asks.get(first.ruleId) ?? false
  const cure = wrap(`${cureOf(first, group.length, asks)}${fix}`, columns - margin.length - first.ruleId.length - 1)
  const last = cure.length - 1
  for (let index = 0; index < last; index += 1) lines.push(`${margin}${cure[index]}`)
  if (last >= 0) lines.push(`${margin}${cure[last]} ${paint.dim(first.ruleId)}`)
}

/** Cure first, then the evidence. */
function cureOf(finding: Finding, times: number, asks: boolean): string {
  const said = times > 1 && finding.expected.length === 0 ? `${times} places. ` : ''
  const note = finding.note ?? ''
  // The excerpt shows the words already; what the writer is asked is in the note.
  if (asks && note !== '') return `${said}${note}`
  if (finding.expected.length > 0) return `${stopped(finding.expected.slice(0, 3).join(' or '))} ${note}`.trim()
  return `${said}${stopped(printable(finding.message).replace(/`/g, ''))} ${note}`.trim()
}

function stopped(sentence: string): string {
  return /[.?!]$/.test(sentence) ? sentence : `${sentence}.`
}

function excerpt(finding: Finding, source: string, paint: Paint): string {
  const lineBreak = finding.actual.search(/[\r\n]/)
  const firstLine = lineBreak < 0 ? finding.actual : finding.actual.slice(0, lineBreak)
  const shortened = firstLine.length > markedMax ? `${beginning(firstLine, markedMax)}…` : firstLine
  const marked = paint.mark(`‹${printable(shortened)}›`)
  const lines = finding.endLine - finding.line
  if (lines > 0)
    return `${marked} … and ${count(lines, 'more line')}${finding.end >= source.trimEnd().length ? ', to the end' : ''}`
  const from = lineStart(source, finding.start)
  const to = lineEnd(source, finding.end)
  const before = source.slice(Math.max(from, finding.start - excerptBefore), finding.start)
  const after = source.slice(finding.end, Math.min(to, finding.end + excerptAfter))
  const cutBefore = finding.start - excerptBefore > from
  const cutAfter = finding.end + excerptAfter < to
  const left = cutBefore ? `…${before.replace(/^\S*\s+/, '')}` : before.replace('\ufeff', '')
  const right = cutAfter ? `${after.replace(/\s+\S*$/, '')}…` : after
  return `${printable(left)}${marked}${printable(right)}`
}

/** An excerpt reaches no further than this, so a line need not be searched to its ends. */
const reach = Math.max(excerptBefore, excerptAfter) + 1

function lineStart(source: string, at: number): number {
  const near = source.slice(Math.max(0, at - reach), at)
  return at - near.length + Math.max(near.lastIndexOf('\n'), near.lastIndexOf('\r')) + 1
}

function lineEnd(source: string, at: number): number {
  const end = source.slice(at, at + reach).search(/[\r\n]/)
  return end < 0 ? Math.min(at + reach, source.length) : at + end
}

function summary({ error, warning, info, safe }: Tally, { notes, quiet, paint }: Required<PrettyOptions>): string {
  const parts: string[] = []
  const lines: string[] = []
  if (info > 0 && !notes && !quiet) lines.push(paint.dim(`${count(info, 'note')} hidden (--notes)`))
  parts.push(`${count(error, 'error')}, ${count(warning, 'warning')}.`)
  if (safe > 0) parts.push(`\`copydesk fix\` makes ${count(safe, 'safe change')}; names are yours to change.`)
  parts.push('Why: `copydesk explain RULE`')
  return [...lines, parts.join(' ')].join('\n')
}
