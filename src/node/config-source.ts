import { statSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Document as YamlDocument } from 'yaml'
import { pathInside } from './folders.ts'
import { faultOfSettings, readPlainFile, readPlainText, reasonOf } from './read.ts'

/** Something wrong in a file that the user wrote; its message names file, line and cure. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

/** The keys that lead to a value: `['rules', 'vague-source']`. */
export type KeyPath = readonly (string | number)[]

/** A file of settings as it stands on disk. */
export interface ConfigSource {
  readonly value: unknown
  /** The line on which a value stands, or the nearest one around it; from 1. */
  readonly lineOf: (keys: KeyPath) => number
}

/** A file as messages name it: from the working folder where it lies in there. */
export function shownPath(file: string): string {
  return pathInside(process.cwd(), file) || file
}

/**
 * Read a file of settings: YAML, JSON, a module with a default export, or the `copydesk` key of a package.json.
 *
 * @throws ConfigError with file, line and cure
 */
export async function readSource(file: string): Promise<ConfigSource> {
  if (/\.[cm]?js$/.test(file)) return readModule(file)
  const source = await readYaml(file)
  if (path.basename(file) !== 'package.json') return source
  return {
    value: (source.value as Readonly<Record<string, unknown>> | null)?.copydesk,
    lineOf: (keys) => source.lineOf(['copydesk', ...keys])
  }
}

/** Whether a package.json has settings for copydesk; one that cannot be read has none. */
export function holdsConfig(packageFile: string): boolean {
  try {
    const text = readPlainText(packageFile)
    // Most files are about other things: parse only those that speak of copydesk.
    if (!text.includes('"copydesk"')) return false
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && 'copydesk' in value
  } catch {
    return false
  }
}

async function readModule(file: string): Promise<ConfigSource> {
  const text = readText(file)
  // A module is loaded once for a name; the time of the last change makes a new one of an edited file.
  const address = `${pathToFileURL(file).href}?changed=${statSync(file).mtimeMs}`
  let loaded: unknown
  try {
    loaded = await import(address)
  } catch (error) {
    const line =
      error instanceof Error ? /\.[cm]?js(?:\?changed=[\d.]+)?:(\d+)/.exec(error.stack ?? '')?.[1] : undefined
    throw new ConfigError(`${shownPath(file)}:${line ?? 1}: this module cannot be loaded: ${reasonOf(error)}`)
  }
  if (typeof loaded !== 'object' || loaded === null || !('default' in loaded)) {
    throw new ConfigError(
      `${shownPath(file)}:1: no default export; write \`export default { … }\` (in a package without "type": "module" name the file copydesk.config.mjs)`
    )
  }
  const lines = text.split('\n')
  return {
    value: loaded.default,
    // A module is not data: the last key that stands in its text shows the way.
    lineOf: (keys) => {
      for (const key of [...keys].reverse()) {
        const at = lines.findIndex((line) => typeof key === 'string' && line.includes(key))
        if (at >= 0) return at + 1
      }
      return 1
    }
  }
}

/**
 * Read a file that the user wrote for copydesk.
 *
 * @throws ConfigError with the reason
 */
export function readText(file: string): string {
  try {
    return readPlainText(file)
  } catch (error) {
    throw new ConfigError(`${shownPath(file)}: ${reasonOf(error)}`)
  }
}

/** The same of a file of names and settings, which is UTF-8 to the last byte. */
function readSettings(file: string): string {
  let bytes: Uint8Array | number
  try {
    bytes = readPlainFile(file)
  } catch (error) {
    throw new ConfigError(`${shownPath(file)}: ${reasonOf(error)}`)
  }
  if (typeof bytes === 'number') return ''
  const fault = faultOfSettings(bytes)
  if (fault) throw new ConfigError(`${shownPath(file)}:${fault.line}: ${fault.message}`)
  return new TextDecoder().decode(bytes)
}

/** YAML reads JSON as well, and knows the line of every key. */
export async function readYaml(file: string): Promise<ConfigSource> {
  const text = readSettings(file)
  const { isMap, isScalar, LineCounter, parseDocument, visit } = await import('./yaml.ts')
  const lines = new LineCounter()
  // A key that is a list is no fault of the parser's: as an unknown key it is said with the others.
  const document: YamlDocument = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' })
  const refuse = (at: number, reason: string): ConfigError =>
    new ConfigError(`${shownPath(file)}:${lines.linePos(at).line}: ${reason}`)
  const [error] = document.errors
  if (error?.code === 'MULTIPLE_DOCS')
    throw refuse(error.pos[0], 'a second document begins here; take the line `---` out, or make two files')
  if (error) throw refuse(error.pos[0], `not valid YAML or JSON: ${error.message}`)
  const lineOf = (keys: KeyPath): number => {
    for (let length = keys.length; length > 0; length -= 1) {
      const parent: unknown = length > 1 ? document.getIn(keys.slice(0, length - 1), true) : document.contents
      const key = keys[length - 1]
      if (isMap(parent)) {
        const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key)
        if (pair && isScalar(pair.key) && pair.key.range) return lines.linePos(pair.key.range[0]).line
      }
      const node: unknown = document.getIn(keys.slice(0, length), true)
      if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
        return lines.linePos(Number(node.range[0])).line
      }
    }
    return 1
  }
  try {
    return { value: document.toJS() as unknown, lineOf }
  } catch (error) {
    // Only aliases can fail here: one without its anchor, or so many of them that they would fill the memory.
    let first: number | undefined
    let dangling: { readonly name: string; readonly at: number } | undefined
    visit(document, {
      Alias(_key, alias) {
        const at = alias.range?.[0] ?? 0
        first ??= at
        if (alias.resolve(document) === undefined) dangling ??= { name: alias.source, at }
      }
    })
    if (dangling !== undefined)
      throw refuse(
        dangling.at,
        `\`*${dangling.name}\` stands for \`&${dangling.name}\`, which is nowhere above it; a text that begins with * goes in quotation marks: "*${dangling.name}"`
      )
    if (first === undefined) throw error
    throw refuse(first, 'the aliases (*) stand for too much; write out what they stand for')
  }
}

/** What is wrong in a file of settings, one line each. */
export function problemsIn(
  file: string,
  { lineOf }: ConfigSource,
  problems: readonly { readonly path: KeyPath; readonly message: string }[]
): ConfigError {
  return new ConfigError(
    problems.map(({ path: keys, message }) => `${shownPath(file)}:${lineOf(keys)}: ${message}`).join('\n')
  )
}
