// What the lexicon costs: opening its parts, looking up words, suggesting others.
import { Story } from '../src/analysis/story.ts'
import { readDocument } from '../src/input/index.ts'
import type { DataSource } from '../src/lexicon/data-source.ts'
import { createLexicon, type Lexicon, type Part } from '../src/lexicon/lexicon.ts'
import { suggestions } from '../src/lexicon/suggest.ts'
import { words } from '../src/lexicon/words.ts'
import { diskData } from '../src/node/data.ts'
import { rules } from '../src/rules/index.ts'
import { generateStories } from './corpus.ts'
import { cpuTime, median } from './measure.ts'
import type { Section } from './section.ts'
import { suggestionWords } from './suggestion-words.ts'

export function lexicon(): Section {
  const { parts, lists } = coldOpening()
  const table = createLexicon(diskData()).part(words)
  const asked = generateStories(60).flatMap(({ text }) => text.toLowerCase().match(/[a-z']+/g) ?? [])
  const lookUps = cpuTime(() => {
    for (let round = 0; round < 10; round += 1) for (const word of asked) table.has(word)
  })
  const times = suggestionTimes().sort((a, b) => a - b)
  const worst = times.at(-1) ?? Number.NaN
  return {
    title: 'The lexicon',
    lead: 'Milliseconds to open each part when it is first asked, in a process that has just begun; a part counts the lists it reads.',
    tables: [
      { columns: ['part', 'ms'], rows: [...parts].sort((a, b) => b[1] - a[1]) },
      {
        columns: ['list', 'ms to read and parse', 'kB'],
        rows: [...lists]
          .sort((a, b) => b[1].time - a[1].time)
          .map(([name, { time, bytes }]) => [name, time, bytes / 1000])
      }
    ],
    bars: [{ what: 'a suggestion, the slowest word', measured: worst, limit: 1, unit: ' ms' }],
    notes: [
      `${((asked.length * 10) / lookUps / 1000).toFixed(1)} million words looked up a second.`,
      `Suggestions: ${times.length} words of up to 20 letters, median ${median(times).toFixed(2)} ms, 95th of 100 ${(times[Math.floor(times.length * 0.95)] ?? Number.NaN).toFixed(2)} ms, most ${worst.toFixed(2)} ms.`
    ]
  }
}

interface Reading {
  time: number
  bytes: number
}

/** Let every rule read a few stories with a lexicon that keeps time. */
function coldOpening(): { parts: ReadonlyMap<string, number>; lists: ReadonlyMap<string, Reading> } {
  const lists = new Map<string, Reading>()
  const timed = <T>(name: string, read: () => T): T => {
    const started = performance.now()
    const value = read()
    lists.set(name, { time: performance.now() - started, bytes: sizeOf(value) })
    return value
  }
  const disk = diskData()
  const source: DataSource = {
    json: (name) => timed(name, () => disk.json(name)),
    bytes: (name) => timed(name, () => disk.bytes(name))
  }
  const inner = createLexicon(source)
  const parts = new Map<string, number>()
  const lexicon: Lexicon = {
    ...inner,
    part<T>(part: Part<T>): T {
      if (parts.has(part.name)) return inner.part(part)
      const started = performance.now()
      const opened = inner.part(part)
      parts.set(part.name, performance.now() - started)
      return opened
    }
  }
  for (const { name, text } of generateStories(5)) readWith(name, text, lexicon)
  return { parts, lists }
}

/** The text of a list is about as long as what was parsed from it. */
function sizeOf(value: unknown): number {
  return value instanceof Uint8Array ? value.length : JSON.stringify(value).length
}

function readWith(name: string, source: string, lexicon: Lexicon): void {
  const story = new Story(readDocument({ path: name, source }), lexicon, {
    variant: undefined,
    profile: 'news',
    allow: []
  })
  for (const rule of rules) {
    const facts = Object.fromEntries(Object.entries(rule.needs).map(([key, pass]) => [key, story.get(pass)]))
    Array.from(rule.check?.(facts, { story, options: {} }) ?? [])
  }
}

/** CPU milliseconds of each suggestion: of a warm process, and the median of some lexicons, because each remembers its answers. */
function suggestionTimes(): number[] {
  const asked = suggestionWords()
  const rounds = [0, 1, 2, 3, 4, 5, 6].map(() => {
    const part = createLexicon(diskData()).part(suggestions)
    part.suggest('goverment')
    return asked.map((word) => cpuTime(() => part.suggest(word)))
  })
  // The first two warm the process.
  return asked.map((_, index) => median(rounds.slice(2).map((times) => times[index] ?? Number.NaN)))
}
