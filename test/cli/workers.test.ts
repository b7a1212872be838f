// Threads change how long a run takes and nothing else. They run the built program: `npm run build` comes first.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseArguments } from '../../src/cli/options.ts'
import { examineInThreads } from '../../src/cli/workers.ts'
import { createDesk } from '../../src/desk/desk.ts'
import { diskData } from '../../src/node/data.ts'
import { command, folderForTest as folder } from '../support/command.ts'
import { root } from '../support/page.ts'

const fixtures = path.join(root, 'fixtures/seeds')

/** Stories that differ from each other, that cannot be read, and a folder with another configuration. */
const mixed = {
  'a.txt': 'The mayor of Kyiv spoke on Monday.\n\nFollow our desk on the channel\n',
  'b.txt': 'The mayor of Kiev approoved it on Tuesday.\n\nFollow our desk on the channel\n',
  'c.md': '---\ncopydesk: {ignore: {no-rule: x}}\n---\n\nForeign Minister Serget Lavrov arrived.\n',
  'd.txt': new Uint8Array([0xff, 0xfe, 0x41, 0x00]),
  'e.txt': new Uint8Array([0x41, 0x80, 0x42]),
  'f.html': '<p>Analysts say &amp; hope.</p>\n',
  'uk/copydesk.config.yaml': 'variant: uk\n',
  'uk/g.txt': 'The color of the program.\n'
}

describe('with --workers', () => {
  test.each([
    ['jsonl', []],
    ['pretty', ['--notes']],
    ['jsonl', ['--each']]
  ])('%s %j prints what one thread prints, byte for byte', async (format, more) => {
    const given = ['check', '--format', format, ...more, folder(mixed), fixtures]
    expect(await command(...given, '--workers', '3')).toEqual(await command(...given))
  })

  test('a file that cannot be read is said in its place, and the rest goes on', async () => {
    const { code, out, err } = await command('check', '--format', 'jsonl', '--workers', '2', folder(mixed))
    expect(code).toBe(2)
    expect(err).toMatch(/d\.txt: this is UTF-16[^]*e\.txt: not UTF-8 at byte 1/)
    expect(out).toContain('uk/g.txt')
  })

  test('a story on standard input is checked with the others', () => {
    const dir = folder({ 'a.txt': mixed['a.txt'], 'b.txt': mixed['b.txt'] })
    const run = (...more: string[]) =>
      spawnSync(
        process.execPath,
        [path.join(root, 'dist/copydesk.js'), 'check', '--format', 'jsonl', ...more, dir, '-'],
        { input: 'Foreign Minister Serget Lavrov arrived.\n', encoding: 'utf8' }
      ).stdout
    expect(run('--workers', '2')).toBe(run())
    expect(run('--workers', '2')).toContain('stdin.txt')
  })

  const desk = createDesk({ data: diskData() })
  const tasksOf = (names: readonly string[], source = 'The council met.\n') =>
    (async function* () {
      for (const path of names) yield { desk, input: () => ({ path, source }) }
    })()

  test('a thread that dies costs the stories that it had, each with a message', async () => {
    const files = ['a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt']
    // A rule that does not exist stops every thread before its first story.
    const args = { ...parseArguments(['check', '--workers=2', 'a.txt']), rule: ['nothing-of-that-name'] }
    const told: string[] = []
    for await (const { outcome } of examineInThreads(tasksOf(files), args, 2)) {
      told.push('failure' in outcome ? outcome.failure : '')
    }
    expect(told).toHaveLength(files.length)
    for (const [index, file] of files.entries()) {
      expect(told[index]).toMatch(new RegExp(`^${file}: a fault in copydesk itself \\(no rule nothing-of-that-name`))
    }
  })

  test('no thread is started for fewer stories than it is worth, and for those that are known', async () => {
    // Where a thread was started this would stop it.
    const args = { ...parseArguments(['check', '--workers=2', 'a.txt']), rule: ['nothing-of-that-name'] }
    const known = { desk, input: () => ({ path: 'k.txt', source: '' }), known: { failure: 'known' } }
    const told: string[] = []
    const tasks = (async function* () {
      for await (const task of tasksOf(['a.txt', 'b.txt', 'c.txt'])) {
        yield known
        yield task
        yield known
      }
    })()
    for await (const { outcome } of examineInThreads(tasks, args, 4)) {
      told.push('failure' in outcome ? outcome.failure : (outcome.stories[0]?.file ?? ''))
    }
    expect(told).toEqual(['known', 'a.txt', 'known', 'known', 'b.txt', 'known', 'known', 'c.txt', 'known'])
  })

  test.each(['0', 'many', '-1', '1.5', '65'])('--workers %s is refused with what to write', async (count) => {
    const { code, err } = await command('check', `--workers=${count}`, fixtures)
    expect(code).toBe(2)
    expect(err).toContain('write a number from 1 to 64')
  })
})
