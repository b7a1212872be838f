import { readFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')

/** A finding as a page shows it: the line of the copy, carets under the span, the message. */
export interface Shown {
  readonly line: number
  readonly column: number
  readonly width: number
  readonly message: string
}

/** An example of a page: the copy, and what is to be found in it. */
export interface Example {
  readonly kind: 'bad' | 'good'
  readonly copy: string
  readonly shown: readonly Shown[]
}

/** The fences marked `bad` and `good` of a rule's page. */
export function examplesOf(page: string): Example[] {
  const examples: Example[] = []
  for (const [, kind, body] of page.matchAll(/^```(bad|good)\n([\s\S]*?)^```$/gm)) {
    const copy: string[] = []
    const shown: Shown[] = []
    for (const line of (body ?? '').replace(/\n$/, '').split('\n')) {
      const carets = kind === 'bad' ? /^( *)(\^+) (.+)$/.exec(line) : null
      if (carets) {
        shown.push({
          line: copy.length,
          column: (carets[1] ?? '').length + 1,
          width: (carets[2] ?? '').length,
          message: carets[3] ?? ''
        })
      } else copy.push(line)
    }
    examples.push({ kind: kind === 'bad' ? 'bad' : 'good', copy: copy.join('\n'), shown })
  }
  return examples
}

export function pageOf(id: string): string {
  return readFileSync(path.join(root, 'rules', id, 'README.md'), 'utf8')
}
