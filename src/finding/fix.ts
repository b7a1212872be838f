import { emptiedAround } from '../input/emptied.ts'
import { firstStartingFrom } from '../text/span.ts'
import type { Edit, Finding, Fix } from './finding.ts'

/** What came of applying fixes to a source. */
export interface Fixed {
  readonly source: string
  readonly applied: readonly Finding[]
  /** Findings whose fix touched one that was applied; a second round reaches them. */
  readonly withheld: readonly Finding[]
}

/**
 * Apply fixes that do not overlap; where they do, the enclosing deletion wins, else the earlier.
 *
 * @param source - the decoded file that the findings were made on
 * @param findings - findings of that file
 * @param unsafe - whether to apply unsafe fixes as well
 */
export function applyFixes(
  source: string,
  findings: readonly Finding[],
  { unsafe = false }: { unsafe?: boolean } = {}
): Fixed {
  const wanted = findings.filter(({ fix }) => fix !== null && (unsafe || fix.safety === 'safe'))
  const widest = [...wanted].sort((a, b) => reach(b.fix) - reach(a.fix) || a.start - b.start)
  const taken: Edit[] = []
  const applied: Finding[] = []
  const withheld: Finding[] = []
  for (const finding of widest) {
    const edits = finding.fix?.edits ?? []
    if (edits.some((edit) => isTaken(taken, edit))) withheld.push(finding)
    else {
      for (const edit of edits) taken.splice(placeOf(taken, edit), 0, edit)
      applied.push(finding)
    }
  }
  const parts: string[] = []
  let at = 0
  for (const edit of withoutShells(source, taken)) {
    parts.push(source.slice(at, edit.start), edit.text)
    at = edit.end
  }
  parts.push(source.slice(at))
  return { source: parts.join(''), applied, withheld }
}

/** Where several fixes take all items of a list, each by itself, the list goes too. */
function withoutShells(source: string, taken: readonly Edit[]): readonly Edit[] {
  const joined: Edit[] = []
  for (let from = 0; from < taken.length; ) {
    let to = from + 1
    while (to < taken.length && areNeighbours(source, taken[to - 1], taken[to])) to += 1
    const [first, last] = [taken[from], taken[to - 1]]
    if (first !== undefined && last !== undefined && to > from + 1) {
      const span = { start: first.start, end: last.end }
      const around = emptiedAround(source, span)
      if (around !== span) joined.push({ ...around, text: '' })
      else joined.push(...taken.slice(from, to))
    } else if (first !== undefined) joined.push(first)
    from = to
  }
  return joined
}

/** Two elements that are deleted, with nothing between. */
function areNeighbours(source: string, one: Edit | undefined, other: Edit | undefined): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    one.text === '' &&
    other.text === '' &&
    isElement(source, one) &&
    isElement(source, other) &&
    source.slice(one.end, other.start).trim() === ''
  )
}

function isElement(source: string, { start, end }: Edit): boolean {
  const written = source.slice(start, end).trim()
  return written.startsWith('<') && written.endsWith('>')
}

function reach(fix: Fix | null): number {
  return (fix?.edits ?? []).reduce((sum, edit) => sum + edit.end - edit.start, 0)
}

/** Edits that stand do not touch, so in their order only the two neighbours can be in the way of another. */
function isTaken(taken: readonly Edit[], edit: Edit): boolean {
  const at = placeOf(taken, edit)
  const before = taken[at - 1]
  const after = taken[at]
  return (before !== undefined && touches(edit, before)) || (after !== undefined && touches(edit, after))
}

/** Where an edit belongs in a list in order of start: before the first that starts where it does or later. */
function placeOf(taken: readonly Edit[], { start }: Edit): number {
  return firstStartingFrom(taken, start)
}

function touches(a: Edit, b: Edit): boolean {
  return a.start < b.end && b.start < a.end ? true : a.start === b.start
}
