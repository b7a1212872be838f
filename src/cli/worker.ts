// What runs in a worker thread: takes files, examines them, hands back plain data.
import { parentPort, workerData } from 'node:worker_threads'
import { readCopy } from '../node/read.ts'
import { openCache } from './cached.ts'
import { examineFile, type FileResult, faultIn } from './examine-file.ts'
import type { Arguments } from './options.ts'
import { createDesks } from './session.ts'

// `workers.ts` gives every thread the command line that it was given itself.
const args = workerData as Arguments
const desks = createDesks(args)
// The main thread says what is wrong with it, and adds to it.
const cache = args.cache && openCache(args.cache, desks.folderOf, () => {})
const port = parentPort

// One after the other: answers come in the order of the questions, though a configuration takes its time to load.
let last: Promise<unknown> = Promise.resolve()
port?.on('message', (file: string) => {
  last = last.then(async () => port.postMessage(await examine(file)))
})

async function examine(file: string): Promise<FileResult> {
  try {
    return examineFile(desks.deskOf(await desks.configs.configFor(file)), file, readCopy(file), cache)
  } catch (error) {
    return { failure: faultIn(file, error) }
  }
}
