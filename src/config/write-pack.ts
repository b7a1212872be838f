// Names as rows of a sheet.
import type { NameEntry } from '../lexicon/pack.ts'
import { readTable, rowText } from './csv-table.ts'
import { fieldOf } from './pack-csv.ts'
import { type PackField, packColumns } from './pack-row.ts'

/** A name to be written, with the columns that copydesk does not read. */
export interface WrittenName {
  readonly entry: NameEntry
  readonly extra: ReadonlyMap<string, string>
}

/** The columns that every sheet gets; the others only where a name needs them. */
const usualColumns = packColumns.slice(0, packColumns.indexOf('by') + 1)

/**
 * A sheet with rows added at its end. What is in it stays as it is, letter by letter; only the headings grow where a new
 * row needs a column that the sheet lacks.
 *
 * @param sheet - the text of the file, empty for a new one
 */
export async function withRows(sheet: string, names: readonly WrittenName[]): Promise<string> {
  const lineEnd = sheet.includes('\r\n') ? '\r\n' : '\n'
  const isNew = sheet.replace(/^\ufeff/, '').trim() === ''
  const table = isNew ? undefined : await readTable(sheet)
  const separator = table?.separator ?? ','
  const header = [...(table?.header ?? usualColumns)]
  for (const { entry, extra } of names) {
    for (const field of packColumns) {
      if (cellOf(entry, field) !== '' && !header.some((heading) => fieldOf(heading) === field)) header.push(field)
    }
    for (const heading of extra.keys()) if (!header.includes(heading)) header.push(heading)
  }
  const rows = names.map(({ entry, extra }) => {
    const cells = header.map((heading) => {
      const field = fieldOf(heading)
      return field === undefined ? (extra.get(heading) ?? '') : cellOf(entry, field)
    })
    return rowText(cells, separator) + lineEnd
  })
  if (table === undefined) return `${rowText(header, separator)}${lineEnd}${rows.join('')}`
  const body = header.length === table.header.length ? sheet : withHeader(sheet, table.headerLine, header, separator)
  return `${body}${/[\r\n]$/.test(body) ? '' : lineEnd}${rows.join('')}`
}

/** The sheet with other headings. */
function withHeader(sheet: string, line: number, header: readonly string[], separator: string): string {
  const lines = sheet.split('\n')
  const old = lines[line - 1] ?? ''
  const mark = old.startsWith('\ufeff') ? '\ufeff' : ''
  lines[line - 1] = `${mark}${rowText(header, separator)}${old.endsWith('\r') ? '\r' : ''}`
  return lines.join('\n')
}

/** What stands in a column for a name: several values with `; ` between them. */
export function cellOf(entry: NameEntry, field: PackField): string {
  const roles = entry.roles ?? []
  switch (field) {
    case 'also':
    case 'never':
    case 'former':
    case 'demonym':
      return (entry[field] ?? []).join('; ')
    case 'not_to_be_confused_with':
      return (entry.not ?? []).join('; ')
    case 'role':
      return roles.map(({ role }) => role).join('; ')
    case 'country':
      return roles.length === 0 ? (entry.country ?? '') : aligned(roles.map(({ country }) => country))
    case 'from':
      return aligned(roles.map(({ from }) => from))
    case 'to':
      return aligned(roles.map(({ to }) => to))
    default:
      return String(entry[field] ?? '')
  }
}

/** One value for all where all have the same, else one for each. */
function aligned(values: readonly (string | number | undefined)[]): string {
  if (values.every((value) => value === undefined)) return ''
  return values.length === 1 ? String(values[0]) : values.map((value) => String(value ?? '')).join('; ')
}
