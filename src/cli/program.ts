// What the build bundles into one file: everything that the command line and its worker threads run.
export { outlastsReader } from './console.ts'
export { run } from './run.ts'
export { work } from './work.ts'
