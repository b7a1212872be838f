// What a newsroom with many names of its own pays: loading its pack, and each story after that.
import { randomFrom } from './corpus.ts'
import { givenNames, surnameEnds, surnameMiddles, surnameStarts } from './corpus-words.ts'
import { inTurn } from './measure.ts'
import type { Options, Section } from './section.ts'
import { check, place, storyFolder } from './side-folder.ts'

const namesCount = 50_000

export function housePack({ quick }: Options): Section {
  const folder = storyFolder(quick ? 50 : 200)
  const tiny = place('corpus/tiny.txt', 'The council met on Monday and agreed on its new budget.\n')
  const names = packNames()
  const sheet = packSheet(names)
  place('corpus/pack.csv', sheet)
  place('corpus/pack.yml', packYaml(names))
  const withPack = place('corpus/with-pack.yml', 'packs: [pack.csv]\n')
  const withYaml = place('corpus/with-yaml-pack.yml', 'packs: [pack.yml]\n')
  const without = place('corpus/without-pack.yml', 'packs: []\n')
  const checkWith = (config: string, story: string) => check('--config', config, story)
  const labels = [
    'a tiny story',
    'a tiny story, with the pack',
    'many stories',
    'many stories, with the pack',
    'a tiny story, with the pack in YAML'
  ]
  const costs = inTurn(
    [
      checkWith(without, tiny),
      checkWith(withPack, tiny),
      checkWith(without, folder),
      checkWith(withPack, folder),
      checkWith(withYaml, tiny)
    ],
    quick ? 1 : 5
  )
  const [tinyWithout = 0, tinyWith = 0, manyWithout = 0, manyWith = 0, tinyYaml = 0] = costs.map(({ min }) => min)
  const loading = Math.round(tinyWith - tinyWithout)
  const slower = (manyWith - tinyWith) / (manyWithout - tinyWithout)
  return {
    title: `A house pack of ${namesCount.toLocaleString('en')} names`,
    lead: `CPU time of whole processes, with and without the pack, a CSV file of ${(sheet.length / 1e6).toFixed(1)} MB with role, year, source and date in every row; the names alone in YAML beside it.`,
    tables: [
      {
        columns: ['run', 'CPU ms', 'peak MB', 'exit'],
        rows: costs.map(({ min, memory, runs }, index) => [labels[index] ?? '', min, memory, String(runs[0]?.exit)])
      }
    ],
    bars: [
      { what: 'loading a house pack of 50,000 names (CSV)', measured: loading, limit: 200, unit: ' ms' },
      { what: 'stories with that pack, against without', measured: slower, limit: 1.1, unit: ' ×' }
    ],
    notes: [
      `Loading the pack: ${loading.toLocaleString('en')} ms as CSV, ${Math.round(tinyYaml - tinyWithout).toLocaleString('en')} ms as YAML. After that a story takes ${slower.toFixed(2)} × the time.`
    ]
  }
}

/** Full names, each once. */
function packNames(): readonly string[] {
  const random = randomFrom(11)
  const names = new Set<string>()
  while (names.size < namesCount) {
    names.add(
      `${random.pick(givenNames)} ${random.pick(surnameStarts)}${random.pick(surnameMiddles)}${random.pick(surnameEnds)}`
    )
  }
  return [...names]
}

/** A sheet as a newsroom keeps it, most of its columns filled. */
function packSheet(names: readonly string[]): string {
  const head = 'kind,name,also,never,role,country,from,to,not_to_be_confused_with,desk,note,source,checked,by'
  const rows = names.map(
    (name, index) => `person,${name},,,councillor,Ireland,${1990 + (index % 35)},,,news,,made up,2026-03-01,AC`
  )
  return `${head}\n${rows.join('\n')}\n`
}

function packYaml(names: readonly string[]): string {
  return `kind: person\nsource: made up\nnames:\n${names.map((name) => `  - name: ${name}\n`).join('')}`
}
