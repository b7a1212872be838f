// What a part of the benchmark hands back, and how it is printed.

/** A figure that we have promised. */
export interface Bar {
  readonly what: string
  readonly measured: number
  readonly limit: number
  readonly unit: string
  /** More is better: a rate. */
  readonly least?: boolean
}

export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** The result of one part. */
export interface Section {
  readonly title: string
  /** What was measured, in a sentence or two. */
  readonly lead: string
  readonly tables: readonly Table[]
  readonly bars: readonly Bar[]
  readonly notes: readonly string[]
}

/** How a part is run. */
export interface Options {
  /** Fewer runs, smaller files, no slow peers. */
  readonly quick: boolean
  /** Progress and what was left out, for stderr. */
  readonly say: (line: string) => void
}

export function isKept({ measured, limit, least = false }: Bar): boolean {
  return least ? measured >= limit : measured <= limit
}

/** A number as a person would write it: three figures. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–'
  if (value === 0) return '0'
  const size = Math.abs(value)
  if (size >= 100) return Math.round(value).toLocaleString('en')
  return size >= 10 ? value.toFixed(1) : size >= 1 ? value.toFixed(2) : value.toFixed(3)
}

/** A Markdown table, its columns of one width. */
export function markdownTable({ columns, rows }: Table): string {
  const lines = [columns, ...rows].map((row) => row.map((cell) => (typeof cell === 'number' ? figure(cell) : cell)))
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, index) => (cells[index] ?? '').padEnd(width)).join(' | ')} |`
  const [head = [], ...body] = lines
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n')
}

export function barsTable(bars: readonly Bar[]): Table {
  return {
    columns: ['bar', 'measured', 'limit', ''],
    rows: bars.map((bar) => [
      bar.what,
      `${figure(bar.measured)}${bar.unit}`,
      `${bar.least ? '≥' : '≤'} ${bar.limit}${bar.unit}`,
      isKept(bar) ? 'kept' : '**missed**'
    ])
  }
}

export function sectionText({ title, lead, tables, bars, notes }: Section): string {
  const parts = [`## ${title}`, lead, ...tables.map(markdownTable)]
  if (bars.length > 0) parts.push(markdownTable(barsTable(bars)))
  if (notes.length > 0) parts.push(notes.map((note) => `- ${note}`).join('\n'))
  return parts.join('\n\n')
}
