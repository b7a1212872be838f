import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderForTest } from '../support/command.ts'
import { gitEnvironment, repositoryOf as repository } from '../support/git.ts'
import { root } from '../support/page.ts'

const program = path.join(root, 'dist/copydesk.js')

interface Found {
  readonly code: number | null
  readonly found: readonly string[]
  readonly err: string
}

/** Runs the program itself in a folder: what Git says depends on where one stands. */
function run(cwd: string, words: readonly string[], environment: Readonly<Record<string, string>> = {}): Found {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, 'check', '--format=jsonl', '--rule=boilerplate-residue,vague-source,name-variant', ...words],
    { cwd, encoding: 'utf8', env: { ...gitEnvironment, ...environment } }
  )
  const found = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { file: string; line: number; ruleId: string; actual: string })
  return { code: status, err: stderr, found: found.map(({ file, line, actual }) => `${file}:${line} ${actual}`) }
}

const prose = 'The council met on Monday and agreed the budget for the coming year, the mayor said.\n'
const left = `${prose}\n${prose.replace('Monday', 'Tuesday')}\nRelated Articles\n`

describe('--staged', () => {
  test('reads what is about to be committed, not what is on disk', () => {
    const { path: cwd, stage, write } = repository()
    stage({ 'a.txt': left, 'b.txt': prose })
    write({ 'a.txt': prose, 'b.txt': left })
    expect(run(cwd, ['--staged'])).toEqual({ code: 1, err: '', found: ['a.txt:5 Related Articles'] })
  })

  test('is silent when nothing is wrong, and when nothing is staged', () => {
    const { path: cwd, stage, write } = repository()
    write({ 'a.txt': left })
    expect(run(cwd, ['--staged'])).toEqual({ code: 0, err: '', found: [] })
    stage({ 'b.txt': prose })
    expect(run(cwd, ['--staged'])).toEqual({ code: 0, err: '', found: [] })
  })

  test('reads names of every kind, from any folder of the repository', () => {
    const { path: cwd, stage } = repository()
    const names = ['two words.txt', 'new\nline.txt', '-dash.txt', 'émigré 😀.md', 'quote"s.md', 'a/b/c.txt', '[x]*.txt']
    stage(Object.fromEntries(names.map((name) => [name, left])))
    const files = (folder: string) =>
      run(path.join(cwd, folder), ['--staged'])
        .found.map((one) => one.replace(/:\d+ Related Articles$/, ''))
        .sort()
    expect(files('')).toEqual(names.toSorted())
    expect(files('a')).toEqual(names.map((name) => (name.startsWith('a/') ? 'b/c.txt' : `../${name}`)).sort())
  })

  test('reads copy only: no other files, links, deleted files or ignored files', () => {
    const { path: cwd, stage, git } = repository({ 'old.txt': left })
    stage({
      'code.js': left,
      '.github/a.md': left,
      'node_modules/b/README.md': left,
      'drafts/a.txt': left,
      '.copydeskignore': 'drafts/\n',
      LICENCE: left
    })
    symlinkSync('old.txt', path.join(cwd, 'link.txt'))
    rmSync(path.join(cwd, 'old.txt'))
    git('add', '-A')
    expect(run(cwd, ['--staged'])).toEqual({ code: 0, err: '', found: [] })
    expect(run(cwd, ['--staged', 'LICENCE']).found).toEqual(['LICENCE:5 Related Articles'])
  })

  test('keeps to the files, folders and patterns that are named', () => {
    const { path: cwd, stage } = repository()
    stage({ 'a.txt': left, 'desk/b.txt': left, 'desk/c.md': left })
    expect(run(cwd, ['--staged', 'desk']).found).toHaveLength(2)
    expect(run(cwd, ['--staged', 'desk/*.md']).found).toEqual(['desk/c.md:5 Related Articles'])
    expect(run(cwd, ['--staged', '--', 'a.txt']).found).toEqual(['a.txt:5 Related Articles'])
  })

  test('works before the first commit', () => {
    const folder = folderForTest({ 'a.txt': left })
    for (const words of [
      ['init', '-q'],
      ['add', '-A']
    ])
      spawnSync('git', words, { cwd: folder, env: gitEnvironment })
    expect(run(folder, ['--staged']).found).toEqual(['a.txt:5 Related Articles'])
  })

  test('never reports one story for what another says, unless asked to compare', () => {
    const kyiv = (name: string) => `${prose}\nThe delegation came from ${name}, the mayor said.\n`
    const { path: cwd, stage } = repository()
    stage({ 'a.txt': kyiv('Kyiv'), 'b.txt': kyiv('Kiev') })
    expect(run(cwd, ['--staged']).found).toEqual([])
    expect(run(cwd, ['--staged', '--compare']).found).not.toEqual([])
  })

  test('uses the configuration of each story', () => {
    const { path: cwd, stage } = repository()
    stage({
      'a.txt': left,
      'wire/copydesk.config.yaml': 'rules: {boilerplate-residue: off}\n',
      'wire/b.txt': left
    })
    expect(run(cwd, ['--staged']).found).toEqual(['a.txt:5 Related Articles'])
  })

  test('reads three hundred stories', () => {
    const { path: cwd, stage } = repository()
    stage(
      Object.fromEntries(
        Array.from({ length: 300 }, (_, index) => [`${index}.txt`, left.replace('year', `year ${index}`)])
      )
    )
    expect(run(cwd, ['--staged']).found).toHaveLength(300)
  })
})

describe('--since', () => {
  const start = { 'old.txt': left, 'both.txt': left }

  test('reports what stands on lines that have changed', () => {
    const { path: cwd, write } = repository(start)
    write({ 'both.txt': `${prose}\nAnalysts say the budget will not hold.\n\n${left}` })
    expect(run(cwd, ['--since', 'HEAD'])).toEqual({ code: 0, err: '', found: ['both.txt:3 Analysts say'] })
  })

  test('reports all of a file that is new, known to Git or not', () => {
    const { path: cwd, write, stage } = repository(start)
    stage({ 'staged.txt': left })
    write({ 'untracked two.txt': left })
    expect(run(cwd, ['--since', 'HEAD']).found).toEqual([
      'staged.txt:5 Related Articles',
      'untracked two.txt:5 Related Articles'
    ])
  })

  test('counts from where the branch was left, not what others did since', () => {
    const { path: cwd, git, stage, commit } = repository(start)
    git('checkout', '-q', '-b', 'desk')
    stage({ 'mine.txt': left })
    commit()
    git('checkout', '-q', 'main')
    stage({ 'old.txt': prose })
    commit()
    git('checkout', '-q', 'desk')
    expect(run(cwd, ['--since', 'main']).found).toEqual(['mine.txt:5 Related Articles'])
  })

  test('reads names of every kind', () => {
    const names = ['two words.txt', 'new\nline.txt', '-dash.txt', 'émigré 😀.md', 'tab\there.txt']
    const { path: cwd, write } = repository(Object.fromEntries(names.map((name) => [name, prose])))
    write(Object.fromEntries(names.map((name) => [name, left])))
    expect(run(cwd, ['--since', 'HEAD']).found.map((one) => one.replace(/:\d+ .*/s, ''))).toEqual(names.toSorted())
  })

  test('together with --staged looks at what is staged alone', () => {
    const { path: cwd, write, stage } = repository(start)
    stage({ 'both.txt': `${prose}\nAnalysts say the budget will not hold.\n\n${left}` })
    write({ 'both.txt': `${left}\nCritics say the harbour is lost.\n`, 'new.txt': left })
    expect(run(cwd, ['--since', 'HEAD', '--staged']).found).toEqual(['both.txt:3 Analysts say'])
  })

  test('finds what stands behind links and submodules that changed as well', () => {
    const { path: cwd, git, write, stage, commit } = repository(start)
    const { path: other, stage: stageOther, commit: commitOther } = repository({ 'far.txt': prose })
    git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', other, 'a-submodule')
    // Written out, a submodule has a patch for each of its files.
    git('config', 'diff.submodule', 'diff')
    commit()
    stageOther({ 'far.txt': left, 'near.txt': left })
    commitOther()
    git('-C', 'a-submodule', 'pull', '-q')
    symlinkSync('old.txt', path.join(cwd, 'a-link.txt'))
    stage({})
    write({ 'old.txt': `${left}\nAnalysts say the budget will not hold.\n` })
    expect(run(cwd, ['--since', 'HEAD'])).toEqual({ code: 0, err: '', found: ['old.txt:7 Analysts say'] })
  })

  test('takes all of a story as changed whose lines end in CR alone', () => {
    const { path: cwd, write } = repository({ 'old.txt': left.replaceAll('\n', '\r') })
    write({ 'old.txt': `${left}\nAnalysts say the budget will not hold.\n`.replaceAll('\n', '\r') })
    expect(run(cwd, ['--since', 'HEAD']).found).toContain('old.txt:7 Analysts say')
  })

  test('a deleted line is no finding', () => {
    const { path: cwd, write } = repository(start)
    write({ 'old.txt': left.replace(prose, '') })
    expect(run(cwd, ['--since', 'HEAD']).found).toEqual([])
  })

  test('a branch that nobody knows is said with the cure', () => {
    const { path: cwd } = repository(start)
    const { code, err } = run(cwd, ['--since', 'no-such-branch'])
    expect(code).toBe(2)
    expect(err).toBe(
      'copydesk: --since no-such-branch: Git knows no such branch, tag or commit; `git log --oneline` lists commits\n'
    )
    expect(run(cwd, ['--since=--output=x']).err).toContain('Git knows no such branch')
  })

  test('a branch without a commit is told that all is new', () => {
    const { path: cwd, stage, git } = repository({ 'a.txt': prose })
    git('checkout', '-q', '--orphan', 'fresh')
    stage({ 'b.txt': left })
    expect(run(cwd, ['--since=HEAD'])).toEqual({
      code: 2,
      found: [],
      err: 'copydesk: --since HEAD: this branch has no commit yet, so all is new; name the files without --since\n'
    })
  })

  test("a bare repository and Git's own folder have no stories", () => {
    const { path: cwd, git } = repository({ 'a.txt': prose })
    git('clone', '-q', '--bare', '.', 'bare.git')
    for (const folder of ['bare.git', '.git']) {
      for (const option of ['--since=HEAD', '--staged']) {
        const { code, err } = run(path.join(cwd, folder), [option])
        expect(code).toBe(2)
        expect(err).toMatch(
          /^copydesk: --(?:since|staged): \S+ has Git's own files and no stories; go to a working copy of them\n$/
        )
      }
    }
  })

  test('a shallow clone is told to fetch the history', () => {
    const { path: cwd, stage, commit } = repository(start)
    stage({ 'new.txt': left })
    commit()
    const clone = folderForTest()
    spawnSync('git', ['clone', '-q', '--depth', '1', `file://${cwd}`, 'clone'], {
      cwd: clone,
      env: gitEnvironment
    })
    const { code, err } = run(path.join(clone, 'clone'), ['--since', 'HEAD~1'])
    expect(code).toBe(2)
    expect(err).toContain('this clone is shallow; fetch the history first (`git fetch --unshallow`; fetch-depth: 0')
  })

  test('a branch that shares no commit is said, and of a shallow clone what it lacks', () => {
    const { path: cwd, stage, commit, git } = repository(start)
    git('checkout', '-q', '-b', 'side')
    stage({ 'new.txt': left })
    commit()
    git('checkout', '-q', 'main')
    commit()
    const clone = folderForTest()
    spawnSync('git', ['clone', '-q', '--depth', '1', '--no-single-branch', `file://${cwd}`, 'clone'], {
      cwd: clone,
      env: gitEnvironment
    })
    expect(run(path.join(clone, 'clone'), ['--since', 'origin/side'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--since origin/side: no common ancestor here, and this clone is shallow')
    })
    git('checkout', '-q', '--orphan', 'fresh')
    // With the same files it would be the first commit once more, if that was made in the same second.
    stage({ 'fresh.txt': left })
    commit()
    expect(run(cwd, ['--since', 'main'])).toEqual({
      code: 2,
      found: [],
      err: 'copydesk: --since main: this branch has no commit in common with it; name another one\n'
    })
  })

  test('a content that Git has lost ends the run', () => {
    const { path: cwd, stage, git } = repository()
    stage({ 'a.txt': left })
    const blob = git('rev-parse', ':a.txt').trim()
    rmSync(path.join(cwd, '.git/objects', blob.slice(0, 2), blob.slice(2)), { force: true })
    expect(run(cwd, ['--staged'])).toMatchObject({ code: 2, found: [], err: expect.stringContaining('git fsck') })
  })
})

describe('without Git', () => {
  test('a folder that is in no repository is said', () => {
    const folder = folderForTest({ 'a.txt': left })
    const { code, err } = run(folder, ['--staged'])
    expect(code).toBe(2)
    expect(err).toMatch(/^copydesk: --staged: .* is not in a Git repository; name the files without --staged\n$/)
  })

  test('a repository of somebody else is said with what Git advises', () => {
    const { path: cwd } = repository()
    const { code, err } = run(cwd, ['--staged'], { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' })
    expect(code).toBe(2)
    expect(err).toMatch(
      /^copydesk: --staged: detected dubious ownership .*; if you trust it: `git config --global --add safe\.directory .+`\n$/
    )
  })

  test('a machine without Git is said', () => {
    const { path: cwd } = repository()
    mkdirSync(path.join(cwd, 'empty'))
    const { code, err } = run(cwd, ['--since', 'HEAD'], { PATH: path.join(cwd, 'empty') })
    expect(code).toBe(2)
    expect(err).toBe('copydesk: --staged and --since need Git; install it or put it on the PATH\n')
  })

  test('standard input and Git do not go together', () => {
    expect(run(repository().path, ['--staged', '-']).err).toContain('leave out the - for standard input')
  })
})
