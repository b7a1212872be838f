import type { Story } from '../analysis/story.ts'
import { indexLines } from '../text/lines.ts'
import { nearest } from '../text/nearest.ts'
import { firstStartingFrom, type Span } from '../text/span.ts'

/** A stretch of the source in which the story asks for a rule to be left out. */
export interface Ignore extends Span {
  readonly rule: string
  /** Where the ignore stands, for messages. */
  readonly line: number
  /** The rule is off here: nobody can say whether the ignore hides something. */
  readonly idle?: true
}

/** The rules that a story can name. */
export interface KnownRules {
  readonly ids: readonly string[]
  /** Whether a rule looks at the story. */
  readonly isOn: (id: string) => boolean
}

/** What a story asks to be left alone, as plain data. */
export interface Suppressions {
  readonly ignores: readonly Ignore[]
  /** What is wrong with the comments, as messages for the user. */
  readonly problems: readonly string[]
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

const marker = /^\s*copydesk-ignore-(next|start|end)(?:\s+([\w-]+))?\s*(?::\s*(.*\S))?\s*$/
/** What other linters understand, and two rules in one comment. */
const almost = /^\s*copydesk-(?:ignore|disable|enable)/i

/**
 * Read the suppressions of a story: comments in HTML and Markdown, and rules ignored in the front matter.
 *
 * `next` covers the next block; `start` covers up to the `end` of the same rule, or to the end of the story.
 *
 * @param story - the story; its comments lie in source offsets
 * @param ignored - rule ids ignored for the whole story, with reasons
 */
export function suppressionsOf(
  story: Story,
  ignored: Readonly<Record<string, string>>,
  { ids, isOn }: KnownRules
): Suppressions {
  const { path, source, comments, map, blocks } = story.document
  const problems: string[] = []
  const say = (line: number, problem: string) => problems.push(`${path}:${line}: ${problem}`)
  const ignores: Writable<Ignore>[] = Object.keys(ignored).map((rule) => ({
    rule,
    start: 0,
    end: source.length,
    line: 1,
    ...(isOn(rule) ? {} : { idle: true })
  }))
  if (comments.length > 0) {
    const lines = indexLines(source)
    const open = new Map<string, Writable<Ignore>>()
    for (const comment of comments) {
      const found = marker.exec(comment.text)
      if (!found && !almost.test(comment.text)) continue
      const { line } = lines.position(comment.start)
      if (!found) {
        say(line, 'this comment does nothing; write <!-- copydesk-ignore-next RULE: reason -->, one for each rule')
        continue
      }
      const [, what, rule, reason] = found
      if (!rule) {
        say(line, `name the rule: <!-- copydesk-ignore-${what} RULE: reason -->`)
        continue
      }
      if (!ids.includes(rule)) {
        const guess = nearest(rule, ids)
        say(line, `\`${rule}\` is no rule${guess ? `; did you mean \`${guess}\`?` : ';'} \`copydesk rules\` lists them`)
        continue
      }
      if (what === 'end') {
        const start = open.get(rule)
        if (start) start.end = comment.start
        else say(line, `copydesk-ignore-end ${rule} has no start`)
        open.delete(rule)
        continue
      }
      if (!reason) say(line, `say why: <!-- copydesk-ignore-${what} ${rule}: reason -->`)
      const after = map.toText(comment.end)
      const block = blocks[firstStartingFrom(blocks, after)]
      const end = what === 'start' ? source.length : block ? map.toSource(block).end : comment.end
      const ignore: Writable<Ignore> = { rule, start: comment.end, end, line, ...(isOn(rule) ? {} : { idle: true }) }
      ignores.push(ignore)
      if (what === 'start') open.set(rule, ignore)
    }
  }
  return { ignores, problems }
}

/**
 * Leave out what the story asks to be left out.
 *
 * @param findings - all findings of the story that stand
 * @returns the findings that are left, and messages about ignores that hide nothing
 */
export function suppress<T extends Span & { readonly ruleId: string }>(
  file: string,
  findings: readonly T[],
  { ignores, problems }: Suppressions
): { readonly kept: readonly T[]; readonly problems: readonly string[] } {
  if (ignores.length === 0) return { kept: findings, problems }
  const used = new Set<Ignore>()
  const hidden = new Set<T>()
  for (const rule of new Set(ignores.map((ignore) => ignore.rule))) {
    const own = inOrder(ignores.filter((ignore) => ignore.rule === rule))
    const found = inOrder(findings.filter(({ ruleId }) => ruleId === rule))
    for (const finding of heldBy(own, found)) hidden.add(finding)
    for (const ignore of holding(own, found)) used.add(ignore)
  }
  const kept = findings.filter((finding) => !hidden.has(finding))
  const unused = ignores
    .filter((ignore) => !used.has(ignore) && !ignore.idle)
    .map(({ rule, line }) => `${file}:${line}: this ignore of ${rule} hides nothing; delete it`)
  return { kept, problems: [...problems, ...unused] }
}

/** The findings of a rule that lie in one of its ignores; both in order of start, for a story can have thousands of each. */
function heldBy<T extends Span>(ignores: readonly Ignore[], findings: readonly T[]): readonly T[] {
  let furthest = 0
  /** The furthest end of each ignore and all before it. */
  const reach = ignores.map(({ end }) => {
    furthest = Math.max(furthest, end)
    return furthest
  })
  return findings.filter(({ start, end }) => end <= (reach[firstStartingFrom(ignores, start + 1) - 1] ?? -1))
}

/** The ignores of a rule in which one of its findings lies; both in order of start. */
function holding(ignores: readonly Ignore[], findings: readonly Span[]): readonly Ignore[] {
  let nearestEnd = Number.POSITIVE_INFINITY
  /** The nearest end of each finding and all after it, the last one first. */
  const ends = findings.toReversed().map(({ end }) => {
    nearestEnd = Math.min(nearestEnd, end)
    return nearestEnd
  })
  return ignores.filter(({ start, end }) => {
    const after = findings.length - firstStartingFrom(findings, start)
    return after > 0 && (ends[after - 1] ?? 0) <= end
  })
}

function inOrder<T extends Span>(spans: readonly T[]): readonly T[] {
  return spans.toSorted((a, b) => a.start - b.start)
}
