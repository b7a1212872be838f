import { afterEach, describe, expect, test } from 'vitest'
import { left, misspelled, type Newsroom, newsroom, oddNames, prose } from './newsroom.ts'

const rooms: Newsroom[] = []
afterEach(() => {
  for (const room of rooms.splice(0)) room.remove()
})
function room(): Newsroom {
  const made = newsroom()
  rooms.push(made)
  made.write({ 'package.json': '{"private": true}\n' })
  return made
}

const setUp: [string, (room: Newsroom) => void][] = [
  [
    'lefthook',
    ({ run }) => {
      expect(run('copydesk', 'init', '--yes', '--hook=lefthook').status).toBe(0)
      expect(run('lefthook', 'install').status).toBe(0)
    }
  ],
  [
    'husky',
    ({ run }) => {
      expect(run('copydesk', 'init', '--yes', '--hook=husky').status).toBe(0)
      expect(run('husky').status).toBe(0)
    }
  ],
  [
    'husky with lint-staged',
    ({ run, write }) => {
      write({
        'package.json': `${JSON.stringify({ private: true, 'lint-staged': { '*.{txt,md,html}': ['copydesk fix --fail-on never --', 'copydesk check --each --'] } })}\n`,
        '.husky/pre-commit': 'lint-staged\n'
      })
      run('chmod', '+x', '.husky/pre-commit')
      expect(run('husky').status).toBe(0)
    }
  ],
  [
    'a script of Git',
    ({ run, write }) => {
      write({ '.git/hooks/pre-commit': '#!/bin/sh\nexec npx copydesk check --staged\n' })
      run('chmod', '+x', '.git/hooks/pre-commit')
    }
  ]
]

describe.each(setUp)('%s', (name, prepare) => {
  const start = () => {
    const made = room()
    prepare(made)
    made.run('git', 'add', '-A')
    made.run('git', 'commit', '-q', '--no-verify', '-m', 'start')
    return made
  }

  test('refuses a story with a misspelled minister and takes the repaired one', () => {
    const { write, commit } = start()
    write({ 'story.txt': misspelled })
    const { done, said } = commit()
    expect(done).toBe(false)
    expect(said).toContain('Sergei Lavrov')
    write({ 'story.txt': misspelled.replace('Serget', 'Sergei') })
    expect(commit().done).toBe(true)
  })

  test('does not believe a repair that is not staged', () => {
    const { write, commit, run } = start()
    write({ 'story.txt': misspelled })
    run('git', 'add', '-A')
    write({ 'story.txt': misspelled.replace('Serget', 'Sergei') })
    expect(commit('--allow-empty').done).toBe(false)
  })

  test('reads names of every kind', () => {
    const { write, commit } = start()
    // lefthook cannot hand a newline to a command, and checks with --staged all the same.
    write(Object.fromEntries(oddNames.map((one) => [one, misspelled])))
    const { done, said } = commit()
    expect(done).toBe(false)
    expect(said).not.toContain('unknown option')
    expect(said.match(/Sergei Lavrov/g)?.length).toBeGreaterThanOrEqual(oddNames.length)
  })

  test('takes five clean stories', () => {
    const { write, commit } = start()
    write(Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((one) => [`${one}.md`, `${prose}\nStory ${one}.\n`])))
    expect(commit().done).toBe(true)
  })

  test.runIf(name === 'lefthook' || name.includes('lint-staged'))('stages what fix has changed', () => {
    const { write, commit, run } = start()
    write({ 'story.txt': left })
    expect(commit()).toMatchObject({ done: true })
    expect(run('git', 'show', 'HEAD:story.txt').stdout).not.toContain('Related Articles')
    expect(run('git', 'status', '--porcelain').stdout).toBe('')
  })
})
