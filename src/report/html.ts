// The report as one HTML file that needs nothing else: no network, no other file.

import type { Report } from '../desk/desk.ts'
import { type Finding, type Severity, severities } from '../finding/finding.ts'
import type { Printing } from './formats.ts'
import { escapeHtml } from './html/escape.ts'
import { script } from './html/script.ts'
import { storyHtml } from './html/story.ts'
import { style } from './html/style.ts'
import { count } from './layout.ts'
import { storyName } from './wording.ts'

/**
 * What the page allows: its own style and its own script, by their SHA-256, and nothing else. Copy that broke out of
 * its escapes could still run nothing. The test of this file computes both again.
 */
const policy =
  "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-2yQKVc6+peO4sDIlyzPCeYCUIsBHlqmcBWDowBBIbYk='; script-src 'sha256-DUVN29P+SPSAu0eZ9/FTwEln25UZlRk4k7fY9slANNI='"

const labels: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['Error', 'Errors'],
  warning: ['Warning', 'Warnings'],
  info: ['Note', 'Notes']
}

/** The run as a page: each story marked up as a sub-editor marks it, with findings, names and sources beside it. */
export function html(reports: readonly Report[], printing: Pick<Printing, 'version' | 'notes' | 'story'>): string {
  const findings = reports.flatMap((report) => report.findings)
  const marked = reports.filter((report) => report.findings.length > 0)
  const clean = reports.filter((report) => report.findings.length === 0)
  const stories = marked.map((report, index) => storyHtml(report, printing.story(report), index))
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(pageTitle(reports))}</title>
<style>${style}</style>
</head>
<body>
<div class="page">
<header class="top">
<h1>Copydesk report</h1>
<p class="totals">${totals(reports, findings)}</p>
</header>
${findings.length === 0 ? '' : barHtml(findings, printing.notes)}
${marked.length > 1 ? contentsHtml(marked) : ''}
<main>
${stories.join('\n')}
</main>
${clean.length === 0 ? '' : cleanHtml(clean)}
<footer>Made by copydesk ${escapeHtml(printing.version)} on this computer. An editor decides; names are never changed by the machine.</footer>
</div>
<script>${script}</script>
</body>
</html>
`
}

function pageTitle(reports: readonly Report[]): string {
  const [only, ...others] = reports
  return only && others.length === 0 ? `${only.title ?? storyName(only)}: copydesk report` : 'Copydesk report'
}

function totals(reports: readonly Report[], findings: readonly Finding[]): string {
  const stories = count(reports.length, 'story', 'stories')
  if (findings.length === 0) return `Nothing to report in ${stories}.`
  const numbers = severities.map((severity) => {
    const number = findings.filter((finding) => finding.severity === severity).length
    return `<b>${number}</b> ${labels[severity][number === 1 ? 0 : 1].toLowerCase()}`
  })
  return `${numbers.join(', ')} in ${stories}`
}

function barHtml(findings: readonly Finding[], notes: boolean): string {
  const chip = (name: string, value: string, label: string, number: number, isOn: boolean) =>
    `<label class="chip ${name === 'severity' ? value : ''}"><input type="checkbox" name="${name}" value="${escapeHtml(value)}"${isOn ? ' checked' : ''}><b>${escapeHtml(label)}</b> <span class="n">${number}</span></label>`
  const levels = severities.flatMap((severity) => {
    const number = findings.filter((finding) => finding.severity === severity).length
    return number === 0 ? [] : [chip('severity', severity, labels[severity][1], number, severity !== 'info' || notes)]
  })
  const byRule = new Map<string, number>()
  for (const { ruleId } of findings) byRule.set(ruleId, (byRule.get(ruleId) ?? 0) + 1)
  const rules = [...byRule]
    .sort(([a, many], [b, other]) => other - many || (a < b ? -1 : 1))
    .map(([rule, number]) => chip('rule', rule, rule, number, true))
  return `<nav class="bar" aria-label="Filter">
<fieldset><legend>Severity</legend>${levels.join('')}</fieldset>
<details><summary>Rules <span class="n">${byRule.size}</span></summary><fieldset class="menu"><legend>Rules</legend>${rules.join('')}</fieldset></details>
<span class="keys"><kbd>j</kbd> next <kbd>k</kbd> previous</span>
</nav>`
}

function contentsHtml(reports: readonly Report[]): string {
  const lines = reports.map((report, index) => {
    const { title, findings } = report
    const errors = findings.filter(({ severity }) => severity === 'error').length
    const told = errors > 0 ? count(errors, 'error') : count(findings.length, 'finding')
    return `<li><a href="#s${index + 1}">${escapeHtml(title?.trim() || storyName(report))}</a><span class="n">${told}</span></li>`
  })
  return `<ol class="contents">\n${lines.join('\n')}\n</ol>`
}

function cleanHtml(reports: readonly Report[]): string {
  const files = reports.map((report) => `<li>${escapeHtml(storyName(report))}</li>`).join('\n')
  return `<details class="fold"><summary>Nothing to report in ${count(reports.length, 'story', 'stories')}</summary>
<ul class="contents">
${files}
</ul></details>`
}
