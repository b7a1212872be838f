import * as v from 'valibot'
import { profiles, variants } from '../analysis/house.ts'
import { severities } from '../finding/finding.ts'
import { type NameEntry, nameStatuses } from '../lexicon/pack.ts'
import type { OptionsSchema, Rule } from '../rules/kit.ts'

/** How loud a rule is; `off` silences it. */
export const levels = ['off', ...severities] as const
export type Level = (typeof levels)[number]

const text = v.pipe(v.string(), v.nonEmpty())
const texts = v.array(text)

const nameEntry = v.strictObject({
  name: v.pipe(text, v.description('The form the house prints')),
  kind: v.optional(v.picklist(['person', 'place', 'organisation', 'other'])),
  also: v.optional(texts),
  never: v.optional(texts),
  status: v.optional(v.picklist(nameStatuses)),
  note: v.optional(text)
})

/** What the settings of an editor can say where no configuration file does: all about the copy, nothing about files. */
export const editorKeys = ['variant', 'profile', 'names', 'accept', 'residue', 'rules'] as const

/** One rule's setting: a level alone, or a level with the rule's options. */
function ruleSetting(options: OptionsSchema | null) {
  const entries = { severity: v.optional(v.picklist(levels)), ...options?.entries }
  return v.union([v.picklist(levels), v.strictObject(entries)])
}

/** What may stand both at the top and in an override. */
function houseEntries(rules: readonly Rule[]) {
  return {
    variant: v.pipe(
      v.optional(v.picklist(variants)),
      v.description('The spelling the house keeps to; without it only mixtures in one story are reported')
    ),
    profile: v.pipe(
      v.optional(v.picklist(profiles), 'news'),
      v.description('news; strict for a wire desk; opinion for comment and reviews, where a writer speaks for himself')
    ),
    names: v.pipe(
      v.optional(v.array(v.union([text, nameEntry])), []),
      v.description('Names as the house writes them; each beats the shipped list')
    ),
    accept: v.pipe(v.optional(texts, []), v.description('Words and names that no rule is to report')),
    packs: v.pipe(
      v.optional(texts, []),
      v.description('House packs beside the configuration: YAML, or CSV as a spreadsheet saves it')
    ),
    residue: v.pipe(
      v.optional(v.strictObject({ allow: v.optional(texts, []) }), {}),
      v.description('Lines that look left over from a web page and that the house prints on purpose')
    ),
    rules: v.pipe(
      v.optional(
        v.strictObject(Object.fromEntries(rules.map((rule) => [rule.id, v.optional(ruleSetting(rule.options))]))),
        {}
      ),
      v.description('A level for a rule, or an object with `severity` and the options of the rule')
    )
  }
}

/**
 * The one schema of the configuration: types, checks, defaults, the reference page and the JSON Schema come from it.
 *
 * @param rules - the rules whose ids and options are known
 */
export function configSchema(rules: readonly Rule[]) {
  const house = houseEntries(rules)
  // An override says only what differs, so nothing in it has a default.
  const override = Object.fromEntries(
    Object.entries(house).map(([key, schema]) => [key, v.optional(withoutDefault(schema))])
  )
  return v.strictObject({
    $schema: v.pipe(v.optional(text), v.description('For editors that complete as you type')),
    extends: v.pipe(
      v.optional(v.union([text, texts]), []),
      v.description('Other configuration files, read first; paths from this file')
    ),
    language: v.pipe(v.optional(v.picklist(['en']), 'en'), v.description('The language of the copy')),
    ...house,
    overrides: v.pipe(
      v.optional(v.array(v.strictObject({ files: texts, ...override })), []),
      v.description('Settings for some files only; `files` are patterns as in a .gitignore, the last that fits wins')
    ),
    ignore: v.pipe(v.optional(texts, []), v.description('Files never read, as in a .gitignore'))
  })
}

/** The inner schema of a described optional, so that an override can leave a key out. */
function withoutDefault(schema: v.GenericSchema): v.GenericSchema {
  const first = 'pipe' in schema && Array.isArray(schema.pipe) ? (schema.pipe[0] as v.GenericSchema) : schema
  // `v.optional` keeps what it wraps under this key.
  return 'wrapped' in first ? (first.wrapped as v.GenericSchema) : first
}

/** A setting as written, before a rule's own schema fills in its options. */
export type RuleSettingInput = Level | ({ readonly severity?: Level } & Readonly<Record<string, unknown>>)

/** What the house says, for the whole run or for some files. */
export interface HouseConfig {
  readonly variant?: (typeof variants)[number]
  readonly profile?: (typeof profiles)[number]
  readonly names?: readonly (string | NameEntry)[]
  readonly accept?: readonly string[]
  readonly packs?: readonly string[]
  readonly residue?: { readonly allow?: readonly string[] }
  readonly rules?: Readonly<Record<string, RuleSettingInput>>
}

/** A configuration file, checked. */
export interface Config extends HouseConfig {
  readonly extends?: string | readonly string[]
  readonly language?: 'en'
  readonly overrides?: readonly (HouseConfig & { readonly files: readonly string[] })[]
  readonly ignore?: readonly string[]
}
