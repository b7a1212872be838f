// Whether cost grows with the text and not faster: files of 1, 2, 4 and 8 MB, in paragraphs and in one.
import { paragraphOfSize, textOfSize } from './corpus.ts'
import { inTurn } from './measure.ts'
import type { Bar, Options, Section } from './section.ts'
import { check, place } from './side-folder.ts'

/** The bars are ratios of differences: the least of two runs moves them from 0.7 to 1.9 on a machine that does other work. */
const rounds = 5

export function scaling({ quick }: Options): Section {
  const sizes = quick ? [0.5, 1, 2, 4] : [1, 2, 4, 8]
  const shapes = [
    { name: 'paragraphs', limit: 1.3, make: textOfSize },
    { name: 'one paragraph', limit: 1.4, make: paragraphOfSize }
  ]
  const rows: (string | number)[][] = []
  const bars: Bar[] = []
  for (const { name, limit, make } of shapes) {
    const files = sizes.map((size) => place(`corpus/${name.replaceAll(' ', '-')}-${size}.txt`, make(size * 1e6)))
    const costs = inTurn(
      files.map((file) => check('--format', 'jsonl', file)),
      quick ? 1 : rounds
    )
    for (const [index, cost] of costs.entries()) {
      const size = sizes[index] ?? 0
      rows.push([name, size, cost.min, size / (cost.min / 1000), cost.memory])
    }
    const [one, two, four, eight] = costs.map(({ min }) => min)
    const [a = 1, b = 2, c = 4, d = 8] = sizes
    const early = ((two ?? 0) - (one ?? 0)) / (b - a)
    const late = ((eight ?? 0) - (four ?? 0)) / (d - c)
    bars.push({
      what: `${name}: a byte between ${c} and ${d} MB against one between ${a} and ${b} MB`,
      measured: late / early,
      limit,
      unit: ' ×'
    })
  }
  return {
    title: 'Large files',
    lead: 'One story of several megabytes: generated stories one after the other, and the same without a line break.',
    tables: [{ columns: ['shape', 'MB', 'CPU ms', 'MB per CPU second', 'peak MB'], rows }],
    bars,
    notes: []
  }
}
