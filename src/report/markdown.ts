// A summary in Markdown, for a pull request, a job's summary page or a mail.

import type { Report } from '../desk/desk.ts'
import type { Finding, Severity } from '../finding/finding.ts'
import { quoted } from '../text/beginning.ts'
import type { Printing } from './formats.ts'
import { count, printable } from './layout.ts'
import { markdownTable } from './sources.ts'
import { shown, storyName, told } from './wording.ts'

const labels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }
/** Words of the copy that a cell shows. */
const actualMax = 60

/** The run as Markdown: what was found in each story, with links to the rules. */
export function markdown(reports: readonly Report[], printing: Pick<Printing, 'notes' | 'quiet'>): string {
  const lines = ['## Copydesk', '', summary(reports), '']
  for (const report of reports) {
    const { title, words, findings } = report
    const here = shown(findings, printing)
    if (here.length === 0) continue
    const headline = title === null ? '' : `: ${escapeMarkdown(printable(title).trim())}`
    lines.push(`### ${escapeMarkdown(printable(storyName(report)))}${headline}`, '', count(words, 'word'), '')
    for (const line of markdownTable(['', 'where', 'in the copy', 'what', 'rule'], here.map(cells))) lines.push(line)
    lines.push('')
  }
  return `${lines.join('\n').trimEnd()}\n`
}

function summary(reports: readonly Report[]): string {
  const findings = reports.flatMap((report) => report.findings)
  const number = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  const stories = count(reports.length, 'story', 'stories')
  if (findings.length === 0) return `Nothing to report in ${stories}.`
  const parts = [count(number('error'), 'error'), count(number('warning'), 'warning'), count(number('info'), 'note')]
  return `${parts.join(', ')} in ${stories}.`
}

function cells(finding: Finding): string[] {
  const { severity, line, column, actual, ruleId, url } = finding
  const flat = printable(actual).trim()
  const short = quoted(flat, actualMax)
  return [
    severity === 'error' ? `**${labels[severity]}**` : labels[severity],
    `${line}:${column}`,
    escapeMarkdown(short),
    codeSpans(printable(told(finding))),
    `[${ruleId}](${url})`
  ]
}

/** Words between backticks are shown as code; what stands in them is escaped like everything else. */
function codeSpans(text: string): string {
  const parts = text.split('`')
  if (parts.length % 2 === 0) return escapeMarkdown(text)
  return parts
    .map((part, index) => (index % 2 === 0 ? escapeMarkdown(part) : `<code>${escapeMarkdown(part)}</code>`))
    .join('')
}

/** Copy is shown as it stands: no mark-up, no tags, no links, no mentions of people. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]#~!()|]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/@/g, '@\u200b')
    .replace(/:\/\//g, ':&#47;&#47;')
    .replace(/\bwww\./gi, (found) => `${found.slice(0, 3)}&#46;`)
}
