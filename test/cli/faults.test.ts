import { execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Console } from '../../src/cli/console.ts'
import { run } from '../../src/cli/run.ts'
import { command, folderForTest as folder } from '../support/command.ts'
import { root } from '../support/page.ts'

const program = path.join(root, 'dist/copydesk.js')

const prose = 'The council met on Monday and agreed the budget for the coming year, the mayor said.\n'
const left = `${prose}\n${prose.replace('Monday', 'Tuesday')}\nRelated Articles\n`

describe('what lies in a folder beside copy', () => {
  test('a pipe is passed over in a folder and refused by name, without waiting for a writer', async () => {
    const cwd = folder({ 'a.txt': left })
    execFileSync('mkfifo', [path.join(cwd, 'pipe.txt')])
    expect(await command('check', '--format=jsonl', cwd)).toMatchObject({ code: 1, err: '' })
    const named = await command('check', path.join(cwd, 'pipe.txt'))
    expect(named.code).toBe(2)
    expect(named.err).toContain(
      'pipe.txt: this is a pipe or a device; copydesk reads plain files, and standard input as -'
    )
  })

  test('a name that would colour a terminal does not', async () => {
    const name = 'a\u001b[31m\u0007.txt'
    const cwd = folder({ [name]: left })
    const gone = spawnSync(process.execPath, [program, `no${name}`], { cwd, encoding: 'utf8' })
    expect(gone.stderr).toBe('copydesk: noa [31m .txt: no such file or folder\n')
    for (const format of ['pretty', 'vfile', 'markdown', 'html', 'checkstyle', 'junit']) {
      const { out } = await command('check', `--format=${format}`, path.join(cwd, name))
      expect(out).toContain('Related Articles')
      expect(Array.from(out).filter((one) => one < ' ' && one !== '\n')).toEqual([])
    }
  })

  test.runIf(process.platform === 'linux')('a name that is not UTF-8 is told as such', async () => {
    const cwd = folder({ 'a.txt': prose })
    writeFileSync(Buffer.concat([Buffer.from(`${cwd}/b`), Buffer.from([0xff]), Buffer.from('.txt')]), left)
    const { code, err } = await command('check', cwd)
    expect(code).toBe(2)
    expect(err).toContain('.txt: no such file or folder; its name is not UTF-8, so rename it')
  })

  test('a pipe in place of a configuration is refused, too', () => {
    const cwd = folder({ 'a.txt': prose })
    execFileSync('mkfifo', [path.join(cwd, 'copydesk.config.yaml')])
    const { status, stderr } = spawnSync(process.execPath, [program, 'a.txt'], {
      cwd,
      encoding: 'utf8',
      timeout: 20_000
    })
    expect(status).toBe(2)
    expect(stderr).toContain('copydesk.config.yaml: this is a pipe or a device')
  })

  test('links that lead in a circle end, and each story is read', async () => {
    const cwd = folder({ 'a.txt': left, 'b/c.txt': left })
    symlinkSync('.', path.join(cwd, 'self'))
    symlinkSync('..', path.join(cwd, 'b/up'))
    symlinkSync('loop.txt', path.join(cwd, 'loop.txt'))
    symlinkSync('nowhere.txt', path.join(cwd, 'dangling.txt'))
    const { code, out, err } = await command('check', '--format=jsonl', cwd)
    const files = out
      .trim()
      .split('\n')
      .map((line) => path.relative(cwd, (JSON.parse(line) as { file: string }).file))
    expect({ code, err, files }).toEqual({ code: 1, err: '', files: ['a.txt', 'b/c.txt'] })
  })

  test('a link in a circle that is named is said', async () => {
    const cwd = folder()
    symlinkSync('loop.txt', path.join(cwd, 'loop.txt'))
    const { code, err } = await command('check', path.join(cwd, 'loop.txt'))
    expect(code).toBe(2)
    expect(err).toContain('loop.txt: a link that leads in a circle')
  })

  test('a link to a story is read when it is named', async () => {
    const cwd = folder({ 'desk/a.txt': left })
    symlinkSync('desk/a.txt', path.join(cwd, 'link.txt'))
    expect((await command('check', '--format=jsonl', path.join(cwd, 'link.txt'))).out).toContain('link.txt"')
  })

  test('ten thousand stories in one folder are read', async () => {
    const cwd = folder()
    mkdirSync(path.join(cwd, 'all'))
    for (let index = 0; index < 10_000; index += 1) {
      writeFileSync(path.join(cwd, 'all', `${index}.txt`), index === 7_777 ? left : `Story ${index}.\n`)
    }
    const { code, out, err } = await command(
      'check',
      '--each',
      '--format=jsonl',
      '--rule=boilerplate-residue',
      path.join(cwd, 'all')
    )
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out.trim().split('\n')).toHaveLength(1)
  }, 120_000)
})

describe('names of files', () => {
  const names = [
    'two words.txt',
    'new\nline.txt',
    'émigré 😀.txt',
    '-dash.txt',
    '--each.txt',
    "quote's.txt",
    '$(id).txt'
  ]

  const files = Object.fromEntries(names.map((name) => [name, left]))
  const runs: [string, string[]][] = [
    ['named one after the other', names],
    ['named behind --', ['--', ...names]],
    ['named behind an option', ['--fail-on', 'error', ...names]],
    ['in their folder', ['.']]
  ]
  test.each(runs)('of every kind are read: %s', (_how, words) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, '--format=jsonl', '--each', ...words], {
      cwd: folder(files),
      encoding: 'utf8'
    })
    const found = stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { file: string }).file)
    expect({ status, stderr, found: found.sort() }).toEqual({ status: 1, stderr: '', found: names.toSorted() })
  })

  test('an option that does not exist is still refused', async () => {
    expect((await command('--dash.txt')).err).toContain('unknown option --dash.txt')
  })
})

describe('a story that changes while it is checked', () => {
  /** Does something to the disk when the program says or prints its first word. */
  async function meanwhile(act: () => void, ...words: readonly string[]) {
    const err: string[] = []
    let done = false
    const first = (text: string) => {
      if (!done) act()
      done = true
      return text
    }
    const console: Console = {
      out: (text) => void first(text),
      err: (text) => void err.push(first(text)),
      color: false,
      columns: 100,
      watched: false
    }
    return { code: await run(words, () => console), err: err.join('') }
  }

  test('is reported when it has vanished, and the others are checked', async () => {
    const cwd = folder({ 'a.txt': left, 'b.txt': left, 'c.txt': prose })
    const gone = () => rmSync(path.join(cwd, 'b.txt'))
    const { code, err } = await meanwhile(gone, 'check', '--each', '--format=jsonl', cwd)
    expect(code).toBe(2)
    expect(err).toBe(`copydesk: ${path.join(cwd, 'b.txt')}: no such file or folder\n`)
  })

  test('is not overwritten by fix when it has been edited', async () => {
    const cwd = folder({ 'a.txt': left })
    const edited = `${left}\nA new line of somebody else.\n`
    // A story that ends within a word of a byte that is no letter makes fix say so right after reading it.
    writeFileSync(path.join(cwd, 'a.txt'), Buffer.concat([Buffer.from(left), Buffer.from([0xe9])]))
    const edit = () => writeFileSync(path.join(cwd, 'a.txt'), edited)
    const { code, err } = await meanwhile(edit, 'fix', path.join(cwd, 'a.txt'))
    expect(code).toBe(2)
    expect(err).toContain('a.txt: not changed')
    expect(readFileSync(path.join(cwd, 'a.txt'), 'utf8')).toBe(edited)
  })
})

// Permissions hold back nobody who runs as root, so root runs the program as somebody else.
const somebody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
const canRun = spawnSync(process.execPath, [program, '--version'], somebody).status === 0

describe.skipIf(process.platform === 'win32' || !canRun)('without permission', () => {
  const check = (cwd: string, ...words: readonly string[]) => {
    chmodSync(cwd, 0o755)
    const given = ['check', '--each', '--format=jsonl', '--timing', ...words]
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...given], {
      cwd,
      encoding: 'utf8',
      ...somebody
    })
    const at = stderr.search(/^ +ms {2}where/m)
    return { status, stdout, err: stderr.slice(0, at), examined: /\brule [a-z]/.test(stderr) }
  }

  test('a file and a folder that cannot be read are said, and the others are checked', () => {
    const cwd = folder({ 'a.txt': left, 'b.txt': left, 'locked/c.txt': left })
    chmodSync(path.join(cwd, 'b.txt'), 0)
    chmodSync(path.join(cwd, 'locked'), 0)
    const { status, stdout, err } = check(cwd, '.')
    chmodSync(path.join(cwd, 'locked'), 0o700)
    expect({ status, err }).toEqual({
      status: 2,
      err: 'copydesk: locked: no permission to read it\ncopydesk: b.txt: no permission to read it\n'
    })
    expect(stdout.trim().split('\n')).toHaveLength(1)
  })

  test('a story that is locked against writing stays as it is, though its folder is open', () => {
    const cwd = folder({ 'a.txt': left })
    chmodSync(cwd, 0o777)
    chmodSync(path.join(cwd, 'a.txt'), 0o444)
    const { status, stderr } = spawnSync(process.execPath, [program, 'fix', 'a.txt'], {
      cwd,
      encoding: 'utf8',
      ...somebody
    })
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'copydesk: a.txt: not changed: no permission to write it\n'
    })
    expect(readFileSync(path.join(cwd, 'a.txt'), 'utf8')).toBe(left)
    expect(readdirSync(cwd)).toEqual(['a.txt'])
  })

  test('to write a cache, what it holds is used, and what it lacks costs one warning', () => {
    const cwd = folder({ 'a.txt': left, 'b.txt': prose, 'c.txt': left })
    const cache = path.join(cwd, 'cache')
    const words = ['--cache-location', cache, 'a.txt', 'b.txt']
    mkdirSync(cache)
    chmodSync(cache, 0o777)
    const whole = check(cwd, ...words)
    expect(whole).toMatchObject({ status: 1, err: '', examined: true })
    for (const name of readdirSync(cache)) chmodSync(path.join(cache, name), 0o444)
    chmodSync(cache, 0o555)
    expect(check(cwd, ...words)).toEqual({ ...whole, examined: false })
    const { err, stdout } = check(cwd, ...words, 'c.txt')
    expect(err).toBe(
      `copydesk: ${cache}: the cache cannot be written (no permission to write it); the run goes on without it\n`
    )
    expect(stdout).toBe(check(cwd, 'a.txt', 'b.txt', 'c.txt').stdout)
  })
})

describe.skipIf(process.platform !== 'linux')('a full disk', () => {
  const onFull = (command: string) =>
    spawnSync('sh', ['-c', `"${process.execPath}" "${program}" ${command} > /dev/full`], {
      cwd: folder({ 'a.txt': left, 'a.jsonl': `${JSON.stringify({ body: left })}\n` }),
      encoding: 'utf8'
    })
  test.each([
    'check a.txt',
    'check --format=json a.txt',
    'check --input=jsonl --text-field=body a.jsonl',
    'names a.txt',
    'fix --diff a.txt',
    'fix - < a.txt'
  ])('under the output of %s ends the run with 2 and says so', (command) => {
    const { status, stderr } = onFull(command)
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'copydesk: standard output: the disk is full\n' })
  })

  test('under a story leaves it as it was', () => {
    const cwd = folder({ 'a.txt': left })
    // A process that is not allowed to write a byte into any file gets on as with a full disk.
    const line = 'trap "" XFSZ; ulimit -f 0; exec "$@"'
    const words = [process.execPath, program, 'fix', 'a.txt']
    const { status, stderr } = spawnSync('bash', ['-c', line, 'bash', ...words], { cwd, encoding: 'utf8' })
    expect(status).toBe(2)
    expect(stderr).toContain('a.txt: not changed: ')
    expect(readFileSync(path.join(cwd, 'a.txt'), 'utf8')).toBe(left)
    expect(readdirSync(cwd)).toEqual(['a.txt'])
  })
})

describe('fix', () => {
  test('keeps the rights of a file and the link that leads to it', async () => {
    const cwd = folder({ 'desk/a.txt': left })
    chmodSync(path.join(cwd, 'desk/a.txt'), 0o640)
    symlinkSync('desk/a.txt', path.join(cwd, 'link.txt'))
    expect((await command('fix', path.join(cwd, 'link.txt'))).code).toBe(0)
    expect(readFileSync(path.join(cwd, 'desk/a.txt'), 'utf8')).not.toContain('Related')
    expect(statSync(path.join(cwd, 'desk/a.txt')).mode & 0o777).toBe(0o640)
    expect(lstatSync(path.join(cwd, 'link.txt')).isSymbolicLink()).toBe(true)
    expect(readdirSync(cwd).sort()).toEqual(['desk', 'link.txt'])
  })

  test('takes names as long as a file system allows', async () => {
    const name = `${'x'.repeat(251)}.txt`
    const cwd = folder({ [name]: left })
    expect((await command('fix', path.join(cwd, name))).code).toBe(0)
    expect(readFileSync(path.join(cwd, name), 'utf8')).not.toContain('Related')
    expect(readdirSync(cwd)).toEqual([name])
  })

  test.skipIf(process.getuid?.() !== 0)('run by root leaves a story to whom it belongs', async () => {
    const cwd = folder({ 'a.txt': left })
    chownSync(path.join(cwd, 'a.txt'), 65_534, 65_534)
    expect((await command('fix', path.join(cwd, 'a.txt'))).code).toBe(0)
    expect(statSync(path.join(cwd, 'a.txt'))).toMatchObject({ uid: 65_534, gid: 65_534 })
  })

  test('leaves a file alone that is not UTF-8: what could not be read would be lost', async () => {
    const cwd = folder()
    const bytes = Buffer.concat([Buffer.from(left.slice(0, 40)), Buffer.from([0xe9]), Buffer.from(left.slice(40))])
    writeFileSync(path.join(cwd, 'a.txt'), bytes)
    const { code, err } = await command('fix', path.join(cwd, 'a.txt'))
    expect(code).toBe(2)
    expect(err).toContain('not changed: it is not UTF-8')
    expect(readFileSync(path.join(cwd, 'a.txt')).equals(bytes)).toBe(true)
  })
})

describe('a run that is broken off', () => {
  /** Enough to be busy when the signal comes. */
  const many = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`${index}.txt`, left.repeat(20)]))

  test('by Ctrl-C ends with 130, says nothing and leaves no half file', async () => {
    const cwd = folder(many)
    const child = spawn(process.execPath, [program, 'check', '--each', '--output=jsonl=report.jsonl', '.'], { cwd })
    let err = ''
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString()
    })
    child.stdout.resume()
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
    // Busy once the report has been begun.
    while (!readdirSync(cwd).some((name) => name.startsWith('.report'))) {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    expect(err).toBe('')
    expect(readdirSync(cwd).filter((name) => name.includes('report'))).toEqual([])
  })

  test('by Ctrl-C in threads and with a cache ends with 130, and the next run is right', async () => {
    const cwd = folder(many)
    const words = [program, 'check', '--format=jsonl', '--cache-location=cache', '--workers=2', '.']
    const child = spawn(process.execPath, words, { cwd })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString()
      })
    }
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
    while (!existsSync(path.join(cwd, 'cache/.gitignore'))) await new Promise((resolve) => setTimeout(resolve, 20))
    child.kill('SIGINT')
    expect({ code: await ended, said }).toEqual({ code: 130, said: '' })
    const some = ['0.txt', '1.txt', '2.txt'].map((name) => path.join(cwd, name))
    const cache = ['--cache-location', path.join(cwd, 'cache')]
    const expected = await command('check', '--format=jsonl', ...some)
    expect(await command('check', '--format=jsonl', ...cache, ...some)).toEqual(expected)
  }, 60_000)

  test('on a terminal wipes the line of progress', async () => {
    // `script` gives the program a terminal.
    const words = `"${process.execPath}" "${program}" check --each --format=jsonl . >found & echo "pid $!"; wait $!; echo "ended $?"`
    const child = spawn('script', ['-qec', words, '/dev/null'], {
      cwd: folder(many),
      stdio: ['ignore', 'pipe', 'ignore']
    })
    let shown = ''
    let interrupted = false
    child.stdout.on('data', (chunk: Buffer) => {
      shown += chunk.toString()
      const pid = /pid (\d+)/.exec(shown)?.[1]
      if (interrupted || pid === undefined || !shown.includes('stories, ')) return
      interrupted = true
      process.kill(Number(pid), 'SIGINT')
    })
    await new Promise((resolve) => child.on('close', resolve))
    expect(shown).toContain('ended 130')
    expect(shown).toMatch(/read \d+ of 3000 stories, \d+ s left(?:\r\u001b\[K)+ended 130/)
  })

  test('by a reader that goes away is silent, on both streams', () => {
    const cwd = folder(many)
    for (const pipe of ['2>&1 | head -n 1', '2>&1 >/dev/null | head -c 0', '| true']) {
      const words = `"${process.execPath}" "${program}" check --each --format=jsonl --fail-on=never . missing.txt ${pipe}`
      expect(spawnSync('sh', ['-c', words], { cwd, encoding: 'utf8' }).stderr).not.toMatch(/EPIPE|Error|at /)
    }
  }, 120_000)

  const record = (text: string) => `${JSON.stringify({ body: text })}\n`
  const archives = {
    'wrong.jsonl': record('Foreign Minister Serget Lavrov arrived.').repeat(2000),
    'late.jsonl': record('Kyiv waits. Kiev is cold.').repeat(1500) + record('Foreign Minister Serget Lavrov arrived.'),
    'right.jsonl': record('Kyiv waits. Kiev is cold.').repeat(1500)
  }
  const lines = 'check --format=jsonl --input=jsonl --text-field=body'

  // A report that nobody reads to its end must not pass for one with nothing in it.
  test.each([
    [`${lines} wrong.jsonl`, 1],
    [`${lines} --workers=2 wrong.jsonl`, 1],
    [`${lines} --fail-on=never wrong.jsonl`, 0],
    [`${lines} late.jsonl`, 1],
    [`${lines} right.jsonl`, 0],
    [`${lines} --fail-on=warning right.jsonl`, 1],
    [`${lines} --output=json=report.json wrong.jsonl`, 1],
    [`${lines} --baseline=report.json --write-baseline wrong.jsonl`, 0],
    ['fix --diff .', 0],
    ['fix . 2>&1', 0],
    ['rules', 0]
  ])(
    'by a reader that goes away `%s` still ends with %i',
    (words, code) => {
      const few = Object.fromEntries(
        Object.keys(many)
          .map((name) => [name, left])
          .slice(0, 40)
      )
      const stories = words.startsWith('fix') ? few : archives
      const cwd = folder(stories)
      const piped = `("${process.execPath}" "${program}" ${words}; echo $? > code) | true`
      expect(spawnSync('sh', ['-c', piped], { cwd, encoding: 'utf8' }).stderr).not.toMatch(/EPIPE|Error|at /)
      expect(Number(readFileSync(path.join(cwd, 'code'), 'utf8'))).toBe(code)
      if (words.includes('report.json')) {
        const report = readFileSync(path.join(cwd, 'report.json'), 'utf8')
        expect(report.match(/misspelled-name/g)?.length).toBeGreaterThanOrEqual(2000)
      }
      if (words.includes('2>&1')) {
        const fixed = Object.keys(stories).map((name) => readFileSync(path.join(cwd, name), 'utf8'))
        expect(fixed.filter((text) => text.includes('Related'))).toEqual([])
      }
    },
    120_000
  )

  test.each([
    ['names', ''],
    ['names', '--input=jsonl --text-field=body wrong.jsonl'],
    ['sources', ''],
    ['sources', '--input=jsonl --text-field=body wrong.jsonl']
  ])(
    'by a reader that goes away `%s %s` ends with 2 where something could not be read, else with 0',
    (list, archive) => {
      const cwd = folder(archive === '' ? many : archives)
      const outcomes = ['missing.txt', ''].map((missing) => {
        const words = `${list} ${archive || '.'} ${missing}`
        const piped = `("${process.execPath}" "${program}" ${words}; echo $? > code) | head -n 1`
        const { stderr } = spawnSync('sh', ['-c', piped], { cwd, encoding: 'utf8' })
        return [Number(readFileSync(path.join(cwd, 'code'), 'utf8')), stderr]
      })
      expect(outcomes).toEqual([
        [2, 'copydesk: missing.txt: no such file or folder\n'],
        [0, '']
      ])
    },
    120_000
  )
})
