/**
 * What a fix changes, as a unified diff without context: fixes touch few lines, so the lines that both versions
 * have in common are left out and the rest is shown. `patch` and `git apply --unidiff-zero` take it.
 *
 * @returns an empty text when nothing changes
 */
export function lineDiff(file: string, before: string, after: string): string {
  if (before === after) return ''
  const old = linesOf(before)
  const fresh = linesOf(after)
  const where = placesOf(fresh)
  const hunks: string[] = [`--- ${file}\n`, `+++ ${file} (fixed)\n`]
  let oldAt = 0
  let newAt = 0
  while (oldAt < old.length || newAt < fresh.length) {
    if (old[oldAt] === fresh[newAt]) {
      oldAt += 1
      newAt += 1
      continue
    }
    const [oldMet, newMet] = nextCommon(old, oldAt, where, newAt) ?? [old.length, fresh.length]
    // Empty lines before the place where they meet are no change.
    let same = 0
    while (oldMet - same > oldAt && newMet - same > newAt && old[oldMet - same - 1] === fresh[newMet - same - 1])
      same += 1
    const gone = old.slice(oldAt, oldMet - same)
    const come = fresh.slice(newAt, newMet - same)
    hunks.push(`@@ -${range(oldAt, gone.length)} +${range(newAt, come.length)} @@\n`)
    for (const line of gone) hunks.push(shown('-', line))
    for (const line of come) hunks.push(shown('+', line))
    oldAt = oldMet
    newAt = newMet
  }
  return hunks.join('')
}

/** Lines with their line ends: the last one can lack it. */
function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(/(?<=\n)/)
}

function shown(sign: string, line: string): string {
  return line.endsWith('\n') ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`
}

/** Where a side of a hunk stands: of nothing it is the line before. */
function range(at: number, count: number): string {
  return `${count === 0 ? at : at + 1},${count}`
}

/** The places of each line that is not empty, in order. */
function placesOf(lines: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const where = new Map<string, number[]>()
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue
    const places = where.get(line)
    if (places) places.push(at)
    else where.set(line, [at])
  }
  return where
}

/** Where the two versions meet again: the nearest pair of equal lines that are not empty. */
function nextCommon(
  old: readonly string[],
  oldAt: number,
  where: ReadonlyMap<string, readonly number[]>,
  newAt: number
): [number, number] | undefined {
  for (let at = oldAt; at < old.length; at += 1) {
    const met = firstFrom(where.get(old[at] ?? '') ?? [], newAt)
    if (met !== undefined) return [at, met]
  }
  return undefined
}

/** The first number that is not smaller, in a list in order, by binary search: some lines stand thousands of times. */
function firstFrom(places: readonly number[], least: number): number | undefined {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((places[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return places[low]
}
