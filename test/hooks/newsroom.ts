import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gitEnvironment } from '../support/git.ts'
import { root } from '../support/page.ts'

/** Where the hook runners of npm are. */
export const runners = path.join(root, 'test/hooks/node_modules/.bin')

/** A repository with stories and a hook, as a newsroom has it. */
export interface Newsroom {
  readonly path: string
  readonly read: (file: string) => string
  readonly write: (files: Readonly<Record<string, string>>) => void
  /** Run a program in it, with the runners and this copydesk on the path. */
  readonly run: (program: string, ...words: readonly string[]) => SpawnSyncReturns<string>
  /** Stage all and commit; what was said, and whether it was done. */
  readonly commit: (...words: readonly string[]) => { readonly done: boolean; readonly said: string }
  readonly remove: () => void
}

/** Make a newsroom. */
export function newsroom(environment: Readonly<Record<string, string>> = {}): Newsroom {
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-newsroom-'))
  const programs = path.join(folder, 'node_modules/.bin')
  mkdirSync(programs, { recursive: true })
  // As `npm install copydesk` would leave it.
  symlinkSync(path.join(root, 'dist/copydesk.js'), path.join(programs, 'copydesk'))
  const env = { ...gitEnvironment, PATH: `${programs}:${runners}:${process.env.PATH ?? ''}`, ...environment }
  const run = (program: string, ...words: readonly string[]) =>
    spawnSync(program, words, { cwd: folder, env, encoding: 'utf8' })
  const write = (files: Readonly<Record<string, string>>) => {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
      writeFileSync(path.join(folder, name), content)
    }
  }
  run('git', 'init', '-q', '-b', 'main')
  write({ '.gitignore': 'node_modules\n' })
  return {
    path: folder,
    run,
    write,
    read: (file) => readFileSync(path.join(folder, file), 'utf8'),
    commit(...words) {
      if (words.length === 0) run('git', 'add', '-A')
      const { status, stdout, stderr } = run('git', 'commit', '-m', 'stories', ...words)
      return { done: status === 0, said: `${stdout}${stderr}` }
    },
    remove: () => rmSync(folder, { recursive: true, force: true })
  }
}

export const prose = 'The council met on Monday and agreed the budget for the coming year, the mayor said.\n'
export const misspelled = 'Foreign Minister Serget Lavrov arrived in Minsk on Tuesday for talks, his office said.\n'
export const left = `${prose}\n${prose.replace('Monday', 'Tuesday')}\nRelated Articles\n`
/** File names that a hook must hand on as they are. */
export const oddNames = ['two words.txt', 'new\nline.txt', 'émigré 😀.md', '-dash.txt', '--each.txt', "quote's.html"]
