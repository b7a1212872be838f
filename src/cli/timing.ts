import { table } from '../report/layout.ts'

/** Where the time went, slowest first. */
export function timingTable(timings: ReadonlyMap<string, number>, total: number): string {
  const rows = [...timings].sort((a, b) => b[1] - a[1]).map(([name, time]) => [time.toFixed(1).padStart(8), name])
  return `${table([['      ms', 'where'], ...rows, [total.toFixed(1).padStart(8), 'whole run']]).join('\n')}\n`
}
