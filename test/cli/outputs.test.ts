import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { formatNames } from '../../src/report/formats.ts'
import { command, folderForTest as folder } from '../support/command.ts'
import { visit } from '../support/reports.ts'

afterEach(() => void vi.unstubAllEnvs())
const read = (...names: readonly string[]) => readFileSync(path.join(...names), 'utf8')

test('several reports come of one run, each the same as by itself', async () => {
  const dir = folder({ 'a.txt': visit, 'b.txt': visit.replace('Minsk', 'Riga') })
  const outputs = formatNames.flatMap((format) => ['--output', `${format}=${path.join(dir, `report.${format}`)}`])
  const { code, out, err } = await command('check', path.join(dir, 'a.txt'), path.join(dir, 'b.txt'), ...outputs)
  expect({ code, err }).toEqual({ code: 1, err: '' })
  expect(out).toContain('FIX BEFORE PUBLICATION')
  for (const format of formatNames) {
    const alone = await command('check', path.join(dir, 'a.txt'), path.join(dir, 'b.txt'), '--format', format)
    expect(read(dir, `report.${format}`), format).toBe(alone.out)
  }
  expect(readdirSync(dir).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test('a stream into a file is the same with each story alone', async () => {
  const dir = folder({ 'a.txt': visit })
  const file = path.join(dir, 'report.jsonl')
  const { out } = await command(
    'check',
    '--each',
    '--format',
    'jsonl',
    '--output',
    `jsonl=${file}`,
    path.join(dir, 'a.txt')
  )
  expect(read(file)).toBe(out)
})

test('a report that cannot be written is said, and the rest is still done', async () => {
  const dir = folder({ 'a.txt': visit, 'full/keep.txt': '' })
  const good = path.join(dir, 'report.md')
  const { code, out, err } = await command(
    'check',
    path.join(dir, 'a.txt'),
    '--output',
    `sarif=${path.join(dir, 'none/report.sarif')}`,
    '--output',
    `junit=${path.join(dir, 'full')}`,
    '--output',
    `gitlab=${path.join(dir, 'a.txt/report.json')}`,
    '--output',
    `markdown=${good}`
  )
  expect(code).toBe(2)
  expect(err).toContain(`the folder ${path.join(dir, 'none')} does not exist; make it first`)
  expect(err).toContain('full: this is a folder')
  expect(err).toContain('a.txt is no folder')
  expect(out).toContain('Serget Lavrov')
  expect(read(good)).toContain('Serget Lavrov')
})

// Permissions hold back nobody who runs as root, and a full disk is only there on Linux.
test.skipIf(process.getuid?.() === 0)('a folder without permission is said', async () => {
  const dir = folder({ 'a.txt': visit })
  mkdirSync(path.join(dir, 'locked'))
  chmodSync(path.join(dir, 'locked'), 0o500)
  const { code, err } = await command(
    'check',
    path.join(dir, 'a.txt'),
    '--output',
    `sarif=${path.join(dir, 'locked/a')}`
  )
  expect(code).toBe(2)
  expect(err).toContain('no permission to write it')
})

test.skipIf(process.platform !== 'linux')('a full disk is said', async () => {
  const dir = folder({ 'a.txt': visit })
  const { code, err } = await command('check', path.join(dir, 'a.txt'), '--output', 'sarif=/dev/full')
  expect(code).toBe(2)
  expect(err).toContain('/dev/full: the disk is full')
})

test('a report replaces the old one, and what is no plain file is written to as it is', async () => {
  const dir = folder({ 'a.txt': visit, 'report.json': 'old' })
  const file = path.join(dir, 'report.json')
  await command('check', path.join(dir, 'a.txt'), '--output', `gitlab=${file}`, '--output', 'sarif=/dev/null')
  expect(() => JSON.parse(read(file)) as unknown).not.toThrow()
  expect(read('/dev/null')).toBe('')
})

test.each([
  [['--output', 'report.sarif'], 'write the format and the file: --output sarif=report.sarif'],
  [['--output', 'sarf=a'], 'did you mean sarif?'],
  [['--format', 'htm'], '--format htm: write one of'],
  [['--output', 'json=a', '--output', 'jsonl=a'], 'two formats go to a'],
  [['--output', 'json=a', '--output', 'jsonl=./a'], 'two formats go to ./a']
])('%j is refused', async (words, said) => {
  const dir = folder({ 'a.txt': visit })
  const { code, err } = await command('check', path.join(dir, 'a.txt'), ...words)
  expect(code).toBe(2)
  expect(err).toContain(said)
})

test('a report never takes the place of a story or an archive that is read', async () => {
  const archive = `${JSON.stringify({ body: visit })}\n`
  const dir = folder({ 'a.txt': visit, 'a.jsonl': archive })
  const told = (file: string) => `copydesk: --output: ${file} is one of the stories; write the report to another file\n`
  const story = path.join(dir, 'a.txt')
  const other = `${dir}/./a.txt`
  expect(await command('check', dir, '--output', `json=${other}`)).toEqual({ code: 2, out: '', err: told(other) })
  expect(read(story)).toBe(visit)
  const records = path.join(dir, 'a.jsonl')
  const words = ['--input=jsonl', '--text-field=body', records, '--output', `jsonl=${records}`]
  expect(await command('check', ...words)).toEqual({ code: 2, out: '', err: told(records) })
  expect(read(records)).toBe(archive)
})

test('in a GitHub workflow findings become annotations and a summary, unless a format is named', async () => {
  const dir = folder({ 'a.txt': visit, 'summary.md': 'before\n' })
  vi.stubEnv('GITHUB_ACTIONS', 'true')
  vi.stubEnv('GITHUB_STEP_SUMMARY', path.join(dir, 'summary.md'))
  const { out } = await command('check', path.join(dir, 'a.txt'))
  expect(out).toMatch(/^::(?:error|warning) file=/)
  expect(read(dir, 'summary.md')).toMatch(/^before\n## Copydesk\n/)
  const named = await command('check', '--format', 'pretty', path.join(dir, 'a.txt'))
  expect(named.out).toContain('FIX BEFORE PUBLICATION')
})

test('a summary above what GitHub takes is cut at a row', async () => {
  const many = Array.from(
    { length: 7000 },
    (_, n) => `The mayor met councillor number ${n}, [insert name], on Tuesday.`
  )
  const dir = folder({ 'summary.md': '' })
  writeFileSync(path.join(dir, 'a.txt'), many.join('\n\n'))
  vi.stubEnv('GITHUB_STEP_SUMMARY', path.join(dir, 'summary.md'))
  await command('check', '--format', 'github', '--rule', 'placeholder-text', path.join(dir, 'a.txt'))
  const summary = read(dir, 'summary.md')
  expect(summary.length).toBeLessThan(1_048_576)
  expect(summary.trimEnd().split('\n').slice(-3)[0]).toMatch(/^\| .* \|$/)
})
