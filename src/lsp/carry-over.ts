import type { Finding } from '../finding/finding.ts'
import type { Span } from '../text/span.ts'

/**
 * Findings of an earlier text, moved to where they stand now. What was typed since is taken as one change from the
 * first difference to the last; a finding that it touches, or whose fix or related place it touches, is left out.
 *
 * Lines and columns stay as they were: the offsets are what counts.
 *
 * @param before - the text that was checked
 * @param after - the text as it stands
 */
export function carryOver(findings: readonly Finding[], before: string, after: string): readonly Finding[] {
  if (before === after) return findings
  const shared = Math.min(before.length, after.length)
  let head = 0
  while (head < shared && before.charCodeAt(head) === after.charCodeAt(head)) head += 1
  let tail = 0
  while (
    tail < shared - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1
  const changedEnd = before.length - tail
  const delta = after.length - before.length
  // A change at the very edge of a finding may have made its word another one.
  const move = <T extends Span>(span: T): T | undefined =>
    span.end < head
      ? span
      : span.start > changedEnd
        ? { ...span, start: span.start + delta, end: span.end + delta }
        : undefined
  return findings.flatMap((finding): Finding[] => {
    const moved = move(finding)
    const related = finding.related.flatMap((one) => move(one) ?? [])
    const edits = finding.fix?.edits.flatMap((edit) => move(edit) ?? []) ?? []
    if (!moved || edits.length < (finding.fix?.edits.length ?? 0)) return []
    return [{ ...moved, related, fix: finding.fix && { ...finding.fix, edits } }]
  })
}
