// What holds for one story alone, written into the configuration: for formats that have no place for it themselves.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathInside } from '../node/folders.ts'
import type { TextChange } from './edits.ts'
import type { HouseContext } from './house-actions.ts'
import { reason } from './ignore-actions.ts'
import { fileOf, uriOf } from './places.ts'
import { insertItem } from './yaml-insert.ts'

/** What a story is to be let pass. */
export interface Pass {
  readonly names?: readonly string[]
  readonly accept?: readonly string[]
  /** The level by rule. */
  readonly rules?: Readonly<Record<string, 'off'>>
}

/**
 * An override for the story at hand, at the end of the nearest configuration or of a new one.
 *
 * @returns `null` where there is no place: a buffer that was never saved, a configuration that is a program or belongs to
 *   another folder, a new file where the editor makes none
 */
export async function overrideFor(
  pass: Pass,
  { document, house, folder, client, openText }: HouseContext
): Promise<TextChange | null> {
  const story = fileOf(document.uri)
  const file = house.loaded.file ?? path.join(folder, 'copydesk.config.yaml')
  if (story === null || /\.[cm]?js$/.test(file)) return null
  const relative = pathInside(path.dirname(file), story)
  if (relative === undefined) return null
  const uri = uriOf(file)
  const open = openText(uri)
  const isNew = open === undefined && !existsSync(file)
  if (isNew && !client.createsFiles) return null
  const text = open?.text ?? (isNew ? '' : readFileSync(file, 'utf8'))
  const keys = path.basename(file) === 'package.json' ? ['copydesk', 'overrides'] : ['overrides']
  const edit = await insertItem(text, keys, { files: [patternOf(relative.replaceAll(path.sep, '/'))], ...pass })
  if (!edit) return null
  // Why a rule is silent can be said in YAML alone, and there behind the pattern.
  const isSaid = pass.rules !== undefined && /\.ya?ml$/.test(file)
  const written = isSaid ? edit.text.replace(/(?<=files: \[".*"\])(?=\r?\n)/, ` # ${reason}`) : edit.text
  return { uri, text, version: open?.version ?? null, isNew, edits: [{ ...edit, text: written }] }
}

/** A path as a pattern of a .gitignore that fits it alone. */
function patternOf(relative: string): string {
  return `/${relative.replaceAll(/[\\*?[\]!#]/g, (sign) => `\\${sign}`)}`
}
