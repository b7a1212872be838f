// Where our own time goes: by pass and rule over many stories, and in one story that is checked again and again.
import { createDesk, type Desk } from '../src/desk/desk.ts'
import { diskData } from '../src/node/data.ts'
import { type GeneratedStory, generateStories, storyOfWords } from './corpus.ts'
import { cpuTime, median } from './measure.ts'
import type { Bar, Options, Section } from './section.ts'
import { bytesOf } from './side-folder.ts'

/** Groups of passes and rules that one bar covers; a stage that is not named here counts as `other`. */
const groups: Readonly<Record<string, readonly string[]>> = {
  parse: ['pass parse', 'pass prose'],
  names: [
    'pass mentions',
    'pass clusters',
    'pass name parts',
    'pass doubts by the story',
    'pass doubts by lists',
    'pass name doubts',
    'rule misspelled-name',
    'rule name-variant'
  ],
  attribution: [
    'pass tokens',
    'pass copy-blocks',
    'pass quotations',
    'pass frames',
    'pass attributions',
    'pass claims',
    'rule anonymous-source',
    'rule vague-source',
    'rule hidden-source',
    'rule unspecified-data',
    'rule quote-without-speaker',
    'rule unattributed-claim'
  ],
  residue: [
    'pass line shapes',
    'pass line phrases',
    'pass placeholders',
    'pass layout',
    'pass zones',
    'pass residue',
    'pass debris',
    'pass chatbot',
    'rule boilerplate-residue',
    'rule chatbot-residue',
    'rule placeholder-text',
    'rule encoding-debris',
    'rule duplicate-text'
  ]
}
const groupOf = (stage: string) => Object.keys(groups).find((group) => groups[group]?.includes(stage)) ?? 'other'

/** Milliseconds that a group may take for 1,000 words, warm. */
const groupMax: Readonly<Record<string, number>> = { names: 5, attribution: 3, residue: 3 }

/** MB/s of every pass and rule over many stories. */
export function stages({ quick }: Options): Section {
  const desk = createDesk({ data: diskData() })
  const count = quick ? 60 : 200
  const stories = generateStories(count)
  checkAll(desk, generateStories(60, 7))
  const megabytes = bytesOf(stories) / 1e6
  // Every round has stories of its own: the second time, answers about names and words would come from a cache.
  const rounds = Array.from({ length: quick ? 2 : 3 }, (_, round) => {
    const fresh = round === 0 ? stories : generateStories(count, 100 + round)
    let timings: ReadonlyMap<string, number> = new Map()
    const cpu = cpuTime(() => {
      timings = checkAll(desk, fresh)
    })
    return { timings, cpu }
  })
  const least = (stage: string) => Math.min(...rounds.map(({ timings }) => timings.get(stage) ?? 0))
  const names = [...new Set(rounds.flatMap(({ timings }) => [...timings.keys()]))].sort((a, b) => least(b) - least(a))
  const whole = names.reduce((sum, name) => sum + least(name), 0)
  const cpu = Math.min(...rounds.map((round) => round.cpu))
  return {
    title: 'Stages',
    lead: `Own time of each stage over ${stories.length} warm stories (${megabytes.toFixed(2)} MB); the least of ${rounds.length} rounds. All together ${(megabytes / (cpu / 1000)).toFixed(2)} MB per CPU second.`,
    tables: [
      {
        columns: ['stage', 'group', 'ms', 'share %', 'MB/s'],
        rows: names
          .filter((name) => least(name) / whole > 0.001)
          .map((name) => [
            name,
            groupOf(name),
            least(name),
            (100 * least(name)) / whole,
            megabytes / (least(name) / 1000)
          ])
      }
    ],
    bars: [],
    notes: []
  }
}

/** A story of 1,000 words checked again and again, as an editor at work has it. */
export function oneStory({ quick }: Options): Section {
  const desk = createDesk({ data: diskData() })
  const sizes = [1000, 20_000]
  const rows: (string | number)[][] = []
  const bars: Bar[] = []
  for (const size of sizes) {
    const stories = Array.from({ length: 8 }, (_, index) => ({
      name: `${index}.txt`,
      text: storyOfWords(size, index + 1)
    }))
    const first = wallTime(() => checkAll(desk, stories.slice(0, 1)))
    checkAll(desk, stories)
    const whole: number[] = []
    const byGroup = new Map<string, number[]>()
    for (let round = 0; round < (size > 5000 ? (quick ? 4 : 8) : quick ? 16 : 48); round += 1) {
      const story = stories[round % stories.length]
      if (!story) continue
      const sums = new Map<string, number>()
      whole.push(
        wallTime(() => {
          for (const [stage, time] of checkAll(desk, [story]))
            sums.set(groupOf(stage), (sums.get(groupOf(stage)) ?? 0) + time)
        })
      )
      for (const [group, time] of sums) byGroup.set(group, [...(byGroup.get(group) ?? []), time])
    }
    const groupTimes = [...Object.keys(groups), 'other'].map((group) => median(byGroup.get(group) ?? [0]))
    rows.push([
      size.toLocaleString('en'),
      ...groupTimes,
      median(whole),
      whole.sort((a, b) => a - b).at(Math.floor(whole.length * 0.95)) ?? 0,
      first
    ])
    if (size !== 1000) continue
    for (const [group, limit] of Object.entries(groupMax)) {
      bars.push({
        what: `${group}, 1,000 words, warm`,
        measured: median(byGroup.get(group) ?? [0]),
        limit,
        unit: ' ms'
      })
    }
  }
  return {
    title: 'One story, warm',
    lead: 'Milliseconds for a whole check of one story in a process that is already running, by group of stages; medians.',
    tables: [{ columns: ['words', ...Object.keys(groups), 'other', 'whole', '95th of 100', 'the first'], rows }],
    bars,
    notes: []
  }
}

/** Check stories in one run; returns the milliseconds of each stage. */
function checkAll(desk: Desk, stories: readonly GeneratedStory[]): ReadonlyMap<string, number> {
  const timings = new Map<string, number>()
  const run = desk.run((name, milliseconds) => timings.set(name, (timings.get(name) ?? 0) + milliseconds))
  for (const { name, text } of stories) run.add({ path: name, source: text })
  run.finish()
  return timings
}

function wallTime(work: () => void): number {
  const started = performance.now()
  work()
  return performance.now() - started
}
