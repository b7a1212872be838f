// Stands for `src/node/data.ts` in the worker, where there is no disk.
import { embeddedData } from '../../../../src/embedded-data.ts'

/** The compiled lists, which the script carries. */
export const diskData = () => embeddedData
