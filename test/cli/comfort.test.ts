import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { readHelp } from '../../src/cli/help-page.ts'
import { helpText } from '../../src/cli/help-text.ts'
import { optionNames } from '../../src/cli/options.ts'
import { rules } from '../../src/rules/index.ts'
import { command, folderForTest } from '../support/command.ts'
import { root } from '../support/page.ts'

describe('the help', () => {
  test('tells of every command and option', () => {
    const { commands: told } = readHelp(helpText)
    expect(commands.filter((name) => name !== 'help' && !told.some((one) => one.name === name))).toEqual([])
    // Editors give the language server their process; no person writes it.
    const forPrograms = ['clientProcessId']
    const people = optionNames.filter(({ name }) => !forPrograms.includes(name))
    expect(people.filter(({ name }) => !helpText.includes(`--${name}`))).toEqual([])
  })

  test('reads as commands and options with what they do', () => {
    const page = readHelp(
      '  copydesk names [PATH...]   every name\n\n  -q, --quiet      errors\n                   only\n  --format FORMAT  how\n'
    )
    expect(page.commands).toEqual([{ name: 'names', usage: 'names [PATH...]', summary: 'every name' }])
    expect(page.options).toEqual([
      { names: ['-q', '--quiet'], value: '', summary: 'errors only' },
      { names: ['--format'], value: 'FORMAT', summary: 'how' }
    ])
  })
})

describe('completion', () => {
  const complete = async (...words: string[]) => {
    const { out } = await command('completion', 'bash')
    const script = `${out}\nCOMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')})\nCOMP_CWORD=${words.length - 1}\n_copydesk\nprintf '%s\\n' "\${COMPREPLY[@]}"`
    return execFileSync('bash', ['-c', script], { encoding: 'utf8' }).trim().split('\n')
  }

  test.each([
    ['a command', ['copydesk', 'exp'], ['explain']],
    ['an option', ['copydesk', 'check', '--fail'], ['--fail-on']],
    ['a level', ['copydesk', 'check', '--fail-on', 'w'], ['warning']],
    ['a format', ['copydesk', 'check', '--format', 'sar'], ['sarif']],
    ['a rule', ['copydesk', 'explain', 'misspelled'], ['misspelled-name']],
    ['a kind of archive', ['copydesk', 'check', '--input', ''], ['jsonl', 'csv']],
    ['what a field holds', ['copydesk', 'names', '--text-format', 'm'], ['markdown']],
    ['a value behind an equals sign', ['copydesk', 'check', '--format', '=', 'sar'], ['sarif']],
    ['every value behind an equals sign', ['copydesk', 'init', '--profile', '='], ['news', 'strict', 'opinion']],
    ['nothing where nobody else knows', ['copydesk', 'check', '--since', ''], ['']],
    ['no option that editors alone say', ['copydesk', 'lsp', '--cli'], ['']]
  ])('bash completes %s', async (_name, words, expected) => {
    expect(await complete(...words)).toEqual(expected)
  })

  test('bash completes the names of files, spaces and all', async () => {
    const dir = folderForTest({ 'a story.txt': '', 'another.txt': '' })
    expect((await complete('copydesk', 'check', path.join(dir, 'a'))).sort()).toEqual([
      path.join(dir, 'a story.txt'),
      path.join(dir, 'another.txt')
    ])
  })

  test('every shell gets every option and rule', async () => {
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { code, out } = await command('completion', shell)
      expect(code).toBe(0)
      const typed = optionNames.filter(({ name }) => name !== 'clientProcessId')
      for (const { name } of typed) expect(out).toContain(shell === 'fish' ? `-l ${name}` : `--${name}`)
      expect(out).not.toContain('clientProcessId')
      for (const { id } of rules) expect(out).toContain(id)
    }
  })

  test('names the shells when none is given', async () => {
    expect(await command('completion')).toMatchObject({
      code: 2,
      err: expect.stringContaining('bash|zsh|fish') as string
    })
  })
})

test('the manual page holds every command and option and nothing that roff takes for its own', () => {
  const page = readFileSync(path.join(root, 'docs/copydesk.1'), 'utf8')
  for (const { names } of readHelp(helpText).options) expect(page).toContain(names.join(', ').replaceAll('-', '\\-'))
  const requests = page.split('\n').filter((line) => line.startsWith('.') && !/^\.(?:TH|SH|TP|PP|B|br)\b/.test(line))
  expect(requests).toEqual([])
  const man = spawnSync('man', ['-l', '--warnings', path.join(root, 'docs/copydesk.1')], {
    encoding: 'utf8',
    env: { ...process.env, MANPAGER: 'cat' }
  })
  if (man.error === undefined && man.status === 0) expect(man.stdout).toContain('copydesk')
})

describe('watch', () => {
  test('checks a story again when it is saved', async () => {
    const made = folderForTest({ 'a.txt': 'The council met on Monday.\n' })
    const child = spawn(process.execPath, [
      path.join(root, 'dist/copydesk.js'),
      'check',
      '--watch',
      '--format',
      'jsonl',
      made
    ])
    let out = ''
    let err = ''
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
    const until = async (done: () => boolean) => {
      for (let turn = 0; turn < 300 && !done(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 50))
      expect(done()).toBe(true)
    }
    await until(() => err.includes('Watching'))
    expect(out).toBe('')
    // A watcher needs a moment after it says so before the system tells it of changes.
    await new Promise((resolve) => setTimeout(resolve, 500))
    writeFileSync(path.join(made, 'a.txt'), 'The council met on Monday. Foreign Minister Serget Lavrov came.\n')
    await until(() => out.includes('Sergei Lavrov'))
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGINT')
    expect(await ended).toBe(130)
  }, 30_000)

  test('wants something to look at', async () => {
    expect(await command('check', '--watch')).toMatchObject({ code: 2, out: '' })
  })
})
