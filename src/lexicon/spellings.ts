// Spellings that careful copy does not mix: US and UK pairs, and words that a house writes one way or another.
import type { Part } from './lexicon.ts'
import type { Pack } from './pack.ts'
import type { WordVariant } from './words.ts'

/** The side of a marked form. `ize` words are American, and right in Oxford spelling too. */
export type Side = 'us' | 'uk'

/** Half of a US and UK pair. */
export interface MarkedForm {
  readonly side: Side
  /** The other half. */
  readonly other: string
  /** Whether the pair is one of -ise and -ize. */
  readonly ize: boolean
  /** Whether dictionaries of both sides have the form, so that it counts only in a frame. */
  readonly frame: Frame | undefined
  /** Copy of the other side prints it as well. */
  readonly weak: boolean
  fits(variant: WordVariant): boolean
}

/** Where an ambiguous form counts. */
export interface Frame {
  readonly before?: readonly string[]
  readonly after?: readonly string[]
  readonly joined?: readonly string[]
  readonly never?: readonly string[]
  /** Also after a number. */
  readonly numbers?: boolean
}

/** Ways to write one thing: adviser, advisor. */
export interface Choice {
  readonly id: number
  /** Which of the ways this form is: forms of one way agree. */
  readonly way: number
  /** The same word form in every way. */
  readonly ways: readonly string[]
  /** Whether a house pack prefers one; then it is `ways[0]`. */
  readonly house: boolean
  readonly note: string | undefined
}

/** A form of several words that begins with a certain word. */
export interface LongForm {
  readonly rest: readonly string[]
  readonly choice: Choice
}

/** Questions about spellings. Words are asked in small letters, without `'s`. */
export interface Spellings {
  marked(lower: string): MarkedForm | undefined
  choice(lower: string): Choice | undefined
  /** Forms of several words that begin with this word, the longest first. */
  longForms(first: string): readonly LongForm[]
  /** Whether it is a form that some variant spells so. */
  isForm(lower: string): boolean
}

/** `[uk, us, ize, variants of uk as bits, of us, frame index of uk or -1, of us]` */
export type CompiledPair = readonly [string, string, 0 | 1, number, number, number, number]
export interface CompiledSpellings {
  readonly pairs: readonly CompiledPair[]
  readonly frames: readonly Frame[]
  readonly weak: readonly string[]
  /** Groups of word choices: by way, the forms in the order of all ways. */
  readonly choices: readonly (readonly (readonly string[])[])[]
}

/** Bits of the variants that a form fits. */
export const variantBits = { us: 1, uk: 2, oxford: 4, au: 8, ca: 16 } as const

/**
 * US and UK pairs and word choices from `rules/lexicon`, and what the house prefers, which beats both.
 *
 * @example
 * lexicon.part(spellings).marked('programme')?.other // 'program'
 */
export const spellings: Part<Spellings> = {
  name: 'spellings',
  open(source, packs) {
    // Written by scripts/data/spellings.ts, which checks it.
    const compiled = source.json('spellings') as CompiledSpellings
    const marked = new Map<string, MarkedForm>()
    const weak = new Set(compiled.weak)
    for (const [uk, us, ize, ukFits, usFits, ukFrame, usFrame] of compiled.pairs) {
      add(marked, uk, 'uk', us, ize === 1, ukFits, compiled.frames[ukFrame], weak.has(uk))
      // A frame of -2 says that the form is ambiguous and never counts.
      if (usFrame !== -2) add(marked, us, 'us', uk, ize === 1, usFits, compiled.frames[usFrame], weak.has(us))
    }
    const choices = new Map<string, Choice>()
    const long = new Map<string, LongForm[]>()
    const addForm = (form: string, choice: Choice): void => {
      const [first = '', ...rest] = form.split(' ')
      if (rest.length === 0) choices.set(form, choice)
      else {
        const known = (long.get(first) ?? []).filter((other) => other.rest.join(' ') !== rest.join(' '))
        long.set(
          first,
          [...known, { rest, choice }].sort((a, b) => b.rest.length - a.rest.length)
        )
      }
    }
    for (const [id, ways] of compiled.choices.entries()) {
      for (const [way, forms] of ways.entries()) {
        for (const [index, form] of forms.entries()) {
          addForm(form, { id, way, ways: ways.map((other) => other[index] ?? form), house: false, note: undefined })
        }
      }
    }
    let id = compiled.choices.length
    for (const { prefer, over, note } of houseSpellings(packs)) {
      const ways = [prefer, ...over].map((form) => form.toLowerCase())
      for (const [way, form] of ways.entries()) {
        marked.delete(form)
        addForm(form, { id, way, ways: [prefer, ...over], house: true, note })
      }
      id += 1
    }
    return {
      marked: (lower) => marked.get(lower),
      choice: (lower) => choices.get(lower),
      longForms: (first) => long.get(first) ?? none,
      isForm: (lower) => marked.has(lower) || choices.has(lower)
    }
  }
}

const none: readonly LongForm[] = []

function houseSpellings(packs: readonly Pack[]) {
  return packs.flatMap((pack) => pack.spellings ?? [])
}

function add(
  marked: Map<string, MarkedForm>,
  form: string,
  side: Side,
  other: string,
  ize: boolean,
  bits: number,
  frame: Frame | undefined,
  weak: boolean
): void {
  if (marked.has(form)) return
  marked.set(form, { side, other, ize, frame, weak, fits: (variant) => (bits & variantBits[variant]) !== 0 })
}
