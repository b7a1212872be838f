import { clusters } from '../analysis/clusters.ts'
import { listNote } from '../analysis/names/doubt.ts'
import { type ListedName, namesList } from '../analysis/names-list.ts'
import type { Story } from '../analysis/story.ts'
import { inField, spanInField } from '../desk/by-field.ts'
import type { Finding } from '../finding/finding.ts'
import { locatorOf } from '../finding/locate.ts'
import type { RecordPlace } from '../input/document.ts'
import { names as nameLists } from '../lexicon/names.ts'
import type { NameKind } from '../lexicon/pack.ts'
import { printable, table } from './layout.ts'
import { markdownTable } from './sources.ts'
import { recordName } from './wording.ts'

/** A name of the checklist with what the lists say about it. */
export interface NameRow extends ListedName {
  readonly listed: string
}

const headings: Readonly<Record<NameKind, string>> = {
  person: 'PERSON',
  place: 'PLACE',
  organisation: 'ORGANISATION',
  other: 'OTHER NAME'
}
const kinds: readonly NameKind[] = ['person', 'place', 'organisation', 'other']

/** Every name of a story; `doubts` are the findings of the name rules, in source offsets. */
export function nameRows(story: Story, doubts: readonly Finding[]): NameRow[] {
  const found = story.get(clusters)
  const list = story.lexicon.part(nameLists)
  const { locate } = locatorOf(story)
  return namesList(found).map((name, index) => {
    const entry = found[index]?.entry
    const here = doubts.filter((finding) => name.mentions.some((mention) => locate(mention).start === finding.start))
    return {
      ...name,
      doubts: [...new Set(here.map(({ ruleId }) => ruleId))],
      listed: entry
        ? listNote(list, entry)
            .replace(/^List: /, '')
            .replace(/\.$/, '') || 'on list'
        : 'NOT ON LIST: check the spelling'
    }
  })
}

const nameRules: ReadonlySet<string> = new Set(['misspelled-name', 'name-variant'])

/** The findings that doubt a name. */
export function nameDoubts(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ ruleId }) => nameRules.has(ruleId))
}

/** The checklist as JSON lines, in source offsets. */
export function namesJsonl(story: Story, doubts: readonly Finding[], record?: RecordPlace): string {
  const { locate } = locatorOf(story)
  const at = record && { record: record.id, recordLine: record.line }
  return nameRows(story, doubts)
    .map(({ id, name, kind, role, known, forms, mentions, doubts }) => {
      const places = mentions.map((mention) => {
        return { text: mention.text, ...spanInField(locate(mention), record) }
      })
      return `${JSON.stringify({ file: story.document.path, ...at, id, name, kind, role, known, forms, mentions: places, doubts })}\n`
    })
    .join('')
}

/** The checklist that a copy editor makes by hand: doubts first, then what is on no list, then the rest. */
export function namesTable(
  story: Story,
  doubts: readonly Finding[],
  form: 'table' | 'markdown',
  record?: RecordPlace
): string {
  const rows = nameRows(story, doubts)
  const lines: string[] = [printable(recordName(story.document.path, record)), '']
  for (const kind of kinds) {
    const here = rows.filter((row) => row.kind === kind).sort((a, b) => weight(a) - weight(b))
    if (here.length === 0) continue
    const head = [headings[kind], 'IN THE COPY', 'ROLE AS WRITTEN', 'LIST']
    // Places on the list that nobody doubts need no line each.
    const plain = kind === 'place' ? here.filter((row) => row.known && row.doubts.length === 0) : []
    const told = here.filter((row) => !plain.includes(row)).map((row) => cells(row, story, doubts, record))
    if (told.length > 0) lines.push(...(form === 'table' ? table([head, ...told]) : markdownTable(head, told)))
    if (plain.length > 0)
      lines.push(
        `${headings[kind]}S on list: ${plain.map((row) => `${printable(row.name)} ${row.mentions.length}`).join(', ')}`
      )
    lines.push('')
  }
  return `${lines.join('\n')}\n`
}

function weight(row: NameRow): number {
  return row.doubts.length > 0 ? 0 : row.known ? 2 : 1
}

function cells(row: NameRow, story: Story, doubts: readonly Finding[], record: RecordPlace | undefined): string[] {
  const { locate } = locatorOf(story)
  const marks = row.mentions.flatMap((mention) => {
    const at = locate(mention)
    if (!doubts.some(({ start }) => start === at.start)) return []
    const { line, column } = record ? inField(at, record) : at
    return [`! ${printable(mention.text)} ${line}:${column}`]
  })
  const forms = row.forms.filter(({ text }) => !marks.some((mark) => mark.startsWith(`! ${text} `)))
  return [
    printable(row.name),
    [...marks, ...forms.map(({ text, count }) => `${printable(text)} ${count}`)].join('; '),
    printable(row.role ?? ''),
    row.listed
  ]
}
