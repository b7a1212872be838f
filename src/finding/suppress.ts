import type { Story } from '../analysis/story.ts'
import { indexLines } from '../text/lines.ts'
import type { Span } from '../text/span.ts'

/** What a story asks to be left alone, with its reasons. */
export interface Suppressions {
  /** Whether a finding is asked to be left alone; counts as a use. */
  covers(finding: Span & { readonly ruleId: string }): boolean
  /** Ignores that hid nothing, as messages for the user. Ask after all findings were tried. */
  unused(): readonly string[]
}

interface Ignore extends Span {
  readonly rule: string
  readonly line: number
  used: boolean
}

const marker = /^\s*copydesk-ignore-(next|start|end)(?:\s+([\w-]+))?\s*(?::\s*(.*\S))?\s*$/

/**
 * Read the suppressions of a story: comments in HTML and Markdown, and rules ignored in the front matter.
 *
 * `next` covers the next block; `start` covers up to the `end` of the same rule, or to the end of the story.
 *
 * @param story - the story; its comments lie in source offsets
 * @param ignored - rule ids ignored for the whole story, with reasons
 */
export function suppressionsOf(story: Story, ignored: Readonly<Record<string, string>>): Suppressions {
  // The result outlives the story, so what it holds must not: a run would keep every story it has read.
  const { path, source, comments, map, blocks } = story.document
  const problems: string[] = []
  const ignores: Ignore[] = Object.keys(ignored).map((rule) => ({
    rule,
    start: 0,
    end: source.length,
    line: 1,
    used: false
  }))
  if (comments.length > 0) {
    const lines = indexLines(source)
    const open = new Map<string, Ignore>()
    for (const comment of comments) {
      const found = marker.exec(comment.text)
      if (!found) continue
      const [, what, rule, reason] = found
      const { line } = lines.position(comment.start)
      if (!rule) {
        problems.push(`line ${line}: name the rule: <!-- copydesk-ignore-${what} RULE: reason -->`)
        continue
      }
      if (what === 'end') {
        const start = open.get(rule)
        if (start) Object.assign(start, { end: comment.start })
        else problems.push(`line ${line}: copydesk-ignore-end ${rule} has no start`)
        open.delete(rule)
        continue
      }
      if (!reason) problems.push(`line ${line}: say why: <!-- copydesk-ignore-${what} ${rule}: reason -->`)
      const after = map.toText(comment.end)
      const block = blocks.find(({ start }) => start >= after)
      const end = what === 'start' ? source.length : block ? map.toSource(block).end : comment.end
      const ignore = { rule, start: comment.end, end, line, used: false }
      ignores.push(ignore)
      if (what === 'start') open.set(rule, ignore)
    }
  }
  return {
    covers(finding) {
      const found = ignores.filter(
        ({ rule, start, end }) => rule === finding.ruleId && start <= finding.start && finding.end <= end
      )
      for (const ignore of found) ignore.used = true
      return found.length > 0
    },
    unused: () => [
      ...problems.map((problem) => `${path}: ${problem}`),
      ...ignores
        .filter(({ used }) => !used)
        .map(({ rule, line }) => `${path}:${line}: this ignore of ${rule} hides nothing; delete it`)
    ]
  }
}
