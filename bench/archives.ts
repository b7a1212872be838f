// Whether an archive of many stories takes more memory than one of few.
import { generateStories } from './corpus.ts'
import { inTurn } from './measure.ts'
import type { Options, Section } from './section.ts'
import { check, place } from './side-folder.ts'

/** Paragraphs of a generated story that make a short one: headline, byline and some 60 words. */
const linesMax = 4

/** Stories that differ; a larger archive has each of them several times, under ids of their own. */
const differentMax = 20_000

export function archives({ quick }: Options): Section {
  const sizes = quick ? [500, 5_000] : [2_000, 20_000, 100_000]
  const bytes: number[] = []
  const bodies = generateStories(Math.min(differentMax, sizes.at(-1) ?? 0)).map(({ text }) => {
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    return lines.slice(0, linesMax).join('\n\n')
  })
  const files = sizes.map((size) => {
    const records = Array.from({ length: size }, (_, id) => {
      return `${JSON.stringify({ id, body: bodies[id % bodies.length] })}\n`
    })
    const content = records.join('')
    bytes.push(Buffer.byteLength(content))
    return place(`corpus/archive-${size}.jsonl`, content)
  })
  const costs = inTurn(
    files.map((file) =>
      check('--input', 'jsonl', '--text-field', 'body', '--id-field', 'id', '--format', 'jsonl', file)
    ),
    1
  )
  const rows = costs.map(({ min, memory }, index) => [
    sizes[index] ?? 0,
    (bytes[index] ?? 0) / 1e6,
    min,
    (1000 * (sizes[index] ?? 0)) / min,
    memory
  ])
  const few = costs[0] ?? { memory: 1 }
  const many = costs.at(-1) ?? { memory: 0 }
  return {
    title: 'Archives',
    lead: 'Short stories, one a line of JSON, checked as a stream with `--input jsonl`.',
    tables: [{ columns: ['stories', 'MB', 'CPU ms', 'stories per CPU second', 'peak MB'], rows }],
    bars: [
      {
        what: `an archive of ${sizes.at(-1)?.toLocaleString('en')} stories: memory against one of ${sizes[0]?.toLocaleString('en')}`,
        measured: many.memory / few.memory,
        limit: 1.3,
        unit: ' ×'
      }
    ],
    notes: []
  }
}
