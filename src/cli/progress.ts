import type { Console } from './console.ts'

/** Shorter runs print no progress: a line that flashes is noise. */
const silentMs = 1000
const everyMs = 100

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
      console.err(`\r\u001b[Kread ${done} of ${total} stories, ${left} s left`)
    },
    clear() {
      if (shown) console.err('\r\u001b[K')
    }
  }
}
