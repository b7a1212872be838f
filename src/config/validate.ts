import * as v from 'valibot'
import { contradictions } from '../lexicon/name-entries.ts'
import type { Rule } from '../rules/kit.ts'
import { nearest } from '../text/nearest.ts'
import { type Config, configSchema, type HouseConfig } from './schema.ts'

/** What is wrong with a configuration, and where in it. */
export interface ConfigProblem {
  readonly path: readonly (string | number)[]
  readonly message: string
}

export type Validated = { readonly config: Config } | { readonly problems: readonly ConfigProblem[] }

/**
 * Check what a configuration file holds.
 *
 * @param value - the file, parsed
 * @returns the configuration, or every problem with its path and its cure
 * @example
 * validateConfig({varient: 'uk'}, rules) // {problems: [{path: ['varient'], message: 'Unknown key `varient`; did you mean `variant`?'}]}
 */
export function validateConfig(value: unknown, rules: readonly Rule[]): Validated {
  const schema = configSchema(rules)
  const lists = misplacedLists(value, schema)
  if (lists.length > 0) return { problems: lists }
  const result = v.safeParse(schema, value ?? {})
  if (!result.success) return { problems: problemsOf(result.issues, schema) }
  // The schema's entries are the fields of Config, one by one; only the rule ids are known at run time alone.
  const config: Config = value ?? {}
  const problems = [
    ...nameProblems(config, []),
    ...(config.overrides ?? []).flatMap((override, index) => nameProblems(override, ['overrides', index]))
  ]
  return problems.length > 0 ? { problems } : { config }
}

/** One list of names cannot call a form right and wrong. */
function nameProblems({ names = [] }: HouseConfig, path: readonly (string | number)[]): ConfigProblem[] {
  const listed = names.map((name, index) => ({
    entry: typeof name === 'string' ? { name } : name,
    path: [...path, 'names', index]
  }))
  return [...contradictions(listed)].map(({ clash, listed: right }) => ({
    path: clash.listed.path,
    message: `\`never: ${clash.form}\` of ${clash.listed.entry.name} is an accepted form of ${right.entry.name} in \`${right.path.join('.')}\`; take one of the two away`
  }))
}

/** A list where a mapping belongs: to the schema an empty one is an object like any other. */
export function misplacedLists(value: unknown, schema: v.GenericSchema): ConfigProblem[] {
  return listsIn(value, [schema], [])
}

function listsIn(
  value: unknown,
  schemas: readonly v.GenericSchema[],
  path: readonly (string | number)[]
): ConfigProblem[] {
  if (typeof value !== 'object' || value === null) return []
  const here = schemas.flatMap(unwrap)
  // What no schema speaks of is refused as a whole, and a module's value may go round in circles.
  if (here.length === 0) return []
  if (Array.isArray(value) && !here.some(({ type }) => type === 'array') && here.some((one) => 'entries' in one)) {
    const name = path.length > 0 ? `\`${path.join('.')}\`` : 'The file'
    return [{ path, message: `${name} is a list; write a mapping` }]
  }
  return Object.entries(value).flatMap(([key, inner]) => {
    const step = Array.isArray(value) ? Number(key) : key
    return listsIn(
      inner,
      here.flatMap((schema) => inside(schema, step)),
      [...path, step]
    )
  })
}

/** As much of a value as tells which one it is. */
const shownMax = 60

/** The issues of a schema as problems with their cures. */
export function problemsOf(issues: readonly v.BaseIssue<unknown>[], schema: v.GenericSchema): ConfigProblem[] {
  return issues.flatMap((issue) => explain(issue, [schema]))
}

function explain(issue: v.BaseIssue<unknown>, schemas: readonly v.GenericSchema[]): ConfigProblem[] {
  // A setting fits neither form: say what is wrong with the form that was tried.
  if (issue.type === 'union' && issue.issues && typeof issue.input === 'object') {
    const base = pathOf(issue)
    const here = at(schemas, base)
    const inner = issue.issues.filter((one) => one.path !== undefined).flatMap((one) => explain(one, here))
    if (inner.length > 0) return inner.map((one) => ({ ...one, path: [...base, ...one.path] }))
  }
  const path = pathOf(issue)
  if (issue.expected === 'never') {
    const key = String(path.at(-1) ?? '')
    const keys = [...new Set(keysBeside(issue, schemas))]
    const guess = nearest(key, keys)
    const isRule = path.at(-2) === 'rules'
    const known = isRule ? '; `copydesk rules` lists them' : keys.length > 0 ? `; known here: ${keys.join(', ')}` : ''
    const hint = guess ? `; did you mean \`${guess}\`?` : known
    return [{ path, message: `Unknown ${isRule ? 'rule' : 'key'} \`${key}\`${hint}` }]
  }
  const name = path.length > 0 ? `\`${path.join('.')}\`` : 'The file'
  if (issue.type === 'non_empty') return [{ path, message: `${name} is empty; write at least one character` }]
  if (issue.input === undefined) return [{ path, message: `${name} is missing` }]
  if (issue.type === 'min_value' || issue.type === 'max_value') {
    const bound = (issue.expected ?? '').replace(/^[<>]=/, '')
    return [
      {
        path,
        message: `${name} is ${show(issue.input)}; write ${bound} or ${issue.type === 'min_value' ? 'more' : 'less'}`
      }
    ]
  }
  const choices = choicesOf(issue)
  if (choices.length > 0) {
    const guess = typeof issue.input === 'string' ? nearest(issue.input, choices) : undefined
    return [
      {
        path,
        message: `${name} is ${show(issue.input)}; write one of ${choices.join(', ')}${guess ? `, perhaps ${guess}` : ''}`
      }
    ]
  }
  const example = issue.expected === 'Object' ? mappingOf(issue.input, at(schemas, path)) : ''
  return [{ path, message: `${name} is ${show(issue.input)}; write ${nouns(issue.expected)}${example}` }]
}

/** A text where a mapping belongs, as the mapping whose one needed key it is: `Kyiv` is `{name: Kyiv}`. */
function mappingOf(value: unknown, schemas: readonly v.GenericSchema[]): string {
  if (typeof value !== 'string') return ''
  const objects = schemas.flatMap(unwrap).filter((schema) => 'entries' in schema)
  const needed = objects.flatMap((schema) =>
    Object.entries(schema.entries as Record<string, v.GenericSchema>).filter(([, { type }]) => type !== 'optional')
  )
  const [key, ...others] = needed.map(([one]) => one)
  if (objects.length !== 1 || key === undefined || others.length > 0) return ''
  const text = value.length > shownMax || /^[^\p{L}]|[:#,[\]{}"\n]/u.test(value) ? '…' : value
  return `: {${key}: ${text}}`
}

function pathOf(issue: v.BaseIssue<unknown>): (string | number)[] {
  return (issue.path ?? []).map((item) => (typeof item.key === 'number' ? item.key : String(item.key)))
}

function choicesOf(issue: v.BaseIssue<unknown>): string[] {
  return [...(issue.expected ?? '').matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? '')
}

function nouns(expected: string | null): string {
  const words: Record<string, string> = {
    string: 'a text in quotes',
    Array: 'a list',
    Object: 'a mapping',
    number: 'a number',
    boolean: 'true or false'
  }
  return (expected ?? 'something else')
    .replace(/\b(string|Array|Object|number|boolean)\b/g, (word) => words[word] ?? word)
    .replace(/^\((.*)\)$/, '$1')
    .replaceAll(' | ', ' or ')
}

function show(value: unknown): string {
  // An alias in YAML can stand inside what it stands for.
  const seen = new Set<unknown>()
  const written =
    JSON.stringify(value, (_key, inner: unknown) => {
      if (typeof inner === 'string') return inner.slice(0, shownMax + 1)
      if (typeof inner !== 'object' || inner === null) return inner
      if (seen.has(inner) || seen.size >= shownMax) return '…'
      seen.add(inner)
      return inner
    }) ?? String(value)
  // Not in the middle of a pair of code units.
  const shown = written.length > shownMax ? `${written.slice(0, shownMax).replace(/[\ud800-\udbff]$/, '')}…` : written
  return `\`${shown}\``
}

/** The keys that would have been right where an unknown one stands. */
function keysBeside(issue: v.BaseIssue<unknown>, roots: readonly v.GenericSchema[]): string[] {
  return at(roots, pathOf(issue).slice(0, -1))
    .flatMap(unwrap)
    .flatMap((schema) => ('entries' in schema ? Object.keys(schema.entries as object) : []))
}

/** The schemas of what stands at a path. */
function at(roots: readonly v.GenericSchema[], path: readonly (string | number)[]): readonly v.GenericSchema[] {
  return path.reduce((schemas, step) => schemas.flatMap((schema) => inside(schema, step)), roots)
}

function inside(schema: v.GenericSchema, step: string | number): v.GenericSchema[] {
  return unwrap(schema).flatMap((inner) => {
    if ('entries' in inner) {
      const entry = (inner.entries as Record<string, v.GenericSchema | undefined>)[String(step)]
      return entry ? [entry] : []
    }
    // Of a list every item has one schema, of a record every value.
    if ('item' in inner) return [inner.item as v.GenericSchema]
    return inner.type === 'record' && 'value' in inner ? [inner.value as v.GenericSchema] : []
  })
}

/** See through pipes, optionals and unions to the objects and lists they hold. */
function unwrap(schema: v.GenericSchema): v.GenericSchema[] {
  if ('pipe' in schema && Array.isArray(schema.pipe) && schema.pipe[0] !== schema)
    return unwrap(schema.pipe[0] as v.GenericSchema)
  if ('wrapped' in schema) return unwrap(schema.wrapped as v.GenericSchema)
  // Of a picklist the `options` are plain values; of a union they are schemas.
  if (schema.type === 'union' && 'options' in schema) return (schema.options as v.GenericSchema[]).flatMap(unwrap)
  return [schema]
}
