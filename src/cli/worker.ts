// What runs in a worker thread: takes files, examines them, hands back plain data.
import { parentPort, workerData } from 'node:worker_threads'
import { readCopy } from '../node/read.ts'
import { examineFile, type FileResult, faultIn } from './examine-file.ts'
import type { Arguments } from './options.ts'
import { createDesks } from './session.ts'

// `workers.ts` gives every thread the command line that it was given itself.
const desks = createDesks(workerData as Arguments)
const port = parentPort

// One after the other: answers come in the order of the questions, though a configuration takes its time to load.
let last: Promise<unknown> = Promise.resolve()
port?.on('message', (file: string) => {
  last = last.then(async () => port.postMessage(await examine(file)))
})

async function examine(file: string): Promise<FileResult> {
  try {
    return examineFile(desks.deskOf(await desks.configs.configFor(file)), file, readCopy(file))
  } catch (error) {
    return { failure: faultIn(file, error) }
  }
}
