// Which listed names are near a name: all words but one are theirs, and that one is nearly theirs by its letters.

import { type NameShape, shapeOf } from '../../lexicon/name-shape.ts'
import type { NameWords } from '../../lexicon/name-words.ts'
import type { KnownName, ListedForm } from '../../lexicon/names.ts'
import { editDistance, isShuffled, lookAlikeFold } from '../../text/distance.ts'
import { withCapital } from '../../text/letter-case.ts'
import type { Knowledge, NamePart } from '../mentions.ts'
import { areOneGiven, heardConsonants, homeForm, isClipped } from './letters.ts'

/** In shorter words two slips make another word. */
const twoSlipsMin = 7

/** Listed forms with one common word that are looked at: more Johns than this tell nothing, more universities do. */
const formsMax = 400
const bodiesMax = 800

/** A listed name that a mention is nearly. */
export interface Near {
  readonly entry: KnownName
  /** Index of the word that differs. */
  readonly index: number
  /** The listed word in its place. */
  readonly word: string
  readonly distance: number
}

/** A listed form that is near. */
export interface NearForm {
  readonly near: Near
  readonly form: ListedForm
}

const noForms: readonly NearForm[] = []

/** Listed names that differ from these words in one, which is near; none where the words are a listed name themselves. */
export function nearForms(knowledge: Knowledge, window: readonly NamePart[]): readonly NearForm[] {
  const found = nearListedForms(knowledge, window)
  // Asked last, of the few that are near.
  return found.length === 0 || knowledge.list.accepts(keyOf(window.filter(isFull))) ? noForms : found
}

/** The same of words that may be a listed name. */
export function nearListedForms({ list, beside }: Knowledge, window: readonly NamePart[]): readonly NearForm[] {
  const parts = window.every(isFull) ? window : window.filter(isFull)
  if (parts.length < 2) return noForms
  let shape: NameShape | undefined
  let found: NearForm[] | undefined
  for (const anchor of parts) {
    const count = list.formCount(anchor.key)
    if (count === 0 || count > (beside.bodies.has(anchor.key) ? bodiesMax : formsMax)) continue
    shape ??= shapeOf(parts)
    for (const form of list.formsNear(anchor.key, shape)) {
      const near = difference(beside, form, parts)
      if (near === undefined) continue
      // Ben and Al are given names where a person's name begins with them.
      const particle = beside.particles.has(anchor.key)
      if (particle && (anchor !== window[0] || (near.entry.kind !== 'person' && near.word.length < twoSlipsMin)))
        continue
      if (found) found.push({ near, form })
      else found = [{ near, form }]
    }
  }
  return found ?? noForms
}

/** Whether it is a word, and no initial. */
export function isFull({ initial }: NamePart): boolean {
  return !initial
}

/** The key of several parts together. */
function keyOf(parts: readonly NamePart[]): string {
  let key = parts[0]?.key ?? ''
  for (let at = 1; at < parts.length; at += 1) key += ` ${parts[at]?.key ?? ''}`
  return key
}

/** The one word in which a listed form and a name differ, if it is near. */
function difference(beside: NameWords, form: ListedForm, parts: readonly NamePart[]): Near | undefined {
  const formParts = form.full
  const { length } = parts
  if (formParts.length !== length) return undefined
  let index = -1
  for (let at = 0; at < length; at += 1) {
    if (formParts[at] === parts[at]?.key) continue
    if (index >= 0) return undefined
    index = at
  }
  const word = formParts[index]
  const part = parts[index]
  if (word === undefined || part === undefined) return undefined
  const near = nearness(form.entry, index, word, part)
  // Asked last, of the few that are near: Bill for William is no slip.
  if (near === undefined || length !== 2 || index > 0) return near
  return beside.areNicknames(part.key, word) ? undefined : near
}

function nearness(entry: KnownName, index: number, word: string, part: NamePart): Near | undefined {
  const sameLetter = sameStart(part.key, word)
  // Most forms with one word in common are far from this name in the other.
  if (!sameLetter && !(alikeAtStart.has(part.text.charCodeAt(0)) && alikeAtStart.has(word.charCodeAt(0))))
    return undefined
  const looks = lookAlikeFold(part.text) === lookAlikeFold(withCapital(word))
  if (looks) return { entry, index, word, distance: 0.3 }
  if (word.length < 3 || part.key.length < 2 || !sameLetter) return undefined
  if (isSpelledByEar(index, part, word)) return { entry, index, word, distance: 1 }
  // Kay Ivie: the ear hears Ivey, and a title tells whether she is meant.
  const heard = index > 0 && word.length > 3 && heardConsonants(word) === heardConsonants(part.key)
  const max = word.length >= twoSlipsMin || heard ? 2 : 1
  const distance = editDistance(part.key, word, max)
  if (distance <= max) return { entry, index, word, distance }
  return isShuffled(part.key, word) || isClipped(part.key, word) ? { entry, index, word, distance: 2 } : undefined
}

/** The letters that an eye takes for others at the beginning of a word: I, l, 1, |, 0, O, rn and m. */
const alikeAtStart = new Set(Array.from('iIlL1|0oOrRmM', (letter) => letter.charCodeAt(0)))

/** Mac and Mc are heard alike: MacEnroe for McEnroe. */
function macForm(word: string): string {
  return word.replace(/^mac(?=[a-z]{3})/, 'mc').replace(/^mc.*a(?=th$)/, (start) => start)
}

/** MacEnroe, Bassie, Killian: however many letters differ, the ear hears McEnroe, Bassey and Kylian. */
function isSpelledByEar(index: number, { key, standing }: NamePart, word: string): boolean {
  if (index === 0) return areOneGiven(key, word)
  if (key.startsWith('m') && macForm(key) === macForm(word)) return true
  // Brodie is a name besides Brodey; nobody is called Bassie.
  return standing === 'strange' && homeForm(key) === homeForm(word)
}

/** First letters that the ear takes for each other: Caroline Leavitt for Karoline. */
const alikeToTheEar = new Set(['ck', 'kc'])

/** 96 to 100 % of slips keep the first letter; the rest swap the first two. */
function sameStart(a: string, b: string): boolean {
  return (
    a.charCodeAt(0) === b.charCodeAt(0) ||
    (alikeToTheEar.has(a.slice(0, 1) + b.slice(0, 1)) && a.slice(1) === b.slice(1)) ||
    (a.charCodeAt(0) === b.charCodeAt(1) && a.charCodeAt(1) === b.charCodeAt(0))
  )
}
