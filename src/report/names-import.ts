// What an import would do, or has done.
import type { Verdict } from '../lexicon/import-plan.ts'
import { count, printable, table } from './layout.ts'

/** A row of the sheet and what becomes of it. */
export interface ImportedRow {
  readonly line: number
  readonly name: string
  readonly verdict: Verdict | 'problem'
  readonly remark: string
}

/** What else is said about an import. */
export interface ImportOptions {
  readonly format: 'table' | 'jsonl'
  readonly file: string
  readonly target: string
  /** Whether it is done, or only looked at. */
  readonly written: boolean
  /** Names that go into the pack. */
  readonly count: number
  /** Columns that copydesk does not read: kept in a sheet, lost in YAML. */
  readonly unread: { readonly kept: readonly string[]; readonly lost: readonly string[] }
  /** Whether the configuration names the pack, and under which path it would. */
  readonly isConfigured: boolean
  readonly configured: string
}

const groups: readonly (readonly [ImportedRow['verdict'], string])[] = [
  ['problem', 'PROBLEMS, not written'],
  ['conflict', 'CONFLICTS, not written'],
  ['near', 'NEAR ANOTHER NAME, written as proposed'],
  ['other-form', 'ANOTHER FORM THAN THE SHIPPED LIST, written'],
  ['known', 'LISTED ALREADY, not written'],
  ['twin', 'TWICE IN THE SHEET, joined'],
  ['new', 'NEW, written']
]

/** Rows of one group that are printed; the rest is counted. `jsonl` has all. */
const shownMax = 50

/** What becomes of each row: doubts first. */
export function importReport(rows: readonly ImportedRow[], options: ImportOptions): string {
  if (options.format === 'jsonl')
    return rows
      .map(
        ({ line, name, verdict, remark }) => `${JSON.stringify({ file: options.file, line, name, verdict, remark })}\n`
      )
      .join('')
  const lines = [`${printable(options.file)}: ${count(rows.length, 'row')}`, '']
  for (const [verdict, heading] of groups) {
    const here = rows.filter((row) => row.verdict === verdict)
    if (here.length === 0) continue
    lines.push(`${heading}  ${here.length}`)
    const cells = here
      .slice(0, shownMax)
      .map(({ line, name, remark }) =>
        name === '' ? [`line ${line}`, printable(remark)] : [`line ${line}`, printable(name), printable(remark)]
      )
    lines.push(...table(cells).map((line) => `  ${line}`))
    if (here.length > shownMax) lines.push(`  and ${here.length - shownMax} more (--format jsonl prints all)`)
    lines.push('')
  }
  lines.push(...conclusion(options))
  return `${lines.join('\n')}\n`
}

function* conclusion({
  written,
  count: names,
  target,
  unread,
  isConfigured,
  configured
}: ImportOptions): Generator<string> {
  if (names === 0) yield `Nothing to write to ${printable(target)}.`
  else if (written) yield `${count(names, 'name')} written to ${printable(target)}.`
  else yield `Nothing is written yet: --write adds ${count(names, 'name')} to ${printable(target)}.`
  const named = (columns: readonly string[]): string => columns.map((column) => `\`${printable(column)}\``).join(', ')
  if (unread.kept.length > 0) yield `Kept, but not read: ${named(unread.kept)}.`
  if (unread.lost.length > 0) yield `YAML has no place for ${named(unread.lost)}; --to a .csv file keeps them.`
  if (!isConfigured && names > 0)
    yield `The configuration does not name this pack; add \`packs: [${printable(configured)}]\`.`
}
