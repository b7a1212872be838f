import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../support/page.ts'
import { left, misspelled, type Newsroom, newsroom, oddNames, prose, runners } from './newsroom.ts'

/** The repository as it is committed, and the runners' own folders: both for all tests of this file. */
let hooks: string
beforeAll(() => {
  hooks = mkdtempSync(path.join(tmpdir(), 'copydesk-hooks-'))
  execFileSync('git', ['clone', '-q', root, path.join(hooks, 'copydesk')])
  execFileSync('git', ['tag', '-f', 'tried'], { cwd: path.join(hooks, 'copydesk') })
})
afterAll(() => rmSync(hooks, { recursive: true, force: true }))

const programs: [string, string][] = [
  ['pre-commit', 'pre-commit'],
  ['prek', path.join(runners, 'prek')]
]
describe.each(programs)('%s installs copydesk from its repository', (name, program) => {
  const isThere = spawnSync(program, ['--version']).status === 0
  const rooms: Newsroom[] = []
  afterEach(() => {
    for (const room of rooms.splice(0)) room.remove()
  })
  /** A newsroom whose hook `copydesk init` has written, pointed at this repository. */
  const room = (files: Readonly<Record<string, string>> = {}, args = ''): Newsroom => {
    const made = newsroom({ PRE_COMMIT_HOME: path.join(hooks, name), PREK_HOME: path.join(hooks, name) })
    rooms.push(made)
    made.run('copydesk', 'init', '--yes', '--hook=pre-commit')
    const config = made
      .read('.pre-commit-config.yaml')
      .replace(/repo: .*/, `repo: ${path.join(hooks, 'copydesk')}`)
      .replace(/rev: .*/, 'rev: tried')
      .replace('- id: copydesk\n', `- id: copydesk\n${args}`)
    made.write({ ...files, '.pre-commit-config.yaml': `default_language_version: {node: system}\n${config}` })
    made.run('git', 'add', '-A')
    made.run('git', 'commit', '-q', '--no-verify', '-m', 'start')
    expect(made.run(program, 'install').status).toBe(0)
    return made
  }

  beforeAll(() => {
    if (!isThere && process.env.CI === 'true') throw new Error(`${name} is not installed`)
    if (isThere) room().run(program, 'install-hooks')
  })

  test.runIf(isThere)(
    'a story with a misspelled minister is refused, a repair that is not staged is not believed',
    () => {
      const { write, commit, run } = room()
      write({ 'story.txt': misspelled })
      const first = commit()
      expect(first.done).toBe(false)
      expect(first.said).toContain('Sergei Lavrov')
      write({ 'story.txt': misspelled.replace('Serget', 'Sergei') })
      expect(commit('--allow-empty').done).toBe(false)
      run('git', 'add', '-A')
      expect(commit()).toMatchObject({ done: true })
    }
  )

  test.runIf(isThere)('five clean stories pass without a word of copydesk', () => {
    const { write, commit } = room()
    write(Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((one) => [`${one}.md`, `${prose}\nStory ${one}.\n`])))
    const { done, said } = commit()
    expect(done).toBe(true)
    expect(said.split('\n').filter((line) => line.startsWith('copydesk'))).toEqual([
      expect.stringMatching(/^copydesk fix\.+.*Passed$/),
      expect.stringMatching(/^copydesk\.+.*Passed$/)
    ])
  })

  test.runIf(isThere)('names of every kind are read', () => {
    const { write, commit } = room()
    write(Object.fromEntries(oddNames.map((one) => [one, misspelled])))
    const { done, said } = commit()
    expect(done).toBe(false)
    expect(said).not.toContain('unknown option')
    expect(said.match(/Sergei Lavrov/g)?.length).toBeGreaterThanOrEqual(oddNames.length)
  })

  test.runIf(isThere)('what is left over is deleted, which has to be staged before the commit is done', () => {
    const { write, commit, read } = room()
    write({ 'story.txt': left })
    expect(commit().done).toBe(false)
    expect(read('story.txt')).not.toContain('Related Articles')
    expect(commit().done).toBe(true)
  })

  test.runIf(isThere)('a story never fails for what another says', () => {
    const { write, commit } = room({}, '        args: [--fail-on, info]\n')
    const copy = (name: string) => `${prose}\nThe delegation came from ${name}, the mayor of the town said.\n`
    write({ 'a.txt': copy('Kyiv'), 'b.txt': copy('Kiev') })
    // Compared with each other the two would have a finding at this level.
    expect(commit().done).toBe(true)
  })

  test.runIf(isThere)('an ignored story is not read', () => {
    const { write, commit } = room({ '.copydeskignore': 'wire/\n' })
    write({ 'wire/a.txt': misspelled })
    expect(commit().done).toBe(true)
  })
})
