// The word forms of the npm dictionaries, expanded once for all compilers of a build.
import nspell from 'nspell'

/** Our name of each dictionary, and its package. */
export const dictionaryPackages = {
  us: 'dictionary-en',
  gb: 'dictionary-en-gb',
  au: 'dictionary-en-au',
  ca: 'dictionary-en-ca'
} as const
export type DictionaryName = keyof typeof dictionaryPackages

/** A dictionary as it comes. */
export interface DictionaryFiles {
  readonly aff: string
  readonly dic: string
}

const expanded = new Map<DictionaryName, Promise<readonly string[]>>()

/** The two files of a dictionary, as text. */
export async function dictionaryFiles(name: DictionaryName): Promise<DictionaryFiles> {
  const { default: files } = (await import(dictionaryPackages[name])) as {
    default: { aff: Uint8Array; dic: Uint8Array }
  }
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
  return { aff: text(files.aff), dic: text(files.dic) }
}

/** Every form of a dictionary, with its capitals. */
export function dictionaryForms(name: DictionaryName): Promise<readonly string[]> {
  const known = expanded.get(name) ?? expand(name)
  expanded.set(name, known)
  return known
}

async function expand(name: DictionaryName): Promise<readonly string[]> {
  const { aff, dic } = await dictionaryFiles(name)
  const speller = nspell({ aff: Buffer.from(aff), dic: Buffer.from(dic) })
  // nspell keeps its expanded forms under `data`, which its types leave out.
  return Object.keys((speller as unknown as { data: Record<string, unknown> }).data)
}
