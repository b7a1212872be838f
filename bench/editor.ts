// What a reporter feels: how long after a key the findings are there, and what the server takes for it.
import { createDesk } from '../src/desk/desk.ts'
import { diskData } from '../src/node/data.ts'
import { randomFrom, storyOfWords } from './corpus.ts'
import { type BenchEditor, type Change, type KeyCost, type Place, readsOthers, startEditor } from './editor-client.ts'
import { median } from './measure.ts'
import type { Bar, Options, Section } from './section.ts'

const uri = 'file:///newsroom/story.txt'
/** Milliseconds between two keys of somebody who types a hundred words a minute and hits every key at once. */
const keyMs = 10
const keystrokeMax: Readonly<Record<number, number>> = { 1000: 15, 20_000: 50 }

export async function editor({ quick, say }: Options): Promise<Section> {
  const ready: number[] = []
  for (let round = 0; round < (quick ? 3 : 7); round += 1) {
    const server = await startEditor({})
    ready.push(server.readyMs)
    await server.quit()
  }
  const bars: Bar[] = [{ what: 'server ready', measured: median(ready), limit: 400, unit: ' ms' }]
  const rows: (string | number)[][] = []
  for (const words of [1000, 20_000]) {
    say(`  ${words} words`)
    const wall = await typeStory(words, 'process', quick)
    const cpu = readsOthers ? wall : await typeStory(words, 'here', quick)
    const [name, p95] = [words.toLocaleString('en'), percentile(cpu.keys.map((key) => key.cpu))]
    rows.push([
      name,
      wall.first,
      ...[wall.keys.map((key) => key.wall), cpu.keys.map((key) => key.cpu)].flatMap((all) => [
        median(all),
        percentile(all)
      ]),
      wall.memory
    ])
    bars.push({
      what: `key to findings, ${name} words, 95th of 100`,
      measured: p95,
      limit: keystrokeMax[words] ?? 0,
      unit: ' ms'
    })
    if (words === 1000) bars.push({ what: 'memory, one story open', measured: wall.memory, limit: 150, unit: ' MB' })
  }
  say('  a thousand edits')
  const [typing, ...others] = [
    await thousandEdits(quick ? 300 : 1000),
    await thousandEdits(quick ? 300 : 1000),
    await thousandEdits(quick ? 300 : 1000)
  ] as const
  const all = [typing, ...others]
  bars.push(
    {
      what: 'edits after which the last state was wrong',
      measured: all.filter(({ isRight }) => !isRight).length,
      limit: 0,
      unit: ''
    },
    {
      what: 'results that came out of order',
      measured: all.reduce((sum, { disordered }) => sum + disordered, 0),
      limit: 0,
      unit: ''
    },
    {
      what: 'memory after all edits against a quarter of them',
      measured: median(all.map(({ growth }) => growth)),
      limit: 1.1,
      unit: ' ×'
    },
    { what: 'exit code after shutdown', measured: typing.exit ?? 1, limit: 0, unit: '' }
  )
  return {
    title: 'In the editor',
    lead: `The language server as a process of its own: milliseconds from a change to the findings of the text with it, without the pause that lets somebody type on, and the CPU time of that, which the bars are about; then ${typing.count} random edits, one every ${keyMs} ms, three times.`,
    tables: [{ columns: ['words', 'first findings', 'median', '95th of 100', 'CPU median', 'CPU 95th', 'MB'], rows }],
    bars,
    notes: [
      `Of ${typing.count} edits ${typing.results} were reported; the others were followed by another within the pause.`,
      `Memory after all edits against a quarter of them, run by run: ${all.map(({ growth }) => growth.toFixed(2)).join(', ')}.`
    ]
  }
}

/** Type into a story, waiting for the findings after each key. */
async function typeStory(words: number, place: Place, quick: boolean) {
  const server = await startEditor({ debounceMs: 0 }, place)
  const first = await server.open(uri, storyOfWords(words))
  const random = randomFrom(words)
  // The first keys find machine code that is not made yet; a reporter types thousands.
  for (let key = 0; key < (quick ? 40 : 100); key += 1) await server.typeAndWait(uri, randomChange(server, random))
  const keys: KeyCost[] = []
  for (let key = 0; key < (quick ? 60 : 200); key += 1) {
    keys.push(await server.typeAndWait(uri, randomChange(server, random)))
  }
  const memory = server.memory()
  await server.quit()
  return { first, keys, memory }
}

function percentile(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b).at(Math.floor(values.length * 0.95)) ?? 0
}

/** The least memory in the hundred edits before one: between two collections of garbage a single reading says little. */
function floorOf(readings: readonly number[], edit: number): number {
  return Math.min(...readings.slice(Math.max(0, edit - 100), edit))
}

/** Type at full speed and compare the last state with a check of the same text from nothing. */
async function thousandEdits(count: number) {
  const server = await startEditor({ debounceMs: 30 })
  await server.open(uri, storyOfWords(1000, 3))
  const random = randomFrom(count)
  const readings: number[] = []
  for (let edit = 0; edit < count; edit += 1) {
    await server.type(uri, randomChange(server, random))
    await new Promise((resolve) => setTimeout(resolve, keyMs))
    // A pause now and then, as people make them.
    if (edit % 20 === 0) await server.settled(uri)
    readings.push(server.memory())
  }
  const found = await server.settled(uri)
  const { findings } = createDesk({ data: diskData() }).check({ path: '/newsroom/story.txt', source: server.text(uri) })
  const shown = found.map(({ code, range }) => `${range.start.line + 1}:${range.start.character + 1} ${code}`)
  const right = findings.map(({ ruleId, line, column }) => `${line}:${column} ${ruleId}`)
  const { versions } = server
  return {
    count,
    results: versions.length,
    isRight: JSON.stringify(shown) === JSON.stringify(right),
    disordered: versions.filter((version, index) => version < (versions[index - 1] ?? 0)).length,
    growth: floorOf(readings, count) / floorOf(readings, count / 4),
    exit: await server.quit()
  }
}

const typed = ['e', 'th', ' ', 'and ', '. ', '\n\n', 'Putin ', 'Serget Lavrov ', '“', ', he said.', 'the the ']

/** A letter or word put in, or a few letters taken out, anywhere in the story. */
function randomChange(server: BenchEditor, random: () => number): Change {
  const { length } = server.text(uri)
  const start = Math.floor(random() * length)
  const isDeletion = random() < 0.4
  return isDeletion
    ? { start, end: Math.min(length, start + 1 + Math.floor(random() * 8)), text: '' }
    : { start, end: start, text: typed[Math.floor(random() * typed.length)] ?? 'e' }
}
