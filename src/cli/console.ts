import { clearLine } from './progress.ts'

/** Where a command writes: findings to `out`, everything else to `err`. */
export interface Console {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly color: boolean
  readonly columns: number
  /** Whether a person watches standard error. */
  readonly watched: boolean
  /** Waits until what was written has gone out, where a slow reader has let it pile up. */
  readonly drained?: () => Promise<void> | undefined
  /** Go on when whoever reads the output goes away: the exit code is still an answer. */
  readonly outlast?: () => void
  /** Whether whoever read standard output has gone away. */
  readonly deserted?: () => boolean
  /** Ask a person; `null` when the terminal is closed. Missing where nobody can answer. */
  readonly ask?: ((question: string) => Promise<string | null>) | undefined
}

/** What is known of whoever reads the process's own streams. */
const reader = { isOutlasted: false, isGone: false, left: () => {} }

/**
 * Told that whoever read a stream of the process has gone away.
 *
 * @returns whether the run goes on without being read
 */
export function outlastsReader(stream: NodeJS.WriteStream): boolean {
  reader.isGone ||= stream === process.stdout
  reader.left()
  return reader.isOutlasted
}

/** The process's own streams; colours as asked for, else as the environment and the terminal say. */
export function processConsole(color?: boolean): Console {
  const { NO_COLOR, FORCE_COLOR } = process.env
  const wanted = color ?? (NO_COLOR ? false : FORCE_COLOR ? FORCE_COLOR !== '0' : process.stdout.isTTY)
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text.startsWith(clearLine) ? text : tame(text)),
    drained() {
      if (!process.stdout.writableNeedDrain || reader.isGone) return undefined
      return new Promise((resolve) => {
        reader.left = resolve
        process.stdout.once('drain', resolve)
      })
    },
    outlast() {
      reader.isOutlasted = true
    },
    deserted: () => reader.isGone,
    color: wanted,
    columns: Math.min(Math.max(process.stdout.columns ?? 100, 60), 120),
    watched: process.stderr.isTTY,
    // In this order: to open standard input where it is a file or a pipe takes 1 % of a tiny story.
    ask: process.stderr.isTTY && process.stdin.isTTY ? ask : undefined
  }
}

/** Names of files stand in messages, and can hold what moves a cursor or changes its colour. */
function tame(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]+/g, ' ')
}

async function ask(question: string): Promise<string | null> {
  const { createInterface } = await import('node:readline')
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  return new Promise((resolve) => {
    lines.once('SIGINT', () => {
      process.stderr.write('\n')
      process.exit(130)
    })
    lines.once('close', () => resolve(null))
    lines.question(question, (answer) => {
      resolve(answer)
      lines.close()
    })
  })
}
