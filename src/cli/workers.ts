import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { type FileResult, faultIn } from './examine-file.ts'
import type { Arguments } from './options.ts'

/** Files that a thread has beyond the one it is at, so that it never waits for the next. */
const queued = 1

/** The young generation of a thread, in MB: two threads on 200 stories take 251 MB with it, 264 with the default of 48. */
const youngMax = 16

/** The worker's program: beside this chunk, or in `dist` when run from source. */
function workerFile(): URL {
  const beside = new URL('./worker.js', import.meta.url)
  return existsSync(fileURLToPath(beside)) ? beside : new URL('../../dist/cli/worker.js', import.meta.url)
}

/**
 * Examine files in worker threads. A file that ends its thread, as by using up its memory, is reported like one that
 * cannot be read; another thread takes the rest.
 *
 * @param files - paths on disk
 * @param count - how many threads
 * @param done - told how many files are done, after each
 * @returns the results in the order of the files, each as soon as those before it are there
 */
export async function* examineInWorkers(
  files: readonly string[],
  count: number,
  args: Arguments,
  done: (files: number) => void = () => {}
): AsyncGenerator<FileResult> {
  const results: (FileResult | undefined)[] = files.map(() => undefined)
  const threads = new Set<Worker>()
  let next = 0
  let finished = 0
  let closing = false
  let wake = () => {}
  const settle = (index: number, result: FileResult) => {
    results[index] = result
    finished += 1
    done(finished)
    wake()
  }
  /** A thread for files of its own, or for the next of all. */
  const start = (own: number[] = []) => {
    const worker = new Worker(workerFile(), {
      workerData: args,
      resourceLimits: { maxYoungGenerationSizeMb: youngMax }
    })
    // A thread answers in the order in which it was asked.
    const asked: number[] = []
    const feed = () => {
      while (asked.length <= queued) {
        const index = own.shift() ?? (next < files.length ? next++ : undefined)
        if (index === undefined) break
        asked.push(index)
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
        worker.postMessage(files[index])
      }
      if (asked.length === 0) void worker.terminate()
    }
    const ended = (error: unknown) => {
      threads.delete(worker)
      const index = asked.shift()
      if (closing || index === undefined) return
      settle(index, { failure: faultIn(files[index] ?? '', error) })
      // What waited behind it was not looked at.
      const waiting = asked.splice(0)
      if (waiting.length > 0 || next < files.length) start(waiting)
    }
    threads.add(worker)
    worker.on('message', (result: FileResult) => {
      const index = asked.shift()
      if (index !== undefined) settle(index, result)
      feed()
    })
    worker.on('error', ended)
    worker.on('exit', () => ended(new Error('its thread ended')))
    feed()
  }
  for (let thread = 0; thread < Math.min(count, files.length); thread += 1) start()
  try {
    for (const index of files.keys()) {
      while (results[index] === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      yield results[index]
      results[index] = undefined
    }
  } finally {
    closing = true
    await Promise.all([...threads].map((worker) => worker.terminate()))
  }
}
