// Copydesk beside bare Node and its peers: start-up, 200 stories, 2,000 stories.
import path from 'node:path'
import { generateStories } from './corpus.ts'
import { type Costs, inTurn, ratio } from './measure.ts'
import { installPeers } from './peers.ts'
import type { Bar, Options, Section } from './section.ts'
import { bytesOf, check, copydesk, place, storyFolder } from './side-folder.ts'

/** Time of a program that does nothing, `--version`, and a story of 56 bytes. */
export function startUp({ quick, say }: Options): Section {
  const tiny = place('corpus/tiny.txt', 'The council met on Monday and agreed on its new budget.\n')
  const peers = installPeers(say).filter(({ slow }) => !(slow && quick))
  const commands = [
    { name: 'bare Node', command: { script: place('nothing.mjs', '') } },
    { name: 'copydesk --version', command: { script: copydesk, args: ['--version'] } },
    { name: 'copydesk check', command: check(tiny) },
    ...peers.map(({ name, command }) => ({ name, command: command([tiny]) }))
  ]
  const costs = inTurn(
    commands.map(({ command }) => command),
    quick ? 3 : 7
  )
  const of = (name: string) => costs[commands.findIndex((one) => one.name === name)]
  const node = of('bare Node')
  const ours = of('copydesk check')
  const bars: Bar[] = []
  const bar = (what: string, a: Costs | undefined, b: Costs | undefined, limit: number) => {
    if (a && b) bars.push({ what, measured: ratio(a, b), limit, unit: ' ×' })
  }
  bar('`--version` against bare Node', of('copydesk --version'), node, 1.3)
  bar('a tiny story against bare Node', ours, node, 3)
  bar('a tiny story against plain retext', ours, of('plain retext'), 0.4)
  return {
    title: 'Start-up',
    lead: 'CPU time of the whole process on a story of one sentence, all rules on.',
    tables: [
      costTable(
        commands.map(({ name }) => name),
        costs,
        ours
      )
    ],
    bars,
    notes: []
  }
}

/** 200 stories through copydesk and every peer, in turn. */
export function manyStories({ quick, say }: Options): Section {
  const count = quick ? 50 : 200
  const folder = storyFolder(count)
  const stories = generateStories(count)
  const files = stories.map(({ name }) => path.join(folder, name))
  const all = installPeers(say).filter(({ slow }) => !(slow && quick))
  const quickPeers = all.filter(({ slow }) => !slow)
  const slowPeers = all.filter(({ slow }) => slow)
  const costs = inTurn([check(folder), ...quickPeers.map(({ command }) => command(files))], quick ? 2 : 5)
  const slow = inTurn([check(folder), ...slowPeers.map(({ command }) => command(files))], 1)
  const [ours] = costs
  const bars: Bar[] = []
  for (const [index, { name, bar }] of quickPeers.entries()) {
    const theirs = costs[index + 1]
    if (bar !== undefined && ours && theirs)
      bars.push({ what: `${count} stories against ${name}`, measured: ratio(ours, theirs), limit: bar, unit: ' ×' })
  }
  for (const [index, { name, bar }] of slowPeers.entries()) {
    const [first] = slow
    const theirs = slow[index + 1]
    if (bar !== undefined && first && theirs)
      bars.push({ what: `${count} stories against ${name}`, measured: ratio(first, theirs), limit: bar, unit: ' ×' })
  }
  return {
    title: 'Beside its peers',
    lead: `CPU time of the whole process on ${count} generated stories (${(bytesOf(stories) / 1e6).toFixed(2)} MB), each with its usual report, run in turn.`,
    tables: [
      costTable(
        ['copydesk check', ...quickPeers.map(({ name }) => name), ...slowPeers.map(({ name }) => name)],
        [...costs, ...slow.slice(1)],
        ours
      )
    ],
    bars,
    notes: [
      'plain retext computes suggestions for the first 30 unknown words of the whole run only: that is its default.',
      ...(slowPeers.length > 0 ? [`${slowPeers.map(({ name }) => name).join(', ')}: one run.`] : [])
    ]
  }
}

/** Rate and memory over ten times as many stories. */
export function throughput({ quick }: Options): Section {
  const few = quick ? 50 : 200
  const many = few * 10
  const folders = [storyFolder(few), storyFolder(many)]
  const stories = generateStories(many)
  const megabytes = bytesOf(stories) / 1e6
  const formats = ['pretty', 'jsonl']
  const commands = formats.flatMap((format) => folders.map((folder) => check('--format', format, folder)))
  const costs = inTurn(commands, quick ? 1 : 2)
  const [small, large] = costs
  const rate = (cost: Costs | undefined, size: number) => size / ((cost?.median ?? Number.NaN) / 1000)
  const sizes = [bytesOf(stories.slice(0, few)) / 1e6, megabytes]
  return {
    title: 'Many stories',
    lead: `${few.toLocaleString('en')} and ${many.toLocaleString('en')} generated stories in one run, compared with each other, all rules on, no cache.`,
    tables: [
      {
        columns: ['stories', 'format', 'MB', 'CPU ms', 'MB per CPU second', 'peak MB'],
        rows: costs.map((cost, index) => {
          const size = sizes[index % 2] ?? 0
          return [
            [few, many][index % 2]?.toLocaleString('en') ?? '',
            formats[index >> 1] ?? '',
            size,
            cost.median,
            rate(cost, size),
            cost.memory
          ]
        })
      }
    ],
    bars: [
      {
        what: `${many.toLocaleString('en')} stories`,
        measured: rate(large, megabytes),
        limit: 1.5,
        unit: ' MB/s',
        least: true
      },
      {
        what: `peak memory of ${many.toLocaleString('en')} stories`,
        measured: large?.memory ?? Number.NaN,
        limit: 200,
        unit: ' MB'
      },
      {
        what: `peak memory against ${few} stories`,
        measured: (large?.memory ?? Number.NaN) / (small?.memory ?? Number.NaN),
        limit: 2,
        unit: ' ×'
      }
    ],
    notes: []
  }
}

function costTable(names: readonly string[], costs: readonly Costs[], ours: Costs | undefined) {
  return {
    columns: ['program', 'CPU ms: least', 'median', 'most', 'peak MB', 'copydesk ÷ it'],
    rows: costs.map((cost, index) => [
      names[index] ?? '',
      cost.min,
      cost.median,
      cost.max,
      cost.memory,
      ours === undefined || ours === cost ? '' : figureOf(ours.median / cost.median)
    ])
  }
}

const figureOf = (value: number) => value.toFixed(value < 0.1 ? 3 : 2)
