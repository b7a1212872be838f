import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { folderForTest } from '../support/command.ts'
import { type Editor, type EditorOptions, modern, openEditor } from './client.ts'

const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } }
const story = 'Minister Serget Lavrov read the list aloud in the blorptown hall.\n'
const editors: Editor[] = []

interface Desk {
  readonly editor: Editor
  readonly uri: string
  readonly folder: string
  titles(): Promise<string[]>
  codes(): Promise<unknown[]>
  pick(title: string | RegExp, saving?: 'save' | 'wait'): Promise<void>
  read(name: string): string
}

async function open(
  name: string,
  text: string,
  { files = {}, ...options }: EditorOptions & { readonly files?: Record<string, string> } = {}
): Promise<Desk> {
  const made = folderForTest(files)
  const settings = { userPack: path.join(made, 'me/house.yaml') }
  const editor = await openEditor({ folders: [made], settings, ...options })
  editors.push(editor)
  const uri = pathToFileURL(path.join(made, name)).href
  const languageId = { '.md': 'markdown', '.html': 'html' }[path.extname(name)] ?? 'plaintext'
  await editor.open(uri, text, languageId)
  await editor.pull(uri)
  return {
    editor,
    uri,
    folder: made,
    titles: async () => (await editor.actions(uri, whole)).map(({ title }) => title),
    codes: async () => (await editor.pull(uri)).map(({ code }) => code),
    async pick(title, saving) {
      const action = (await editor.actions(uri, whole)).find((one) => one.title.match(title))
      if (!action) throw new Error(`no action ${title}`)
      await editor.pick(action, saving)
    },
    read: (file) => readFileSync(path.join(made, file), 'utf8')
  }
}

afterEach(() => {
  for (const editor of editors.splice(0)) editor.end()
})

describe('a name or word that somebody knows better', () => {
  test('is written without mark-up and line breaks', async () => {
    const desk = await open('a.md', 'Minister *Serget*\nLavrov read the list aloud.\n')
    await desk.pick('Known name “Serget Lavrov” in this project')
    expect(desk.read('house.yaml')).toContain('Serget Lavrov')
    expect(await desk.codes()).toEqual([])
  })

  test('can be known in the story, the project, or to its writer', async () => {
    const desk = await open('a.md', story)
    expect((await desk.titles()).filter((title) => /^(?:Known|House)/.test(title))).toEqual([
      'Known name “Serget Lavrov” in this story',
      'Known name “Serget Lavrov” in this project',
      'Known name “Serget Lavrov” wherever I write',
      'House word “blorptown” in this story',
      'House word “blorptown” in this project',
      'House word “blorptown” wherever I write'
    ])
  })

  test('is known in the story alone where the house says never', async () => {
    const files = {
      'copydesk.config.yaml': 'packs: [house.yaml]\n',
      'house.yaml': 'names:\n  - {name: Ann Cray, kind: person, never: [Anne Cray]}\n'
    }
    const desk = await open('a.md', 'The mayor, Anne Cray, read the list aloud on Monday.\n', { files })
    expect((await desk.titles()).filter((title) => title.startsWith('Known'))).toEqual([
      'Known name “Anne Cray” in this story'
    ])
    await desk.pick('Known name “Anne Cray” in this story')
    expect(await desk.codes()).toEqual([])
  })

  test.each(['a.txt', 'a.html'])(
    'is written for %s alone into the configuration: the story has no place for it',
    async (name) => {
      const desk = await open(name, story, { files: { 'copydesk.config.yaml': 'variant: uk\n' } })
      await desk.pick('Known name “Serget Lavrov” in this story')
      await desk.pick('House word “blorptown” in this story')
      expect(desk.read('copydesk.config.yaml')).toBe(
        `variant: uk\noverrides:\n  - files: ["/${name}"]\n    names: [Serget Lavrov]\n  - files: ["/${name}"]\n    accept: [blorptown]\n`
      )
      await desk.editor.filesChanged(path.join(desk.folder, 'copydesk.config.yaml'))
      expect(await desk.codes()).toEqual([])
      const other = desk.uri.replace(name, `other-${name}`)
      await desk.editor.open(other, story, name.endsWith('html') ? 'html' : 'plaintext')
      expect((await desk.editor.pull(other)).map(({ code }) => code)).toEqual(['misspelled-name', 'unknown-word'])
    }
  )

  test('can be written for a plain story alone where there is no configuration yet', async () => {
    const desk = await open('copy/[1] a!.txt', story)
    await desk.pick('Known name “Serget Lavrov” in this story')
    expect(desk.read('copydesk.config.yaml')).toContain('names: [Serget Lavrov]')
    await desk.editor.filesChanged(path.join(desk.folder, 'copydesk.config.yaml'))
    expect(await desk.codes()).toEqual(['unknown-word'])
  })

  test('goes into a configuration in JSON as JSON', async () => {
    const desk = await open('a.txt', story, {
      files: { 'copydesk.config.json': '{"overrides": [{"files": ["b.txt"], "variant": "uk"}]}\n' }
    })
    await desk.pick('Known name “Serget Lavrov” in this story')
    expect(JSON.parse(desk.read('copydesk.config.json'))).toEqual({
      overrides: [
        { files: ['b.txt'], variant: 'uk' },
        { files: ['/a.txt'], names: ['Serget Lavrov'] }
      ]
    })
  })

  test.each([
    ['a buffer that was never saved', 'untitled:Untitled-1', {}],
    ['a configuration that is a program', undefined, { 'copydesk.config.mjs': 'export default {}\n' }]
  ])('%s has no place for what holds for the story alone', async (_, where, files) => {
    const desk = await open('a.txt', story, { files })
    const uri = where ?? desk.uri
    if (where !== undefined) await desk.editor.open(uri, story)
    await desk.editor.pull(uri)
    const titles = (await desk.editor.actions(uri, whole)).map(({ title }) => title)
    expect(titles.length).toBeGreaterThan(0)
    expect(titles.filter((title) => title.endsWith('in this story') && !title.startsWith('Fix'))).toEqual([])
  })

  test('a rule can be silenced for a plain story alone', async () => {
    const desk = await open('a.txt', story, {
      files: { 'copydesk.config.yaml': 'overrides:\n- files: [b.txt]\n  variant: uk\n' }
    })
    await desk.pick('Ignore `misspelled-name` in this story')
    expect(desk.read('copydesk.config.yaml')).toBe(
      'overrides:\n- files: [b.txt]\n  variant: uk\n- files: ["/a.txt"] # read and left as it is\n  rules: {misspelled-name: "off"}\n'
    )
    await desk.editor.filesChanged(path.join(desk.folder, 'copydesk.config.yaml'))
    expect(await desk.codes()).toEqual(['unknown-word'])
  })

  test('is written into the front matter of a story', async () => {
    const desk = await open('a.md', story)
    await desk.pick('Known name “Serget Lavrov” in this story')
    expect(await desk.codes()).toEqual(['unknown-word'])
    await desk.pick('House word “blorptown” in this story')
    expect(await desk.codes()).toEqual([])
    expect(desk.editor.text(desk.uri)).toBe(
      `---\ncopydesk:\n  accept:\n    - blorptown\n  names:\n    - Serget Lavrov\n---\n\n${story}`
    )
  })

  test('makes a configuration and a pack where there is none, in force before anybody saves', async () => {
    const desk = await open('a.txt', story)
    await desk.pick('Known name “Serget Lavrov” in this project', 'wait')
    expect(desk.read('copydesk.config.yaml')).toBe('')
    expect(await desk.codes()).toEqual(['unknown-word'])
  })

  test('stands in the files once they are saved', async () => {
    const desk = await open('a.txt', story)
    await desk.pick('Known name “Serget Lavrov” in this project')
    await desk.pick('House word “blorptown” in this project')
    expect(desk.read('copydesk.config.yaml')).toBe('packs:\n  - house.yaml\n')
    expect(desk.read('house.yaml')).toBe('names:\n  - name: Serget Lavrov\nspellings:\n  - prefer: blorptown\n')
    await desk.editor.filesChanged(path.join(desk.folder, 'copydesk.config.yaml'), path.join(desk.folder, 'house.yaml'))
    expect(await desk.codes()).toEqual([])
  })

  test('goes into the pack that the configuration has', async () => {
    const files = { 'copydesk.config.yaml': 'packs: [desk/style.yml]\n', 'desk/style.yml': 'names: []\n' }
    const desk = await open('a.txt', story, { files })
    await desk.pick('Known name “Serget Lavrov” in this project')
    expect(desk.read('desk/style.yml')).toBe('names: [{"name":"Serget Lavrov"}]\n')
    expect(desk.read('copydesk.config.yaml')).toBe(files['copydesk.config.yaml'])
    expect(await desk.codes()).toEqual(['unknown-word'])
  })

  test('makes a pack beside a configuration that has none, and names it there', async () => {
    const desk = await open('a.txt', story, { files: { 'copydesk.config.json': '{"variant": "uk"}\n' } })
    await desk.pick('House word “blorptown” in this project')
    expect(JSON.parse(desk.read('copydesk.config.json'))).toEqual({ variant: 'uk', packs: ['house.yaml'] })
    expect(desk.read('house.yaml')).toBe('spellings:\n  - prefer: blorptown\n')
  })

  test('is known to its writer in every project', async () => {
    const desk = await open('a.txt', story)
    await desk.pick('Known name “Serget Lavrov” wherever I write', 'wait').catch(() => {})
    expect(existsSync(path.join(desk.folder, 'copydesk.config.yaml'))).toBe(false)
  })

  test('is written by the server for an editor that cannot make files', async () => {
    const desk = await open('a.txt', story, { capabilities: { textDocument: { diagnostic: {} } } })
    await desk.pick('Known name “Serget Lavrov” wherever I write')
    expect(desk.read('me/house.yaml')).toBe('names:\n  - name: Serget Lavrov\n')
    await desk.pick('House word “blorptown” in this project')
    expect(desk.read('house.yaml')).toBe('spellings:\n  - prefer: blorptown\n')
    expect(await desk.codes()).toEqual([])
  })

  test('stays known when the server starts again', async () => {
    const first = await open('a.txt', story, { capabilities: { textDocument: { diagnostic: {} } } })
    await first.pick('Known name “Serget Lavrov” wherever I write')
    const again = await openEditor({
      capabilities: modern,
      settings: { userPack: path.join(first.folder, 'me/house.yaml') }
    })
    editors.push(again)
    await again.open(first.uri, story)
    expect((await again.pull(first.uri)).map(({ code }) => code)).toEqual(['unknown-word'])
  })
})

describe('ignoring a finding', () => {
  test.each([
    ['a.md', `First.\n\n${story}\nLast.\n`, 'First.\n\n<!-- copydesk-ignore-next misspelled-name: read'],
    ['a.md', `# Serget Lavrov speaks\n${story}`, '<!-- copydesk-ignore-next misspelled-name: read'],
    ['a.md', `- One\n- Serget Lavrov\n- Three\n`, '<!-- copydesk-ignore-start misspelled-name: read'],
    ['a.html', '<h1>News</h1>\n<p class="a">Serget Lavrov left.</p>\n', '<h1>News</h1>\n<!-- copydesk-ignore-next'],
    ['a.html', '<ul><li>One</li><li>Serget Lavrov left.</li></ul>\n', '<ul><li>One</li><!-- copydesk-ignore-next']
  ])('in %s hides it and says why: %j', async (name, text, start) => {
    const desk = await open(name, text)
    const before = (await desk.codes()).filter((code) => code === 'misspelled-name').length
    await desk.pick('Ignore `misspelled-name` here')
    expect(desk.editor.text(desk.uri)).toContain(start)
    expect((await desk.codes()).filter((code) => code === 'misspelled-name').length).toBe(before - 1)
  })

  test.each(['', '\n'])('around a list that ends the story with %j stands on lines of its own', async (end) => {
    const desk = await open('a.md', `- One\n- Serget Lavrov${end}`)
    await desk.pick('Ignore `misspelled-name` here')
    expect(desk.editor.text(desk.uri)).toBe(
      '<!-- copydesk-ignore-start misspelled-name: read and left as it is -->\n\n- One\n- Serget Lavrov\n\n<!-- copydesk-ignore-end misspelled-name -->\n'
    )
  })

  test('for a whole story goes into its front matter', async () => {
    const desk = await open('a.md', `---\ntitle: Serget Lavrov speaks\n---\n${story}`)
    await desk.pick('Ignore `misspelled-name` in this story')
    expect(await desk.codes()).toEqual(['unknown-word'])
    expect(desk.editor.text(desk.uri)).toContain('copydesk:\n  ignore:\n    misspelled-name: read and left as it is\n')
  })

  test('at its place is not offered in plain text, which has no comments', async () => {
    const desk = await open('a.txt', story)
    expect((await desk.titles()).filter((title) => title.startsWith('Ignore') && title.endsWith(' here'))).toEqual([])
  })
})
