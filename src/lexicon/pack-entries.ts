// The entries of house packs by number.
import type { NameEntry, NameKind, NameRows } from './pack.ts'

/** A row with its kind, which can be that of its pack. */
export interface Entry {
  readonly entry: NameEntry
  readonly kind: NameKind
}

/** The entries by number: those of a sheet's rows first, each read when it is asked for. */
export class Entries {
  readonly #rows: NameRows | undefined
  readonly #kind: NameKind
  readonly #entries = new Map<number, Entry>()
  count: number

  /** @param kind - that of rows without one */
  constructor(rows: NameRows | undefined, kind: NameKind) {
    this.#rows = rows
    this.#kind = kind
    this.count = rows?.keys.size ?? 0
  }

  at(index: number): Entry | undefined {
    const known = this.#entries.get(index)
    if (known !== undefined || this.#rows === undefined || index >= this.#rows.keys.size) return known
    const entry = this.#rows.entryAt(index)
    const made = { entry, kind: entry.kind ?? this.#kind }
    this.#entries.set(index, made)
    return made
  }

  set(index: number, entry: Entry): void {
    this.#entries.set(index, entry)
  }

  /** The new entry's number. */
  add(entry: Entry): number {
    this.#entries.set(this.count, entry)
    this.count += 1
    return this.count - 1
  }
}
