// What a run costs when every story has been seen before, in one thread and in two.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Cost, median, ratio, run, summary } from './measure.ts'
import type { Options, Section } from './section.ts'
import { check, storyFolder } from './side-folder.ts'

/** How many times a cold run must cost what a warm one does. */
const ratioMin = 20

export function cache({ quick }: Options): Section {
  const stories = quick ? 200 : 2_000
  const rounds = quick ? 1 : 3
  const folder = storyFolder(stories)
  const results = [1, 2].map((workers) => ({ workers, cold: [] as Cost[], warm: [] as Cost[] }))
  const location = mkdtempSync(path.join(tmpdir(), 'copydesk-bench-cache-'))
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const { workers, cold, warm } of results) {
        const command = check('--workers', String(workers), '--cache-location', location, folder)
        rmSync(location, { recursive: true, force: true })
        cold.push(run(command))
        warm.push(run(command))
      }
    }
  } finally {
    rmSync(location, { recursive: true, force: true })
  }
  const measured = results.map(({ workers, cold, warm }) => ({ workers, cold: summary(cold), warm: summary(warm) }))
  return {
    title: 'Runs with a cache',
    lead: `${stories.toLocaleString('en')} generated stories with \`--cache-location\`, compared with each other: first with an empty cache, then once more. CPU time of all threads.`,
    tables: [
      {
        columns: ['workers', 'cache', 'CPU ms: least', 'median', 'peak MB', 'cold ÷ warm'],
        rows: measured.flatMap(({ workers, cold, warm }) => [
          [String(workers), 'cold', cold.min, cold.median, cold.memory, ''],
          [String(workers), 'warm', warm.min, warm.median, warm.memory, ratio(cold, warm)]
        ])
      }
    ],
    bars: [
      ...measured.map(({ workers, cold, warm }) => ({
        what: `${stories.toLocaleString('en')} stories, ${workers === 1 ? 'one worker' : 'two workers'}: cold against warm`,
        measured: ratio(cold, warm),
        limit: ratioMin,
        unit: ' ×',
        least: true
      })),
      {
        what: 'peak memory of a warm run, against a cold one',
        measured: median(measured.map(({ cold, warm }) => warm.memory / cold.memory)),
        limit: 1,
        unit: ' ×'
      }
    ],
    notes: []
  }
}
