// “Known name” and “House word”: what an editor knows better, written where it will be found again.

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Edit, Finding } from '../finding/finding.ts'
import type { Format } from '../input/document.ts'
import type { Pack } from '../lexicon/pack.ts'
import { nameKey } from '../lexicon/romanisation.ts'
import { pathInside } from '../node/folders.ts'
import { nameRules } from '../rules/index.ts'
import type { Client } from './client.ts'
import type { TextChange } from './edits.ts'
import { frontMatterEdit } from './front-matter-edit.ts'
import type { House } from './houses.ts'
import { overrideFor } from './override-edit.ts'
import { uriOf } from './places.ts'
import { insertItem } from './yaml-insert.ts'

/** For whom an entry is to hold. */
export const scopes = ['story', 'project', 'user'] as const
export type Scope = (typeof scopes)[number]

/** A name or a word that is right. */
export interface Entry {
  readonly what: 'name' | 'word'
  readonly text: string
}

/** What the places to write to follow from. */
export interface HouseContext {
  readonly document: { readonly uri: string; readonly version: number; getText(): string }
  readonly format: Format
  readonly house: House
  /** Where a first configuration is made. */
  readonly folder: string
  readonly userPack: string
  readonly client: Pick<Client, 'createsFiles'>
  /** The text of a file as the editor has it, when it is open there. */
  readonly openText: (uri: string) => { readonly text: string; readonly version: number } | undefined
}

/** How an entry is to be written. */
export interface HousePlan {
  readonly changes: readonly TextChange[]
  /** Whether the editor cannot make all of them: files are missing that it cannot make. */
  readonly isBeyond: boolean
}

/** What a finding is about, when somebody can know better: a name or a word. */
export function entryOf({ ruleId, actual, message }: Finding): Entry | null {
  const what = nameRules.has(ruleId) ? 'name' : ruleId === 'unknown-word' ? 'word' : undefined
  if (what === undefined) return null
  // The message quotes first what was found, as it reads: of `*Serget* Lavrov` without the mark-up.
  const text = /`([^`]+)`/.exec(message)?.[1] ?? actual
  return { what, text: text.replaceAll(/\s+/g, ' ').trim() }
}

/** An entry as a house pack, to be in force before the file is saved. */
export function packWith({ what, text }: Entry): Pack {
  return what === 'name' ? { names: [{ name: text }] } : { spellings: [{ prefer: text }] }
}

/**
 * What to write where, so that a name or word is known.
 *
 * @returns `null` where there is no place: a format without front matter, a configuration that is a program, a house that
 * calls the name wrong, which a story alone can know better
 */
export async function planEntry(entry: Entry, scope: Scope, context: HouseContext): Promise<HousePlan | null> {
  if (scope !== 'story' && isWrongInHouse(entry, context)) return null
  switch (scope) {
    case 'story':
      return inStory(entry, context)
    case 'project':
      return inProject(entry, context)
    case 'user':
      return planOf([await intoPack(context.userPack, entry, context)], context)
    default:
      return scope satisfies never
  }
}

/** Whether a pack of the house says never. */
function isWrongInHouse({ what, text }: Entry, { house }: HouseContext): boolean {
  if (what !== 'name') return false
  const key = nameKey(text)
  return [...house.loaded.packs.values()].some((pack) =>
    (pack.rows?.others ?? pack.names ?? []).some(({ never = [] }) => never.some((form) => nameKey(form) === key))
  )
}

async function inStory(entry: Entry, context: HouseContext): Promise<HousePlan | null> {
  const { document, format } = context
  const { what, text } = entry
  const key = what === 'name' ? 'names' : 'accept'
  // Only Markdown has a place for it in the story.
  if (format !== 'markdown') return planOf([await overrideFor({ [key]: [text] }, context)], context)
  const { uri, version } = document
  const source = document.getText()
  const edit = await frontMatterEdit(source, (yaml) => insertItem(yaml, ['copydesk', key], text))
  return edit && { changes: [{ uri, text: source, version, isNew: false, edits: [edit] }], isBeyond: false }
}

async function inProject(entry: Entry, context: HouseContext): Promise<HousePlan | null> {
  const { house, folder, client } = context
  const { file, config } = house.loaded
  if (file === null) {
    const fresh = await intoFile(path.join(folder, 'copydesk.config.yaml'), context, (text) =>
      insertItem(text, ['packs'], packName)
    )
    return planOf([fresh, await intoPack(path.join(folder, packName), entry, context)], context)
  }
  const home = path.dirname(file)
  const pack = (config.packs ?? []).find((one) => /\.ya?ml$/.test(one) && pathInside(home, one) !== undefined)
  if (pack !== undefined) return planOf([await intoPack(pack, entry, context)], context)
  if (/\.[cm]?js$/.test(file)) return null
  const keys = path.basename(file) === 'package.json' ? ['copydesk'] : []
  const own = path.join(home, packName)
  if (!existsSync(own) && !client.createsFiles) {
    // No new file, so the entry goes into the configuration itself.
    const key = entry.what === 'name' ? 'names' : 'accept'
    return planOf([await intoFile(file, context, (text) => insertItem(text, [...keys, key], entry.text))], context)
  }
  const named = await intoFile(file, context, (text) => insertItem(text, [...keys, 'packs'], packName))
  return planOf([named, await intoPack(own, entry, context)], context)
}

/** A house pack made here is called so. */
const packName = 'house.yaml'

function planOf(changes: readonly (TextChange | null)[], { client }: HouseContext): HousePlan | null {
  const all = changes.filter((change) => change !== null)
  if (all.length < changes.length) return null
  return { changes: all, isBeyond: !client.createsFiles && all.some(({ isNew }) => isNew) }
}

function intoPack(file: string, { what, text }: Entry, context: HouseContext): Promise<TextChange | null> {
  return intoFile(file, context, (yaml) =>
    what === 'name' ? insertItem(yaml, ['names'], { name: text }) : insertItem(yaml, ['spellings'], { prefer: text })
  )
}

async function intoFile(
  file: string,
  { openText }: HouseContext,
  edit: (text: string) => Promise<Edit | null>
): Promise<TextChange | null> {
  const uri = uriOf(file)
  const open = openText(uri)
  const isNew = open === undefined && !existsSync(file)
  const text = open?.text ?? (isNew ? '' : readFileSync(file, 'utf8'))
  const made = await edit(text)
  return made && { uri, text, version: open?.version ?? null, isNew, edits: [made] }
}
