// What a worker thread starts with.
import { fileURLToPath } from 'node:url'
import { openProgram } from '../node/program.ts'

openProgram<typeof import('./program.ts')>(fileURLToPath(new URL('./program.cjs', import.meta.url))).exports.work()
