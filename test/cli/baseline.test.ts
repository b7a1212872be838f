import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { command, folderForTest } from '../support/command.ts'

function newsroom(files: Readonly<Record<string, string>>) {
  const folder = folderForTest(files)
  const at = (file: string) => path.join(folder, file)
  const hide = (text: string) => text.replaceAll(`${folder}${path.sep}`, '@')
  return {
    at,
    read: (file: string) => readFileSync(at(file), 'utf8'),
    write: (file: string, text: string) => writeFileSync(at(file), text),
    check: async (...words: readonly string[]) => {
      const { code, out, err } = await command(
        'check',
        '--format=jsonl',
        '--fail-on=warning',
        ...words.map((word) => word.replace('@', `${folder}/`))
      )
      const found = out
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as { file: string; actual: string })
      return { code, err: hide(err), found: found.map(({ file, actual }) => `${hide(file)} ${actual}`) }
    }
  }
}

const prose = 'The council met on Monday and agreed the budget for the coming year, the mayor said.\n'
const analysts = `${prose}\nAnalysts say the budget will not hold.\n`
const critics = `${analysts}\nCritics say the harbour is lost.\n`

describe('--baseline', () => {
  test('is written once; then only what is new counts', async () => {
    const { at, check, read, write } = newsroom({ 'stories/a.txt': analysts, 'stories/b.txt': prose })
    const first = await check('--baseline=@known.json', '--write-baseline', '@stories')
    expect(first).toEqual({ code: 0, err: '@known.json: 1 known finding, 1 new, 0 gone\n', found: [] })
    expect(JSON.parse(read('known.json'))).toMatchObject({
      schemaVersion: 1,
      findings: [{ file: 'stories/a.txt', ruleId: 'vague-source', actual: 'Analysts say' }]
    })
    expect(await check('--baseline=@known.json', '@stories')).toEqual({ code: 0, err: '', found: [] })
    write('stories/a.txt', critics)
    expect(await check('--baseline=@known.json', '@stories')).toEqual({
      code: 1,
      err: '',
      found: ['@stories/a.txt Critics say']
    })
    expect(readdirSync(at('.')).sort()).toEqual(['known.json', 'stories'])
  })

  test('that is not there is an error with the cure', async () => {
    const { check } = newsroom({ 'a.txt': analysts })
    const { code, err } = await check('--baseline=@known.json', '@a.txt')
    expect(code).toBe(2)
    expect(err).toBe(
      'copydesk: @known.json: there is no such baseline; `copydesk check --baseline @known.json --write-baseline PATH...` writes it\n'
    )
  })

  test('that is broken is an error, and is not overwritten', async () => {
    const { check, read } = newsroom({ 'a.txt': analysts, 'known.json': '<<<<<<< HEAD\n' })
    for (const words of [[], ['--write-baseline'], ['--prune']]) {
      const { code, err } = await check('--baseline=@known.json', ...words, '@a.txt')
      expect(code).toBe(2)
      expect(err).toContain('@known.json: not valid JSON')
    }
    expect(read('known.json')).toBe('<<<<<<< HEAD\n')
  })

  test('follows a story that is moved, and --prune writes its new place', async () => {
    const { at, check, read } = newsroom({ 'a.txt': analysts, 'b.txt': critics })
    await check('--baseline=@known.json', '--write-baseline', '@a.txt', '@b.txt')
    mkdirSync(at('old'))
    renameSync(at('b.txt'), at('old/b.txt'))
    expect((await check('--baseline=@known.json', '@old')).found).toEqual([])
    expect((await check('--baseline=@known.json', '--prune', '@')).err).toBe('')
    expect(read('known.json')).toContain('"file":"old/b.txt"')
    expect(read('known.json')).not.toContain('"file":"b.txt"')
  })

  test('--prune drops what is no longer found in the files that are checked, and nothing else', async () => {
    const { check, read, write } = newsroom({ 'a.txt': critics, 'b.txt': critics })
    await check('--baseline=@known.json', '--write-baseline', '@a.txt', '@b.txt')
    write('a.txt', prose)
    write('b.txt', prose)
    const { code, err } = await check('--baseline=@known.json', '--prune', '@a.txt')
    expect({ code, err }).toEqual({ code: 0, err: '@known.json: 2 findings no longer found and dropped\n' })
    const { findings } = JSON.parse(read('known.json')) as { findings: { file: string }[] }
    expect(findings.map(({ file }) => file)).toEqual(['b.txt', 'b.txt'])
  })

  test('is left as it is when nothing changes', async () => {
    const { at, check } = newsroom({ 'a.txt': analysts })
    await check('--baseline=@known.json', '--write-baseline', '@a.txt')
    const before = statSync(at('known.json')).ino
    await check('--baseline=@known.json', '--prune', '@a.txt')
    await check('--baseline=@known.json', '--write-baseline', '@a.txt')
    expect(statSync(at('known.json')).ino).toBe(before)
  })

  test('keeps what it knew of other files when it is written again for some', async () => {
    const { check, read } = newsroom({ 'a.txt': analysts, 'b.txt': critics })
    await check('--baseline=@known.json', '--write-baseline', '@a.txt')
    await check('--baseline=@known.json', '--write-baseline', '@b.txt')
    const { findings } = JSON.parse(read('known.json')) as { findings: { file: string }[] }
    expect(findings.map(({ file }) => file)).toEqual(['a.txt', 'b.txt', 'b.txt'])
  })

  const contradictions: [string[], string][] = [
    [['--write-baseline', '@a.txt'], '--write-baseline: name the file too: --baseline copydesk.baseline.json'],
    [['--prune', '@a.txt'], '--prune: name the file too'],
    [['--baseline=@b', '--prune', '--write-baseline', '@a.txt'], 'leave out --prune'],
    [['--baseline=@b', '--prune', '--staged'], '--prune must see all findings of a story'],
    [['--baseline=@b', '--write-baseline', '--rule=vague-source', '@a.txt'], '--write-baseline must see all findings'],
    [['--each', '--compare', '@a.txt'], '--each and --compare contradict each other']
  ]
  test.each(contradictions)('%j is refused', async (words, message) => {
    const { at, check } = newsroom({ 'a.txt': analysts })
    const { code, err } = await check(...words)
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(existsSync(at('b'))).toBe(false)
  })

  test('goes with check alone', async () => {
    expect((await command('names', '--baseline', 'x', 'a.txt')).err).toContain('--baseline goes with `copydesk check`')
  })
})
