import type { Rule } from '../rules/kit.ts'
import type { HouseConfig } from './schema.ts'
import type { Settings } from './settings.ts'

/** One thing that speaks about a story: a file, an override in it, the front matter, the command line. */
export interface ConfigLayer {
  readonly house: HouseConfig
  /** Where a value of it was written: `copydesk.config.yaml:3`. */
  readonly where: (keys: readonly (string | number)[]) => string
}

/** A value that holds for a story, and who says so. */
export interface Origin {
  /** `['rules', 'hard-to-read', 'age']`; an item of a list has its index last. */
  readonly keys: readonly (string | number)[]
  readonly value: unknown
  /** `copydesk.config.yaml:3`, or `default`. */
  readonly origin: string
}

const byDefault = 'default'

/**
 * Where each setting of a story comes from.
 *
 * @param settings - what holds
 * @param layers - who speaks, the last word last; the same that the settings were made of
 */
export function originsOf(settings: Settings, layers: readonly ConfigLayer[], rules: readonly Rule[]): Origin[] {
  const scalar = (key: 'variant' | 'profile', value: unknown): Origin => ({
    keys: [key],
    value: value ?? null,
    origin: layers.findLast(({ house }) => house[key] !== undefined)?.where([key]) ?? byDefault
  })
  const list = (keys: readonly string[], read: (house: HouseConfig) => readonly unknown[] | undefined): Origin[] =>
    layers
      .flatMap(({ house, where }) =>
        (read(house) ?? []).map((value, index) => ({ value, origin: where([...keys, index]) }))
      )
      .map((one, index) => ({ ...one, keys: [...keys, index] }))
  return [
    scalar('variant', settings.house.variant),
    scalar('profile', settings.house.profile),
    ...list(['names'], ({ names }) => names),
    ...list(['accept'], ({ accept }) => accept),
    ...list(['packs'], ({ packs }) => packs),
    ...list(['residue', 'allow'], ({ residue }) => residue?.allow),
    ...rules.flatMap((rule) => ruleOrigins(rule, settings, layers))
  ]
}

function ruleOrigins(rule: Rule, settings: Settings, layers: readonly ConfigLayer[]): Origin[] {
  const { severity, options } = settings.rules.get(rule.id) ?? { severity: undefined, options: {} }
  const said = (option: string) =>
    layers.findLast(({ house }) => {
      const setting = house.rules?.[rule.id]
      return typeof setting === 'string' ? option === 'severity' : setting?.[option] !== undefined
    })
  // The options were read by the rule's own schema, which makes an object.
  return Object.entries({ severity: severity ?? rule.severity, ...(options as object) }).map(([option, value]) => ({
    keys: ['rules', rule.id, option],
    value,
    origin: said(option)?.where(['rules', rule.id, option]) ?? byDefault
  }))
}
