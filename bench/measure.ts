// CPU time and peak memory of whole programs, as the operating system counts them.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A Node program and its arguments. */
export interface Command {
  readonly script: string
  readonly args?: readonly string[]
  /** Where it runs; without one in an empty folder, where no configuration lies in the way. */
  readonly cwd?: string
  /** Exit codes of a run that did its work; without them all are. */
  readonly exits?: readonly number[]
  /** What on standard error says that a part of the work was not done. */
  readonly fault?: RegExp
}

/** What one run cost. */
export interface Cost {
  /** User and system time, of all threads, in milliseconds. */
  readonly cpu: number
  /** Peak resident memory in MB; 0 where the program was killed. */
  readonly memory: number
  readonly exit: number
  readonly stderr: string
}

/** Runs of one program, in the order of their CPU time. */
export interface Costs {
  readonly min: number
  readonly median: number
  readonly max: number
  readonly memory: number
  readonly runs: readonly Cost[]
}

/** `times` prints the time of the shell and, on its second line, of what it has run. */
const shellLine =
  'ulimit -t "$1" 2>/dev/null; shift; out="$1"; shift; "$@" >/dev/null 2>"$out.err"; code=$?; times >"$out.times"; exit $code'

/**
 * Run a Node program to its end.
 *
 * @param secondsMax - CPU seconds after which the system ends it
 */
export function run({ script, args = [], cwd }: Command, secondsMax = 300): Cost {
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-bench-'))
  try {
    const out = path.join(folder, 'out')
    const node = [process.execPath, '--require', path.join(import.meta.dirname, 'usage.cjs'), script, ...args]
    const shell = spawnSync(
      '/usr/bin/env',
      ['bash', '-c', shellLine, 'bash', String(Math.ceil(secondsMax)), out, ...node],
      {
        cwd: cwd ?? folder,
        env: { ...process.env, COPYDESK_BENCH_USAGE: `${out}.memory`, NO_COLOR: '1' },
        stdio: 'ignore'
      }
    )
    return {
      cpu: cpuOf(contents(`${out}.times`)),
      memory: Number(contents(`${out}.memory`)) / 1024,
      exit: shell.status ?? -1,
      stderr: contents(`${out}.err`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The second line of `times`: `0m1.204s 0m0.310s`. */
export function cpuOf(times: string): number {
  const [user = '', system = ''] = (times.split('\n')[1] ?? '').split(' ')
  return milliseconds(user) + milliseconds(system)
}

function milliseconds(time: string): number {
  // Some systems print a decimal comma.
  const [, minutes = '0', seconds = '0'] = /^(\d+)m([\d.,]+)s$/.exec(time) ?? []
  return Math.round((Number(minutes) * 60 + Number(seconds.replace(',', '.'))) * 1000)
}

function contents(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Run programs in turn, so that a busy neighbour slows all of them alike. */
export function inTurn(commands: readonly Command[], times: number, secondsMax?: number): Costs[] {
  const runs: Cost[][] = commands.map(() => [])
  for (let round = 0; round < times; round += 1) {
    for (const [index, command] of commands.entries()) {
      const cost = run(command, secondsMax)
      if ((command.exits && !command.exits.includes(cost.exit)) || command.fault?.test(cost.stderr)) {
        throw new Error(`${path.basename(command.script)} ended with ${cost.exit}: ${cost.stderr.slice(0, 300)}`)
      }
      runs[index]?.push(cost)
    }
  }
  return runs.map(summary)
}

export function summary(runs: readonly Cost[]): Costs {
  const cpu = runs.map((one) => one.cpu)
  return {
    min: Math.min(...cpu),
    median: median(cpu),
    max: Math.max(...cpu),
    memory: Math.max(...runs.map((one) => one.memory)),
    runs
  }
}

/** The ratio of two programs, run by run: of each pair of neighbours, then the median. */
export function ratio(ours: Costs, theirs: Costs): number {
  return median(ours.runs.map((one, index) => one.cpu / (theirs.runs[index]?.cpu || Number.NaN)))
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/** Milliseconds of work in this process: user and system, so that a neighbour's share does not count. */
export function cpuTime(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
