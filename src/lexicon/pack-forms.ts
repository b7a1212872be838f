// The forms of the names in house packs, and whose they are.

const noKeys: ReadonlyMap<string, number> = new Map()

/** Entries by the key of each of their forms; nearly every key has one. A sheet's keys come first, in the order of its rows. */
export class Forms {
  readonly #rows: ReadonlyMap<string, number>
  readonly #numbers = new Map<string, number>()
  /** Of each key after those of the rows: the first entry. */
  readonly #owner: number[] = []
  /** Keys that only proposed entries have. */
  readonly proposed = new Set<number>()
  readonly #others = new Map<number, number[]>()

  constructor(rows = noKeys) {
    this.#rows = rows
  }

  get count(): number {
    return this.#rows.size + this.#owner.length
  }

  /** The first entry that has the key of this number. */
  owner(number: number): number {
    return number < this.#rows.size ? number : (this.#owner[number - this.#rows.size] ?? 0)
  }

  #numberOf(key: string): number | undefined {
    return this.#rows.get(key) ?? this.#numbers.get(key)
  }

  add(key: string, entry: number, proposed: boolean): void {
    const number = this.#numberOf(key)
    if (number === undefined) {
      if (proposed) this.proposed.add(this.count)
      this.#numbers.set(key, this.count)
      this.#owner.push(entry)
      return
    }
    if (!proposed) this.proposed.delete(number)
    const others = this.#others.get(number)
    if (this.owner(number) === entry || others?.includes(entry)) return
    if (others) others.push(entry)
    else this.#others.set(number, [entry])
  }

  ownersOf(key: string): readonly number[] {
    const number = this.#numberOf(key)
    if (number === undefined) return []
    const first = this.owner(number)
    const others = this.#others.get(number)
    return others === undefined ? [first] : [first, ...others]
  }

  /** All keys with their numbers, in order. */
  eachKey(visit: (key: string, number: number) => void): void {
    let number = 0
    for (const keys of [this.#rows.keys(), this.#numbers.keys()]) {
      for (const key of keys) {
        visit(key, number)
        number += 1
      }
    }
  }

  *keys(): Generator<string> {
    yield* this.#rows.keys()
    yield* this.#numbers.keys()
  }
}
