// What it takes to turn one word into another by mistake: neighbours on the keyboard, sounds and doubled letters are cheap.

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const
const neighbours = new Set<number>()
for (const [line, row] of rows.entries()) {
  for (let at = 0; at < row.length; at += 1) {
    // The rows are shifted by about half a key each: below `g` lie `v` and `b`.
    const below = rows[line + 1] ?? ''
    for (const near of [row[at + 1], below[at], below[at - 1]]) if (near) both(row.charAt(at), near)
  }
}
const soundAlike = new Set<number>()
for (const pair of ['ck', 'cs', 'sz', 'fv', 'iy', 'td', 'gj', 'xs', 'mn', 'qk', 'uw']) {
  soundAlike.add(key(pair.charCodeAt(0), pair.charCodeAt(1))).add(key(pair.charCodeAt(1), pair.charCodeAt(0)))
}
function both(a: string, b: string): void {
  neighbours.add(key(a.charCodeAt(0), b.charCodeAt(0))).add(key(b.charCodeAt(0), a.charCodeAt(0)))
}
function key(a: number, b: number): number {
  return a * 128 + b
}

const vowels = new Set(['a', 'e', 'i', 'o', 'u', 'y'].map((vowel) => vowel.charCodeAt(0)))
const price = {
  swap: 0.7,
  double: 0.5,
  vowel: 0.75,
  sound: 0.7,
  neighbour: 0.75,
  other: 1,
  missing: 0.85,
  extra: 0.9,
  first: 0.5
} as const

/**
 * The cost of the slips between a wrong and a right word.
 *
 * @returns about 0.5 to 1 a slip, more at the first letter; above `max` some number above it
 * @example
 * slipCost('occured', 'occurred', 2) // 0.5
 */
export function slipCost(wrong: string, right: string, max: number): number {
  if (wrong.length > lengthMax || right.length > lengthMax) return max + 1
  for (let column = 0; column <= right.length; column += 1) above[column] = column * price.missing
  for (let row = 1; row <= wrong.length; row += 1) {
    const least = fillRow(wrong, right, row)
    if (least > max) return least
    const free = before
    before = above
    above = current
    current = free
  }
  const total = above[right.length] ?? max + 1
  return wrong.charCodeAt(0) === right.charCodeAt(0) ? total : total + price.first
}

/** Words are shorter; the rows of the table are kept between calls, because suggestions ask thousands of times. */
const lengthMax = 62
let before = new Float64Array(lengthMax + 2)
let above = new Float64Array(lengthMax + 2)
let current = new Float64Array(lengthMax + 2)

/** Fill the row of one letter of the wrong word; returns the least cost in it. */
function fillRow(wrong: string, right: string, row: number): number {
  const a = wrong.charCodeAt(row - 1)
  const last = row > 1 ? wrong.charCodeAt(row - 2) : 0
  const extraPrice = a === last ? price.double : price.extra
  let left = row * price.extra
  let least = left
  current[0] = left
  let b = 0
  for (let column = 1; column <= right.length; column += 1) {
    const lastB = b
    b = right.charCodeAt(column - 1)
    let cost = (above[column - 1] ?? 0) + (a === b ? 0 : substitution(a, b))
    const extra = (above[column] ?? 0) + extraPrice
    if (extra < cost) cost = extra
    const missing = left + (b === lastB ? price.double : price.missing)
    if (missing < cost) cost = missing
    if (row > 1 && column > 1 && a === lastB && b === last) {
      const swap = (before[column - 2] ?? 0) + price.swap
      if (swap < cost) cost = swap
    }
    current[column] = cost
    left = cost
    if (cost < least) least = cost
  }
  return least
}

function substitution(a: number, b: number): number {
  const pair = key(a, b)
  if (soundAlike.has(pair)) return price.sound
  if (vowels.has(a) && vowels.has(b)) return price.vowel
  return neighbours.has(pair) ? price.neighbour : price.other
}
