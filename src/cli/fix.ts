import type { Desk } from '../desk/desk.ts'
import { type Finding, severities } from '../finding/finding.ts'
import { applyFixes } from '../finding/fix.ts'
import type { Input } from '../input/document.ts'
import { readPlainFile, reasonOf } from '../node/read.ts'
import { writeReasonOf, writeWhole } from '../node/write.ts'
import { lineDiff } from '../report/diff.ts'
import { count } from '../report/layout.ts'
import type { Console } from './console.ts'
import type { Arguments } from './options.ts'
import { storiesOf } from './parts.ts'
import { pauses } from './progress.ts'
import { openSession } from './session.ts'

/** Fixes that touch others wait for the next round; three are enough for any nesting seen. */
const roundsMax = 3

/** `copydesk fix`: make the safe changes; exit 0 when nothing at the fail level is left, and else say how much is. */
export async function fix(args: Arguments, console: Console): Promise<number> {
  const session = await openSession(args, console)
  const left = { error: 0, warning: 0, info: 0 }
  let failed = false
  const pause = pauses()
  for (const file of session.files) {
    await pause()
    const input = session.read(file)
    if (!input) continue
    const desk = session.deskFor(file)
    const { source, changes, findings } = fixed(desk, input, args.unsafe)
    for (const { severity } of findings) left[severity] += 1
    if (args.diff) console.out(lineDiff(input.path, input.source, source))
    else if (file === '-') console.out(source)
    else if (changes > 0) {
      const refusal = replace(file, input.source, source)
      console.err(refusal === null ? `${file}: ${count(changes, 'change')}\n` : `copydesk: ${file}: ${refusal}\n`)
      failed ||= refusal !== null
    }
  }
  if (failed || session.failed()) return 2
  const { failOn } = args
  if (failOn === 'never') return 0
  const kinds = severities.slice(0, severities.indexOf(failOn) + 1).filter((severity) => left[severity] > 0)
  if (kinds.length === 0) return 0
  const told = kinds.map((severity) => count(left[severity], severity === 'info' ? 'note' : severity))
  console.err(`copydesk: ${told.join(', ')} left to a person; \`copydesk check\` shows what\n`)
  return 1
}

/**
 * Put the fixed story in place of the one that was read.
 *
 * @returns why it was not done, or `null`
 */
function replace(file: string, before: string, after: string): string | null {
  let bytes: Uint8Array | number
  try {
    bytes = readPlainFile(file)
  } catch (error) {
    return `not changed: ${reasonOf(error)}`
  }
  if (typeof bytes === 'number' || !Buffer.from(before).equals(bytes)) {
    return before.includes('\ufffd')
      ? 'not changed: it is not UTF-8, and what could not be read would be lost; save it as UTF-8'
      : 'not changed: somebody else has changed it meanwhile; run fix again'
  }
  try {
    writeWhole(file, after)
    return null
  } catch (error) {
    return `not changed: ${writeReasonOf(file, error)}`
  }
}

/** The story after its fixes, and what is still found in it. */
function fixed(
  desk: Desk,
  input: Input,
  unsafe: boolean
): { readonly source: string; readonly changes: number; readonly findings: readonly Finding[] } {
  let { source } = input
  let changes = 0
  let findings = findingsOf(desk, input)
  for (let round = 0; round < roundsMax; round += 1) {
    const result = applyFixes(source, findings, { unsafe })
    if (result.applied.length === 0) break
    source = result.source
    changes += result.applied.length
    findings = findingsOf(desk, { ...input, source })
  }
  return { source, changes, findings }
}

function findingsOf(desk: Desk, input: Input): readonly Finding[] {
  return storiesOf(input).flatMap((story) => desk.check(story).findings)
}
