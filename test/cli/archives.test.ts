import { spawn, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { archiveLine } from '../../src/cli/progress.ts'
import { run } from '../../src/cli/run.ts'
import { type Archive, archiveStories } from '../../src/node/archive.ts'
import { byteLines } from '../../src/node/byte-lines.ts'
import { formatNames } from '../../src/report/formats.ts'
import { command, folderForTest as folder } from '../support/command.ts'
import { root } from '../support/page.ts'

const program = path.join(root, 'dist/copydesk.js')
afterEach(() => void vi.unstubAllEnvs())

const wrong = 'Foreign Minister Serget Lavrov arrived on Tuesday.'
const clean = 'The council met on Monday and agreed the budget for the coming year, the mayor said.'
const line = (record: unknown) => `${JSON.stringify(record)}\n`
const jsonl = ['--input', 'jsonl', '--text-field', 'body', '--id-field', 'id']
const csv = ['--input', 'csv', '--text-field', 'body', '--id-field', 'id']

/** Check an archive and give its findings as the lines say them. */
async function findings(name: string, content: string | Uint8Array, ...words: readonly string[]) {
  const file = path.join(folder({ [name]: content }), name)
  const { code, out, err } = await command('check', '--format=jsonl', ...words, file)
  const found = out
    .split('\n')
    .filter((one) => one !== '')
    .map((one) => JSON.parse(one.replaceAll(path.dirname(file) + path.sep, '')) as Record<string, unknown>)
  return { code, err: err.replaceAll(path.dirname(file) + path.sep, ''), found }
}

describe('JSON lines', () => {
  test('a finding says its record and field, with offsets into the text of the field', async () => {
    const text = `${clean} “Quite so.”\n\n${wrong}`
    const content = line({ id: 'a-1', body: clean }) + line({ id: 17, body: text })
    const { code, err, found } = await findings('archive.jsonl', content, ...jsonl)
    expect({ code, err, length: found.length }).toEqual({ code: 1, err: '', length: 1 })
    const [finding] = found
    expect(finding).toMatchObject({
      record: '17',
      field: 'body',
      recordLine: 2,
      line: 3,
      column: 18,
      actual: 'Serget Lavrov'
    })
    expect(text.slice(Number(finding?.start), Number(finding?.end))).toBe('Serget Lavrov')
    expect(Object.keys(finding ?? {}).slice(0, 5)).toEqual(['file', 'record', 'field', 'recordLine', 'ruleId'])
  })

  test.each([
    ['without an id field a record is known by its line', { body: wrong }, ['--text-field', 'body'], '2'],
    [
      'a field is found by the names that lead to it',
      { id: 5, content: { rendered: wrong } },
      ['--text-field', 'content.rendered', '--id-field', 'id'],
      '5'
    ],
    ['a name with a dot is a name first', { 'content.rendered': wrong }, ['--text-field', 'content.rendered'], '2'],
    [
      'a field of the headline that is missing or null is no fault',
      { body: wrong, title: null },
      ['--text-field', 'body', '--title-field', 'title'],
      '2'
    ]
  ])('%s', async (_, record, words, id) => {
    const { code, err, found } = await findings('a.jsonl', `\n${line(record)}`, '--input', 'jsonl', ...words)
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(found.map((finding) => finding.record)).toEqual([id])
  })

  test.each([
    [
      'text',
      'The minister, Serget Lavrov, left in the rain.<br>Tom &amp; Ann stayed.',
      ['encoding-debris', 'misspelled-name']
    ],
    ['html', 'The minister, Serget Lavrov, left in the rain.<br>Tom &amp; Ann stayed.', ['misspelled-name']],
    ['markdown', '`<b>` Serget Lavrov', ['misspelled-name']]
  ])('--text-format %s says what the field holds', async (format, body, expected) => {
    const words = ['--text-format', format]
    const { found } = await findings('a.jsonl', line({ id: 1, body }), ...jsonl, ...words)
    expect(new Set(found.map((finding) => finding.ruleId))).toEqual(new Set(expected))
    const typed = line({ id: 1, body, type: `text/${format === 'text' ? 'plain' : format}` })
    expect((await findings('a.jsonl', typed, ...jsonl, '--format-field', 'type')).found).toEqual(found)
  })

  test('a broken record has one message with its line, and the rest is checked', async () => {
    const content = [
      '{broken',
      '[{"id": 1}]',
      '7',
      line({ id: 1 }).trim(),
      line({ id: 1, body: ['a'] }).trim(),
      line({ id: '', body: 'a' }).trim(),
      line({ body: 'a' }).trim(),
      line({ id: 2, body: wrong }).trim(),
      line({ id: 3, body: clean, type: 'rtf' }).trim()
    ].join('\r\n')
    const { code, err, found } = await findings('a.jsonl', content, ...jsonl, '--format-field', 'type')
    expect(code).toBe(2)
    expect(found.map((finding) => finding.record)).toEqual(['2'])
    expect(err.trimEnd().split('\n')).toEqual([
      'copydesk: a.jsonl:1: not valid JSON; write one object a line',
      'copydesk: a.jsonl:2: a list, not an object; write one object a line: `jq -c ".[]"` does it',
      'copydesk: a.jsonl:3: not an object; write one object a line',
      'copydesk: a.jsonl:4: there is no field `body`',
      'copydesk: a.jsonl:5: `body` is a list, not a text',
      'copydesk: a.jsonl:6: `id` is empty',
      'copydesk: a.jsonl:7: there is no field `id`',
      'copydesk: a.jsonl:9: `type` is `rtf`; expected text, markdown or html'
    ])
  })

  test.each(['constructor', '__proto__', 'toString.name', 'body.length', 'meta.__proto__.x'])(
    'a record has no field `%s` that nobody has written',
    async (name) => {
      const record = line({ id: 1, body: wrong, meta: {} })
      const { code, err, found } = await findings('a.jsonl', record, '--input', 'jsonl', '--text-field', name)
      expect({ code, err, found }).toEqual({
        code: 2,
        err: `copydesk: a.jsonl:1: there is no field \`${name}\`\n`,
        found: []
      })
    }
  )

  test('an archive of another kind does not fill the screen', async () => {
    const { code, err } = await findings('a.jsonl', line({ id: 1 }).repeat(500), ...jsonl)
    expect(code).toBe(2)
    expect(err.trimEnd().split('\n')).toHaveLength(51)
    expect(err).toContain('a.jsonl: 450 more records could not be read')
  })

  test('bytes that are not UTF-8 cost one record', async () => {
    const content = Buffer.concat([
      Buffer.from([0x22, 0xff, 0x0a]),
      Buffer.from(`\ufeff${line({ id: 1, body: wrong })}`)
    ])
    const { code, err, found } = await findings('a.jsonl', content, ...jsonl)
    expect({ code, err, found: found.length }).toEqual({
      code: 2,
      err: 'copydesk: a.jsonl:1: not UTF-8; save the archive as UTF-8\n',
      found: 1
    })
  })

  test.each([
    ['compressed', Buffer.from([0x1f, 0x8b, 8, 0]), 'this is compressed; unpack it'],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0]), 'this is UTF-32; save it as UTF-8'],
    ['UTF-16', Buffer.from('\ufeffx', 'utf16le'), 'this is UTF-16; save it as UTF-8'],
    ['no text', Buffer.from([1, 0, 0, 2]), 'this is not text']
  ])('an archive that is %s is refused', async (_, content, message) => {
    const { code, err } = await findings('a.jsonl', content, ...jsonl)
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining(`copydesk: a.jsonl: ${message}`) })
  })
})

describe('CSV', () => {
  test.each([[','], [';'], ['\t'], ['|']])('the sign %j between cells is found', async (sign) => {
    const content = `\ufeffid${sign}title${sign}body\r\n1${sign}Rain${sign}"${wrong}\r\nHe said ""no""${sign} twice."\r\n`
    const { code, err, found } = await findings('a.csv', content, ...csv)
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(found).toMatchObject([{ record: '1', field: 'body', recordLine: 2, start: 17, end: 30, line: 1 }])
    expect((await findings('a.csv', content, ...csv, '--delimiter', sign === '\t' ? 'tab' : sign)).found).toEqual(found)
  })

  test('offsets are into the cell as it reads, over lines and doubled quotation marks', async () => {
    const text = `The mayor said: "Rain."\r\n\r\n${wrong}`
    const content = `id,body\n9,"${text.replaceAll('"', '""')}"\n`
    const { found } = await findings('a.csv', content, ...csv)
    expect(found).toMatchObject([{ start: text.indexOf('Serget'), line: 3, column: 18 }])
  })

  test('a line that says the sign is heeded, and not read as a row', async () => {
    const { found } = await findings('a.csv', `sep=;\nid;body\n1;${wrong}, he said\n`, ...csv)
    expect(found).toMatchObject([{ record: '1', recordLine: 3 }])
  })

  test('a broken row has one message, and the next line is read again', async () => {
    const rows = [
      'id,body,place',
      '1,a "word" here,x',
      `2,${wrong},x`,
      '3,"never closed',
      `4,${wrong},x`,
      `5,${wrong},x,y`
    ]
    const more = ['6,plain "x here', `7,${wrong},x`, '8,"ends here"', '9', `10,${wrong}`]
    const { code, err, found } = await findings('a.csv', [...rows, ...more].join('\n'), ...csv)
    expect(code).toBe(2)
    expect(found.map((finding) => finding.record)).toEqual(['2', '4', '7', '10'])
    expect(
      err
        .trimEnd()
        .split('\n')
        .map((one) => one.split(';')[0])
    ).toEqual([
      'copydesk: a.csv:2: a quotation mark stands inside a cell',
      'copydesk: a.csv:4: a quotation mark stands inside a cell',
      'copydesk: a.csv:6: 4 cells where the first row has 3',
      'copydesk: a.csv:7: a quotation mark is opened and never closed',
      'copydesk: a.csv:10: there is no field `body`'
    ])
  })

  test('a cell of several lines that are together over the limit costs its row', async () => {
    const half = 'The council met. '.repeat(600_000)
    const { code, err, found } = await findings('a.csv', `id,body\n1,"${half}\n${half}"\n2,${wrong}\n`, ...csv)
    expect({ code, records: found.map(({ record }) => record) }).toEqual({ code: 2, records: ['2'] })
    expect(err).toBe('copydesk: a.csv:2: `body` is too long for one story\n')
  })

  test('what is wrong with the mark-up of a record is told with the record and the line in its field', async () => {
    const body = '<p>A dog.</p>\n<!-- copydesk-ignore-next vague-source: x -->\n<p>A cat.</p>\n<script>let a'
    const file = `${JSON.stringify({ id: 'r9', title: 'Pets', body })}\n`
    const { err } = await findings('a.jsonl', file, ...jsonl, '--title-field', 'title', '--text-format', 'html')
    expect(err.trimEnd().split('\n')).toEqual([
      'copydesk: a.jsonl#r9:4: This <script> is never closed, so the rest of the file was not read.',
      'copydesk: a.jsonl#r9:2: this ignore of vague-source hides nothing; delete it'
    ])
  })

  test('a column that is not there is said with the nearest', async () => {
    const { code, err } = await findings('a.csv', 'id,bdy\n1,x\n', ...csv)
    expect({ code, err }).toEqual({
      code: 2,
      err: 'copydesk: a.csv: no column `body`; did you mean `bdy`? The first row has `id`, `bdy`\n'
    })
  })
})

describe('the headline', () => {
  test('is a field of its own, and part of the story', async () => {
    const content = line({ id: 1, title: 'Serget Lavrov in Riga', body: `${clean}\n\nRate this post` })
    const { found } = await findings('a.jsonl', content, ...jsonl, '--title-field', 'title')
    expect(found.map(({ field, start, line, column }) => ({ field, start, line, column }))).toEqual([
      { field: 'title', start: 0, line: 1, column: 1 },
      { field: 'body', start: clean.length + 2, line: 3, column: 1 }
    ])
  })

  test('is shown as a field of its record', async () => {
    const file = path.join(folder({ 'a.jsonl': line({ id: 'x', title: 'Serget Lavrov', body: wrong }) }), 'a.jsonl')
    const { out } = await command('check', ...jsonl, '--title-field', 'title', file)
    expect(out).toContain(`${file}#x  title\n`)
    expect(out).toContain(`${file}#x  "Serget Lavrov"  9 words\n`)
    expect(out).toContain(`${file}#x:1:18  Foreign Minister ‹Serget Lavrov› arrived`)
    expect(out).toContain('2 errors, 0 warnings.')
    // There is nothing that `fix` could do here.
    expect(out).not.toContain('copydesk fix')
  })
})

describe('a run', () => {
  const content = line({ id: 1, body: wrong }) + line({ id: 2, body: clean }) + line({ id: 3, body: wrong })

  test.each(formatNames)('%s names the records, or their lines in the archive', async (format) => {
    const file = path.join(folder({ 'a.jsonl': content }), 'a.jsonl')
    const { code, out, err } = await command('check', '--format', format, ...jsonl, file)
    expect({ code, err }).toEqual({ code: 1, err: '' })
    const lines = ['sarif', 'github', 'gitlab', 'checkstyle', 'rdjsonl', 'jsonl', 'json'].includes(format)
    expect(out).toMatch(lines ? /[lL]ine"?[=:]\s*\{?\s*"?3|"begin": 3/ : /a\.jsonl(?:#|&#35;)3/)
    expect(out).not.toMatch(/a\.jsonl(?:#|&#35;)0/)
  })

  test('a report in a file is the one that is printed', async () => {
    const dir = folder({ 'a.jsonl': content })
    const out = path.join(dir, 'report.txt')
    const printed = await command('check', ...jsonl, '--output', `pretty=${out}`, path.join(dir, 'a.jsonl'))
    expect(readFileSync(out, 'utf8')).toBe(printed.out)
  })

  test('a baseline knows findings by their records', async () => {
    const dir = folder({ 'a.jsonl': content })
    const words = ['check', ...jsonl, '--baseline', path.join(dir, 'known.json'), path.join(dir, 'a.jsonl')]
    expect(await command(...words, '--write-baseline')).toMatchObject({ code: 0 })
    expect(readFileSync(path.join(dir, 'known.json'), 'utf8')).toContain('a.jsonl#3')
    expect(await command(...words)).toMatchObject({ code: 0, out: '' })
    writeFileSync(path.join(dir, 'a.jsonl'), content + line({ id: 4, body: wrong }))
    expect((await command(...words)).out).toContain('a.jsonl#4')
  })

  test('stories are checked as if alone, or compared where that is asked for', async () => {
    const one = line({ id: 1, body: 'Kim Jong-un spoke. Kim Jong-un left on Monday.' })
    const two = line({ id: 2, body: 'Nobody in Riga saw Kim Jong Un before Kim Jong Un went.' })
    const alone = await findings('a.jsonl', one + two, ...jsonl)
    expect(alone).toMatchObject({ code: 0, found: [] })
    const compared = await findings('a.jsonl', one + two, ...jsonl, '--compare')
    expect(compared.found).toMatchObject([
      {
        record: '2',
        ruleId: 'name-variant',
        start: 19,
        related: [{ record: '1', field: 'body', recordLine: 1, start: 0 }]
      }
    ])
  })

  test.each([
    [['--text-field', 'body'], '--text-field goes with --input'],
    [['--input', 'xml', '--text-field', 'body'], '--input xml: write one of jsonl, csv'],
    [['--input', 'jsonl'], 'name the field of the text too'],
    [[...jsonl, '--text-format', 'rtf'], '--text-format rtf: write one of text, markdown, html'],
    [[...jsonl, '--delimiter', ','], '--delimiter goes with --input csv'],
    [[...csv, '--delimiter', ',,'], 'write one character, or tab'],
    [[...jsonl, '--title-field', 'body'], 'name that of the headline'],
    [[...jsonl, '--watch', 'a.jsonl'], 'leave it out with --input'],
    [[...jsonl, '--since', 'main'], 'leave out --staged and --since'],
    [[...jsonl, '--compare', '-'], '--compare reads an archive twice'],
    [[...jsonl, root], 'name the archives in this folder']
  ])('%j is refused with the cure', async (words, message) => {
    const { code, out, err } = await command('check', ...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })

  test('one that changes while it is compared is said, and nothing of it is reported', async () => {
    const content = `broken\n${line({ id: 1, body: wrong })}${line({ id: 2, body: clean })}`
    const file = path.join(folder({ 'a.jsonl': content }), 'a.jsonl')
    const out: string[] = []
    const err: string[] = []
    const code = await run(['check', '--format=jsonl', ...jsonl, '--compare', file], () => ({
      out: (text) => void out.push(text),
      // The broken record is said while the archive is read for the first time.
      err(text) {
        err.push(text)
        writeFileSync(file, line({ id: 3, body: wrong }) + content)
      },
      color: false,
      columns: 100,
      watched: false
    }))
    expect({ code, out: out.join('') }).toEqual({ code: 2, out: '' })
    expect(err.at(-1)).toContain('the archive has changed while it was read; check it again')
  })

  test('an archive that is not there is said, and the others are checked', async () => {
    const dir = folder({ 'a.jsonl': content })
    const { code, out, err } = await command('check', ...jsonl, path.join(dir, 'none.jsonl'), path.join(dir, 'a.jsonl'))
    expect(code).toBe(2)
    expect(err).toContain('none.jsonl: no such file or folder')
    expect(out).toContain('2 errors')
  })
})

describe('the stream', () => {
  const archive: Archive = {
    input: 'csv',
    textField: 'body',
    idField: 'id',
    titleField: undefined,
    formatField: undefined,
    siteField: undefined,
    textFormat: 'text',
    delimiter: undefined
  }

  async function* pieces(bytes: Uint8Array, size: number) {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }

  async function storiesIn(text: string, size: number) {
    const found: string[] = []
    for await (const story of archiveStories(pieces(Buffer.from(text), size), archive)) {
      found.push('problem' in story ? `${story.line}: ${story.problem}` : `${story.record.id}: ${story.source}`)
    }
    return found
  }

  test('cells come out as they went in, however the bytes are cut', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '"', ',', '\n', '\r', ';', 'é', '\u{1f600}', ' '),
      maxLength: 12
    })
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { maxLength: 8 }), fc.integer({ min: 1, max: 9 }), async (cells, size) => {
        const rows = cells.map((text, index) => `${index},"${text.replaceAll('"', '""')}"\n`)
        const expected = cells.map((text, index) => `${index}: ${text}`)
        expect(await storiesIn(`id,body\n${rows.join('')}`, size)).toEqual(expected)
      })
    )
  })

  test('no input makes it throw anything but a message', async () => {
    const bytes = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', '""', '1,', '\u0001'), maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(bytes, async (text) => {
        const lines = (await storiesIn(`id,body\n${text}`, 7)).length
        expect(lines).toBeLessThanOrEqual(text.split('\n').length)
      })
    )
  })

  test('a line over the limit is passed over with one message', async () => {
    const bytes = Buffer.from(`short\n${'x'.repeat(100)}\nlast`)
    const lines: (string | undefined)[] = []
    for await (const { text, problem } of byteLines(pieces(bytes, 8), 50)) lines.push(text ?? problem)
    expect(lines).toEqual(['short', 'over 0 MB in one line; no story is so long', 'last'])
  })

  test.each([
    [archiveLine(500, 50, 100, 2), '[==========          ]  50 %  500 stories, 2 s left'],
    [archiveLine(12_000, 10, 100, 60), '[==                  ]  10 %  12,000 stories, 9 min left'],
    [archiveLine(1, 0, 100, 2), '[                    ]   0 %  1 story, 0 s left'],
    [archiveLine(600, 50, undefined, 3), '600 stories, 200 a second']
  ])('the line of progress is %j', (shown, expected) => {
    expect(shown).toBe(expected)
  })
})

describe('an archive', () => {
  const share = 'The Ambleford morning file'
  const records = [
    { id: 1, body: `${wrong}\n\nThe plan was approoved.\n\n${share}`, site: 'north' },
    { id: 2, body: `${clean}\n\n${share}`, site: 'south', title: 'Kiev votes' },
    { id: 3, body: 'The mayor of Kyiv said “yes” on Monday.', site: 'south' },
    { body: 'no id' },
    { id: 4, body: `${clean.replace('Monday', 'Friday')}\n\n${share}`, site: 'south' }
  ]
  const content = records.map(line).join('')
  const archived = () => path.join(folder({ 'a.jsonl': content }), 'a.jsonl')
  const given = ['check', ...jsonl, '--title-field', 'title', '--fail-on', 'warning']

  test.each([
    ['jsonl', []],
    ['pretty', ['--notes']],
    ['sarif', []],
    ['jsonl', ['--compare']]
  ])('%s %j says the same with a cache and with threads, each time', async (format, more) => {
    const file = archived()
    const words = [...given, '--format', format, ...more]
    const expected = await command(...words, file)
    expect(expected.err).toContain('a.jsonl:4: there is no field `id`')
    const cache = ['--cache-location', folder({})]
    expect(await command(...words, ...cache, file)).toEqual(expected)
    expect(await command(...words, ...cache, file)).toEqual(expected)
    expect(await command(...words, ...cache, '--workers', '2', file)).toEqual(expected)
    expect(await command(...words, '--workers', '2', file)).toEqual(expected)
  })

  test('a record that has not changed is not examined again, wherever it stands and whatever its id is', async () => {
    const cache = folder({})
    const file = archived()
    const words = [...given, '--format=jsonl', '--timing', '--cache-location', cache]
    const first = await command(...words, file)
    expect(first.err).toMatch(/\brule /)
    const moved = [{ id: 'new', body: '' }, ...records.map((record) => ({ ...record, id: `r${record.id ?? ''}` }))]
    writeFileSync(file, moved.map(line).join(''))
    const { err, out } = await command(...words, file)
    expect(out).toContain('"record":"r1","field":"body","recordLine":2')
    expect(err.match(/\brule misspelled-name/g) ?? []).toHaveLength(1)
    expect((await command(...words, file)).err).not.toMatch(/\brule /)
    // What the text holds is part of what a result goes by.
    expect((await command(...words, '--text-format=html', file)).err).toMatch(/\brule /)
  })

  test('with --compare lines that recur are looked for in the archive, or in the stories of a site', async () => {
    const file = archived()
    const words = [...given, '--format=jsonl', '--compare', '--rule=boilerplate-residue']
    const of = (out: string) =>
      out
        .split('\n')
        .filter((one) => one !== '')
        .map((one) => JSON.parse(one) as { record: string; note: string })
    const all = of((await command(...words, file)).out)
    expect(all.map(({ record }) => record)).toEqual(['1', '2', '4'])
    for (const { note } of all) expect(note).toContain('the same line in other stories of this archive')
    const bySite = of((await command(...words, '--site-field', 'site', file)).out)
    expect(bySite.map(({ record }) => record)).toEqual(['2', '4'])
    for (const { note } of bySite) expect(note).toContain('the same line in other stories of this site')
  })

  test('names and sources say record and field', async () => {
    const file = path.join(folder({ 'a.jsonl': content.replace(line(records[3]), '') }), 'a.jsonl')
    const words = [...jsonl, '--title-field', 'title', file]
    const names = await command('names', '--format', 'jsonl', ...words)
    expect({ code: names.code, err: names.err }).toEqual({ code: 0, err: '' })
    const rows = names.out
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one) as { record: string; name: string; mentions: unknown[] })
    expect(rows.find(({ name }) => name === 'Kyiv')).toMatchObject({
      record: '2',
      recordLine: 2,
      mentions: [{ text: 'Kiev', field: 'title', start: 0, end: 4 }]
    })
    const table = await command('names', ...words)
    expect(table.out).toContain('a.jsonl#1\n')
    expect(table.out).toContain('! Serget Lavrov 1:18')
    const sources = await command('sources', '--format', 'jsonl', ...words)
    const [said] = sources.out.split('\n').map((one) => JSON.parse(one || 'null') as Record<string, unknown>)
    expect(said).toMatchObject({
      record: '2',
      recordLine: 2,
      field: 'body',
      source: { text: 'The council', field: 'body' }
    })
    expect((await command('sources', ...words)).out).toContain('a.jsonl#2\n')
  })

  test('--prune drops records that are gone, unless one could not be read', async () => {
    const file = archived()
    const baseline = path.join(path.dirname(file), 'known.json')
    const words = ['check', ...jsonl, '--baseline', baseline]
    const entries = () =>
      (JSON.parse(readFileSync(baseline, 'utf8')) as { findings: { file: string }[] }).findings.map((one) => one.file)
    await command(...words, '--write-baseline', file)
    const known = entries().length
    expect(entries()).toContain('a.jsonl#1')
    writeFileSync(file, content.slice(content.indexOf('\n') + 1))
    await command(...words, '--prune', file)
    expect(entries()).toHaveLength(known)
    writeFileSync(file, line(records[1]))
    const { code, err } = await command(...words, '--prune', file)
    expect({ code, entries: entries() }).toEqual({ code: 0, entries: [] })
    expect(err).toContain(`${known} findings no longer found and dropped`)
  })

  test.each([
    ['check', 'a.jsonl', '--input jsonl --text-field body'],
    ['fix', 'a.ndjson', '--input jsonl --text-field body'],
    ['names', 'a.CSV', '--input csv --text-field body'],
    ['sources', 'a.tsv', '--input csv --delimiter tab --text-field body']
  ])('that %s takes for a story, %s, is refused with what to write', async (name, file, words) => {
    const dir = folder({ [file]: content })
    const { code, out, err } = await command(name, path.join(dir, file))
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(`${file}: this is an archive, a story a record; say so`)
    expect(err).toContain(words)
    expect(readFileSync(path.join(dir, file), 'utf8')).toBe(content)
  })

  test('fix says where an archive is corrected', async () => {
    const { code, err } = await command('fix', ...jsonl, archived())
    expect(code).toBe(2)
    expect(err).toContain('fix does not write into archives: their stories are corrected where they are kept;')
  })
})

describe('the program', () => {
  const many = Array.from({ length: 3000 }, (_, id) => line({ id, body: `${wrong}\n\n${clean}` })).join('')
  const words = ['check', '--format=jsonl', ...jsonl]

  test('streams from standard input: a finding is out before the input has ended', async () => {
    const child = spawn(process.execPath, [program, ...words, '-'], { cwd: folder({}) })
    const first = new Promise<string>((resolve) =>
      child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()))
    )
    child.stdin.write(line({ id: 'first', body: wrong }))
    expect(await first).toContain('"record":"first"')
    const ended = new Promise((resolve) => child.on('close', resolve))
    child.stdin.end(line({ id: 'last', body: clean }))
    expect(await ended).toBe(1)
  })

  test('ends with 130 on Ctrl-C, with nothing half said', async () => {
    const child = spawn(process.execPath, [program, ...words, '-'], { cwd: folder({}) })
    let err = ''
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString()
    })
    child.stdin.on('error', () => {})
    child.stdin.write(many)
    await new Promise((resolve) => child.stdout.once('data', resolve))
    child.stdout.resume()
    const ended = new Promise((resolve) => child.on('close', resolve))
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    expect(err).toBe('')
  })

  test('is silent when its reader goes away', () => {
    const cwd = folder({ 'a.jsonl': many })
    const shell = `"${process.execPath}" "${program}" ${words.join(' ')} a.jsonl | head -n 1`
    const { stdout, stderr } = spawnSync('sh', ['-c', shell], { cwd, encoding: 'utf8' })
    expect(stdout).toContain('"record":"0"')
    expect(stderr).toBe('')
  })
})
