import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { Ajv } from 'ajv'
import { afterEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Console } from '../../src/cli/console.ts'
import { extended } from '../../src/cli/extend-file.ts'
import { ciFile, ciKinds, hookFile, hookKinds } from '../../src/cli/init-files.ts'
import { run } from '../../src/cli/run.ts'
import { folderForTest } from '../support/command.ts'
import { root } from '../support/page.ts'

const here = process.cwd()
afterEach(() => {
  process.chdir(here)
})
/** A folder to stand in, and `copydesk init` there. */
function newsroom(files: Readonly<Record<string, string>> = {}, answers?: readonly (string | null)[]) {
  const folder = folderForTest(files)
  process.chdir(folder)
  const questions: string[] = []
  const left = [...(answers ?? [])]
  const ask = async (question: string) => {
    questions.push(question)
    const answer = left.shift()
    return answer === undefined ? null : answer
  }
  return {
    questions,
    read: (file: string) => readFileSync(path.join(folder, file), 'utf8'),
    has: (file: string) => existsSync(path.join(folder, file)),
    at: (file: string) => path.join(folder, file),
    init: async (...words: readonly string[]) => {
      const err: string[] = []
      const console: Console = {
        out: (text) => void err.push(`out: ${text}`),
        err: (text) => void err.push(text),
        color: false,
        columns: 100,
        watched: false,
        ask: answers ? ask : undefined
      }
      return { code: await run(['init', ...words], () => console), err: err.join('') }
    }
  }
}

describe('init', () => {
  test.each([
    [['--variant', 'english'], '--variant english: write one of us, uk, oxford, au, ca'],
    [['--ci', 'jenkins'], '--ci jenkins: write one of github, gitlab, none']
  ])('writes nothing when an option makes no sense: %j', async (words, message) => {
    const { init, has } = newsroom()
    const { code, err } = await init('--yes', ...words)
    expect(err).toContain(message)
    expect([code, has('copydesk.config.yaml')]).toEqual([2, false])
    const there = newsroom({ 'copydesk.config.yaml': '' })
    expect((await there.init('--yes', ...words)).code).toBe(2)
  })

  test.each([
    ['pre-commit', '.pre-commit-config.yaml', 'pre-commit install'],
    ['lefthook', 'lefthook.yml', 'npx lefthook install'],
    ['husky', '.husky/pre-commit', 'npx husky']
  ])('a hook for %s says what switches it on', async (kind, file, next) => {
    const { err } = await newsroom().init('--yes', '--hook', kind)
    expect(err).toContain(`Wrote ${file}. \`${next}\` switches it on, once in each clone.\n`)
  })

  test('writes a configuration that loads and fits the schema that its first line names', async () => {
    const { init, read } = newsroom()
    expect(await init()).toEqual({ code: 0, err: 'Wrote copydesk.config.yaml.\n' })
    expect(read('copydesk.config.yaml')).toMatch(
      /^# yaml-language-server: \$schema=https:\/\/.*\/docs\/copydesk\.config\.schema\.json\n/
    )
    const schema = JSON.parse(readFileSync(path.join(root, 'docs/copydesk.config.schema.json'), 'utf8')) as object
    expect(new Ajv().validate(schema, parse(read('copydesk.config.yaml')))).toBe(true)
  })

  test('names the schema of the installed package where there is one', async () => {
    const { init, read } = newsroom({ 'node_modules/copydesk/docs/copydesk.config.schema.json': '{}' })
    await init()
    expect(read('copydesk.config.yaml')).toContain('$schema=./node_modules/copydesk/docs/copydesk.config.schema.json')
  })

  test('takes what is to be done from the command line', async () => {
    const { init, read, at } = newsroom({}, ['never asked'])
    await init('--variant=uk', '--profile=strict', '--hook=husky', '--ci=github')
    expect(parse(read('copydesk.config.yaml'))).toMatchObject({ variant: 'uk', profile: 'strict' })
    expect(read('.husky/pre-commit')).toBe('npx copydesk check --staged\n')
    expect(statSync(at('.husky/pre-commit')).mode & 0o111).toBe(0o111)
    expect(read('.github/workflows/copydesk.yml')).toContain('fetch-depth: 0')
  })

  test('asks on a terminal for what no option says, and again after an answer that is none', async () => {
    const { init, read, questions } = newsroom({}, ['gb', 'uk', '', 'Lefthook', ''])
    await init('--ci=none')
    expect(questions).toHaveLength(4)
    expect(questions[0]).toBe('The spelling of the house (us, uk, oxford, au, ca) [no answer: any]: ')
    expect(parse(read('copydesk.config.yaml'))).toMatchObject({ variant: 'uk', profile: 'news' })
    expect(read('lefthook.yml')).toContain('copydesk check --staged')
  })

  test('asks nothing with --yes, and takes a closed terminal for no answer', async () => {
    const silent = newsroom({}, ['uk'])
    await silent.init('--yes')
    expect(silent.questions).toEqual([])
    const closed = newsroom({}, [null])
    expect((await closed.init()).code).toBe(0)
    expect(parse(closed.read('copydesk.config.yaml'))).not.toHaveProperty('variant')
  })

  test.each([
    ['--variant=gb', '--variant gb: write one of us, uk, oxford, au, ca'],
    ['--hook=git', '--hook git: write one of pre-commit, lefthook, husky, none'],
    ['--ci=jenkins', '--ci jenkins: write one of github, gitlab, none']
  ])('%s is refused', async (word, message) => {
    const { code, err } = await newsroom().init(word)
    expect(code).toBe(2)
    expect(err).toContain(message)
  })

  const kinds: [string, string][] = [
    ['--hook=pre-commit', '.pre-commit-config.yaml'],
    ['--hook=lefthook', 'lefthook.yml'],
    ['--hook=husky', '.husky/pre-commit'],
    ['--ci=github', '.github/workflows/copydesk.yml'],
    ['--ci=gitlab', '.gitlab-ci.yml']
  ]
  test.each(kinds)('%s a second time changes nothing', async (word, file) => {
    const { init, read } = newsroom()
    await init(word)
    const before = [read(file), read('copydesk.config.yaml')]
    const { code, err } = await init(word)
    expect(code).toBe(0)
    expect(err).toContain(`${file} speaks of copydesk already; left alone`)
    expect([read(file), read('copydesk.config.yaml')]).toEqual(before)
  })

  test('leaves a configuration alone, of whatever name', async () => {
    for (const files of [{ 'copydesk.config.mjs': 'export default {}\n' }, { 'package.json': '{"copydesk": {}}\n' }]) {
      const { init, has } = newsroom(files)
      const { code, err } = await init('--yes')
      expect(code).toBe(0)
      expect(err).toContain('is the configuration already; left alone')
      expect(has('copydesk.config.yaml')).toBe(false)
    }
  })

  test('adds to the files of others, every line as it was', async () => {
    const precommit = `# our hooks
default_language_version: {node: system}
repos:
# style
- repo: https://example.org/other
  rev: v1   # pinned
  hooks:
  - {id: other}

# the end
ci:
  skip: [other]
`
    const { init, read } = newsroom({
      '.pre-commit-config.yaml': precommit,
      '.husky/pre-commit': 'npm test',
      '.gitlab-ci.yml': 'stages: [test]\n\nunit:\n  script: !reference [.base, script]\n'
    })
    expect((await init('--hook=pre-commit', '--ci=gitlab')).err).toContain('Added copydesk to .pre-commit-config.yaml.')
    await init('--hook=husky')
    expect(read('.pre-commit-config.yaml')).toBe(
      precommit.replace(
        '  - {id: other}\n',
        `  - {id: other}\n- repo: https://github.com/copydesk/copydesk\n  rev: v0.1.0\n  hooks:\n    - id: copydesk-fix\n    - id: copydesk\n`
      )
    )
    expect(read('.husky/pre-commit')).toBe('npm test\nnpx copydesk check --staged\n')
    expect(read('.gitlab-ci.yml')).toMatch(/^stages: \[test\]\n\nunit:\n {2}script: !reference .*\n\ncopydesk:\n/)
  })

  test('says what to add by hand where it cannot tell how', async () => {
    const lefthook = 'pre-commit:\n  jobs:\n    - run: npm test\n'
    const { init, read } = newsroom({ 'lefthook.yml': lefthook })
    const { code, err } = await init('--hook=lefthook')
    expect(code).toBe(0)
    expect(err).toContain('lefthook.yml is there already; add this by hand:')
    expect(err).toContain('run: npx copydesk check --staged')
    expect(read('lefthook.yml')).toBe(lefthook)
  })
})

test('the page about pipelines shows what init writes, and the hook tests try what it shows', () => {
  const page = readFileSync(path.join(root, 'docs/pipelines.md'), 'utf8')
  const plans = [...hookKinds.map(hookFile), ...ciKinds.map(ciFile)].flatMap((plan) => plan ?? [])
  expect(plans).toHaveLength(5)
  for (const { file, text } of plans) {
    expect(page).toContain(`\`${file}\``)
    expect(page).toContain(`\n${text}\`\`\``)
  }
  const tried = readFileSync(path.join(root, 'test/hooks/from-npm.hook.ts'), 'utf8')
  expect(tried).toContain("'*.{txt,md,html}': ['copydesk fix --fail-on never --', 'copydesk check --each --']")
})

describe('a file that is extended', () => {
  const precommit = hookFile('pre-commit')
  const gitlab = ciFile('gitlab')
  const hard: [string, string, typeof precommit][] = [
    ['a list in one line', 'repos: [{repo: a, rev: b, hooks: []}]\n', precommit],
    ['no list', 'repos:\n', precommit],
    ['an empty list', 'repos: []\n', precommit],
    ['another kind of file', '- a\n- b\n', precommit],
    ['a broken file', 'repos: [\n', precommit],
    ['a job of that name', 'copydesk: {script: [npm test]}\n', gitlab]
  ]
  test.each(hard)('is left to its owner: %s', (_what, before, plan) => {
    expect(plan && extended(before, plan)).toBeNull()
  })

  const easy: [string, string][] = [
    ['an empty file', ''],
    ['a comment', '# hooks\n'],
    ['an indented list', 'repos:\n  - repo: a\n    rev: b\n    hooks:\n      - id: c\n'],
    ['a list without indent and line end', 'repos:\n- repo: a\n  rev: b\n  hooks: [{id: c}]'],
    ['a list far in, with a comment below', 'repos:\n      -   repo: a\n          rev: b\n          hooks: []\n# end\n']
  ]
  test.each(easy)('keeps what it says: %s', (_what, before) => {
    const after = precommit && extended(before, precommit)
    const { repos } = parse(after ?? '') as { repos: { repo: string }[] }
    expect(repos.at(-1)).toMatchObject({ repo: 'https://github.com/copydesk/copydesk' })
    expect(repos).toHaveLength(before.includes('repo:') ? 2 : 1)
  })
})
