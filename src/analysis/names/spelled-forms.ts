// Which of its accepted forms a story gives to a listed name: what stories of one run are compared by.

import type { KnownName, NameList } from '../../lexicon/names.ts'
import { nameKey } from '../../lexicon/romanisation.ts'
import { lettered } from '../../text/lettered.ts'
import { knowledgeOf, type Mention, mentions } from '../mentions.ts'
import { nameDoubts } from '../name-doubts.ts'
import { definePass } from '../story.ts'
import { consonants } from './letters.ts'
import { isShouted } from './parts.ts'

/** A word of a listed name that has several right spellings, as the story spells it. */
export interface SpelledForm {
  /** The entry and the word's consonants: equal for Zelensky and Zelenskyy of one man. */
  readonly name: string
  readonly form: string
  readonly mention: Mention
  /** The mention's text around the form. */
  readonly before: string
  readonly after: string
}

/** Every place of a listed name whose list entry has several spellings, in order. */
export const spelledForms = definePass('spelled forms', (story): readonly SpelledForm[] => {
  const { list } = knowledgeOf(story)
  const all = story.get(mentions)
  const doubted = new Set(story.get(nameDoubts).map(({ mention }) => mention.start))
  const owners = ownersOf(list, all)
  const found: SpelledForm[] = []
  for (const mention of all) {
    if (mention.headline || mention.sic || mention.compound || doubted.has(mention.start)) continue
    const entry = mention.parts.length > 1 ? entryOf(list, mention) : bareOwner(list, owners, mention)
    // A house's own entry is compared with the house's form, story by story.
    if (entry === null || entry.house) continue
    const spellings = choicesOf(list, entry)
    if (spellings === null || list.isDemonym(mention.key)) continue
    for (const { text, key, start, end } of mention.parts) {
      const choice = spellings.get(signature(key))
      if (choice === undefined || isShouted(text)) continue
      const form = plainForm(text)
      if (!choice.has(form)) continue
      found.push({
        name: `${entry.name}|${signature(key)}`,
        form,
        mention,
        before: mention.text.slice(0, start),
        after: mention.text.slice(end)
      })
    }
    const joined = spellings.get(mention.key)
    if (mention.parts.length > 1 && joined !== undefined && joined.has(plainForm(mention.text)))
      found.push({
        name: `${entry.name}|${mention.key}`,
        form: plainForm(mention.text),
        mention,
        before: '',
        after: ''
      })
  }
  return found
})

/** Whose bare second references are: the listed people whom the story names in full. */
function ownersOf(list: NameList, all: readonly Mention[]): ReadonlyMap<string, KnownName | null> {
  const owners = new Map<string, KnownName | null>()
  for (const mention of all) {
    if (mention.parts.length < 2) continue
    const entry = entryOf(list, mention)
    if (entry?.kind !== 'person') continue
    for (const part of mention.parts) {
      const other = owners.get(part.key)
      owners.set(part.key, other === undefined || other === entry ? entry : null)
    }
  }
  return owners
}

function bareOwner(list: NameList, owners: ReadonlyMap<string, KnownName | null>, mention: Mention): KnownName | null {
  const owner = owners.get(mention.key)
  return owner === undefined ? entryOf(list, mention) : owner
}

/** The entry that has the name as a form. */
function entryOf(list: NameList, { name }: Mention): KnownName | null {
  if (name.entry === undefined) name.entry = list.entriesOf(name.key)[0] ?? null
  return name.entry
}

/** What the spellings of one word have in common: Kyiv and Kiev, Sergei and Sergey; not Joe and Joseph. */
function signature(key: string): string {
  return key.charAt(0) + consonants(key.slice(1))
}

type Spellings = ReadonlyMap<string, ReadonlySet<string>>

/** Kept over stories: an entry's forms never change, and most entries leave nothing to choose. */
const choices = new WeakMap<KnownName, { readonly spellings: Spellings | null }>()

function choicesOf(list: NameList, entry: KnownName): Spellings | null {
  let known = choices.get(entry)
  if (known === undefined) {
    const several = list.hasSeveralForms(entry)
      ? [...spellingsOf(list, entry)].filter(([, forms]) => forms.size > 1)
      : []
    known = { spellings: several.length > 0 ? new Map(several) : null }
    choices.set(entry, known)
  }
  return known.spellings
}

const initials = lettered(String.raw`\p{Lu}\.?(?:\p{Lu}|$)`)

/** By signature the forms that the entry accepts for a word, and by key those of a whole name joined in several ways. */
function spellingsOf(list: NameList, entry: KnownName): Spellings {
  const found = new Map<string, Set<string>>()
  const add = (under: string, form: string): void => {
    const known = found.get(under)
    if (known) known.add(form)
    else found.set(under, new Set([form]))
  }
  for (const form of list.details(entry).forms) {
    const words = form.split(/[\s-]+/)
    for (const word of words) if (word.length > 2 && !isShouted(word)) add(signature(nameKey(word)), plainForm(word))
    if (words.length > 1 && !initials(form).test(form)) add(nameKey(form), plainForm(form))
  }
  return found
}

/** With straight apostrophes and without stops: George W Bush and George W. Bush are a matter of typography. */
function plainForm(form: string): string {
  return form
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/\./g, '')
    .normalize('NFC')
}
