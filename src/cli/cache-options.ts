import type { ParseArgsConfig } from 'node:util'
import { UsageError } from './usage-error.ts'

/** Options about results that are kept from run to run. */
export const cacheOptions = {
  cache: { type: 'boolean' },
  'cache-location': { type: 'string' },
  'cache-size': { type: 'string' }
} as const satisfies ParseArgsConfig['options']

/** The same, understood. */
export interface CacheArguments {
  /** A folder, instead of one beside the configuration or the user's own. */
  readonly location: string | undefined
  /** Bytes that the cache may hold. */
  readonly size: number
}

/** The results of 40,000 stories of 500 words. */
const megabytesDefault = 200

/** Less would not hold the results of one long story. */
const megabytesMin = 10

interface Values {
  readonly cache?: boolean
  readonly 'cache-location'?: string
  readonly 'cache-size'?: string
}

/**
 * Whether and how results are kept: whoever says where or how much wants it.
 *
 * @throws UsageError with what to write instead
 */
export function cacheArguments(values: Values): CacheArguments | undefined {
  const { cache, 'cache-location': location, 'cache-size': size } = values
  if (cache !== true && location === undefined && size === undefined) return undefined
  if (size === undefined) return { location, size: megabytesDefault * 1e6 }
  const megabytes = /^\d{1,7}$/.test(size) ? Number(size) : 0
  if (megabytes < megabytesMin) {
    throw new UsageError(`--cache-size ${size}: write a number of megabytes, ${megabytesMin} or more`)
  }
  return { location, size: megabytes * 1e6 }
}
