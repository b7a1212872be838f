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
  const pack = packText()
  place('corpus/pack.yml', pack)
  const withPack = place('corpus/with-pack.yml', 'packs: [pack.yml]\n')
  const without = place('corpus/without-pack.yml', 'packs: []\n')
  const checkWith = (config: string, story: string) => check('--config', config, story)
  const labels = ['a tiny story', 'a tiny story, with the pack', 'many stories', 'many stories, with the pack']
  const costs = inTurn(
    [checkWith(without, tiny), checkWith(withPack, tiny), checkWith(without, folder), checkWith(withPack, folder)],
    quick ? 1 : 2
  )
  const [tinyWithout = 0, tinyWith = 0, manyWithout = 0, manyWith = 0] = costs.map(({ min }) => min)
  return {
    title: `A house pack of ${namesCount.toLocaleString('en')} names`,
    lead: `CPU time of whole processes, with and without the pack, a YAML file of ${(pack.length / 1e6).toFixed(1)} MB.`,
    tables: [
      {
        columns: ['run', 'CPU ms', 'peak MB', 'exit'],
        rows: costs.map(({ min, memory, runs }, index) => [labels[index] ?? '', min, memory, String(runs[0]?.exit)])
      }
    ],
    bars: [],
    notes: [
      `Loading the pack: ${Math.round(tinyWith - tinyWithout).toLocaleString('en')} ms. After that a story takes ${((manyWith - tinyWith) / (manyWithout - tinyWithout)).toFixed(2)} × the time.`
    ]
  }
}

/** Full names, each once. */
function packText(): string {
  const random = randomFrom(11)
  const names = new Set<string>()
  while (names.size < namesCount) {
    names.add(
      `${random.pick(givenNames)} ${random.pick(surnameStarts)}${random.pick(surnameMiddles)}${random.pick(surnameEnds)}`
    )
  }
  return `kind: person\nsource: made up\nnames:\n${[...names].map((name) => `  - name: ${name}\n`).join('')}`
}
