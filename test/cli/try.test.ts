import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import { command, folderForTest as folder } from '../support/command.ts'
import { root } from '../support/page.ts'

const program = path.join(root, 'dist/copydesk.js')

const draft = `rules:
  - id: plain
    find: {utilise: use}
names:
  - {name: Okonjo Brayfield}
`
const story = 'The choir will utilise the hall in May, Okonjo Brayfield said. They utilise it on Sundays.\n'

test('shows what a draft would report, with its places, and exits 0', async () => {
  const dir = folder({ 'house.yaml': draft, 'a/one.txt': story, 'a/two.txt': 'They utilise the kiln.\n' })
  const { code, out, err } = await command('try', path.join(dir, 'house.yaml'), path.join(dir, 'a'))
  expect(code).toBe(0)
  expect(err).toBe('')
  expect(out).toContain('in 2 stories: 3 findings more, 0 fewer.')
  expect(out).toMatch(/3 × +warning +house-style +utilise → use +in 2 stories/)
  expect(out).toContain('one.txt:1:16')
})

test('shows what a draft would silence', async () => {
  const names =
    'Ngozi Okonjo-Iweala spoke in Leeds. Ngozi Okonjo-Iwela, who leads the body, left. Ngozi Okonjo-Iweala came back.\n'
  const dir = folder({ 'house.yaml': 'names:\n  - {name: Ngozi Okonjo-Iwela}\n', 'one.txt': names })
  const { out } = await command('try', path.join(dir, 'house.yaml'), path.join(dir, 'one.txt'))
  expect(out).toContain('FEWER')
  expect(out).toContain('misspelled-name')
})

test('reads archives, records one by one, and standard input', async () => {
  const records = [story, 'They utilise the kiln.\n', 'They use the hall.\n'].map((body, index) =>
    JSON.stringify({ id: `r-${index}`, head: 'Who will utilise it', body })
  )
  const dir = folder({ 'house.yaml': draft, 'a.jsonl': `${records.join('\n')}\n{"id": 1}\n` })
  const fields = ['--input=jsonl', '--text-field=body', '--title-field=head', '--id-field=id']
  const { code, out, err } = await command('try', ...fields, path.join(dir, 'house.yaml'), path.join(dir, 'a.jsonl'))
  expect(err).toContain('a.jsonl:4: ')
  expect(code).toBe(2)
  expect(out).toContain('in 3 stories: 6 findings more, 0 fewer.')
  expect(out).toMatch(/6 × +warning +house-style +utilise → use +in 3 stories/)
  expect(out).toContain(`${path.join(dir, 'a.jsonl')}#r-0:1:10\n`)
  expect(out).toContain('         and 3 more\n')
  const piped = spawnSync(process.execPath, [program, 'try', path.join(dir, 'house.yaml'), '-'], {
    input: story,
    encoding: 'utf8'
  })
  expect(piped.stdout).toContain('in 1 story: 2 findings more, 0 fewer.')
})

test('reads every post of a file of JSON', async () => {
  const posts = [story, 'They utilise the kiln.\n'].map((rendered, id) => ({
    id,
    title: { rendered: 'A hall' },
    content: { rendered: `<p>${rendered}</p>` }
  }))
  const dir = folder({ 'house.yaml': draft, 'posts.json': JSON.stringify(posts) })
  const { out } = await command('try', path.join(dir, 'house.yaml'), path.join(dir, 'posts.json'))
  expect(out).toContain('in 2 stories: 3 findings more, 0 fewer.')
})

test('says so when a draft changes nothing', async () => {
  const dir = folder({ 'house.yaml': draft, 'one.txt': 'They use the hall.\n' })
  const { code, out } = await command('try', path.join(dir, 'house.yaml'), path.join(dir, 'one.txt'))
  expect([code, out]).toEqual([0, `${path.join(dir, 'house.yaml')} changes nothing in 1 story.\n`])
})

test.each([
  ['a draft with a bad example', 'rules:\n  - {id: a, find: [utilise], good: [They utilise it.]}\n', 'house.yaml:2'],
  ['a draft that is no YAML', 'rules: [', 'not valid YAML'],
  ['a draft with an unknown key', 'rulez: []\n', 'did you mean `rules`']
])('refuses %s with file, line and cure', async (_name, pack, part) => {
  const dir = folder({ 'house.yaml': pack, 'one.txt': story })
  const { code, out, err } = await command('try', path.join(dir, 'house.yaml'), path.join(dir, 'one.txt'))
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain(part)
})

test('says what to write when there is no story or no draft', async () => {
  expect((await command('try')).err).toContain('copydesk try PACK PATH')
  expect((await command('try', 'missing.yaml', '.')).code).toBe(2)
})
