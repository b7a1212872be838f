import { appendFileSync } from 'node:fs'
import path from 'node:path'
import type { Report } from '../desk/desk.ts'
import { type FileWriter, openWriter, writeReasonOf } from '../node/write.ts'
import {
  type CheckFormat,
  checkFormat,
  checkFormats,
  formatNames,
  type Print,
  type Printing
} from '../report/formats.ts'
import { columnsDefault } from '../report/layout.ts'
import { paintFor, plainPaint } from '../report/paint.ts'
import type { PrettyStream } from '../report/pretty.ts'
import { rules } from '../rules/index.ts'
import { nearest } from '../text/nearest.ts'
import type { Console } from './console.ts'
import { type Arguments, UsageError } from './options.ts'
import type { Session } from './session.ts'
import { version } from './version.ts'

/** Where the reports of a run go: to standard output in one format, and to any number of files. */
export interface Outputs {
  /** What standard output gets. */
  readonly format: CheckFormat
  /** Whether nothing goes to a file. */
  readonly onlyPrints: boolean
  /** Take the reports of a few stories. */
  add(reports: readonly Report[]): void
  /**
   * Print what had to wait for the whole run, and put the files in their places.
   *
   * @returns whether every file could be written; what could not has been said
   */
  finish(): Promise<boolean>
  /** Leave the files as they were: the run broke off. */
  abandon(): void
}

/** One place that text goes to; after a failure it takes no more. */
interface Sink {
  readonly format: CheckFormat
  readonly print: Print
  readonly printing: Printing
  readonly write: (text: string) => void
  readonly end: () => void
  readonly abandon: () => void
}

/** GitHub refuses a summary above 1 MiB. */
const summaryBytesMax = 1_000_000

/**
 * Open what `--format` and `--output` ask for.
 *
 * @param session - the stories of the run, none of which a report can replace
 * @throws UsageError for a format that does not exist, or a file that has something else to hold
 */
export async function openOutputs(
  args: Arguments,
  console: Console,
  { deskFor, files: stories }: Pick<Session, 'deskFor' | 'files'>
): Promise<Outputs> {
  const format = named(args.format ?? defaultFormat(), '--format')
  const files = filesOf(args, stories)
  let failed = false
  const fail = (file: string, error: unknown) => {
    console.err(`copydesk: ${file}: ${writeReasonOf(file, error)}\n`)
    failed = true
  }
  const plain = plainPrinting(args, deskFor)
  const screen: Printing = { ...plain, paint: paintFor(console.color), color: console.color, columns: console.columns }
  const sinks: Sink[] = [
    {
      format,
      print: await checkFormats[format].load(),
      printing: screen,
      write: console.out,
      end: nothing,
      abandon: nothing
    }
  ]
  for (const { format, file } of files) {
    sinks.push({ format, print: await checkFormats[format].load(), printing: plain, ...fileSink(file, fail) })
  }
  const summaryFile = format === 'github' ? process.env.GITHUB_STEP_SUMMARY : undefined
  const keeps = summaryFile !== undefined || sinks.some((sink) => !checkFormats[sink.format].streams)
  const kept: Report[] = []
  const streams = new Map<Sink, PrettyStream>()
  for (const sink of sinks) {
    if (sink.format !== 'pretty') continue
    const { prettyStream } = await import('../report/pretty.ts')
    streams.set(sink, prettyStream(sink.printing, args.archive !== undefined))
  }
  return {
    format,
    onlyPrints: files.length === 0 && summaryFile === undefined,
    add(reports) {
      for (const sink of sinks) {
        const { format, print, printing, write } = sink
        // A stream of lines needs nothing but the stories at hand.
        const stream = streams.get(sink)
        const lines = stream ? stream.add(reports) : checkFormats[format].streams ? print(reports, printing) : ''
        if (lines !== '') write(lines)
      }
      // Of the clean stories of an archive, a format counts no more than how many there are.
      if (keeps) kept.push(...(args.archive ? reports.map(withoutCleanSource) : reports))
    },
    async finish() {
      for (const sink of sinks) {
        const { format, print, printing, write, end } = sink
        const stream = streams.get(sink)
        if (stream) write(stream.finish())
        else if (!checkFormats[format].streams) write(print(kept, printing))
        end()
      }
      if (summaryFile !== undefined) {
        const { markdown } = await import('../report/markdown.ts')
        try {
          appendFileSync(summaryFile, shortened(markdown(kept, plain)))
        } catch (error) {
          fail(summaryFile, error)
        }
      }
      return !failed
    },
    abandon() {
      for (const sink of sinks) sink.abandon()
    }
  }
}

const nothing = () => {}

/** What `--output` asks for, if nothing stands in its way. */
function filesOf(
  { output }: Arguments,
  stories: readonly string[]
): readonly { readonly format: CheckFormat; readonly file: string }[] {
  const files = output.map((one) => {
    const at = one.indexOf('=')
    if (at < 1 || at === one.length - 1)
      throw new UsageError(`--output ${one}: write the format and the file: --output sarif=report.sarif`)
    return { format: named(one.slice(0, at), '--output'), file: one.slice(at + 1) }
  })
  const places = files.map(({ file }) => path.resolve(file))
  const twice = files.find((_, index) => places.indexOf(places[index] ?? '') < index)
  if (twice) throw new UsageError(`--output: two formats go to ${twice.file}; give each a file of its own`)
  const read = files.length === 0 ? [] : stories.map((story) => path.resolve(story))
  const story = files.find(({ file }) => read.includes(path.resolve(file)))
  if (story) throw new UsageError(`--output: ${story.file} is one of the stories; write the report to another file`)
  return files
}

/** How a file is printed: without colours, and no wider than a page. */
function plainPrinting({ notes, quiet }: Arguments, deskFor: Session['deskFor']): Printing {
  return {
    rules,
    version,
    paint: plainPaint,
    color: false,
    columns: columnsDefault,
    notes,
    quiet,
    separator: path.sep,
    story: ({ file, source, part, within }) =>
      deskFor(file).story({
        path: file,
        source,
        ...(part === undefined ? {} : { part }),
        ...(within === undefined ? {} : { format: within.format })
      })
  }
}

function withoutCleanSource(report: Report): Report {
  return report.findings.length === 0 ? { ...report, source: '' } : report
}

/** In a GitHub workflow the findings stand beside the lines, without being asked for. */
function defaultFormat(): CheckFormat {
  return process.env.GITHUB_ACTIONS === 'true' ? 'github' : 'pretty'
}

function named(name: string, option: string): CheckFormat {
  const format = checkFormat(name)
  if (format !== undefined) return format
  const guess = nearest(name, formatNames)
  throw new UsageError(
    `${option} ${name}: write one of ${formatNames.join(', ')}${guess ? `; did you mean ${guess}?` : ''}`
  )
}

/** A file that is written as the run goes; when it cannot be, the rest of the run goes on. */
function fileSink(file: string, fail: (file: string, error: unknown) => void): Pick<Sink, 'write' | 'end' | 'abandon'> {
  let writer: FileWriter | undefined
  const trying = (act: () => void) => {
    try {
      act()
    } catch (error) {
      fail(file, error)
      writer?.abandon()
      writer = undefined
    }
  }
  trying(() => {
    writer = openWriter(file)
  })
  return {
    write: (text) => trying(() => writer?.write(text)),
    end: () => trying(() => writer?.commit()),
    abandon: () => trying(() => writer?.abandon())
  }
}

/** The summary up to the last row that fits. */
function shortened(text: string): string {
  const bytes = Buffer.from(text)
  if (bytes.length <= summaryBytesMax) return `${text}\n`
  const head = bytes.subarray(0, bytes.lastIndexOf(10, summaryBytesMax)).toString()
  return `${head}\n\nThe rest does not fit on this page; the log of the job has it.\n`
}
