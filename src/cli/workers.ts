import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Input } from '../input/document.ts'
import { type Done, examine, faultIn, type Outcome, type Task } from './examine.ts'
import type { Arguments } from './options.ts'

/** Stories that a thread has beyond the one it is at, so that it never waits for the next. */
const queued = 1

/** Stories that are held until one before them is done. One that takes long must not have the whole run pile up. */
const heldMax = 500

/** The young generation of a thread, in MB: two threads on 200 stories take 251 MB with it, 264 with the default of 48. */
const youngMax = 16

/** The worker's program: beside this chunk, or in `dist` when run from source. */
function workerFile(): URL {
  const beside = new URL('./worker.js', import.meta.url)
  return existsSync(fileURLToPath(beside)) ? beside : new URL('../../dist/cli/worker.js', import.meta.url)
}

/** A task in its place of the run. */
interface Slot<T extends Task> {
  readonly task: T
  outcome: Outcome | undefined
}

/**
 * Examine stories in worker threads. A story that ends its thread, as by using up its memory, is reported like one that
 * cannot be read; another thread takes the rest.
 *
 * @param waitingMin - so many stories wait before a thread is started; where fewer come, this thread does the work
 * @returns the results in the order of the tasks, each as soon as those before it are there
 */
export async function* examineInThreads<T extends Task>(
  tasks: AsyncIterable<T>,
  args: Arguments,
  waitingMin: number
): AsyncGenerator<Done<T>, void> {
  const coming = tasks[Symbol.asyncIterator]()
  const held: Slot<T>[] = []
  const waiting: Slot<T>[] = []
  const pool = openPool(args)
  let pulling: ReturnType<typeof coming.next> | undefined
  let isOver = false
  try {
    while (true) {
      // Enough for each thread to take the next at once, and no more: nothing is read before its time.
      const enough = pool.isOpen() ? args.workers : waitingMin
      while (!isOver && waiting.length < enough && held.length < heldMax && held[0]?.outcome === undefined) {
        // An archive that is piped in comes when it comes: what is done meanwhile goes out.
        pulling ??= coming.next()
        const come = await (pool.isOpen() ? Promise.race([pulling, pool.change()]) : pulling)
        if (come === undefined) continue
        pulling = undefined
        if (come.done) isOver = true
        else {
          const slot: Slot<T> = { task: come.value, outcome: come.value.known }
          held.push(slot)
          if (slot.outcome === undefined) waiting.push(slot)
        }
        if (pool.isOpen()) pool.feed(waiting)
      }
      if (!pool.isOpen() && waiting.length >= waitingMin) pool.open(waiting)
      pool.feed(waiting)
      let first = held[0]
      if (first === undefined) break
      if (first.outcome === undefined && pool.isOpen()) {
        await pool.change()
        continue
      }
      if (first.outcome === undefined) {
        // Few are new: a thread would still be starting when they are done.
        first.outcome = examine(first.task.desk, first.task.input(), args.timing)
        waiting.shift()
      }
      while (first?.outcome !== undefined) {
        held.shift()
        yield { task: first.task, outcome: first.outcome }
        first = held[0]
      }
    }
  } finally {
    await pool.close()
    await coming.return?.()
  }
}

type Waiting = Slot<Task>[]

/** Threads, once they are needed. */
function openPool(args: Arguments) {
  const threads = new Set<Worker>()
  /** Gives a thread that has room the next story. */
  const feeds = new Set<(waiting: Waiting) => void>()
  let isOpen = false
  let isClosing = false
  let wake = () => {}
  let sleeping: Promise<undefined> = Promise.resolve(undefined)
  const sleep = () => {
    sleeping = new Promise((resolve) => {
      wake = () => resolve(undefined)
    })
  }
  sleep()
  const settle = (slot: Slot<Task>, outcome: Outcome) => {
    slot.outcome = outcome
    wake()
    sleep()
  }
  /** Start a thread, with stories of its own that another has left. */
  const start = (own: Waiting) => {
    const worker = new Worker(workerFile(), {
      workerData: args,
      resourceLimits: { maxYoungGenerationSizeMb: youngMax }
    })
    // A thread answers in the order in which it was asked.
    const asked: { readonly slot: Slot<Task>; readonly input: Input }[] = []
    const feed = (waiting: Waiting) => {
      while (asked.length <= queued) {
        const slot = own.shift() ?? waiting.shift()
        if (slot === undefined) return
        const input = slot.task.input()
        asked.push({ slot, input })
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
        worker.postMessage(input)
      }
    }
    const ended = (error: unknown) => {
      threads.delete(worker)
      feeds.delete(feed)
      const [at, ...rest] = asked.splice(0)
      if (isClosing || at === undefined) return
      // What waited behind it was not looked at.
      start(rest.map(({ slot }) => slot))
      settle(at.slot, { failure: faultIn(at.input, error) })
    }
    threads.add(worker)
    feeds.add(feed)
    worker.on('message', (outcome: Outcome) => {
      const at = asked.shift()
      if (at) settle(at.slot, outcome)
    })
    worker.on('error', ended)
    worker.on('exit', () => ended(new Error('its thread ended')))
    feed([])
  }
  return {
    isOpen: () => isOpen,
    open(waiting: Waiting) {
      isOpen = true
      for (let thread = 0; thread < Math.min(args.workers, waiting.length); thread += 1) start([])
    },
    feed(waiting: Waiting) {
      // Threads that were not needed at first are started when there is work for them.
      if (isOpen && waiting.length > threads.size && threads.size < args.workers) start([])
      for (const feed of feeds) feed(waiting)
    },
    /** Waits for the next result. */
    change: () => sleeping,
    async close() {
      isClosing = true
      await Promise.all([...threads].map((worker) => worker.terminate()))
    }
  }
}
