import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { checkPack } from '../../src/config/pack-schema.ts'
import type { Pack } from '../../src/lexicon/pack.ts'

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

/** The house pack that the examples of a page are judged with: its fence marked `yaml house-pack`, where it has one. */
export function housePackOf(page: string): Pack | undefined {
  const fence = /^```yaml house-pack\n([\s\S]*?)^```$/m.exec(page)?.[1]
  if (fence === undefined) return undefined
  const checked = checkPack(parse(fence))
  if ('problems' in checked) throw new Error(checked.problems.map(({ message }) => message).join('\n'))
  return checked.pack
}
