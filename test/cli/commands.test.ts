import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { command, folderForTest as folder } from '../support/command.ts'
import { root } from '../support/page.ts'

const seeds = path.join(root, 'fixtures/seeds')
const program = path.join(root, 'dist/copydesk.js')

const prose = 'The council met on Monday and agreed the budget for the coming year, the mayor said.\n'
const left = `${prose}\n${prose.replace('Monday', 'Tuesday')}\nRelated Articles\nLeave a Reply\n`

describe('check', () => {
  test('fails from the level that is asked for', async () => {
    const dir = folder({ 'a.txt': left, 'b.txt': prose })
    expect((await command('check', dir)).code).toBe(1)
    expect((await command('check', '--fail-on', 'never', dir)).code).toBe(0)
    expect((await command('check', path.join(dir, 'b.txt'))).code).toBe(0)
    expect((await command(dir)).code).toBe(1)
  })

  test('prints nothing for a clean story', async () => {
    const dir = folder({ 'b.txt': prose })
    expect(await command('check', dir)).toEqual({ code: 0, out: '', err: '' })
    expect(await command('check', '--format=vfile', dir)).toEqual({ code: 0, out: '', err: '' })
  })

  test('jsonl holds the fields of the contract, in order, and quotes the source', async () => {
    const { out } = await command('check', '--format', 'jsonl', '--fail-on', 'never', seeds)
    const lines = out.trim().split('\n')
    expect(lines.length).toBeGreaterThan(10)
    for (const line of lines) {
      const finding = JSON.parse(line) as Record<string, unknown> & {
        file: string
        start: number
        end: number
        actual: string
      }
      expect(Object.keys(finding)).toEqual([
        'file',
        'ruleId',
        'severity',
        'message',
        'actual',
        'expected',
        'start',
        'end',
        'line',
        'column',
        'endLine',
        'endColumn',
        'note',
        'url',
        'related',
        'fix',
        'fingerprint'
      ])
      expect(readFileSync(finding.file, 'utf8').slice(finding.start, finding.end)).toBe(finding.actual)
    }
  })

  test('json is one document with its version', async () => {
    const { out } = await command('check', '--format', 'json', '--fail-on', 'never', seeds)
    const document = JSON.parse(out) as { schemaVersion: number; stories: { file: string; findings: unknown[] }[] }
    expect(document.schemaVersion).toBe(1)
    expect(document.stories.map(({ file }) => path.basename(file))).toEqual([
      '000_af729e4889b5b5c1.txt',
      '002_079ad070ab145d9b.txt'
    ])
  })

  test('vfile is what vfile-reporter prints', async () => {
    const { out } = await command('check', '--format', 'vfile', '--fail-on', 'never', seeds)
    expect(out).toMatch(
      /8:144-8:159\s+error\s+Unexpected name `Denis Mantrutov`, expected `Denis Manturov`\s+misspelled-name\s+copydesk/
    )
    expect(out).toMatch(/✖ \d+ errors, ⚠ \d+ warnings/)
  })

  test('--rule runs that rule alone, --no-rule all others', async () => {
    const dir = folder({ 'a.txt': left })
    expect((await command('check', '--rule', 'misspelled-name', dir)).code).toBe(0)
    expect((await command('check', '--no-rule', 'boilerplate-residue', dir)).code).toBe(0)
    expect((await command('check', '--rule', 'boilerplate-residue', dir)).code).toBe(1)
  })

  test('--timing says where the time went, on standard error', async () => {
    const { out, err } = await command('check', '--timing', '--format', 'jsonl', '--fail-on', 'never', seeds)
    expect(err).toMatch(/pass prose/)
    expect(err).toMatch(/whole run/)
    expect(out).not.toMatch(/whole run/)
  })

  test('--quiet keeps to errors and --notes adds the notes', async () => {
    const quiet = (await command('check', '--quiet', seeds)).out
    expect(quiet).toContain('FIX BEFORE PUBLICATION')
    expect(quiet).not.toContain('ASK THE WRITER')
    expect((await command('check', '--notes', seeds)).out).toContain('NOTES')
  })

  test('a line that the house prints on purpose is left alone', async () => {
    const dir = folder({
      'a.txt': left,
      'copydesk.config.yaml': 'residue: {allow: [Related Articles, Leave a Reply]}\n'
    })
    expect(
      (await command('check', '--config', path.join(dir, 'copydesk.config.yaml'), path.join(dir, 'a.txt'))).code
    ).toBe(0)
  })
})

describe('fix', () => {
  test('deletes what is left over, says so on standard error, and exits 0 when nothing is left', async () => {
    const dir = folder({ 'a.txt': left })
    const { code, out, err } = await command('fix', path.join(dir, 'a.txt'))
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(err).toContain('1 change')
    expect(readFileSync(path.join(dir, 'a.txt'), 'utf8')).toBe(
      left.slice(0, left.indexOf('Related')).trimEnd().concat('\n')
    )
  })

  test('--diff shows and does not write', async () => {
    const dir = folder({ 'a.txt': left })
    const { out } = await command('fix', '--diff', path.join(dir, 'a.txt'))
    expect(out).toContain('-Related Articles')
    expect(readFileSync(path.join(dir, 'a.txt'), 'utf8')).toBe(left)
  })

  test('a name is never changed without --unsafe', async () => {
    const story = 'Foreign Minister Serget Lavrov arrived in Minsk on Tuesday for talks, his office said.\n'
    const dir = folder({ 'a.txt': story })
    const fix = (...words: readonly string[]) => command('fix', ...words, path.join(dir, 'a.txt'))
    expect(await fix()).toEqual({
      code: 1,
      out: '',
      err: 'copydesk: 1 error left to a person; `copydesk check` shows what\n'
    })
    expect(await fix('--fail-on', 'never')).toEqual({ code: 0, out: '', err: '' })
    expect(readFileSync(path.join(dir, 'a.txt'), 'utf8')).toBe(story)
    expect((await command('fix', '--unsafe', path.join(dir, 'a.txt'))).code).toBe(0)
    expect(readFileSync(path.join(dir, 'a.txt'), 'utf8')).toContain('Sergei Lavrov')
  })
})

describe('names and sources', () => {
  test('names lists every name with its forms and doubts', async () => {
    const { out, code } = await command('names', '--format', 'jsonl', seeds)
    expect(code).toBe(0)
    const rows = out
      .trim()
      .split('\n')
      .map(
        (line) =>
          JSON.parse(line) as {
            name: string
            known: boolean
            doubts: string[]
            mentions: { text: string; start: number; end: number }[]
            file: string
          }
      )
    const lavrov = rows.find(({ name, file }) => name === 'Sergei Lavrov' && file.includes('000_'))
    expect(lavrov).toMatchObject({ known: true, doubts: ['misspelled-name'], kind: 'person' })
    for (const { file, mentions } of rows) {
      const source = readFileSync(file, 'utf8')
      for (const { text, start, end } of mentions) expect(source.slice(start, end)).toBe(text)
    }
  })

  test('the checklist puts doubts first', async () => {
    const { out } = await command('names', seeds)
    expect(out).toMatch(/PERSON[\s\S]*! Denis Mantrutov 8:144/)
    expect(out).toMatch(/Cheong Seong Chang.*NOT ON LIST/)
  })

  test('sources grades every source', async () => {
    const { out } = await command('sources', '--format', 'jsonl', seeds)
    const rows = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { source: { text: string; grade: string }; cue: { text: string } | null })
    expect(rows).toContainEqual(
      expect.objectContaining({ source: expect.objectContaining({ text: 'Sources', grade: 'anonymous' }) as unknown })
    )
    expect(
      rows.some(({ source, cue }) => source.grade === 'named' && cue?.text === 'told AFP') ||
        rows.some(({ cue }) => cue?.text === 'told')
    ).toBe(true)
    const markdown = (await command('sources', '--format', 'markdown', seeds)).out
    expect(markdown).toContain('| GRADE | SOURCE |')
    // Without a blank line above it the verdict would be a row of the table.
    expect(markdown).toMatch(/\|\n\n\d+ statements: /)
  })
})

describe('the other commands', () => {
  test('explain prints the page of a rule and knows a near one', async () => {
    expect((await command('explain', 'vague-source')).out).toContain('## What it finds')
    expect((await command('explain', 'vague-sauce')).err).toContain('did you mean vague-source?')
    expect((await command('explain', 'nothing-like-it')).err).toBe(
      'copydesk: no rule nothing-like-it; `copydesk rules` lists them\n'
    )
  })

  test('rules lists every rule', async () => {
    const { out } = await command('rules')
    expect(out).toMatch(/^misspelled-name\s+error\s+/m)
  })

  test('help and version', async () => {
    expect((await command('help')).out).toContain('copydesk check [options] [PATH...]')
    expect((await command('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('what a command would pass over', () => {
  test.each([
    [['fix', '--output', 'sarif=a.sarif', 'a.txt'], '--output goes with `copydesk check`, not with `fix`'],
    [
      ['fix', '--format', 'json', 'a.txt'],
      '--format goes with `copydesk check`, `names` and `sources`, not with `fix`'
    ],
    [['names', '--fail-on', 'warning', 'a.txt'], '--fail-on goes with `copydesk check` and `fix`, not with `names`'],
    [['sources', '--workers', '4', 'a.txt'], '--workers goes with `copydesk check`, not with `sources`'],
    [['check', '--diff', 'a.txt'], '--diff goes with `copydesk fix`, not with `check`'],
    [['a.txt', '--variant', 'uk'], '--variant goes with `copydesk init`, not with `check`'],
    [['rules', '--format', 'json'], 'not with `rules`'],
    [['fix', '--stdin-filename', 'a.md'], '--stdin-filename names standard input; write a - for it: copydesk fix -'],
    [['names', '--write', 'a.txt'], '--map, --set, --to and --write go with `copydesk names import`'],
    [['rules', 'a.txt'], 'a.txt: `copydesk rules` takes no names; to check a file: copydesk check a.txt'],
    [['explain', 'vague-source', 'hidden-source'], '`copydesk explain` takes one name'],
    [['explain'], 'name a rule: `copydesk explain misspelled-name`'],
    [['completion'], 'write copydesk completion bash|'],
    [['init', 'stories'], 'stories: `copydesk init` takes no names']
  ])('is refused with where it belongs: %j', async (words, message) => {
    const { code, out, err } = await command(...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })

  test.each([['fix'], ['names'], ['sources']])(
    'but --each goes with %s, which reads stories so anyway',
    async (name) => {
      const dir = folder({ 'a.txt': prose })
      expect(await command(name, '--each', '--no-rule=hard-to-read', dir)).toMatchObject({ code: 0, err: '' })
    }
  )

  test('a command with a slip is told from a file that is not there', async () => {
    expect((await command('chek', 'stories')).err).toBe(
      'copydesk: chek: no such file or folder; did you mean `copydesk check`?\n'
    )
    expect((await command('nope.txt')).err).toBe('copydesk: nope.txt: no such file or folder\n')
  })
})

describe('the program itself', () => {
  test('reads standard input under a name', () => {
    const run = spawnSync(
      process.execPath,
      [program, 'check', '-', '--stdin-filename', 'desk.md', '--format', 'jsonl'],
      { input: left, encoding: 'utf8' }
    )
    expect(run.status).toBe(1)
    expect(run.stdout).toContain('"file":"desk.md"')
    expect(run.stderr).toBe('')
  })

  test('fix writes standard input to standard output', () => {
    const run = spawnSync(process.execPath, [program, 'fix', '-'], { input: left, encoding: 'utf8' })
    expect(run.stdout).not.toContain('Related')
    expect(run.stdout).toContain('the mayor said')
  })

  test('is silent when the reader of its output goes away', () => {
    const run = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${program}" check --fail-on never --format jsonl "${seeds}" | head -n 1`],
      { encoding: 'utf8' }
    )
    expect(run.stderr).toBe('')
    expect(run.stdout.split('\n')).toHaveLength(2)
  })

  test('prints its version', () => {
    expect(execFileSync(process.execPath, [program, '--version'], { encoding: 'utf8' })).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  test('uses no colour in a pipe, and colour when asked', () => {
    const plain = spawnSync(process.execPath, [program, 'check', seeds], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH }
    })
    const coloured = spawnSync(process.execPath, [program, 'check', '--color', seeds], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH }
    })
    expect(plain.stdout).not.toContain('\u001b[')
    expect(coloured.stdout).toContain('\u001b[')
  })
})
