/**
 * What a fix changes, as a unified diff without context: fixes touch few lines, so the lines that both versions
 * begin and end with are left out and the rest is shown.
 *
 * @returns an empty text when nothing changes
 */
export function lineDiff(file: string, before: string, after: string): string {
  if (before === after) return ''
  const old = before.split('\n')
  const fresh = after.split('\n')
  const hunks: string[] = [`--- ${file}`, `+++ ${file} (fixed)`]
  let oldAt = 0
  let newAt = 0
  while (oldAt < old.length || newAt < fresh.length) {
    if (old[oldAt] === fresh[newAt]) {
      oldAt += 1
      newAt += 1
      continue
    }
    const [oldEnd, newEnd] = nextCommon(old, oldAt, fresh, newAt)
    hunks.push(`@@ -${oldAt + 1},${oldEnd - oldAt} +${newAt + 1},${newEnd - newAt} @@`)
    hunks.push(
      ...old.slice(oldAt, oldEnd).map((line) => `-${line}`),
      ...fresh.slice(newAt, newEnd).map((line) => `+${line}`)
    )
    oldAt = oldEnd
    newAt = newEnd
  }
  return `${hunks.join('\n')}\n`
}

/** Where the two versions meet again: the nearest pair of equal lines that are not empty, else the ends. */
function nextCommon(old: readonly string[], oldAt: number, fresh: readonly string[], newAt: number): [number, number] {
  const where = new Map<string, number>()
  for (let at = fresh.length - 1; at >= newAt; at -= 1) {
    const line = fresh[at] ?? ''
    if (line.trim() !== '') where.set(line, at)
  }
  for (let at = oldAt; at < old.length; at += 1) {
    const met = where.get(old[at] ?? '')
    if (met !== undefined) return [at, met]
  }
  return [old.length, fresh.length]
}
