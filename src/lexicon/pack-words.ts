// The words of the names in house packs.
import type { Forms } from './pack-forms.ts'

const none = -1

/**
 * Where each word stands in the keys that may correct: a hash table of numbers over the keys themselves. A map of words
 * with a list each took 100 ms for 50,000 names, and slowed every story while memory was tidied.
 */
export class WordIndex {
  readonly #keys: string[] = []
  /** Of each key: the number of its first entry. */
  readonly #owner: number[] = []
  readonly #isPerson: (key: string, entry: number) => boolean
  /** By hash: the last link. By link: its key, where its word begins there, and the link before it. */
  readonly #heads: Int32Array
  #key: Int32Array
  #start: Int32Array
  #before: Int32Array
  #count = 0
  readonly #single = new Map<string, string[]>()

  constructor(forms: Forms, isPerson: (key: string, entry: number) => boolean) {
    // Names have two words or three; half of the places stay free.
    this.#isPerson = isPerson
    this.#heads = new Int32Array(2 ** Math.ceil(Math.log2(6 * forms.count + 2))).fill(none)
    // Room for names of three words.
    this.#key = new Int32Array(3 * forms.count)
    this.#start = new Int32Array(3 * forms.count)
    this.#before = new Int32Array(3 * forms.count)
    forms.eachKey((key, number) => {
      if (forms.proposed.has(number)) return
      if (key.includes(' ')) {
        this.#owner.push(forms.owner(number))
        this.#add(key, this.#keys.push(key) - 1)
        return
      }
      const list = this.#single.get(key.charAt(0))
      if (list) list.push(key)
      else this.#single.set(key.charAt(0), [key])
    })
  }

  #grow(): void {
    this.#key = grown(this.#key)
    this.#start = grown(this.#start)
    this.#before = grown(this.#before)
  }

  #add(key: string, at: number): void {
    let start = 0
    let hash = hashStart
    for (let index = 0; index <= key.length; index += 1) {
      const code = index < key.length ? key.charCodeAt(index) : blank
      if (code !== blank) {
        hash = hashStep(hash, code)
        continue
      }
      const slot = hash & (this.#heads.length - 1)
      const link = this.#count
      if (link === this.#key.length) this.#grow()
      this.#key[link] = at
      this.#start[link] = start
      this.#before[link] = this.#heads[slot] ?? none
      this.#count += 1
      this.#heads[slot] = link
      start = index + 1
      hash = hashStart
    }
  }

  /** The last link of a word, or none. A generator took three times as long for a given name with a thousand links. */
  #first(word: string): number {
    let hash = hashStart
    for (let index = 0; index < word.length; index += 1) hash = hashStep(hash, word.charCodeAt(index))
    return this.#thatHas(word, this.#heads[hash & (this.#heads.length - 1)] ?? none)
  }

  /** The link of a word before this one, or none. */
  #next(word: string, link: number): number {
    return this.#thatHas(word, this.#before[link] ?? none)
  }

  /** This link or the first before it that is the word's: others can have the same place. */
  #thatHas(word: string, from: number): number {
    let link = from
    for (; link !== none; link = this.#before[link] ?? none) {
      const key = this.#keyOf(link)
      const start = this.#start[link] ?? 0
      const end = start + word.length
      if ((end === key.length || key.charCodeAt(end) === blank) && key.startsWith(word, start)) break
    }
    return link
  }

  #keyOf(link: number): string {
    return this.#keys[this.#key[link] ?? 0] ?? ''
  }

  has(word: string): boolean {
    return this.#first(word) !== none
  }

  bearersOf(word: string): number {
    let bearers = 0
    for (let link = this.#first(word); link !== none && bearers !== 3; link = this.#next(word, link)) {
      const start = this.#start[link] ?? 0
      const places = (start === 0 ? 1 : 0) | (start + word.length === this.#keyOf(link).length ? 2 : 0)
      // To ask for the entry is to read its row: of a thousand people called Ann one is enough.
      if ((places & ~bearers) === 0) continue
      if (this.#isPerson(this.#keyOf(link), this.#owner[this.#key[link] ?? 0] ?? 0)) bearers |= places
    }
    return bearers
  }

  count(word: string): number {
    let count = 0
    for (let link = this.#first(word); link !== none; link = this.#next(word, link)) count += 1
    return count
  }

  keysWith(word: string): readonly string[] {
    // Abdullah Abdullah counts once.
    const keys = new Set<string>()
    for (let link = this.#first(word); link !== none; link = this.#next(word, link)) keys.add(this.#keyOf(link))
    return [...keys].reverse()
  }

  single(letter: string): readonly string[] {
    return this.#single.get(letter) ?? []
  }
}

const blank = 32

function grown(numbers: Int32Array): Int32Array {
  const more = new Int32Array(2 * numbers.length + 16)
  more.set(numbers)
  return more
}

/** FNV-1a over UTF-16 units: quick, and even enough for a table half empty. */
const hashStart = 0x811c9dc5

function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}
