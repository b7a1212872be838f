// Compiled tables of short rows: opening one costs its parsing, a row is decoded when it is first asked for.

/** A compiled table: a short text under each key. */
export type CompiledTable = Readonly<Record<string, string>>

/**
 * Questions to a compiled table. A loop over thousands of rows runs before the engine has optimised it, and took ten
 * times as long as parsing them.
 *
 * @param decode - makes what is asked for of a row; called once a key
 * @example
 * readTable({colour: 'uk color'}, (row) => row.split(' '))('colour') // ['uk', 'color']
 */
export function readTable<T extends object>(
  rows: CompiledTable,
  decode: (row: string, key: string) => T
): (key: string) => T | undefined {
  const decoded = new Map<string, T>()
  return (key) => {
    const known = decoded.get(key)
    // Own keys alone: `constructor` stands in every object.
    if (known !== undefined || !Object.hasOwn(rows, key)) return known
    const made = decode(rows[key] ?? '', key)
    decoded.set(key, made)
    return made
  }
}
