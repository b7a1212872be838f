import { daysBetween, daysOf, isoDate } from '../config/checked.ts'
import { createConfigs } from '../node/configs.ts'
import { type PackRow, readPackRows } from '../node/packs.ts'
import { type DueName, staleReport } from '../report/names-stale.ts'
import { rules } from '../rules/index.ts'
import type { Console } from './console.ts'
import { type Arguments, UsageError } from './options.ts'
import { listFormats } from './stories.ts'

/** `copydesk names --stale 12m`: names of the house that nobody has looked at for so long. */
export async function staleNames(args: Arguments, console: Console): Promise<number> {
  const days = daysOf(args.stale ?? '')
  if (days === undefined)
    throw new UsageError(`--stale ${args.stale ?? ''}: write a length of time: 12m, 90d, 2w or 1y`)
  const format = listFormats.find((one) => one === (args.format ?? 'table'))
  if (format === undefined)
    throw new UsageError(`--format ${args.format ?? ''}: write one of ${listFormats.join(', ')}`)
  const packs =
    args.paths.length > 0
      ? args.paths
      : [...(await createConfigs({ given: args.config, rules }).configFor('story.txt')).packs.keys()]
  if (packs.length === 0)
    throw new UsageError('--stale: the configuration names no pack; name one: copydesk names --stale 12m names.csv')
  const today = new Date()
  const due: DueName[] = []
  let count = 0
  for (const file of packs) {
    for (const row of await readPackRows(file)) {
      if (row.entry.status === 'retired') continue
      count += 1
      const name = dueName(row, days, today)
      if (name) due.push(name)
    }
  }
  console.out(staleReport(due, { format, since: args.stale ?? '', count }))
  return 0
}

function dueName({ file, line, entry }: PackRow, days: number, today: Date): DueName | undefined {
  const checked = entry.checked === undefined ? undefined : isoDate(String(entry.checked))
  if (checked !== undefined && daysBetween(checked, today) < days) return undefined
  const { name, kind = 'other', roles = [], desk = '', by = '', status } = entry
  return {
    file,
    line,
    name,
    kind,
    role: roles[0]?.role ?? '',
    desk,
    by,
    proposed: status === 'proposed',
    checked: checked ?? null
  }
}
