import type { Console } from './console.ts'

/** Wipes the line that the cursor is on. */
export const clearLine = '\r\u001b[K'

/** Shorter runs print no progress: a line that flashes is noise. */
const silentMs = 1000
const everyMs = 100

/** How long a run works before it listens for Ctrl-C again. */
const pauseMs = 50

/**
 * Breaks in a long run: whoever presses Ctrl-C is heard after the story at hand.
 *
 * @returns called after each story; it mostly returns at once
 */
export function pauses(): () => Promise<void> | undefined {
  let last = Date.now()
  return () => {
    if (Date.now() - last < pauseMs) return undefined
    return new Promise((resolve) => {
      setImmediate(() => {
        last = Date.now()
        resolve()
      })
    })
  }
}

/** A line on standard error that says how far a long run is; nothing unless a person watches. */
export function progressOf(console: Console, total: number): { step(done: number): void; clear(): void } {
  const started = Date.now()
  let last = started
  let shown = false
  return {
    step(done) {
      const now = Date.now()
      if (!console.watched || now - started < silentMs || now - last < everyMs) return
      last = now
      shown = true
      const left = Math.round((((now - started) / done) * (total - done)) / 1000)
      console.err(`${clearLine}read ${done} of ${total} stories, ${left} s left`)
    },
    clear() {
      if (shown) console.err(clearLine)
      shown = false
    }
  }
}

/** Cells of the bar. */
const barWidth = 20

/**
 * The same for an archive, whose stories nobody has counted: how much of it is read, as a bar, and how long it will take.
 *
 * @param bytes - the size of the archive; `undefined` for standard input, which has no end that is known
 */
export function archiveProgress(
  console: Console,
  bytes: number | undefined
): { step(stories: number, read: number): void; clear(): void } {
  const started = Date.now()
  let last = started
  let shown = false
  return {
    step(stories, read) {
      const now = Date.now()
      if (!console.watched || now - started < silentMs || now - last < everyMs) return
      last = now
      shown = true
      console.err(`${clearLine}${archiveLine(stories, read, bytes, (now - started) / 1000)}`)
    },
    clear() {
      if (shown) console.err(clearLine)
      shown = false
    }
  }
}

/**
 * A line of progress.
 *
 * @param seconds - since the archive was opened
 * @example
 * archiveLine(500, 50, 100, 2) // '[==========          ]  50 %  500 stories, 2 s left'
 */
export function archiveLine(stories: number, read: number, bytes: number | undefined, seconds: number): string {
  const told = `${stories.toLocaleString('en')} ${stories === 1 ? 'story' : 'stories'}`
  if (bytes === undefined) return `${told}, ${Math.round(stories / seconds)} a second`
  const share = Math.min(1, read / Math.max(1, bytes))
  const bar = '='.repeat(Math.floor(share * barWidth)).padEnd(barWidth)
  const left = share > 0 ? Math.round((seconds / share) * (1 - share)) : 0
  const time = left < 120 ? `${left} s` : `${Math.round(left / 60)} min`
  return `[${bar}] ${String(Math.floor(share * 100)).padStart(3)} %  ${told}, ${time} left`
}
