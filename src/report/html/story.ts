// One story of the page: the marked copy, and beside it the findings, the names and the sources.

import { sourcesList } from '../../analysis/sources-list.ts'
import type { Story } from '../../analysis/story.ts'
import type { Report } from '../../desk/desk.ts'
import type { Related } from '../../finding/finding.ts'
import { quoted } from '../../text/beginning.ts'
import { count } from '../layout.ts'
import { type NameRow, nameDoubts, nameRows } from '../names.ts'
import { storyName } from '../wording.ts'
import { codeSpans, escapeHtml } from './escape.ts'
import { markedCopy, type Numbered } from './marked-copy.ts'

/** Words of a statement that the table of sources shows. */
const statementMax = 90

/**
 * The article of one story.
 *
 * @param index - its place in the run; ids on the page begin with it
 */
export function storyHtml(report: Report, story: Story, index: number): string {
  const { words, findings, within } = report
  const name = storyName(report)
  const numbered = findings.map((finding, at) => ({ finding, number: at + 1, id: `f${index + 1}-${at + 1}` }))
  return `<article id="s${index + 1}" aria-label="${escapeHtml(name)}">
<p class="slug"><b>${escapeHtml(name)}</b>${within ? ` · ${escapeHtml(within.field)}` : ''} · ${count(words, 'word')}</p>
<div class="columns">
<div class="copy">
${markedCopy(story, numbered)}
</div>
<aside class="side">
<h2>Findings</h2>
<ol class="cards">
${numbered.map(cardHtml).join('\n')}
</ol>
<p class="empty filtered" hidden>Every finding of this story is filtered out.</p>
${namesHtml(story, findings)}
${sourcesHtml(story)}
</aside>
</div>
</article>`
}

function cardHtml({ finding, number, id }: Numbered): string {
  const { severity, ruleId, url, line, message, note, expected, related, fix } = finding
  const isSafe = fix?.safety === 'safe' ? ' (<code>copydesk fix</code> does it)' : ''
  // Most messages end with the one cure there is.
  const isSaid = expected.length === 1 && message.includes(`\`${expected[0] ?? ''}\``)
  const cure =
    expected.length > 0 && !isSaid ? `<p class="cure">${expected.slice(0, 3).map(escapeHtml).join(' or ')}</p>` : ''
  const more = note === null ? '' : `<p class="note">${codeSpans(note)}${isSafe}</p>`
  const others = related.length === 0 ? '' : `<p class="other">${relatedHtml(related, storyName(finding))}</p>`
  return `<li class="card ${severity}" id="${id}" tabindex="-1" data-severity="${severity}" data-rule="${escapeHtml(ruleId)}">
<p class="what"><a class="badge ${severity}" href="#m${id}" aria-label="to the copy">${number}</a><a class="rule" href="${escapeHtml(url)}" rel="noreferrer">${escapeHtml(ruleId)}</a><span class="line">line ${line}</span></p>
<p>${codeSpans(message)}</p>${cure}${more}${others}</li>`
}

function relatedHtml(related: readonly Related[], story: string): string {
  const byMessage = new Map<string, string[]>()
  for (const other of related) {
    const place = storyName(other) === story ? `line ${other.line}` : `${storyName(other)}:${other.line}`
    byMessage.set(other.message, [...(byMessage.get(other.message) ?? []), place])
  }
  return [...byMessage]
    .map(([message, places]) => `${codeSpans(message)}: ${[...new Set(places)].map(escapeHtml).join(', ')}`)
    .join('<br>')
}

function namesHtml(story: Story, findings: Report['findings']): string {
  const weight = ({ known, doubts }: NameRow) => (doubts.length > 0 ? 0 : known ? 2 : 1)
  const rows = nameRows(story, nameDoubts(findings)).sort((a, b) => weight(a) - weight(b))
  if (rows.length === 0) return ''
  const lines = rows.map(({ name, kind, role, forms, known, doubts, mentions }) => {
    const others = forms.filter(({ text }) => text !== name).map(({ text }) => text)
    const more = [role ?? '', ...others].filter((text) => text !== '').join('; ')
    const state = doubts.length > 0 ? ' class="doubted"' : known ? '' : ' class="unlisted"'
    return `<tr${state}><td>${escapeHtml(name)}</td><td>${escapeHtml(kind)}${more === '' ? '' : `: ${escapeHtml(more)}`}</td><td class="n">${mentions.length}</td></tr>`
  })
  const unlisted = rows.filter(({ known }) => !known).length
  return `<details class="fold"><summary>Names <span class="n">${rows.length}, ${unlisted} on no list</span></summary>
<table><thead><tr><th scope="col">Name</th><th scope="col">In the copy</th><th scope="col">Times</th></tr></thead><tbody>
${lines.join('\n')}
</tbody></table><p class="hint">A name with a question mark is on no list: check its spelling.</p></details>`
}

function sourcesHtml(story: Story): string {
  const { sources, verdict } = story.get(sourcesList)
  if (sources.length === 0) return `<div class="fold"><b>Sources</b><p class="hint">${escapeHtml(verdict)}</p></div>`
  const lines = sources.map(({ source, content }) => {
    const said = content ? story.text.slice(content.start, content.end).trim() : ''
    const short = quoted(said, statementMax)
    return `<tr><td><span class="grade ${source.grade}">${source.grade === 'none' ? 'nobody' : source.grade}</span></td><td>${escapeHtml(source.text) || '–'}</td><td>${escapeHtml(short)}</td></tr>`
  })
  return `<details class="fold"><summary>Sources <span class="n">${sources.length}</span></summary>
<p class="hint">${escapeHtml(verdict)}</p>
<table><thead><tr><th scope="col">Grade</th><th scope="col">Who</th><th scope="col">What</th></tr></thead><tbody>
${lines.join('\n')}
</tbody></table></details>`
}
