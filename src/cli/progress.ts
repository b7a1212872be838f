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
  let last = performance.now()
  return () => {
    if (performance.now() - last < pauseMs) return undefined
    return new Promise((resolve) => {
      setImmediate(() => {
        last = performance.now()
        resolve()
      })
    })
  }
}

/** A line on standard error that says how far a long run is; nothing unless a person watches. */
export function progressOf(console: Console, total: number): { step(done: number): void; clear(): void } {
  const started = performance.now()
  let last = started
  let shown = false
  return {
    step(done) {
      const now = performance.now()
      if (!console.watched || now - started < silentMs || now - last < everyMs) return
      last = now
      shown = true
      const left = Math.round((((now - started) / done) * (total - done)) / 1000)
      console.err(`${clearLine}read ${done} of ${total} stories, ${left} s left`)
    },
    clear() {
      if (shown) console.err(clearLine)
    }
  }
}
