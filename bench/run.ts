// npm run bench: all parts, or those that are named. --quick for a first look, --write for docs/performance.md.
import { existsSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { archives } from './archives.ts'
import { cache } from './cache.ts'
import { manyStories, startUp, throughput } from './compare.ts'
import { editor } from './editor.ts'
import { hostile } from './hostile.ts'
import { housePack } from './house-pack.ts'
import { lexicon } from './lexicon.ts'
import { scaling } from './scaling.ts'
import { barsTable, isKept, markdownTable, type Options, type Section, sectionText } from './section.ts'
import { copydesk } from './side-folder.ts'
import { oneStory, stages } from './stages.ts'

const parts: Readonly<Record<string, (options: Options) => Section | Promise<Section>>> = {
  start: startUp,
  peers: manyStories,
  many: throughput,
  scaling,
  archives,
  cache,
  hostile,
  stages,
  story: oneStory,
  lexicon,
  pack: housePack,
  lsp: editor
}

const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } },
  allowPositionals: true
})
const unknown = positionals.filter((name) => !(name in parts))
if (unknown.length > 0) {
  console.error(`bench: no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`)
  process.exit(2)
}
if (!existsSync(copydesk)) {
  console.error(`bench: ${copydesk} is not there; npm run build first`)
  process.exit(2)
}

const chosen = positionals.length > 0 ? positionals : Object.keys(parts)
const sections: Section[] = []
for (const name of chosen) {
  console.error(`${name} …`)
  const section = await parts[name]?.({ quick: values.quick, say: (line) => console.error(line) })
  if (!section) continue
  sections.push(section)
  console.log(`${sectionText(section)}\n`)
}

if (values.write) {
  const file = path.resolve(import.meta.dirname, '../docs/performance.md')
  writeFileSync(file, page(sections))
  console.error(`written: ${path.relative(process.cwd(), file)}`)
}

/** The page in docs: what was measured and where, the bars, then every part. */
function page(all: readonly Section[]): string {
  const bars = all.flatMap((section) => section.bars)
  const missed = bars.filter((bar) => !isKept(bar))
  const command = ['npm run bench --', ...positionals, ...(values.quick ? ['--quick'] : []), '--write'].join(' ')
  const machine = `${process.platform === 'darwin' ? 'macOS' : process.platform === 'linux' ? 'Linux' : process.platform} on ${process.arch}, ${availableParallelism()} cores, Node ${process.versions.node}`
  return `${[
    '# Performance',
    `Measured on ${new Date().toISOString().slice(0, 10)}: ${machine}. Made by \`${command}\`.`,
    'Times are CPU time, user and system together, of whole processes where nothing else is said. The machine does other work at the same time, so the ratios of programs that ran in turn count more than any figure alone. The stories are made up by a seeded generator, `bench/corpus.ts`; they are about 530 words long.',
    '## Bars',
    `${bars.length - missed.length} of ${bars.length} bars are kept.${missed.length > 0 ? ` Missed: ${missed.map(({ what }) => what).join('; ')}.` : ''}`,
    markdownTable(barsTable(bars)),
    ...all.map((section) => sectionText({ ...section, bars: [] }))
  ].join('\n\n')}\n`
}
