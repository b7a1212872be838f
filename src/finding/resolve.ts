import { overlaps, type Span } from '../text/span.ts'
import { type Severity, severities } from './finding.ts'

/** What decides between overlapping findings of one group. */
export interface Rival extends Span {
  readonly group: string
  readonly severity: Severity
  /** Place of the rule in the ordered list of rules: the more specific first. */
  readonly rank: number
}

/**
 * Of overlapping findings of one group keep one: the louder, then the wider, then that of the more specific rule.
 * Findings of different groups may nest. This is the only place where that is decided.
 *
 * @param rivals - findings of one story, in any order
 * @returns those that stand, in order of place
 */
export function resolve<T extends Rival>(rivals: readonly T[]): T[] {
  const byGroup = new Map<string, T[]>()
  for (const rival of rivals) {
    const group = byGroup.get(rival.group)
    if (group) group.push(rival)
    else byGroup.set(rival.group, [rival])
  }
  return [...byGroup.values()].flatMap(standing).sort((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank)
}

/** Sweep in order of start; each newcomer is weighed against the last that stands, so the cost is linear after sorting. */
function standing<T extends Rival>(group: readonly T[]): T[] {
  const kept: T[] = []
  for (const rival of [...group].sort((a, b) => a.start - b.start || better(a, b))) {
    let beaten = false
    let last = kept.at(-1)
    while (last !== undefined && overlaps(last, rival)) {
      if (better(last, rival) <= 0) {
        beaten = true
        break
      }
      kept.pop()
      last = kept.at(-1)
    }
    if (!beaten) kept.push(rival)
  }
  return kept
}

function better(a: Rival, b: Rival): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    b.end - b.start - (a.end - a.start) ||
    a.rank - b.rank ||
    a.start - b.start
  )
}
