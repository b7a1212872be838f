// Which document is checked next: the one touched last, one at a time, and shorter ones while a long one rests.
import { errorText } from '../text/error-text.ts'
import type { Steps } from '../text/steps.ts'

/** Documents that wait to be checked. */
export interface Queue {
  /** Check a document as soon as its turn comes; one that waits already is moved to the front. */
  add(uri: string): void
  drop(uri: string): void
}

/** Lets in what was typed and asked meanwhile, and checks the documents that came. */
export type Rest = () => Promise<void>

/**
 * Check documents in their turn.
 *
 * @param check - checks one; it rests now and then
 * @param onFault - told what went wrong where nothing should
 */
export function createQueue(
  check: (uri: string, rest: Rest) => Promise<void>,
  onFault: (message: string) => void
): Queue {
  /** In the order in which they were touched. */
  const waiting = new Set<string>()
  let working = false

  /** Check what waits, but for the documents whose checks rest for that. */
  const checkAll = async (resting: ReadonlySet<string>) => {
    for (;;) {
      const uri = [...waiting].findLast((one) => !resting.has(one))
      if (uri === undefined) break
      waiting.delete(uri)
      const rest = async () => {
        await waitingMessages()
        await checkAll(new Set([...resting, uri]))
      }
      try {
        await check(uri, rest)
      } catch (error) {
        onFault(errorText(error))
      }
    }
  }

  const work = async () => {
    working = true
    await checkAll(new Set())
    working = false
  }

  return {
    add(uri) {
      waiting.delete(uri)
      waiting.add(uri)
      if (!working) void work()
    },
    drop(uri) {
      waiting.delete(uri)
    }
  }
}

/** Work of so many milliseconds, then a rest: most checks need none, and nobody feels a wait of twice as much. */
const restMs = 25

/**
 * Take the steps of a check, with a rest every now and then.
 *
 * @param isWanted - whether the result is still of use after a rest
 * @returns `undefined` where it was not
 */
export async function inTurn<T>(steps: Steps<T>, rest: Rest, isWanted: () => boolean): Promise<T | undefined> {
  let rested = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - rested < restMs) continue
    await rest()
    if (!isWanted()) return undefined
    rested = performance.now()
  }
}

/** Resolves when messages that lie in the pipe have been read: one turn of the loop to read, one to hand them on. */
export async function waitingMessages(): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve))
}
