import path from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { command, folderForTest } from '../support/command.ts'

const good = 'The council met on Monday and agreed the budget for the coming year.\n'
const residue = 'The council met on Monday and agreed the budget for the coming year.\n\nRelated Articles\n'

async function check(files: Readonly<Record<string, string | Uint8Array>>, ...words: readonly string[]) {
  const folder = folderForTest(files)
  const paths = words.map((word) => word.replace('@', `${folder}/`))
  const outcome = await command('check', ...paths)
  expect(`${outcome.out}${outcome.err}`).not.toMatch(/^\s+at .*:\d+:\d+/m)
  return { ...outcome, err: outcome.err.replaceAll(`${folder}${path.sep}`, '@') }
}

test('a story that is named in several ways is checked once, under the first of them', async () => {
  const { out } = await check({ 'b/a.txt': residue }, '@b/./a.txt', '@b/a.txt', '@b', '@./b/*.txt', '--format=jsonl')
  const files = out
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { file: string }).file)
  expect(files).toHaveLength(1)
  expect(files[0]).toMatch(/b\/\.\/a\.txt$/)
})

describe('what cannot be read is said, and the rest is checked', () => {
  test('a missing file', async () => {
    const { code, out, err } = await check({ 'b.txt': residue }, '@a.txt', '@b.txt')
    expect(err).toBe('copydesk: @a.txt: no such file or folder\n')
    expect(out).toContain('Related Articles')
    expect(code).toBe(2)
  })

  test('a folder without copy', async () => {
    const { code, err } = await check({ 'pictures/a.png': 'x' }, '@pictures')
    expect(err).toContain(
      'no copy in this folder (looked for .txt, .md, .markdown, .html, .htm, .xhtml; others are read when they are named)'
    )
    expect(code).toBe(2)
  })

  test('a pattern that fits nothing', async () => {
    const { code, err } = await check({ 'a.txt': good }, '@*.rtf')
    expect(err).toContain('no file fits this pattern')
    expect(code).toBe(2)
  })

  test('a picture', async () => {
    const { code, out, err } = await check({ 'a.txt': new Uint8Array(5000), 'b.txt': residue }, '@a.txt', '@b.txt')
    expect(err).toContain('@a.txt: this is not text')
    expect(out).toContain('Related Articles')
    expect(code).toBe(2)
  })

  test('what is compressed', async () => {
    const numbers = Array.from({ length: 500 }, (_, index) => Math.sqrt(index))
    const zipped = deflateRawSync(numbers.join(' '))
    const { code, out, err } = await check({ 'a.txt': zipped }, '@a.txt')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('@a.txt: this is not text')
  })

  test('a text of a word processor', async () => {
    const { code, err } = await check({ 'a.rtf': String.raw`{\rtf1\ansi The council met.}` }, '@a.rtf')
    expect(err).toContain('@a.rtf: this is RTF; save it as plain text')
    expect(code).toBe(2)
  })

  test('a document for pages, whatever its beginning looks like', async () => {
    const { code, out, err } = await check({ 'a.pdf': `%PDF-1.7\n${residue}` }, '@a.pdf')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('@a.pdf: this is PDF; save it as plain text')
  })

  test('a file over the limit, with the limit', async () => {
    const { code, err } = await check({ 'a.txt': new Uint8Array(16_000_001).fill(97) }, '@a.txt')
    expect(err).toContain('16.0 MB is over the limit of 16 MB for one story')
    expect(code).toBe(2)
  })

  test.each([
    ['UTF-16', Buffer.from('\ufeffHello there', 'utf16le')],
    ['UTF-16', Buffer.from('\ufeffHello there', 'utf16le').swap16()],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x48, 0, 0, 0, 0x69, 0, 0, 0])],
    ['UTF-32', Buffer.from([0, 0, 0xfe, 0xff, 0, 0, 0, 0x48, 0, 0, 0, 0x69])]
  ])('%s', async (encoding, bytes) => {
    const { code, err } = await check({ 'a.txt': bytes }, '@a.txt')
    expect(err).toContain(`this is ${encoding}; save it as UTF-8`)
    expect(code).toBe(2)
  })

  test('bytes that are not UTF-8, with their place; the story is read all the same', async () => {
    const bytes = Buffer.concat([
      Buffer.from('The mayor met Ren'),
      Buffer.from([0xe9]),
      Buffer.from(` on Monday.\n\n${residue}`)
    ])
    const { code, out, err } = await check({ 'a.txt': bytes }, '@a.txt')
    expect(err).toContain('@a.txt: not UTF-8 at byte 17, line 1')
    expect(out).toContain('Related Articles')
    expect(code).toBe(1)
  })
})

describe('stories at the edge', () => {
  const stories: [string, string][] = [
    ['an empty file', ''],
    ['one byte-order mark', '\ufeff'],
    ['only newlines', '\n'.repeat(5000)],
    ['only emoji', '😀'.repeat(5_000)],
    ['only right-to-left text', 'قال الوزير اليوم إن '.repeat(2000)],
    ['a line of a megabyte', 'The council met on Monday and agreed the budget. '.repeat(21_000)],
    ['five thousand lines', 'The council met.\n'.repeat(5_000)],
    ['a token joined by hyphens, 200 kB', 'a-'.repeat(100_000)],
    ['a token joined by stops', 'a.'.repeat(100_000)],
    ['NUL bytes here and there', `The council\u0000 met on Monday. ${good}`],
    ['a hundred thousand opening quotes', '“'.repeat(100_000)],
    ['two thousand near names', Array.from({ length: 2_000 }, (_, index) => `Kim${index.toString(36)}`).join(' ')],
    ['combining marks', `e${'\u0301'.repeat(50_000)}`]
  ]
  test.each(stories)('%s', async (_name, story) => {
    const { code, err } = await check({ 'a.txt': story }, '@a.txt', '--fail-on=never', '--format=jsonl')
    expect(err).toBe('')
    expect(code).toBe(0)
  })
})

describe('a command line that cannot be understood says what to write', () => {
  const lines: [string[], string][] = [
    [['--formt', 'json'], 'unknown option --formt; did you mean --format?'],
    [['--format', 'xml', '@a.txt'], '--format xml: write one of pretty, vfile, json, jsonl'],
    [['--fail-on', 'warn', '@a.txt'], '--fail-on warn: write one of error, warning, info, never'],
    [['--rule', 'duplicate-txt', '@a.txt'], 'no rule duplicate-txt; did you mean duplicate-text?'],
    [['--rule=vague-source', '--no-rule=vague-source', '@a.txt'], '--no-rule vague-source contradict each other'],
    [['--quiet', '--notes', '@a.txt'], '--quiet and --notes contradict each other; leave one out'],
    [[], 'name a file, a folder or a pattern'],
    [['--config', '@none.yaml', '@a.txt'], 'none.yaml: no such file or folder']
  ]
  test.each(lines)('%j', async (words, message) => {
    const { code, err } = await check({ 'a.txt': good }, ...words)
    expect(err).toContain(message)
    expect(code).toBe(2)
  })
})

/** Ten times ten times ten texts. */
const laughs = `accept: &a [${'x, '.repeat(10)}]
ignore: &b [${'*a, '.repeat(10)}]
packs: &c [${'*b, '.repeat(10)}]
extends: [${'*c, '.repeat(10)}]
`

test('aliases that have their anchors are read', async () => {
  const { code, err } = await check(
    { 'a.txt': good, 'c.yaml': 'accept: &a [kirana]\nresidue: {allow: *a}\n' },
    '@a.txt',
    '--config=@c.yaml'
  )
  expect({ code, err }).toEqual({ code: 0, err: '' })
})

describe('a configuration that cannot be understood names file, line and cure', () => {
  const configs: [string, string][] = [
    ['profile: news\nvarient: uk\n', 'c.yaml:2: Unknown key `varient`; did you mean `variant`?'],
    ['rules:\n  vague-sauce: off\n', 'c.yaml:2: Unknown rule `vague-sauce`; did you mean `vague-source`?'],
    ['rules: {\n  a: [1\n', 'c.yaml:3: not valid YAML or JSON'],
    ['packs: [house.yaml]\n', 'house.yaml: no such file or folder'],
    ['variant: uk\npacks: [.]\n', 'c.yaml:2: pack '],
    ['variant: uk\nextends: .\n', 'c.yaml:2: extends .: this is a folder; name a file in it'],
    ['variant: uk\nnames: [{name: Kyiv, never: [Kyiv]}]\n', 'c.yaml:2: `never: Kyiv` of Kyiv is an accepted form'],
    ['profile: news\nextends: c.yaml\n', 'c.yaml:2: extends c.yaml, which extends this file; take one of the two out'],
    ['accept:\n  - 3\n', 'c.yaml:2: `accept.0` is `3`; write a text in quotes'],
    [
      'profile: news\naccept: [*.txt]\n',
      'c.yaml:2: `*.txt` stands for `&.txt`, which is nowhere above it; a text that'
    ],
    ['accept: &a [kirana]\nignore:\n  *b\n', 'c.yaml:3: `*b` stands for `&b`, which is nowhere above it'],
    [laughs, 'c.yaml:2: the aliases (*) stand for too much; write out what they stand for'],
    ['accept: &a [kirana, *a]\n', 'c.yaml:1: `accept.1` is `["kirana","…"]`; write a text in quotes'],
    ['profile: news\n---\nvariant: uk\n', 'c.yaml:2: a second document begins here; take the line `---` out'],
    [
      `profile: ${'long'.repeat(1000)}\n`,
      `c.yaml:1: \`profile\` is \`"${'long'.repeat(15).slice(0, 59)}…\`; write one of`
    ]
  ]
  test.each(configs)('%j', async (config, message) => {
    const { code, err } = await check({ 'a.txt': good, 'c.yaml': config }, '@a.txt', '--config=@c.yaml')
    expect(err).toContain(message)
    expect(code).toBe(2)
  })

  test.each([
    ['names:\n  - {nam: Kyiv}\n', 'p.yaml:2: Unknown key `nam`; did you mean `name`?'],
    ['names:\n  - {name: ""}\n', 'p.yaml:2: `names.0.name` is empty; write at least one character'],
    ['phrases:\n  plug:\n    lin: [read on]\n', 'p.yaml:3: Unknown key `lin`; did you mean `line`?'],
    ['names:\n  - {name: Kyiv}\n  - *b\n', 'p.yaml:3: `*b` stands for `&b`, which is nowhere above it'],
    ['phrases:\n  plug: [read on]\n', 'p.yaml:2: `phrases.plug` is a list; write a mapping'],
    ['names:\n  - {name: Lviv}\n  - Kyiv\n', 'p.yaml:3: `names.1` is `"Kyiv"`; write a mapping: {name: Kyiv}'],
    ['names: ["Kyiv: the city"]\n', 'p.yaml:1: `names.0` is `"Kyiv: the city"`; write a mapping: {name: …}'],
    ['spellings: [adviser]\n', 'p.yaml:1: `spellings.0` is `"adviser"`; write a mapping: {prefer: adviser}'],
    ['rules: [utilise]\n', 'p.yaml:1: `rules.0` is `"utilise"`; write a mapping\n'],
    ['Kyiv\n', 'p.yaml:1: The file is `"Kyiv"`; write a mapping']
  ])('a broken house pack: %j', async (pack, message) => {
    const files = { 'a.txt': good, 'c.yaml': 'packs: [p.yaml]', 'p.yaml': pack }
    const { code, err } = await check(files, '@a.txt', '--config=@c.yaml')
    expect(err).toContain(message)
    expect(code).toBe(2)
  })

  test.each([
    ['a row', 'kind,name\nperson,Ann Cray\npersn,Bo Cray\n', 'p.csv:3: `kind` is `persn`; write person, place'],
    ['its columns', 'Full name\nAnn Cray\n', 'p.csv:1: no column is called `name`'],
    [
      'what it calls wrong',
      'name,never\nAnn Cray,Ann Gray\nAnn Gray,\n',
      '`never: Ann Gray` of Ann Cray is an accepted form'
    ]
  ])('a house pack in CSV that is broken in %s', async (_name, sheet, message) => {
    const { code, err } = await check(
      { 'a.txt': good, 'c.yaml': 'packs: [p.csv]', 'p.csv': sheet },
      '@a.txt',
      '--config=@c.yaml'
    )
    expect(err).toContain(message)
    expect(code).toBe(2)
  })

  test('many broken rows are not all printed', async () => {
    const sheet = `kind,name\n${'x,Ann\n'.repeat(500)}`
    const { err } = await check(
      { 'a.txt': good, 'c.yaml': 'packs: [p.csv]', 'p.csv': sheet },
      '@a.txt',
      '--config=@c.yaml'
    )
    expect(err.split('\n').length).toBeLessThan(30)
    expect(err).toContain('and 480 more lines')
  })

  test('two house packs that contradict each other', async () => {
    const { code, err } = await check(
      {
        'a.txt': good,
        'c.yaml': 'packs: [p.csv, q.yaml]',
        'p.csv': 'name,never\nAnn Cray,Ann Gray\n',
        'q.yaml': 'names: [{name: Ann Gray}]\n'
      },
      '@a.txt',
      '--config=@c.yaml'
    )
    expect(err).toContain(
      '`never: Ann Gray` of Ann Cray is an accepted form of Ann Gray in @q.yaml:1; take one of the two away'
    )
    expect(code).toBe(2)
  })

  const sheet = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 20, 0, 6, 0, 8, 0, 0, 0, 0x21, 0xff, 0xfe, 0])
  test.each([
    [
      'Latin-1',
      'p.yaml',
      Buffer.from('names:\n  - {name: José Cray}\n', 'latin1'),
      ':2: not UTF-8 at byte 21; save it as UTF-8'
    ],
    ['UTF-32', 'p.yaml', Buffer.from([0xff, 0xfe, 0, 0, 0x6e, 0, 0, 0]), ':1: this is UTF-32; save it as UTF-8'],
    ['UTF-16', 'p.yaml', Buffer.from('\ufeffnames: []\n', 'utf16le'), ':1: this is UTF-16; save it as UTF-8'],
    [
      'UTF-16 without its mark',
      'p.yaml',
      Buffer.from('names: []\n', 'utf16le'),
      ':1: this is not text in UTF-8; save it as'
    ],
    [
      'a workbook',
      'p.xlsx',
      sheet,
      ':1: this is a workbook or another packed file; save a sheet of names as "CSV UTF-8"'
    ],
    [
      'a workbook called a table',
      'p.csv',
      Buffer.concat([sheet, new Uint8Array(60)]),
      ':1: this is a workbook or another packed file; save'
    ],
    [
      'a workbook of old',
      'p.xls',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      ':1: this is a workbook of an old spreadsheet; save'
    ],
    ['RTF', 'p.yaml', String.raw`{\rtf1 names}`, ':1: this is RTF; save it as plain text']
  ])('a house pack saved as %s', async (_name, file, bytes, message) => {
    const { code, err } = await check(
      { 'a.txt': good, 'c.yaml': `packs: [${file}]`, [file]: bytes },
      '@a.txt',
      '--config=@c.yaml'
    )
    expect(err).toContain(`${file}${message}`)
    expect(code).toBe(2)
  })

  test('a configuration in Latin-1 is refused, one in UTF-8 with a byte-order mark is not', async () => {
    const files = {
      'a.txt': good,
      'l.yaml': Buffer.from('accept: [José]\n', 'latin1'),
      'u.yaml': '\ufeffaccept: [José]\n'
    }
    const latin = await check(files, '@a.txt', '--config=@l.yaml')
    expect(latin).toMatchObject({ code: 2, err: expect.stringContaining('@l.yaml:1: not UTF-8 at byte 12') as string })
    expect(await check(files, '@a.txt', '--config=@u.yaml')).toMatchObject({ code: 0, err: '' })
  })

  test('a house pack that Excel saved for its own country only', async () => {
    const latin = new Uint8Array([
      ...new TextEncoder().encode('name\nJos'),
      0xe9,
      ...new TextEncoder().encode(' Cray\n')
    ])
    const { code, err } = await check(
      { 'a.txt': good, 'c.yaml': 'packs: [p.csv]', 'p.csv': latin },
      '@a.txt',
      '--config=@c.yaml'
    )
    expect(err).toContain('p.csv: not UTF-8 at byte 8, line 2; save it as "CSV UTF-8", or accents are lost')
    expect(code).toBe(2)
  })
})
