// Results that are kept from run to run change how long a run takes and nothing else.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createDesk, type Examined } from '../../src/desk/desk.ts'
import { diskData } from '../../src/node/data.ts'
import { openStoryCache, type StoryCache } from '../../src/node/story-cache.ts'
import { command, folderForTest as folder } from '../support/command.ts'
import { root } from '../support/page.ts'

const program = path.join(root, 'dist/copydesk.js')
const fixtures = path.join(root, 'fixtures/seeds')
const userCaches = process.env.XDG_CACHE_HOME
afterEach(() => {
  if (userCaches === undefined) delete process.env.XDG_CACHE_HOME
  else process.env.XDG_CACHE_HOME = userCaches
})

const prose = 'The mayor of Kyiv approoved the plan on Monday, Ann Crayford said.\n'
const posts = [1, 2].map((id) => ({
  id,
  title: { rendered: `Kiev votes ${id}` },
  content: { rendered: `<p>${prose}</p>` }
}))

/** Stories that differ from each other, say something about themselves, cannot be read, or come several in a file. */
const mixed = {
  'a.txt': `${prose}\nFollow our desk on the channel\n`,
  'b.txt': 'The mayor of Kiev said so on Tuesday.\n\nFollow our desk on the channel\n',
  'c.md': '---\ncopydesk: {ignore: {no-rule: x}}\n---\n\nForeign Minister Serget Lavrov arrived.\n',
  'd.txt': new Uint8Array([0xff, 0xfe, 0x41, 0x00]),
  'e.txt': new Uint8Array([0x41, 0x80, 0x42]),
  'f.html': '<p>Analysts say &amp; hope.</p>\n',
  'posts.json': JSON.stringify(posts),
  'uk/copydesk.config.yaml': 'variant: uk\n',
  'uk/g.txt': 'The color of the program.\n'
}

/** Every file of a cache that holds entries. */
const logsOf = (cache: string) =>
  readdirSync(cache)
    .filter((name) => name.endsWith('.log'))
    .map((name) => path.join(cache, name))
    .filter((file) => statSync(file).size > 0)

const keyOf = (at: number) => at.toString(16).padStart(4, '0').padEnd(64, '0')
const stories = [createDesk({ data: diskData() }).examine({ path: 'a.txt', source: prose })]

/** Check with a cache; which stories were examined anew is told by how often a rule ran. */
const check = async (cache: string, ...words: readonly string[]) => {
  const { code, out, err } = await command(
    'check',
    '--format',
    'jsonl',
    '--cache-location',
    cache,
    '--timing',
    ...words
  )
  const at = err.search(/^ +ms {2}where/m)
  return { code, out, err: at < 0 ? err : err.slice(0, at), examined: /\brule [a-z]/.test(err) }
}
const plain = (...words: readonly string[]) => command('check', '--format', 'jsonl', ...words)

describe('with --cache', () => {
  test.each([
    ['jsonl', []],
    ['pretty', ['--notes']],
    ['json', []],
    ['jsonl', ['--each']],
    ['jsonl', ['--workers', '2']]
  ])('%s %j prints what it prints without, byte for byte, the first time and from then on', async (format, more) => {
    const dir = folder(mixed)
    const given = ['check', '--format', format, '--fail-on', 'warning', dir, path.join(dir, 'posts.json'), fixtures]
    const expected = await command(...given, ...(more.includes('--workers') ? [] : more))
    const cached = [...given, ...more, '--cache-location', folder()]
    expect(await command(...cached)).toEqual(expected)
    expect(await command(...cached)).toEqual(expected)
    expect(await command(...cached)).toEqual(expected)
  })

  test('a story that has not changed is not examined again', async () => {
    const dir = folder({ 'a.txt': prose, 'b.txt': mixed['b.txt'] })
    const cache = folder()
    const first = await check(cache, dir)
    expect(first.examined).toBe(true)
    expect(await check(cache, dir)).toEqual({ ...first, examined: false })
    writeFileSync(path.join(dir, 'b.txt'), prose)
    const { out, examined } = await check(cache, dir)
    expect(examined).toBe(true)
    expect(out).toBe((await plain(dir)).out)
  })

  test('a story with which something went wrong is looked at again', async () => {
    const dir = folder({ 'c.md': mixed['c.md'] })
    const cache = folder()
    const first = await check(cache, dir)
    expect(first.err).toContain('c.md')
    expect(await check(cache, dir)).toEqual({ ...first, examined: true })
  })

  test('whatever is edited between runs, every run says what it says without', async () => {
    const names = ['a.txt', 'b.txt', 'c.md', 'd.html']
    const texts = [
      prose,
      mixed['b.txt'],
      'The colour of the program, sources say.\n\nFollow our desk on the channel\n',
      '---\ncopydesk: {variant: uk, ignore: {unknown-word: his}}\n---\n\nThe color approoved.\n',
      ''
    ]
    const configs = ['{}\n', 'variant: uk\n', 'overrides: [{files: ["a.txt"], rules: {unknown-word: error}}]\n']
    const edits = fc.array(
      fc.record({
        name: fc.constantFrom(...names),
        text: fc.constantFrom(...texts),
        config: fc.constantFrom(...configs),
        each: fc.boolean()
      }),
      { minLength: 2, maxLength: 5 }
    )
    const cache = folder()
    await fc.assert(
      fc.asyncProperty(edits, async (steps) => {
        const dir = folder(Object.fromEntries(names.map((name) => [name, prose])))
        for (const { name, text, config, each } of steps) {
          writeFileSync(path.join(dir, name), text)
          writeFileSync(path.join(dir, 'copydesk.config.yaml'), config)
          const more = each ? [dir, '--each'] : [dir]
          expect(await command('check', '--format', 'jsonl', '--cache-location', cache, ...more)).toEqual(
            await plain(...more)
          )
        }
      }),
      { numRuns: 5 }
    )
  }, 60_000)
})

describe('a result counts no more after', () => {
  const files = {
    'copydesk.config.yaml': 'packs: [house.yaml]\n',
    'house.yaml': 'names: [{name: Ann Crayford}]\n',
    'a.txt': 'Ann Crayfort and Ann Crayfort met. The programme was approoved.\n'
  }
  test.each([
    ['a change of the house pack', 'house.yaml', 'names: [{name: Ann Crayford, never: [Ann Crayfort]}]\n'],
    ['a change of the configuration', 'copydesk.config.yaml', 'packs: [house.yaml]\nvariant: us\n'],
    ['a new override for its path', 'copydesk.config.yaml', 'overrides: [{files: [a.txt], variant: us}]\n'],
    ['a change of the story', 'a.txt', 'Ann Crayford met.\n']
  ])('%s', async (_, file, text) => {
    const dir = folder(files)
    const cache = folder()
    await check(cache, dir)
    expect((await check(cache, dir)).examined).toBe(false)
    writeFileSync(path.join(dir, file), text)
    const { code, out, examined } = await check(cache, dir)
    expect(examined).toBe(true)
    expect({ code, out }).toMatchObject({ code: (await plain(dir)).code, out: (await plain(dir)).out })
  })

  test('a rule is left out on the command line', async () => {
    const dir = folder(files)
    const cache = folder()
    await check(cache, dir)
    expect((await check(cache, dir, '--no-rule', 'unknown-word')).examined).toBe(true)
  })

  test('but it does after a change of what holds for other stories alone', async () => {
    const dir = folder(files)
    const cache = folder()
    await check(cache, dir)
    const more = 'packs: [house.yaml]\nignore: [drafts]\noverrides: [{files: [b.txt], variant: us}]\n'
    writeFileSync(path.join(dir, 'copydesk.config.yaml'), more)
    expect((await check(cache, dir)).examined).toBe(false)
  })
})

describe('a damaged cache', () => {
  const cases: readonly (readonly [string, (text: Buffer) => Buffer | string])[] = [
    ['empty', () => ''],
    ['cut in the first line of an entry', (text) => text.subarray(0, 20)],
    ['cut in its middle', (text) => text.subarray(0, text.length >> 1)],
    ['cut by its last byte', (text) => text.subarray(0, -1)],
    ['with a letter changed', (text) => text.toString().replace(/approoved/, 'aproooved')],
    ['full of zeros', (text) => Buffer.alloc(text.length)],
    ['of another layout', (text) => text.toString().replace(/copydesk-cache-\d+/g, 'copydesk-cache-0')],
    ['with a length that is none', (text) => text.toString().replace(/\d+\n/, '1e3\n')]
  ]
  test.each(cases)('%s is ignored, and a run adds to it what it lacks', async (_, damage) => {
    const dir = folder({ 'a.txt': prose })
    const cache = folder()
    const whole = await check(cache, dir)
    const [log = ''] = logsOf(cache)
    writeFileSync(log, damage(readFileSync(log)))
    // Where what was concluded is lost, the story is not.
    expect(await check(cache, dir)).toMatchObject({ code: whole.code, out: whole.out, err: whole.err })
    expect(await check(cache, dir)).toEqual({ ...whole, examined: false })
  })

  test('loses no more than the entry that a killed process was at', () => {
    const cache = folder()
    const keep = (...keys: readonly number[]) => {
      const store = openStoryCache(cache, 1e9, () => {})
      for (const at of keys) store.keep(keyOf(at), stories)
      store.close()
    }
    // Both lie in one file.
    keep(64)
    const [log = ''] = logsOf(cache)
    const whole = readFileSync(log)
    for (const cut of [1, 30, 100, 200, whole.length - 1]) {
      writeFileSync(log, whole.subarray(0, cut))
      keep(128)
      const store = openStoryCache(cache, 1e9, () => {})
      expect(store.find(keyOf(64))).toBeUndefined()
      expect(store.find(keyOf(128))).toEqual(stories)
      store.close()
    }
  })

  test('that belongs to another story or version is ignored', async () => {
    const dir = folder({ 'a.txt': prose })
    const cache = folder()
    const whole = await check(cache, dir)
    for (const log of logsOf(cache)) {
      writeFileSync(
        log,
        readFileSync(log, 'utf8').replaceAll(/[0-9a-f]{64}/g, (key) => `${key.slice(0, -1)}x`)
      )
    }
    expect(await check(cache, dir)).toEqual(whole)
  })
})

describe('a cache that cannot be written', () => {
  test('costs one warning, and the run is right', async () => {
    const dir = folder({ 'a.txt': prose, 'b.txt': mixed['b.txt'], cache: 'a file' })
    const expected = await plain(dir)
    for (const place of ['cache', 'cache/inside']) {
      const cache = path.join(dir, place)
      const { code, out, err } = await command('check', '--format', 'jsonl', '--cache-location', cache, dir)
      expect({ code, out }).toEqual({ code: expected.code, out: expected.out })
      expect(err).toBe(
        `copydesk: ${cache}: the cache cannot be written (a file is in the place of a folder); the run goes on without it\n`
      )
    }
  })

  // A process that is not allowed to write a byte into any file gets on as with a full disk.
  test.skipIf(process.platform === 'win32')(
    'as on a full disk, costs one warning, and the next run is right',
    async () => {
      const dir = folder({ 'a.txt': prose, 'b.txt': mixed['b.txt'] })
      const cache = folder()
      const line = 'trap "" XFSZ; ulimit -f 0; exec "$@"'
      const words = [process.execPath, program, 'check', '--format', 'jsonl', '--cache-location', cache, dir]
      const full = spawnSync('bash', ['-c', line, 'bash', ...words], { encoding: 'utf8' })
      const expected = await plain(dir)
      expect({ code: full.status, out: full.stdout }).toEqual({ code: expected.code, out: expected.out })
      expect(full.stderr.match(/the cache cannot be written/g)).toHaveLength(1)
      expect((await check(cache, dir)).out).toBe(expected.out)
      expect(await check(cache, dir)).toMatchObject({ out: expected.out, examined: false })
    }
  )
})

describe('other processes', () => {
  const many = Object.fromEntries(
    Array.from({ length: 120 }, (_, at) => [`s${at}.txt`, `${prose.replace('Monday', `day ${at}`).repeat(20)}\n`])
  )
  const start = (cache: string, dir: string) =>
    spawn(process.execPath, [program, 'check', '--format', 'jsonl', '--cache-location', cache, dir], {
      stdio: ['ignore', 'pipe', 'inherit']
    })
  const outputOf = async (run: ReturnType<typeof start>) => {
    let out = ''
    run.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString()
    })
    await once(run, 'close')
    return out
  }

  test('killed in the middle leave a cache that the next run can use', async () => {
    const dir = folder(many)
    const cache = folder()
    const run = start(cache, dir)
    const closed = outputOf(run)
    while (logsOf(cache).length < 5 && run.exitCode === null) await new Promise((next) => setTimeout(next, 5))
    run.kill('SIGKILL')
    await closed
    expect(logsOf(cache).length).toBeGreaterThan(0)
    const { out } = await plain(dir)
    expect((await check(cache, dir)).out).toBe(out)
    expect(await check(cache, dir)).toMatchObject({ out, examined: false })
  }, 60_000)

  test('at the same time do not disturb each other', async () => {
    const dir = folder(many)
    const cache = folder()
    const both = await Promise.all([outputOf(start(cache, dir)), outputOf(start(cache, dir))])
    const { out } = await plain(dir)
    expect(both).toEqual([out, out])
    expect(await check(cache, dir)).toMatchObject({ out, examined: false })
  }, 60_000)
})

describe('where and how much', () => {
  const share = 20_000
  const size = 64 * share
  afterEach(() => void vi.useRealTimers())

  test('the oldest entries go when the size is reached, and stay when somebody reads them', () => {
    const cache = folder()
    vi.useFakeTimers({ toFake: ['Date'] })
    const day = (number: number) => vi.setSystemTime(new Date(2026, 0, number))
    const run = (act: (store: StoryCache) => void) => {
      const store = openStoryCache(cache, size, () => {})
      act(store)
      store.close()
    }
    const sizeNow = () => statSync(logsOf(cache)[0] ?? '').size
    // All of these lie in one file.
    day(1)
    run((store) => {
      for (const at of [0, 1, 2]) store.keep(keyOf(at * 64), stories)
    })
    const one = sizeNow() / 3
    day(2)
    run((store) => {
      for (let at = 3; at * one < share - 2 * one; at += 1) store.keep(keyOf(at * 64), stories)
    })
    day(20)
    run((store) => expect(store.find(keyOf(0))).toEqual(stories))
    run((store) => {
      for (const at of [900, 901, 902]) store.keep(keyOf(at * 64), stories)
    })
    expect(sizeNow()).toBeLessThanOrEqual(share * 0.75)
    run((store) => {
      expect(store.find(keyOf(1 * 64))).toBeUndefined()
      expect(store.find(keyOf(2 * 64))).toBeUndefined()
      for (const at of [0, 901, 902]) expect(store.find(keyOf(at * 64))).toEqual(stories)
    })
  })

  test('an entry that would fill its file is not kept', () => {
    const store = openStoryCache(folder(), size, () => {})
    store.keep(keyOf(1), [...stories, { ...(stories[0] as Examined), title: 'x'.repeat(share) }])
    store.close()
    expect(store.find(keyOf(1))).toBeUndefined()
  })

  test('beside the packages of the project, and else with the caches of the user; Git leaves both alone', async () => {
    const own = folder({ 'copydesk.config.yaml': '{}\n', 'node_modules/x/package.json': '{}', 'news/a.txt': prose })
    const user = folder()
    process.env.XDG_CACHE_HOME = user
    await command('check', '--cache', path.join(own, 'news'))
    expect(logsOf(path.join(own, 'node_modules/.cache/copydesk'))).toHaveLength(1)
    expect(readdirSync(user)).toEqual([])
    const other = folder({ 'copydesk.config.yaml': '{}\n', 'a.txt': prose })
    await command('check', '--cache', other)
    expect(logsOf(path.join(user, 'copydesk'))).toHaveLength(1)
    expect(readFileSync(path.join(user, 'copydesk/.gitignore'), 'utf8')).toBe('*\n')
    expect(readdirSync(other).sort()).toEqual(['a.txt', 'copydesk.config.yaml'])
  })

  test('without --cache nothing is kept', async () => {
    process.env.XDG_CACHE_HOME = folder()
    await command('check', folder({ 'a.txt': prose, 'copydesk.config.yaml': '{}\n' }))
    expect(readdirSync(process.env.XDG_CACHE_HOME)).toEqual([])
  })

  test.each([
    [['check', '--cache-size', '3'], 'write a number of megabytes, 10 or more'],
    [['check', '--cache-size', 'much'], 'write a number of megabytes'],
    [['check', '--cache-location', ''], '--cache-location is empty; write its value, or leave it out'],
    [['fix', '--cache'], '--cache goes with `copydesk check`']
  ])('%j is refused with what to write', async (words, message) => {
    const { code, err } = await command(...words, fixtures)
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})
