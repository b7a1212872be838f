import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { checkPack } from '../config/pack-schema.ts'
import type { Pack } from '../lexicon/pack.ts'
import { ConfigError, readYaml } from '../node/config-source.ts'
import { checkTogether } from '../node/packs.ts'
import { type ConfigFault, faultsOf } from './config-faults.ts'

/** The names and words of the person at the keyboard. */
export interface UserPack {
  readonly file: string
  /** `null` while there is none, or none that can be read. */
  readonly pack: Pack | null
  readonly faults: readonly ConfigFault[]
}

/** Where the pack of this person lies when the settings do not say. */
export function defaultUserPack(): string {
  const { XDG_CONFIG_HOME, APPDATA } = process.env
  return path.join(XDG_CONFIG_HOME || APPDATA || path.join(homedir(), '.config'), 'copydesk', 'house.yaml')
}

/** Read a user's pack; one with faults is left out and its faults are told. */
export async function readUserPack(file: string): Promise<UserPack> {
  if (!existsSync(file)) return { file, pack: null, faults: [] }
  try {
    const { value, lineOf } = await readYaml(file)
    const checked = checkPack(value)
    if ('pack' in checked) {
      checkTogether([{ file, pack: checked.pack, lineOf: (index) => lineOf(['names', index]) }])
      return { file, pack: checked.pack, faults: [] }
    }
    const faults = checked.problems.map((one) => ({ file, line: lineOf(one.path), message: one.message }))
    return { file, pack: null, faults }
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return { file, pack: null, faults: faultsOf(error) }
  }
}
