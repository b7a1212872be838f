// Stands for `src/node/data.ts` in the worker, where there is no disk.
import { embeddedData } from '../../../../src/embedded-data.ts'

/** The compiled lists, which the script carries. */
export const diskData = () => embeddedData

/** In a browser there is no folder with the lists as editors write them. */
export function lexiconFolder(): string {
  return '/nowhere'
}
