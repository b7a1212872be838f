import path from 'node:path'
import { readTable, type Table } from '../config/csv-table.ts'
import { columnsOf, fieldOf, twoColumns } from '../config/pack-csv.ts'
import { type FieldColumns, type PackField, packColumns, readRows } from '../config/pack-row.ts'
import type { WrittenName } from '../config/write-pack.ts'
import { type PlannedRow, planImport } from '../lexicon/import-plan.ts'
import { createLexicon } from '../lexicon/lexicon.ts'
import { names as nameLists } from '../lexicon/names.ts'
import { createConfigs } from '../node/configs.ts'
import { diskData } from '../node/data.ts'
import { appendNames } from '../node/pack-writer.ts'
import { isTable, readPack, readTableText, tableText } from '../node/packs.ts'
import { type ImportedRow, importReport } from '../report/names-import.ts'
import { rules } from '../rules/index.ts'
import { nearest } from '../text/nearest.ts'
import type { Console } from './console.ts'
import { type Arguments, UsageError } from './options.ts'
import { readStdin } from './session.ts'

/** Where new names go when neither the command line nor the configuration names a pack. */
const packDefault = 'house-names.csv'
/** What messages call a sheet that comes through a pipe. */
const stdinNameDefault = 'stdin.csv'

/** `copydesk names import FILE`: what the rows of a sheet would become in the house pack; `--write` does it. */
export async function importNames(args: Arguments, console: Console): Promise<number> {
  const [, sheet, ...more] = args.paths
  if (sheet === undefined || more.length > 0)
    throw new UsageError('names import: name one sheet: copydesk names import contacts.csv')
  const format = (['table', 'jsonl'] as const).find((one) => one === (args.format ?? 'table'))
  if (format === undefined) throw new UsageError(`--format ${args.format ?? ''}: write one of table, jsonl`)
  const file = sheet === '-' ? (args.stdinFilename ?? stdinNameDefault) : sheet
  const table = await readTable(sheet === '-' ? tableText(await readStdin(), file) : readTableText(file))
  const { columns, fixed } = mapping(file, table, args)
  const rows: { line: number; entry: WrittenName['entry']; extra: ReadonlyMap<string, string> }[] = []
  const taken = new Set(Object.values(columns).flat())
  const { problems } = readRows(table, columns, fixed, (line, entry, row) => {
    const extra = table.header.flatMap((heading, index): [string, string][] =>
      heading === '' || taken.has(index) || row.cell(index) === '' ? [] : [[heading, row.cell(index)]]
    )
    rows.push({ line, entry, extra: new Map(extra) })
  })
  const { config, folder, packs, warnings } = await createConfigs({ given: args.config, rules }).configFor('story.txt')
  for (const warning of warnings) console.err(`copydesk: ${warning}\n`)
  const target = path.resolve(args.to ?? config.packs?.[0] ?? packDefault)
  const known = packs.has(target) ? [...packs.values()] : [...packs.values(), ...(await existing(target))]
  const plan = planImport(rows, createLexicon(diskData(), known).part(nameLists))
  const extras = new Map(rows.map(({ line, extra }) => [line, extra]))
  const written = plan.flatMap((row): WrittenName[] => {
    const entry = entryToWrite(row)
    return entry ? [{ entry, extra: extras.get(row.line) ?? new Map() }] : []
  })
  const unread = table.header.filter((heading, index) => heading !== '' && !taken.has(index))
  const shownTarget = path.relative(process.cwd(), target) || target
  const report: readonly ImportedRow[] = [
    ...plan.map(({ line, entry, verdict, remark }) => ({ line, name: entry.name, verdict, remark })),
    ...problems.map(({ line, message }) => ({ line, name: '', verdict: 'problem' as const, remark: message }))
  ]
  // Told when it is done: what cannot be written has not been written.
  if (args.write && written.length > 0) await appendNames(target, written)
  console.out(
    importReport(report, {
      format,
      file,
      target: shownTarget,
      written: args.write,
      count: written.length,
      unread: isTable(target) ? { kept: unread, lost: [] } : { kept: [], lost: unread },
      isConfigured: packs.has(target),
      configured: path.relative(folder, target).split(path.sep).join('/')
    })
  )
  return 0
}

/** What a row is in the pack: one that is near to another name waits for somebody to look. */
function entryToWrite({ verdict, entry }: PlannedRow): WrittenName['entry'] | undefined {
  switch (verdict) {
    case 'new':
    case 'other-form':
      return entry
    case 'near':
      return { ...entry, status: 'proposed' }
    case 'known':
    case 'twin':
    case 'conflict':
      return undefined
    default:
      return verdict satisfies never
  }
}

/** The pack that is there already. */
async function existing(target: string) {
  try {
    return [(await readPack(target)).pack]
  } catch (error) {
    if (error instanceof Error && error.message.endsWith('no such file or folder')) return []
    throw error
  }
}

/** Which columns hold which field: by their headings, then as `--map` and `--set` say. */
function mapping(
  file: string,
  table: Table,
  { map, set }: Arguments
): { readonly columns: FieldColumns; readonly fixed: Readonly<Partial<Record<PackField, string>>> } {
  const found = columnsOf(table)
  const columns: Partial<Record<PackField, readonly number[]>> = { ...found.columns }
  for (const [field, headings] of pairs(map, '--map')) {
    columns[field] = headings.split('+').map((heading) => {
      const at = table.header.findIndex((one) => one.toLowerCase() === heading.trim().toLowerCase())
      if (at >= 0) return at
      const guess = nearest(heading.trim(), table.header)
      const there = table.header.map((one) => `\`${one}\``).join(', ')
      throw new UsageError(
        `--map ${field}=${headings}: no column \`${heading.trim()}\`${guess ? `; did you mean \`${guess}\`?` : ''} There are ${there}`
      )
    })
  }
  const fixed = Object.fromEntries(pairs(set, '--set'))
  if (columns.name === undefined)
    throw new UsageError(`${file}: ${found.problem?.message ?? 'no column holds the names'}`)
  // Where `--map` says which column it is, there is nothing to ask.
  const told = new Set(pairs(map, '--map').map(([field]) => field))
  const open = found.doubled.find((field) => !told.has(field))
  if (open !== undefined) throw new UsageError(`${file}:${table.headerLine}: ${twoColumns(open)}`)
  return { columns, fixed }
}

/** `name=First+Last,role=Job title`, from all places where the option stands. */
function pairs(values: readonly string[], option: string): [PackField, string][] {
  // A comma parts two pairs only where another field begins: a heading can hold one.
  return values
    .flatMap((value) => value.split(/,(?=\s*[a-z_]+=)/))
    .map((pair) => {
      const at = pair.indexOf('=')
      const name = pair.slice(0, Math.max(at, 0)).trim()
      const field = fieldOf(name)
      if (at < 0 || pair.slice(at + 1).trim() === '')
        throw new UsageError(`${option} ${pair}: write FIELD=${option === '--map' ? 'HEADING' : 'VALUE'}`)
      if (field === undefined) {
        const guess = nearest(name, packColumns)
        throw new UsageError(
          `${option} ${pair}: no field ${name}${guess ? `; did you mean ${guess}?` : ''} There are ${packColumns.join(', ')}`
        )
      }
      return [field, pair.slice(at + 1).trim()]
    })
}
