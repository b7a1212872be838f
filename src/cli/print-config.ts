import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { type ConfigLayer, type Origin, originsOf } from '../config/origins.ts'
import { matches } from '../config/settings.ts'
import type { Desk } from '../desk/desk.ts'
import { storyConfig } from '../desk/front-matter.ts'
import type { Document } from '../input/document.ts'
import { readDocument } from '../input/index.ts'
import type { LoadedConfig } from '../node/config-file.ts'
import { shownPath } from '../node/config-source.ts'
import { readCopy } from '../node/read.ts'
import { rules } from '../rules/index.ts'
import type { Console } from './console.ts'
import { type Arguments, UsageError } from './options.ts'
import { commandLayer, createDesks } from './session.ts'

/**
 * `copydesk check --print-config [FILE]`: what holds for a file, every default filled in, and where each value was
 * written. YAML that can be pasted into a configuration, or JSON.
 */
export async function printConfig(args: Arguments, console: Console): Promise<number> {
  const [given = '.', ...others] = args.paths
  if (others.length > 0) throw new UsageError('--print-config: name one file')
  const file = given === '-' ? (args.stdinFilename ?? 'stdin.txt') : given
  const folder = statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false
  const { configs, deskOf } = createDesks(args)
  const asked = folder ? path.join(file, 'story.txt') : file
  const loaded = await configs.configFor(asked)
  const document = readDocument({ path: asked, source: folder ? '' : sourceOf(file) })
  const origins = originsFor(document, loaded, deskOf(loaded), configs.relative(loaded, asked), args)
  const ignored = folder ? null : await configs.ignoredBy(file)
  const files = (await configs.filesFor(asked)).map(shownPath)
  if (args.format === 'json') {
    const shown = { file: shownPath(asked), config: loaded.file, files, ignored, ...nested(origins) }
    console.out(`${JSON.stringify(shown, null, 2)}\n`)
  } else {
    const about = loaded.file === null ? 'no configuration; the defaults hold' : `from ${files.join(', ')}`
    console.out(`# ${folder ? given : file}: ${about}\n`)
    if (ignored !== null) console.out(`# This file is ignored by ${ignored}.\n`)
    console.out(`${lines(origins).join('\n')}\n`)
  }
  return 0
}

/** What the file says about itself; one that is not there yet says nothing. */
function sourceOf(file: string): string {
  if (!existsSync(file)) return ''
  const result = readCopy(file)
  return 'source' in result ? result.source : ''
}

function originsFor(
  document: Document,
  { parts }: LoadedConfig,
  desk: Desk,
  relative: string,
  args: Arguments
): Origin[] {
  const overrides = parts.flatMap(({ config, where }) =>
    (config.overrides ?? []).flatMap((house, index): ConfigLayer[] =>
      matches(house.files, relative) ? [{ house, where: (keys) => where(['overrides', index, ...keys]) }] : []
    )
  )
  const command = commandLayer(args)
  const layers: ConfigLayer[] = [
    ...parts.map(({ config, where }) => ({ house: config, where })),
    ...overrides,
    { house: storyConfig(document, rules).config, where: () => `${document.path}, front matter` },
    ...(command ? [{ house: { rules: command }, where: () => 'the command line' }] : [])
  ]
  return originsOf(desk.settings(document), layers, rules)
}

/** `origins` beside the values: `{"variant": "uk", …, "origins": {"variant": "copydesk.config.yaml:1"}}`. */
function nested(origins: readonly Origin[]): Readonly<Record<string, unknown>> {
  const of = (key: string) => origins.filter(({ keys }) => keys[0] === key)
  const first = (key: string) => of(key)[0]?.value ?? null
  const ruleIds = [...new Set(of('rules').map(({ keys }) => String(keys[1])))]
  return {
    variant: first('variant'),
    profile: first('profile'),
    names: of('names').map(({ value }) => value),
    accept: of('accept').map(({ value }) => value),
    packs: of('packs').map(({ value }) => shownPath(String(value))),
    residue: { allow: of('residue').map(({ value }) => value) },
    rules: Object.fromEntries(
      ruleIds.map((id) => [
        id,
        Object.fromEntries(
          of('rules')
            .filter(({ keys }) => keys[1] === id)
            .map(({ keys, value }) => [String(keys[2]), value])
        )
      ])
    ),
    origins: Object.fromEntries(origins.map(({ keys, origin }) => [keys.join('.'), origin]))
  }
}

/** A column for the origins, right of what most lines need. */
const originColumn = 44

function lines(origins: readonly Origin[]): string[] {
  const shown: string[] = []
  const row = (text: string, origin: string) => shown.push(`${text.padEnd(originColumn)} # ${origin}`)
  const list = (head: string, indent: string, rows: readonly Origin[]) => {
    if (rows.length === 0) return row(`${head}: []`, 'default')
    shown.push(`${head}:`)
    for (const { keys, value, origin } of rows) {
      row(`${indent}- ${scalar(keys[0] === 'packs' ? shownPath(String(value)) : value)}`, origin)
    }
    return undefined
  }
  const of = (key: string) => origins.filter(({ keys }) => keys[0] === key)
  for (const { keys, value, origin } of [...of('variant'), ...of('profile')]) {
    row(value === null ? `# ${keys[0]}:` : `${keys[0]}: ${scalar(value)}`, origin)
  }
  for (const key of ['names', 'accept', 'packs']) list(key, '  ', of(key))
  shown.push('residue:')
  list('  allow', '    ', of('residue'))
  shown.push('rules:')
  let before: unknown
  for (const { keys, value, origin } of of('rules')) {
    const [, id, option] = keys
    const alone = of('rules').filter((one) => one.keys[1] === id).length === 1
    if (alone) row(`  ${id}: ${scalar(value)}`, origin)
    else {
      if (id !== before) shown.push(`  ${id}:`)
      row(`    ${option}: ${scalar(value)}`, origin)
    }
    before = id
  }
  return shown
}

/** JSON is YAML; a plain word needs no quotes. */
function scalar(value: unknown): string {
  return typeof value === 'string' && /^[a-z][\w./-]*$/i.test(value) ? value : JSON.stringify(value)
}
