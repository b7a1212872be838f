// Other programs that check prose, at fixed versions, installed from npm into the side folder.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Command } from './measure.ts'
import { place, sideFolder } from './side-folder.ts'

/** A program to compare with. */
export interface Peer {
  readonly name: string
  /** Packages with their versions. */
  readonly packages: Readonly<Record<string, string>>
  /** Our CPU time by its own may be at most this on 200 stories. */
  readonly bar?: number
  /** It takes minutes for 200 stories: one run is enough. */
  readonly slow?: boolean
  readonly command: (files: readonly string[]) => Command
}

const bin = (file: string) => path.join(sideFolder, 'node_modules', file)

/** What the packages copydesk is built on do when they are put together as their readmes say. */
const plainRetext = `import { readFileSync } from 'node:fs'
import dictionary from 'dictionary-en'
import retextEnglish from 'retext-english'
import retextReadability from 'retext-readability'
import retextSpell from 'retext-spell'
import retextStringify from 'retext-stringify'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'

const processor = unified().use(retextEnglish).use(retextSpell, { dictionary }).use(retextReadability).use(retextStringify).freeze()
const files = []
for (const path of process.argv.slice(2)) files.push(await processor.process(new VFile({ path, value: readFileSync(path) })))
console.log(reporter(files))
`

const harper = `import { readFileSync } from 'node:fs'
import { LocalLinter } from 'harper.js'
import { binary } from 'harper.js/binary'

const linter = new LocalLinter({ binary })
await linter.setup()
for (const path of process.argv.slice(2)) {
  for (const lint of await linter.lint(readFileSync(path, 'utf8'), { language: 'plaintext' })) console.log(path, lint.span().start, lint.message())
}
`

const textlintRules = JSON.stringify({ rules: { 'write-good': true, terminology: true, 'common-misspellings': true } })

/** What Node says last when a program has crashed: such a run must not pass for a fast one. */
const crash = /^Node\.js v\d/m

const peers: readonly Peer[] = [
  {
    name: 'plain retext',
    packages: {
      'dictionary-en': '4.0.0',
      'retext-english': '5.0.0',
      'retext-readability': '8.0.0',
      'retext-spell': '6.1.0',
      'retext-stringify': '4.0.0',
      unified: '11.0.5',
      vfile: '6.0.3',
      'vfile-reporter': '8.1.1'
    },
    bar: 0.2,
    command: (files) => ({ script: place('plain-retext.mjs', plainRetext), args: files })
  },
  {
    name: 'textlint',
    packages: {
      textlint: '15.8.0',
      'textlint-rule-common-misspellings': '1.0.1',
      'textlint-rule-terminology': '5.2.16',
      'textlint-rule-write-good': '2.0.0'
    },
    bar: 0.3,
    command: (files) => ({
      script: bin('textlint/bin/textlint.js'),
      args: ['--config', place('textlintrc.json', textlintRules), ...files],
      cwd: sideFolder
    })
  },
  {
    name: 'cspell',
    packages: { cspell: '9.8.0' },
    bar: 0.3,
    command: (files) => ({
      script: bin('cspell/bin.mjs'),
      // Without a root it leaves out files that it was given by absolute path, and says nothing.
      args: ['lint', '--no-progress', '--root', '/', '--config', place('cspell.json', '{"language":"en"}'), ...files],
      cwd: sideFolder
    })
  },
  {
    name: 'write-good',
    packages: { 'write-good': '1.0.8' },
    bar: 1.2,
    command: (files) => ({ script: bin('write-good/bin/write-good.js'), args: files })
  },
  {
    name: 'alex',
    packages: { alex: '11.0.1' },
    command: (files) => ({ script: bin('alex/cli.js'), args: files, cwd: sideFolder })
  },
  {
    name: 'harper.js',
    packages: { 'harper.js': '2.10.0' },
    bar: 0.03,
    slow: true,
    command: (files) => ({ script: place('harper.mjs', harper), args: files })
  }
]

/**
 * Install what is missing.
 *
 * @returns the peers that can be run; `say` has a line for each that cannot
 */
export function installPeers(say: (line: string) => void): Peer[] {
  return installed(say).map((peer) => ({ ...peer, command: (files) => ({ ...peer.command(files), fault: crash }) }))
}

function installed(say: (line: string) => void): readonly Peer[] {
  if (failure(peers) === undefined) return peers
  const kept: Peer[] = []
  for (const peer of peers) {
    const reason = failure([...kept, peer])
    if (reason === undefined) kept.push(peer)
    else say(`${peer.name} is left out: it cannot be installed (${reason})`)
  }
  return kept
}

/** Install these peers together, for npm removes what its list does not name; why that failed, if it did. */
function failure(wanted: readonly Peer[]): string | undefined {
  const dependencies: Record<string, string> = {}
  for (const { packages } of wanted) Object.assign(dependencies, packages)
  if (Object.entries(dependencies).every(([name, version]) => versionOf(name) === version)) return undefined
  place('package.json', `${JSON.stringify({ private: true, type: 'module', dependencies })}\n`)
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: sideFolder, stdio: 'pipe' })
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message.split('\n')[0] : String(error)
  }
}

function versionOf(name: string): string | undefined {
  const file = bin(`${name}/package.json`)
  if (!existsSync(file)) return undefined
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version?: string }
  return version
}
