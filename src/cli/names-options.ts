import type { ParseArgsConfig } from 'node:util'

/** Options of `names import` and `names --stale` alone. */
export const namesOptions = {
  map: { type: 'string', multiple: true },
  set: { type: 'string', multiple: true },
  stale: { type: 'string' },
  to: { type: 'string' },
  write: { type: 'boolean' }
} as const satisfies ParseArgsConfig['options']

/** The same, understood. */
export interface NamesArguments {
  readonly map: readonly string[]
  readonly set: readonly string[]
  readonly stale: string | undefined
  readonly to: string | undefined
  readonly write: boolean
}

interface Values {
  readonly map?: readonly string[]
  readonly set?: readonly string[]
  readonly stale?: string
  readonly to?: string
  readonly write?: boolean
}

/** The arguments of `names` from what was parsed. */
export function namesArguments({ map = [], set = [], stale, to, write = false }: Values): NamesArguments {
  return { map, set, stale, to, write }
}
