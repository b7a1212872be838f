// Text that has broken parsers: every file must be read, in time, without a fault.
import { hostileInputs } from './hostile-inputs.ts'
import { type Cost, run } from './measure.ts'
import type { Options, Section } from './section.ts'
import { copydesk, fault, place } from './side-folder.ts'

/** Seconds that a file may take: a little for the start, then by its size. */
export function secondsFor(bytes: number): number {
  return 1.5 + (5 * bytes) / 1e6
}

/** What reads a file; a list has a row for everything that it names, and may take twice as long as a check. */
const readers = [
  { command: 'check', args: ['--fail-on', 'never'], times: 1 },
  { command: 'names', args: [], times: 2 },
  { command: 'sources', args: [], times: 2 }
] as const

export function hostile({ quick, say }: Options): Section {
  const inputs = hostileInputs().filter(({ name }) => !(quick && name.endsWith('5 MB')))
  const results = inputs.map(({ name, text, extension = 'txt' }) => {
    say(`  ${name}`)
    const file = place(`hostile/${name.replaceAll(/[^a-z0-9]+/gi, '-')}.${extension}`, text)
    const bytes = Buffer.byteLength(text)
    const limit = secondsFor(bytes)
    const costs = readers.map(({ command, args, times }) => {
      const reader = { script: copydesk, args: [command, '--format', 'jsonl', ...args, file], fault }
      const cost = run(reader, Math.min(3 * times * limit, 120))
      return { command, cost, verdict: verdictOf(cost, times * limit) }
    })
    const worst = costs.find(({ verdict }) => !isFine(verdict)) ?? costs[0]
    const verdict = worst === undefined || isFine(worst.verdict) ? worst?.verdict : `${worst.command}: ${worst.verdict}`
    return { name, bytes, limit, costs: costs.map(({ cost }) => cost), verdict: verdict ?? '' }
  })
  const bad = results.filter(({ verdict }) => !isFine(verdict))
  return {
    title: 'Hostile input',
    lead: 'CPU time of whole processes; `check` may take 1.5 s and 5 s for each MB, `names` and `sources` twice that. “Refused” files end with a message that says why.',
    tables: [
      {
        columns: ['input', 'kB', 'check s', 'names s', 'sources s', 'limit s', 'peak MB', ''],
        rows: results.map(({ name, bytes, limit, costs, verdict }) => [
          name,
          String(Math.round(bytes / 1000)),
          ...costs.map(({ cpu }) => cpu / 1000),
          limit,
          Math.max(...costs.map(({ memory }) => memory)),
          isFine(verdict) ? verdict : `**${verdict}**`
        ])
      }
    ],
    bars: [{ what: 'hostile inputs too slow or failed', measured: bad.length, limit: 0, unit: '' }],
    notes: bad.map(
      ({ name, verdict, costs }) =>
        `${name}: ${verdict}. ${costs
          .map(({ stderr }) => stderr.split('\n')[0] ?? '')
          .join(' ')
          .trim()
          .slice(0, 200)}`
    )
  }
}

function isFine(verdict: string): boolean {
  return verdict === 'kept' || verdict === 'refused'
}

function verdictOf({ exit, cpu, stderr }: Cost, limit: number): string {
  if (fault.test(stderr)) return 'a fault'
  if (exit === 2 && /not text|over the limit/.test(stderr)) return 'refused'
  if (exit > 128 || exit < 0) return cpu / 1000 > limit ? 'stopped: too slow' : 'crashed'
  if (exit !== 0) return `exit ${exit}`
  return cpu / 1000 > limit ? 'too slow' : 'kept'
}
