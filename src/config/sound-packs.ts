import { gatherEntries } from '../lexicon/name-entries.ts'
import type { Pack } from '../lexicon/pack.ts'
import { errorText } from '../text/error-text.ts'
import { checkPack } from './pack-schema.ts'
import type { Config } from './schema.ts'

/**
 * House packs that a program hands over: what a command line says of a file is thrown here.
 *
 * @param packs - by the names under which the configuration lists them
 * @throws TypeError with every fault and its cure
 * @example
 * soundPacks(new Map(), { packs: ['house'] }) // TypeError: copydesk: the configuration names the pack `house`, which is not …
 */
export function soundPacks(packs: ReadonlyMap<string, Pack>, config: Config): void {
  const named = [...(config.packs ?? []), ...(config.overrides ?? []).flatMap((override) => override.packs ?? [])]
  const faults = [
    ...[...new Set(named)]
      .filter((name) => !packs.has(name))
      .map(
        (name) =>
          `the configuration names the pack \`${name}\`, which is not among \`packs\`; hand it over or leave it out`
      ),
    ...[...packs].flatMap(([name, pack]) => faultsIn(name, pack))
  ]
  if (faults.length > 0) throw new TypeError(`copydesk: ${faults.join('; ')}`)
}

function faultsIn(name: string, pack: Pack): string[] {
  // A sheet was looked at row by row when it was read.
  if (pack?.rows) return []
  const checked = checkPack(pack)
  if ('problems' in checked) return checked.problems.map(({ message }) => `pack \`${name}\`: ${message}`)
  try {
    gatherEntries([{ file: `pack \`${name}\``, pack }], 'join')
    return []
  } catch (error) {
    return [errorText(error)]
  }
}
