// What a word of copy is in a run of capitals, whatever stands around it: worked out once for every distinct word.

import { lowerCase } from '../../input/english.ts'
import type { Part } from '../../lexicon/lexicon.ts'
import { type NameWords, nameWords, wordKind } from '../../lexicon/name-words.ts'
import { type NameList, names } from '../../lexicon/names.ts'
import { nameKey } from '../../lexicon/romanisation.ts'
import { type WordTable, words } from '../../lexicon/words.ts'
import { isCapital } from '../../text/char-codes.ts'
import { ownCopy, recall } from '../../text/memo.ts'
import type { NamePart } from '../mentions.ts'
import type { ReadName } from './pieces.ts'

/** `The` and `I`: a bit beside those of `wordKind`. */
export const bullet = 1024

/** A word that can be part of a name. */
export interface NameWord {
  /** Whether a name can begin with it or go on with it: it has a capital, or what an eye takes for one. */
  readonly begins: boolean
  /** Without its possessive, and without what a hyphen joins that is no name. */
  readonly text: string
  readonly lower: string
  /** `lower` without the stop of an abbreviation. */
  readonly plain: string
  readonly key: string
  /** Bits of `wordKind`, and `bullet`. */
  readonly kinds: number
  /** Whether a possessive or a hyphen ends the name here. */
  readonly closed: boolean
  /** What it gives when it stands alone, by the way it stands; filled by whoever reads runs. */
  readonly alone: (readonly ReadName[] | undefined)[]
  /** The part that it is of a name that it begins; filled by whoever reads runs. */
  part: NamePart | undefined
}

/** Words remembered, as a power of two; 2,000 stories have about 12,000 with a capital. */
const slotBits = 14

/** Asks what a word is, by the word as written. */
export const nameWordOf: Part<(text: string) => NameWord> = {
  name: 'words in names',
  open(_source, _packs, lexicon) {
    const asking: Asking = {
      list: lexicon.part(names),
      table: lexicon.part(words),
      beside: lexicon.part(nameWords)
    }
    return recall((text) => read(asking, text), slotBits)
  }
}

interface Asking {
  readonly list: NameList
  readonly table: WordTable
  readonly beside: NameWords
}

function read(asking: Asking, written: string): NameWord {
  const { beside } = asking
  const possessive = possessiveLength(written)
  const { end, closed } = cut(beside, possessive > 0 ? written.slice(0, -possessive) : written)
  const text = ownCopy(written.slice(0, end))
  const lower = text.toLowerCase()
  const plain = withoutStop(lower)
  const whole = lowerCase(written)
  return {
    begins: startsName(asking, written, whole) && !isContraction(asking, written, whole),
    text,
    lower,
    plain,
    key: nameKey(text),
    kinds: kindsOf(beside, text, lower, plain),
    closed: closed || possessive > 0,
    alone: unread(),
    part: undefined
  }
}

/** Made apart, as `spanFrom` says. */
function unread(): NameWord['alone'] {
  return []
}

function kindsOf(beside: NameWords, text: string, lower: string, plain: string): number {
  if (lower === 'the' || lower === 'i') return bullet
  // The lists have Tánaiste, Secretary-General and Vice-President by their keys, without accents and with blanks for hyphens.
  const kinds = /[^\0-\x7f]|-/.test(plain) ? beside.kindsOf(nameKey(plain)) : beside.kindsOf(plain)
  // Cr is a councillor in Australia, and CR are initials.
  if (plain === 'cr' && text !== 'Cr' && text !== 'Cr.') return 0
  // Van is a name, van a particle.
  return text === plain ? kinds : kinds & ~wordKind.particles
}

/** Without the stop of an abbreviation: gov for Gov. */
function withoutStop(lower: string): string {
  return lower.endsWith('.') ? lower.slice(0, -1) : lower
}

/** Where a hyphen joins something that is no name, the word ends and with it the run: Seoul-based. */
function cut({ tails }: NameWords, text: string): { readonly end: number; readonly closed: boolean } {
  const dash = text.lastIndexOf('-')
  if (dash > 0 && !isCapital(text.charCodeAt(dash + 1))) {
    const tail = text.slice(dash + 1).toLowerCase()
    if (tails.has(tail) || (tail.length > 3 && /(?:ed|ing|ly)$/.test(tail))) return { end: dash, closed: true }
  }
  return { end: text.length, closed: false }
}

/** They're, We've: the dictionary has them in small letters with their apostrophe. */
function isContraction({ table }: Asking, text: string, lower: string): boolean {
  if (lower.startsWith("i'")) return true
  return lower.includes("'") && possessiveLength(text) === 0 && table.has(lower)
}

/** A capital, or what an eye takes for one, where the capital would make a name: lreland, lnverness, 0slo. */
function startsName({ list, table, beside }: Asking, text: string, lower: string): boolean {
  const code = text.charCodeAt(0)
  if (isCapital(code)) return true
  // d'Ornano, l'Escale
  if (isApostrophe(text.charCodeAt(1))) return isCapital(text.charCodeAt(2)) && 'dl'.includes(text.charAt(0))
  // al-Assad, el-Sisi
  const dash = text.indexOf('-')
  if (dash > 0 && dash < 4 && isCapital(text.charCodeAt(dash + 1))) return beside.particles.has(lower.slice(0, dash))
  if (
    text.length < 4 ||
    !((code === 48 && /^0[a-z]/.test(text)) || (code === 108 && 'bcdfghjkmnpqrstvwxz'.includes(text.charAt(1))))
  )
    return false
  if (table.has(lower)) return false
  const meant = (code === 48 ? 'o' : 'i') + lower.slice(1, lower.length - possessiveLength(text))
  return table.isName(meant) || list.isPart(meant)
}

/** How many letters the possessive takes: Putin’s, the Lavrovs’. */
function possessiveLength(text: string): number {
  const { length } = text
  const last = text.charCodeAt(length - 1)
  if (isApostrophe(last)) return 1
  return (last === 115 || last === 83) && length > 2 && isApostrophe(text.charCodeAt(length - 2)) ? 2 : 0
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019
}
