// What a worker thread starts with.
import { fileURLToPath } from 'node:url'
// Here and not in the program: a run without threads does not load them, which takes Node 2 ms.
import { parentPort, workerData } from 'node:worker_threads'
import { openProgram } from '../node/program.ts'

const { exports } = openProgram<typeof import('./program.ts')>(fileURLToPath(new URL('./program.cjs', import.meta.url)))
// `workers.ts` gives every thread the command line that it was given itself.
exports.work(workerData, parentPort)
