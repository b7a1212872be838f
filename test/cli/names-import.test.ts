import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { command, folderForTest } from '../support/command.ts'
import { root } from '../support/page.ts'

const program = path.join(root, 'dist/copydesk.js')

/** Runs `names` in a folder of files; `@` in a word is the folder. */
async function names(files: Readonly<Record<string, string>>, ...words: readonly string[]) {
  const folder = folderForTest(files)
  const at = (word: string) => word.replaceAll('@', `${folder}/`)
  const outcome = await command('names', ...words.map(at))
  const plain = (text: string) => text.replaceAll(`${folder}${path.sep}`, '@')
  return {
    ...outcome,
    out: plain(outcome.out),
    err: plain(outcome.err),
    read: (name: string) => readFileSync(path.join(folder, name), 'utf8'),
    folder
  }
}

const sheet = 'name,role\nAisling Corr,mayor\nSergey Lavrov,foreign minister\nSergei Lavrov,\n'

/** `line verdict` of each row. */
async function verdicts(rows: string, pack = 'name\n', head = 'kind,name,also,never,not') {
  const { out, code } = await names(
    { 's.csv': `${head}\n${rows}\n`, 'p.csv': pack, 'c.yaml': 'packs: [p.csv]' },
    'import',
    '@s.csv',
    '--config',
    '@c.yaml',
    '--format',
    'jsonl'
  )
  expect(code).toBe(0)
  return out
    .trim()
    .split('\n')
    .map((line) => {
      const { line: number, verdict, remark } = JSON.parse(line) as { line: number; verdict: string; remark: string }
      return `${number} ${verdict}: ${remark}`
    })
}

describe('names import', () => {
  test('is a dry run: it says what it would do and writes nothing', async () => {
    const { code, out, err, folder } = await names({ 's.csv': sheet }, 'import', '@s.csv', '--to', '@house.csv')
    expect(code).toBe(0)
    expect(err).toBe('')
    expect(out).toContain('NEW, written  1\n  line 2  Aisling Corr  person, mayor\n')
    expect(out).toContain('the shipped list prefers Sergei Lavrov; the house list will beat it')
    expect(out).toContain(
      'LISTED ALREADY, not written  1\n  line 4  Sergei Lavrov  on the shipped list: foreign minister\n'
    )
    expect(out).toContain('Nothing is written yet: --write adds 2 names to')
    expect(out).toContain('The configuration does not name this pack; add `packs:')
    expect(existsSync(path.join(folder, 'house.csv'))).toBe(false)
  })

  test.each([
    [[], 'stdin.csv'],
    [['--stdin-filename', 'desk.csv'], 'desk.csv']
  ])('reads a sheet from standard input, with %j as %s', (options, shown) => {
    const cwd = folderForTest()
    const run = (input: string) =>
      spawnSync(process.execPath, [program, 'names', 'import', '-', '--to', 'house.csv', '--write', ...options], {
        cwd,
        input,
        encoding: 'utf8'
      })
    const { status, stdout } = run(sheet)
    expect(stdout).toContain(shown)
    expect(status).toBe(0)
    expect(readFileSync(path.join(cwd, 'house.csv'), 'utf8')).toContain('Aisling Corr')
    expect(run('first,last\nAisling,Corr\n')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(`copydesk: ${shown}: `)
    })
  })

  test('with --write makes the pack, which a second import finds complete', async () => {
    const first = await names({ 's.csv': sheet }, 'import', '@s.csv', '--to', '@house.csv', '--write')
    expect(first.out).toContain('2 names written to')
    expect(first.read('house.csv')).toBe(
      [
        'kind,name,also,never,role,country,from,to,not_to_be_confused_with,desk,note,source,checked,by',
        'person,Aisling Corr,,,mayor,,,,,,,,,',
        'person,Sergey Lavrov,,,foreign minister,,,,,,,,,',
        ''
      ].join('\n')
    )
    expect(readdirSync(first.folder).sort()).toEqual(['house.csv', 's.csv'])
    const again = await command(
      'names',
      'import',
      `${first.folder}/s.csv`,
      '--to',
      `${first.folder}/house.csv`,
      '--write'
    )
    expect(again.out).toContain('Nothing to write to')
  })

  test('adds to a sheet without touching what is in it', async () => {
    const pack = '\ufeffname;Phone;kind\r\n"Cray; Ann";1;place\r\nBo;2;'
    const { read } = await names(
      { 's.csv': sheet, 'p.csv': pack, 'c.yaml': 'packs: [p.csv]' },
      'import',
      '@s.csv',
      '--config',
      '@c.yaml',
      '--write',
      '--to',
      '@p.csv'
    )
    expect(read('p.csv')).toBe(
      '\ufeffname;Phone;kind;role\r\n"Cray; Ann";1;place\r\nBo;2;\r\nAisling Corr;;person;mayor\r\nSergey Lavrov;;person;foreign minister\r\n'
    )
  })

  test('adds to YAML and keeps its comments', async () => {
    const { read, out } = await names(
      {
        's.csv': 'name,role,Phone\nAisling Corr,mayor,1\n',
        'p.yaml': '# ours\nspellings: []\nnames:\n  # the town\n  - name: Drovlar\n'
      },
      'import',
      '@s.csv',
      '--to',
      '@p.yaml',
      '--write'
    )
    expect(read('p.yaml')).toBe(
      '# ours\nspellings: []\nnames:\n  # the town\n  - name: Drovlar\n  - {name: Aisling Corr, kind: person, roles: [{role: mayor}]}\n'
    )
    expect(out).toContain('YAML has no place for `Phone`; --to a .csv file keeps them.')
  })

  test('takes columns under other headings, joins two, and fills in what all rows share', async () => {
    const { read, out } = await names(
      { 's.csv': 'First,Last,"Job, now",Phone\nAisling,Corr,mayor,12\n' },
      'import',
      '@s.csv',
      '--map',
      'name=first+Last,role=Job, now',
      '--set',
      'by=MB',
      '--set',
      'source=council site, 2026',
      '--to',
      '@house.csv',
      '--write'
    )
    expect(read('house.csv').split('\n')[1]).toBe('person,Aisling Corr,,,mayor,,,,,,,"council site, 2026",,MB,12')
    expect(out).toContain('Kept, but not read: `Phone`.')
  })

  test('knows what is new, listed, doubled, against the list, or near to it', async () => {
    const pack = 'kind,name,also,never,status\nperson,Ann Cray,Anne Cray,Ann Crai,\nperson,Cy Drovlar,,,proposed\n'
    expect(
      await verdicts(
        [
          'person,Priya Deshmukh,,,',
          'person,Ann Cray,,,',
          'person,Anne Cray,,,',
          'person,Ann Crai,,,',
          'person,Bo Cray,,Ann Cray,',
          'person,Cy Drovlar,,,',
          'person,Joe Bidan,,,',
          'person,Joe Bidon,,,Joe Biden; Joe Bidan; Joe Rodon',
          'person,Priya Deshmukh,Priya D,,'
        ].join('\n'),
        pack
      )
    ).toEqual([
      '2 new: person',
      '3 known: on the house list',
      '4 conflict: the house list writes Ann Cray; change the row or that entry',
      '5 conflict: the house list says never; it writes Ann Cray',
      '6 conflict: `never: Ann Cray` is an accepted form of Ann Cray on the house list',
      '7 known: on the house list as proposed',
      '8 near: near Joe Bidon in line 9; if they are two, say so in not_to_be_confused_with',
      '9 new: person',
      '10 twin: stands in line 2 as well; read as one'
    ])
  })

  test('writes a name that is near to another one as proposed', async () => {
    const { read } = await names(
      { 's.csv': 'kind,name\nperson,Joe Bidan\n' },
      'import',
      '@s.csv',
      '--to',
      '@h.csv',
      '--write'
    )
    expect(read('h.csv')).toContain(',by,status\nperson,Joe Bidan,,,,,,,,,,,,,proposed\n')
  })

  test('leaves rows with problems out and names their lines', async () => {
    const { out, code } = await names(
      { 's.csv': 'name,kind\nAnn Cray,persn\n,person\nBo Cray,person\n' },
      'import',
      '@s.csv'
    )
    expect(out).toContain('PROBLEMS, not written  2\n  line 2  `kind` is `persn`')
    expect(out).toContain('line 3  the row has no name')
    expect(out).toContain('NEW, written  1')
    expect(code).toBe(0)
  })

  test.each([
    [['import'], 'names import: name one sheet'],
    [['import', '@s.csv', '--map', 'name=Nam'], 'no column `Nam`; did you mean `name`?'],
    [['import', '@s.csv', '--map', 'nme=name'], 'no field nme; did you mean name?'],
    [['import', '@s.csv', '--map', 'name'], '--map name: write FIELD=HEADING'],
    [['import', '@s.csv', '--format', 'xml'], '--format xml: write one of table, jsonl'],
    [['import', '@none.csv'], 'none.csv: no such file or folder'],
    [['import', '@s.csv', '--stale', '1y'], '--stale lists names of a pack and `import` brings a sheet in'],
    [['import', '@t.csv'], '@t.csv: no column is called `name`'],
    [['import', '@s.csv', '--to', '@none/h.csv', '--write'], 'none/h.csv: the folder']
  ])('%j ends with 2 and a cure', async (words, message) => {
    const { code, out, err } = await names({ 's.csv': sheet, 't.csv': 'Full\nAnn Cray\n' }, ...words)
    expect(err).toContain(message)
    expect(out).toBe('')
    expect(code).toBe(2)
  })
})

describe('names --stale', () => {
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
  const pack = `kind,name,role,desk,checked,by,status
person,Ann Cray,mayor,news,${daysAgo(400)},MB,
person,Bo Cray,,sport,${daysAgo(20)},TD,
person,Cy Cray,,,,,proposed
person,Dee Cray,,,,,
person,Ed Cray,,,,,retired
`

  test('lists what nobody has checked for so long, the longest unseen first', async () => {
    const { out, code } = await names({ 'p.csv': pack }, '--stale', '12m', '@p.csv')
    expect(code).toBe(0)
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => line.replace(/ {2,}/g, ' | '))
    ).toEqual([
      'CHECKED | NAME | ROLE | DESK | BY | WHERE',
      'never | Cy Cray | person (proposed) | @p.csv:4',
      'never | Dee Cray | person | @p.csv:5',
      `${daysAgo(400)} | Ann Cray | mayor | news | MB | @p.csv:2`,
      '',
      '3 of 4 names not checked for 12m.'
    ])
  })

  test('reads the packs of the configuration, YAML as well', async () => {
    const yaml = `kind: person\nnames:\n  - {name: Ann Cray, checked: 2020-01-05}\n  - name: Bo Cray\n    checked: ${daysAgo(1)}\n`
    const { out } = await names(
      { 'p.yaml': yaml, 'c.yaml': 'packs: [p.yaml]' },
      '--stale',
      '1y',
      '--config',
      '@c.yaml',
      '--format',
      'jsonl'
    )
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown)
    ).toMatchObject([{ name: 'Ann Cray', kind: 'person', line: 3, checked: '2020-01-05' }])
  })

  test('says when nothing is due', async () => {
    const { out } = await names({ 'p.csv': `name,checked\nAnn Cray,${daysAgo(3)}\n` }, '--stale', '2w', '@p.csv')
    expect(out).toBe('0 of 1 name not checked for 2w.\n')
  })

  test.each([
    [['--stale', '12'], '--stale 12: write a length of time'],
    [['--stale', '12m', '@none.csv'], 'none.csv: no such file or folder'],
    [['--stale', '12m', '@b.csv'], 'b.csv:2: `kind` is `x`']
  ])('%j ends with 2 and a cure', async (words, message) => {
    const { code, err } = await names({ 'b.csv': 'kind,name\nx,Ann\n' }, ...words)
    expect(err).toContain(message)
    expect(code).toBe(2)
  })
})
