import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { command, folderForTest as folder } from '../support/command.ts'

interface Line {
  readonly file: string
  readonly ruleId: string
  readonly start: number
  readonly end: number
  readonly actual: string
  readonly fingerprint: string
  readonly related: readonly { readonly file: string; readonly start: number; readonly end: number }[]
}
const linesOf = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
const post = (title: string, ...paragraphs: readonly string[]) => ({
  title: { rendered: title },
  content: { rendered: paragraphs.map((one) => `<p>${one}</p>\n`).join('') }
})
/** As PHP writes it: everything but ASCII escaped, and the slashes. */
const php = (value: unknown) =>
  JSON.stringify(value)
    .replace(/[\u0080-\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('/', '\\/')

const visit = post(
  'Netnayahu in Minsk',
  'Benjamin Netanyahu 🎉 arrived in Minsk on Tuesday, the prime minister’s office said.',
  'Netanyahu and Foreign Minister Serget Lavrov spoke for an hour, the office said. Netanyahu left on Wednesday.'
)
const council = post(
  'Council &#8220;met&#8221;',
  'Sergey Lavrov was not at the council, the mayor said on Monday, and nobody had asked him.'
)

test('posts of one file are stories of their own, with places in the file', async () => {
  const source = php([visit, council, post('Lavrov', 'Sergei Lavrov spoke in Minsk on Tuesday, the ministry said.')])
  const file = path.join(folder({ 'posts.json': source }), 'posts.json')
  const { code, out, err } = await command('check', '--format', 'jsonl', file)
  expect({ code, err }).toEqual({ code: 1, err: '' })
  const lines = linesOf(out)
  for (const line of lines) {
    expect(line.file).toBe(file)
    expect(source.slice(line.start, line.end)).toBe(line.actual)
    for (const other of line.related) expect(other.file).toBe(file)
  }
  expect(lines.filter(({ ruleId }) => ruleId === 'misspelled-name').map(({ actual }) => actual)).toEqual([
    'Netnayahu',
    'Serget Lavrov'
  ])
  // Compared with each other like any stories of a run.
  const variant = lines.find(({ ruleId }) => ruleId === 'name-variant')
  expect(variant?.related.map(({ start, end }) => source.slice(start, end)).join()).toMatch(/^Serge[iy] Lavrov$/)
})

test('a list of one post is read, and fixed, as the post alone is', async () => {
  const residue = post(
    'Harvest',
    'Foreign Minister Serget Lavrov saw the harvest, the farmers said.',
    'Related Articles'
  )
  const dir = folder({ 'list.json': `\n [${php(residue)}]\n`, 'post.json': php(residue), 'none.json': '[]' })
  const found = async (name: string) => {
    const { err, out } = await command('check', '--format', 'jsonl', path.join(dir, name))
    return [err, ...linesOf(out).map(({ ruleId, actual }) => `${ruleId} ${actual}`)]
  }
  expect(await found('list.json')).toContain('misspelled-name Serget Lavrov')
  expect(await found('list.json')).toEqual(await found('post.json'))
  await command('fix', path.join(dir, 'list.json'))
  const fixed = JSON.parse(readFileSync(path.join(dir, 'list.json'), 'utf8')) as readonly [typeof residue]
  expect(fixed[0].content.rendered).not.toContain('Related Articles')
  expect(await command('check', path.join(dir, 'none.json'))).toMatchObject({ code: 0, err: '' })
})

test('a fix edits the strings of the file with the right escapes', async () => {
  const story = post('Market day', 'The Grendvale “market” opened on Monday, the mayor said, and the rain stayed away.')
  const source = php([
    story,
    post(
      'Harvest',
      'The Ollerton harvest began on Tuesday, the farmers said, and it will take two weeks.',
      'Related Articles'
    )
  ])
  const dir = folder({ 'posts.json': source })
  await command('fix', path.join(dir, 'posts.json'))
  const fixed = readFileSync(path.join(dir, 'posts.json'), 'utf8')
  expect(fixed).not.toContain('Related Articles')
  const [first, second] = JSON.parse(fixed) as [typeof story, typeof story]
  expect(first).toEqual(story)
  expect(second.content.rendered).toContain('two weeks.</p>')
})

test('names and sources are listed for each post', async () => {
  const file = path.join(folder({ 'posts.json': php([visit, council]) }), 'posts.json')
  const { out } = await command('names', '--format', 'jsonl', file)
  expect(out).toContain('"name":"Benjamin Netanyahu"')
  expect((await command('sources', file)).out.match(/posts\.json/g)?.length).toBe(2)
})

test('JSON of another kind is refused, and the rest is still checked', async () => {
  const dir = folder({ 'package.json': '{"name": "a"}', 'post.json': php(visit) })
  const { code, out, err } = await command('check', path.join(dir, 'package.json'), path.join(dir, 'post.json'))
  expect(code).toBe(2)
  expect(err).toContain('package.json: this JSON is no story; copydesk reads WordPress posts')
  expect(err.trimEnd().split('\n').length).toBe(1)
  expect(out).toContain('Serget Lavrov')
})

test('every format prints a file with several stories', async () => {
  const file = path.join(folder({ 'posts.json': php([visit, { ...visit }, council]) }), 'posts.json')
  const { out } = await command('check', '--format', 'sarif', '--fail-on', 'never', file)
  const log = JSON.parse(out) as { runs: { artifacts: unknown[] }[] }
  expect(log.runs[0]?.artifacts.length).toBe(1)
  expect((await command('check', '--format', 'html', '--fail-on', 'never', file)).out).toContain('Netnayahu')
  const gitlab = JSON.parse((await command('check', '--format', 'gitlab', '--fail-on', 'never', file)).out) as {
    fingerprint: string
  }[]
  expect(new Set(gitlab.map(({ fingerprint }) => fingerprint)).size).toBe(gitlab.length)
})
