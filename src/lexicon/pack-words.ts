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
  /** Links of words that have been asked for. */
  readonly #known = new Map<string, Links>()

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

  /** The last link of a word, or none. */
  #first(word: string): number {
    let hash = hashStart
    for (let index = 0; index < word.length; index += 1) hash = hashStep(hash, word.charCodeAt(index))
    return this.#thatHas(word, this.#heads[hash & (this.#heads.length - 1)] ?? none)
  }

  /**
   * All links of a word, the last first. A given name has a thousand of them, and each is compared with the word: that is
   * done once, however much is asked about the word.
   */
  #links(word: string): Links {
    const known = this.#known.get(word)
    if (known !== undefined) return known
    let link = this.#first(word)
    // Most words that are asked about stand in no name of the house; nothing is kept of them.
    if (link === none) return noLinks
    const all: number[] = []
    let places = 0
    for (; link !== none; link = this.#thatHas(word, this.#before[link] ?? none)) {
      all.push(link)
      if (places !== bothPlaces) places |= this.#placesOf(word, link)
    }
    const links = { all, places }
    this.#known.set(word, links)
    return links
  }

  /** Whether the word of a link begins a name, 1, or ends it, 2. */
  #placesOf(word: string, link: number): number {
    const start = this.#start[link] ?? 0
    return (start === 0 ? 1 : 0) | (start + word.length === this.#keyOf(link).length ? 2 : 0)
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
    const { all, places: asked } = this.#links(word)
    let bearers = 0
    for (const link of all) {
      // To ask for the entry is to read its row: of a thousand people called Ann one is enough.
      if (bearers === asked) break
      const places = this.#placesOf(word, link)
      if ((places & ~bearers) === 0) continue
      if (this.#isPerson(this.#keyOf(link), this.#owner[this.#key[link] ?? 0] ?? 0)) bearers |= places
    }
    return bearers
  }

  count(word: string): number {
    return this.#links(word).all.length
  }

  keysWith(word: string): readonly string[] {
    // Abdullah Abdullah counts once.
    const keys = new Set<string>()
    for (const link of this.#links(word).all) keys.add(this.#keyOf(link))
    return [...keys].reverse()
  }

  single(letter: string): readonly string[] {
    return this.#single.get(letter) ?? []
  }
}

/** Where a word stands. */
interface Links {
  readonly all: readonly number[]
  /** At the beginnings of names, 1, and at their ends, 2. */
  readonly places: number
}

const noLinks: Links = { all: [], places: 0 }
const bothPlaces = 3

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
