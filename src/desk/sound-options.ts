import { kindOf } from '../input/sound-input.ts'
import type { DeskOptions } from './desk.ts'

/** What each option has to be, in words, and how it is told. */
const options: Readonly<Record<keyof DeskOptions, readonly [wanted: string, (value: unknown) => boolean]>> = {
  data: ['a source of compiled lists', isObject],
  config: ['an object: { variant: "uk" }', isObject],
  packs: ['packs: new Map([[name, pack]])', (value) => value instanceof Map],
  rules: [
    'rules: rules.filter(({ id }) => …), with the `rules` of copydesk',
    (value) => Array.isArray(value) && value.every(isRule)
  ],
  relative: ['a function', (value) => typeof value === 'function'],
  blockCache: ['what `createBlockCache()` gives', isObject],
  lexicons: ['a Map', (value) => value instanceof Map]
}

/**
 * Options that a program hands over.
 *
 * @throws TypeError for what is no option, or none of its kind
 * @example
 * soundOptions({ variant: 'uk' }) // TypeError: copydesk: `variant` is no option of a desk; … { config: { variant: … } }
 */
export function soundOptions(given: unknown): void {
  if (!isObject(given))
    throw new TypeError(`copydesk: the options of a desk are ${kindOf(given)}; write an object, or nothing`)
  for (const [key, value] of Object.entries(given)) {
    const option = Object.hasOwn(options, key) ? options[key as keyof DeskOptions] : undefined
    if (option === undefined)
      throw new TypeError(
        `copydesk: \`${key}\` is no option of a desk; write one of ${Object.keys(options).join(', ')}, and what a configuration file says into \`config\``
      )
    const [wanted, isWanted] = option
    if (value !== undefined && !isWanted(value))
      throw new TypeError(`copydesk: \`${key}\` is ${kindOf(value)}; write ${wanted}`)
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function isRule(value: unknown): boolean {
  return isObject(value) && 'id' in value
}
