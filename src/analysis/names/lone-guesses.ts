// What a word that no list has can have been meant to be by how it is cut or who is called nearly so, whatever the story.
import type { Part } from '../../lexicon/lexicon.ts'
import type { KnownName } from '../../lexicon/names.ts'
import { areGendered, nameKey } from '../../lexicon/romanisation.ts'
import { slipBetween } from '../../text/distance.ts'
import { remember } from '../../text/memo.ts'
import { type Knowledge, nameKnowledge } from '../mentions.ts'
import { isDerived, isPlural, isTransliterated } from './guards.ts'

/** What is meant, and the entry that has it. */
export interface LoneGuess {
  readonly word: string
  readonly entry: KnownName
}

/** Asked again for the same word in the next story. */
export interface LoneGuesses {
  /** Newyork, Srilanka: a listed place of two words without its blank. */
  readonly glued: (key: string) => LoneGuess | null
  /** Sainbury's: a company that the list has with an s of its own. */
  readonly ownS: (key: string) => LoneGuess | null
  /** Prokoviev: the family name of the one listed person who is called nearly so. */
  readonly famous: (key: string) => LoneGuess | null
}

/** Words that no list has are remembered in two generations of this many; 1,000 stories have 5,000. */
const rememberedMax = 5000

/** The guesses, kept for the run. */
export const loneGuesses: Part<LoneGuesses> = {
  name: 'lone-guesses',
  open(_source, _packs, lexicon) {
    const knowledge = lexicon.part(nameKnowledge)
    return {
      glued: remember((key) => gluedPlace(knowledge, key) ?? null, rememberedMax),
      ownS: remember((key) => bodyWithOwnS(knowledge, key) ?? null, rememberedMax),
      famous: remember((key) => famousFamily(knowledge, key) ?? null, rememberedMax)
    }
  }
}

/** In shorter words two listed ones meet by chance. */
const gluedMin = 7
const halfMin = 3

/** Words with which names of places and of families begin: Santacruz, Lacoste. */
const openers = new Set('san santa saint sao los las el la le les de del den el st mac'.split(' '))

function gluedPlace({ list }: Knowledge, key: string): LoneGuess | undefined {
  if (key.length < gluedMin || key.length > 20) return undefined
  for (let at = halfMin; at <= key.length - halfMin; at += 1) {
    const first = key.slice(0, at)
    // Of most words no beginning is a word of a name.
    if (!list.isPart(first) || openers.has(first)) continue
    const whole = `${first} ${key.slice(at)}`
    const entry = list.entriesOf(whole).find(({ kind }) => kind === 'place')
    if (entry === undefined) continue
    const form = list.details(entry).forms.find((one) => nameKey(one) === whole && one.includes(' '))
    if (form !== undefined) return { word: form, entry }
  }
  return undefined
}

/** Shorter names of shops are near to given names: Boots, Macy's. */
const shopMin = 6

function bodyWithOwnS({ list }: Knowledge, key: string): LoneGuess | undefined {
  const written = `${key}s`
  if (written.length < shopMin) return undefined
  for (let length = written.length - 1; length <= written.length + 1; length += 1) {
    for (const form of list.oneWordForms(key.charAt(0), length)) {
      if (!form.word.endsWith('s') || slipBetween(written, form.word) === undefined) continue
      const entry = form.owner()
      if (entry.kind !== 'organisation') continue
      const shown = list.details(entry).forms.find((one) => nameKey(one) === form.word && /['’]s$/.test(one))
      if (shown !== undefined) return { word: shown, entry }
    }
  }
  return undefined
}

/** Shorter family names have others for neighbours. */
const famousMin = 8
/** Names looked at that begin alike. */
const alikeMax = 600
/** Family names further down the list of frequent words are not known by themselves. */
const famousRank = 40_000

function famousFamily(knowledge: Knowledge, key: string): LoneGuess | undefined {
  const { list } = knowledge
  if (key.length < famousMin - 1) return undefined
  let found: LoneGuess | undefined
  for (const entry of list.startingWith(key.slice(0, 3), alikeMax)) {
    if (entry.kind !== 'person') continue
    // Rachmaninoff, also Rachmaninov.
    for (const form of list.details(entry).forms) {
      const family = form.slice(form.lastIndexOf(' ') + 1)
      const word = nameKey(family)
      if (word === key) return undefined
      if (word.length < famousMin || found?.word === family || !isFamousAs(knowledge, entry, word, key)) continue
      // Of two families that are nearly called so nobody knows which is meant.
      if (found !== undefined && found.entry !== entry) return undefined
      found = { word: family, entry }
    }
  }
  return found
}

/** Whether a word is a slip of a family name that everybody knows, and that one listed person bears. */
function isFamousAs(knowledge: Knowledge, entry: KnownName, word: string, key: string): boolean {
  const { list, table } = knowledge
  const rank = table.rank(word)
  if (rank === 0 || rank > famousRank || slipBetween(key, word) === undefined) return false
  if (isDerived(key, word) || isPlural(key, word) || areGendered(key, word)) return false
  if (isTransliterated(knowledge, entry, key, word)) return false
  return list.formsWith(word).every((form) => form.entry === entry)
}
