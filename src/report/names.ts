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
import { nameRules } from '../rules/index.ts'
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

/** Every name of a story. */
export function nameRows(story: Story, doubts: Doubts): NameRow[] {
  const found = story.get(clusters)
  const list = story.lexicon.part(nameLists)
  const { toSource } = locatorOf(story)
  return namesList(found).map((name, index) => {
    const entry = found[index]?.entry
    return {
      ...name,
      doubts: [...new Set(name.mentions.flatMap((mention) => doubts.get(toSource(mention).start) ?? []))],
      listed: entry
        ? listNote(list, entry)
            .replace(/^List: /, '')
            .replace(/\.$/, '')
            // The row has the name.
            .replace(`${entry.name}, `, '') || 'on list'
        : 'NOT ON LIST: check the spelling'
    }
  })
}

/** The rules that doubt a name, by where in the source it begins. */
export type Doubts = ReadonlyMap<number, readonly string[]>

/** What the findings of a story say against its names. */
export function nameDoubts(findings: readonly Finding[]): Doubts {
  const doubts = new Map<number, readonly string[]>()
  for (const { ruleId, start } of findings) {
    if (nameRules.has(ruleId)) doubts.set(start, [...(doubts.get(start) ?? []), ruleId])
  }
  return doubts
}

/** The checklist as JSON lines, in source offsets. */
export function namesJsonl(story: Story, doubts: Doubts, record?: RecordPlace): string {
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
export function namesTable(story: Story, doubts: Doubts, form: 'table' | 'markdown', record?: RecordPlace): string {
  const rows = nameRows(story, doubts)
  const lines: string[] = [printable(recordName(story.document.path, record)), '']
  for (const kind of kinds) {
    const here = rows.filter((row) => row.kind === kind).sort((a, b) => weight(a) - weight(b))
    if (here.length === 0) continue
    const head = [headings[kind], 'IN THE COPY', 'ROLE AS WRITTEN', 'LIST']
    // Places on the list that nobody doubts need no line each.
    const isPlain = (row: NameRow) => kind === 'place' && row.known && row.doubts.length === 0
    const plain = here.filter(isPlain)
    const told = here.filter((row) => !isPlain(row)).map((row) => cells(row, story, doubts, record))
    if (told.length > 0) {
      for (const line of form === 'table' ? table([head, ...told]) : markdownTable(head, told)) lines.push(line)
    }
    if (plain.length > 0)
      lines.push(
        `${headings[kind]}S on list: ${plain.map((row) => `${printable(asWritten(row))} ${row.mentions.length}`).join(', ')}`
      )
    lines.push('')
  }
  return `${lines.join('\n')}\n`
}

/** Hull, not Kingston upon Hull, where the copy has Hull; but a dateline's capitals are its own. */
function asWritten({ name, forms }: NameRow): string {
  const form = forms[0]?.text ?? name
  return form.length > 4 && form === form.toUpperCase() ? name : form
}

function weight(row: NameRow): number {
  return row.doubts.length > 0 ? 0 : row.known ? 2 : 1
}

function cells(row: NameRow, story: Story, doubts: Doubts, record: RecordPlace | undefined): string[] {
  const { locate } = locatorOf(story)
  const marks = row.mentions.flatMap((mention) => {
    const at = locate(mention)
    if (!doubts.has(at.start)) return []
    const { line, column } = record ? inField(at, record) : at
    return [{ text: mention.text, mark: `! ${printable(mention.text)} ${line}:${column}` }]
  })
  const marked = new Set(marks.map(({ text }) => text))
  const forms = row.forms.filter(({ text }) => !marked.has(text))
  return [
    printable(row.name),
    [...marks.map(({ mark }) => mark), ...forms.map(({ text, count }) => `${printable(text)} ${count}`)].join('; '),
    printable(row.role ?? ''),
    row.listed
  ]
}
