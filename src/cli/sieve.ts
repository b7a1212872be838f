import type { Report } from '../desk/desk.ts'
import { type BaselineEntry, entryOf } from '../finding/baseline.ts'
import type { Finding } from '../finding/finding.ts'
import type { LineRange } from '../node/git.ts'
import { count } from '../report/layout.ts'
import { storyName } from '../report/wording.ts'
import type { Console } from './console.ts'
import type { Arguments } from './options.ts'

/** What of the findings counts: those on changed lines, and those that no baseline knows. */
export interface Sieve {
  /** A story's report without the findings that do not count. */
  pass(report: Report): Report
  /** Told the name of an archive all of whose records were read: those that are not among them are gone. */
  whole(archive: string): void
  /** Write the baseline, where that was asked for, and say so. */
  finish(): void
}

/**
 * Set up what `--since` and `--baseline` ask for.
 *
 * @param changed - the changed lines of each file; `undefined` when all count
 * @throws ConfigError for a baseline that is not there or cannot be read
 */
export async function openSieve(
  args: Arguments,
  console: Console,
  changed: ReadonlyMap<string, readonly LineRange[] | null> | undefined
): Promise<Sieve> {
  const baseline = args.baseline === undefined ? undefined : await openBaseline(args.baseline, args, console)
  return {
    pass(report) {
      const lines = changed?.get(report.file)
      const findings = report.findings
        .filter(baseline?.counter(storyName(report)) ?? (() => true))
        .filter((finding) => changed === undefined || lines === null || touches(finding, lines ?? []))
      return findings.length === report.findings.length ? report : { ...report, findings }
    },
    whole: (archive) => baseline?.whole(archive),
    finish: () => baseline?.finish()
  }
}

function touches({ line, endLine }: Finding, ranges: readonly LineRange[]): boolean {
  return ranges.some(({ from, to }) => line <= to && from <= endLine)
}

interface OpenBaseline {
  /** Whether a finding of a file counts; with `--write-baseline` none does. */
  counter(file: string): (finding: Finding) => boolean
  whole(archive: string): void
  finish(): void
}

async function openBaseline(file: string, args: Arguments, console: Console): Promise<OpenBaseline> {
  const { archiveOf, readBaseline, writeBaseline } = await import('../node/baseline-file.ts')
  const { baseline, entries, nameOf } = readBaseline(file, args.writeBaseline)
  const checked = new Set<string>()
  const archives = new Set<string>()
  const fresh: BaselineEntry[] = []
  let hidden = 0
  return {
    counter(story) {
      const name = nameOf(story)
      checked.add(name)
      return (finding) => {
        const known = baseline.covers(name, finding)
        if (known) hidden += 1
        else if (args.writeBaseline) fresh.push(entryOf(name, finding))
        return !known && !args.writeBaseline
      }
    },
    whole: (archive) => void archives.add(nameOf(archive)),
    finish() {
      const has = (name: string) => checked.has(name) || archives.has(archiveOf(name) ?? '')
      const met = baseline.met({ has })
      const lost = entries.length - met.length
      if (args.writeBaseline) {
        writeBaseline(file, [...met, ...fresh])
        console.err(
          `${file}: ${count(met.length + fresh.length, 'known finding')}, ${fresh.length} new, ${lost} gone\n`
        )
      } else if (args.prune) {
        writeBaseline(file, met)
        if (lost > 0) console.err(`${file}: ${count(lost, 'finding')} no longer found and dropped\n`)
      } else if (console.watched && !args.quiet) {
        if (hidden > 0) console.err(`${count(hidden, 'known finding')} in ${file} not shown\n`)
        if (lost > 0) console.err(`${count(lost, 'finding')} of ${file} no longer found; --prune drops them\n`)
      }
    }
  }
}
