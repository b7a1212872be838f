// Compiled tables of short rows: opening one costs its parsing, a row is decoded when it is first asked for.

/** A compiled table: a short text under each key. */
export type CompiledTable = Readonly<Record<string, string>>

/**
 * The key of an object is looked up slowly when the key is fresh from a text: in a run of many stories that was a twentieth
 * of the whole time. After this many questions the rows move to a map, which costs as much as asking so often.
 */
const askedMax = 5000

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
  let asked = 0
  let all: Map<string, string> | undefined
  return (key) => {
    const known = decoded.get(key)
    if (known !== undefined) return known
    asked += 1
    if (asked === askedMax) all = new Map(Object.entries(rows))
    // Own keys alone: `constructor` stands in every object.
    const row = all ? all.get(key) : Object.hasOwn(rows, key) ? rows[key] : undefined
    if (row === undefined) return undefined
    const made = decode(row, key)
    decoded.set(key, made)
    return made
  }
}
