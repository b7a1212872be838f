// Text that has broken parsers: every file must be read, in time, without a fault.
import { hostileInputs } from './hostile-inputs.ts'
import { type Cost, run } from './measure.ts'
import type { Options, Section } from './section.ts'
import { check, fault, place } from './side-folder.ts'

/** Seconds that a file may take: a little for the start, then by its size. */
export function secondsFor(bytes: number): number {
  return 1.5 + (5 * bytes) / 1e6
}

export function hostile({ quick, say }: Options): Section {
  const inputs = hostileInputs().filter(({ name }) => !(quick && name.endsWith('5 MB')))
  const results = inputs.map(({ name, text, extension = 'txt' }) => {
    say(`  ${name}`)
    const file = place(`hostile/${name.replaceAll(/[^a-z0-9]+/gi, '-')}.${extension}`, text)
    const bytes = Buffer.byteLength(text)
    const limit = secondsFor(bytes)
    const cost = run(check('--format', 'jsonl', file), Math.min(3 * limit, 60))
    return { name, bytes, limit, cost, verdict: verdictOf(cost, limit) }
  })
  const bad = results.filter(({ verdict }) => verdict !== 'kept' && verdict !== 'refused')
  return {
    title: 'Hostile input',
    lead: 'CPU time of the whole process; a file may take 1.5 s and 5 s for each MB. “Refused” files end with a message that says why.',
    tables: [
      {
        columns: ['input', 'kB', 'CPU s', 'limit s', 'peak MB', ''],
        rows: results.map(({ name, bytes, limit, cost, verdict }) => [
          name,
          String(Math.round(bytes / 1000)),
          cost.cpu / 1000,
          limit,
          cost.memory,
          verdict === 'kept' || verdict === 'refused' ? verdict : `**${verdict}**`
        ])
      }
    ],
    bars: [{ what: 'hostile inputs too slow or failed', measured: bad.length, limit: 0, unit: '' }],
    notes: bad.map(
      ({ name, verdict, cost }) => `${name}: ${verdict}. ${(cost.stderr.split('\n')[0] ?? '').slice(0, 200)}`
    )
  }
}

function verdictOf({ exit, cpu, stderr }: Cost, limit: number): string {
  if (fault.test(stderr)) return 'a fault'
  if (exit === 2 && /not text|over the limit/.test(stderr)) return 'refused'
  if (exit > 128 || exit < 0) return cpu / 1000 > limit ? 'stopped: too slow' : 'crashed'
  if (exit !== 0) return `exit ${exit}`
  return cpu / 1000 > limit ? 'too slow' : 'kept'
}
