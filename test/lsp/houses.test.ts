import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { readSettings } from '../../src/lsp/settings.ts'
import { folderForTest } from '../support/command.ts'
import { type Editor, type EditorOptions, openEditor } from './client.ts'

const editors: Editor[] = []

async function open(options?: EditorOptions): Promise<Editor> {
  const editor = await openEditor(options)
  editors.push(editor)
  return editor
}

function folder(files: Readonly<Record<string, string>>): { readonly path: string; uri(name: string): string } {
  const made = folderForTest(files)
  return { path: made, uri: (name) => pathToFileURL(path.join(made, name)).href }
}

afterEach(() => {
  for (const editor of editors.splice(0)) editor.end()
})

const story = 'Minister Serget Lavrov read the programme and the kirana list.\n'
const codes = async (editor: Editor, uri: string) => (await editor.pull(uri)).map(({ code }) => code)

test('each folder of the workspace has its own configuration', async () => {
  const loud = folder({ 'a.txt': story })
  const quiet = folder({ 'a.txt': story, 'copydesk.config.yaml': 'rules: {misspelled-name: off}\n' })
  const editor = await open({ folders: [loud.path, quiet.path] })
  await editor.open(loud.uri('a.txt'), story)
  await editor.open(quiet.uri('a.txt'), story)
  expect(await codes(editor, loud.uri('a.txt'))).toContain('misspelled-name')
  expect(await codes(editor, quiet.uri('a.txt'))).not.toContain('misspelled-name')
})

test('a buffer that was never saved belongs to the first folder', async () => {
  const quiet = folder({ 'copydesk.config.yaml': 'rules: {misspelled-name: off}\n' })
  const editor = await open({ folders: [quiet.path] })
  await editor.open('untitled:Untitled-1', story)
  expect(await codes(editor, 'untitled:Untitled-1')).not.toContain('misspelled-name')
})

test('a changed configuration is in force at once, and only its own stories are checked again', async () => {
  const one = folder({ 'copydesk.config.yaml': 'rules: {}\n' })
  const other = folder({ 'copydesk.config.yaml': 'rules: {}\n' })
  const editor = await open({ capabilities: {}, folders: [one.path, other.path] })
  for (const uri of [one.uri('a.txt'), other.uri('a.txt')]) {
    const opened = editor.next(uri)
    await editor.open(uri, story)
    await opened
  }
  const before = editor.pushed.filter(({ uri }) => uri === other.uri('a.txt')).length
  writeFileSync(path.join(one.path, 'copydesk.config.yaml'), 'rules: {misspelled-name: off}\n')
  const changed = editor.next(one.uri('a.txt'))
  await editor.filesChanged(path.join(one.path, 'copydesk.config.yaml'))
  expect((await changed).diagnostics.map(({ code }) => code)).not.toContain('misspelled-name')
  // A further edit of the other story shows that nothing of it was waiting.
  const last = editor.next(other.uri('a.txt'))
  await editor.edit(other.uri('a.txt'), 0, 0, ' ')
  expect(await last).toMatchObject({ version: 2 })
  expect(editor.pushed.filter(({ uri }) => uri === other.uri('a.txt')).length).toBe(before + 1)
})

test('a new configuration and one that was deleted change what holds', async () => {
  const here = folder({})
  const editor = await open({ folders: [here.path] })
  const uri = here.uri('a.txt')
  const config = path.join(here.path, 'copydesk.config.yaml')
  await editor.open(uri, story)
  expect(await codes(editor, uri)).toContain('misspelled-name')
  writeFileSync(config, 'rules: {misspelled-name: off}\n')
  await editor.filesChanged(config)
  expect(await codes(editor, uri)).not.toContain('misspelled-name')
  rmSync(config)
  await editor.filesChanged(config)
  expect(await codes(editor, uri)).toContain('misspelled-name')
  expect(editor.refreshes()).toBeGreaterThan(1)
})

test('a house pack is watched as well', async () => {
  const here = folder({ 'copydesk.config.yaml': 'packs: [house.yaml]\n', 'house.yaml': 'names: []\n' })
  const editor = await open({ folders: [here.path] })
  const uri = here.uri('a.txt')
  await editor.open(uri, story)
  expect(await codes(editor, uri)).toContain('misspelled-name')
  writeFileSync(path.join(here.path, 'house.yaml'), 'names: [{name: Serget Lavrov, kind: person}]\n')
  await editor.filesChanged(path.join(here.path, 'house.yaml'))
  expect(await codes(editor, uri)).not.toContain('misspelled-name')
})

test('a broken configuration is a diagnostic at its line, and the last good one stays in force', async () => {
  const here = folder({ 'copydesk.config.yaml': 'rules: {misspelled-name: off}\n' })
  const editor = await open({ folders: [here.path] })
  const uri = here.uri('a.txt')
  const config = path.join(here.path, 'copydesk.config.yaml')
  await editor.open(uri, story)
  await editor.pull(uri)
  const told = editor.next(here.uri('copydesk.config.yaml'))
  writeFileSync(config, 'profile: news\nvarient: uk\n')
  await editor.filesChanged(config)
  expect((await told).diagnostics).toMatchObject([
    { range: { start: { line: 1 } }, message: 'Unknown key `varient`; did you mean `variant`?', severity: 1 }
  ])
  expect(await codes(editor, uri)).not.toContain('misspelled-name')
  const healed = editor.next(here.uri('copydesk.config.yaml'))
  writeFileSync(config, 'profile: news\n')
  await editor.filesChanged(config)
  expect((await healed).diagnostics).toEqual([])
  expect(await codes(editor, uri)).toContain('misspelled-name')
})

test('stories that the house ignores are left alone', async () => {
  const here = folder({ 'copydesk.config.yaml': 'ignore: [drafts/**]\n' })
  const editor = await open({ folders: [here.path] })
  await editor.open(here.uri('drafts/a.txt'), story)
  expect(await editor.pull(here.uri('drafts/a.txt'))).toEqual([])
})

test('a configuration named in the settings holds for every story', async () => {
  const here = folder({ 'desk/wire.yaml': 'rules: {misspelled-name: off}\n' })
  const editor = await open({ folders: [here.path], settings: { config: 'desk/wire.yaml' } })
  await editor.open(here.uri('a.txt'), story)
  expect(await codes(editor, here.uri('a.txt'))).not.toContain('misspelled-name')
})

test('an editor that does not watch files is served as well', async () => {
  const here = folder({ 'copydesk.config.yaml': 'rules: {}\n', '.copydeskignore': '' })
  const editor = await open({ capabilities: {}, folders: [here.path] })
  const uri = here.uri('a.txt')
  const opened = editor.next(uri)
  await editor.open(uri, story)
  expect((await opened).diagnostics.map(({ code }) => code)).toContain('misspelled-name')
  await new Promise((resolve) => setTimeout(resolve, 60))
  const quiet = editor.next(uri, ({ diagnostics }) => diagnostics.length === 0)
  writeFileSync(path.join(here.path, '.copydeskignore'), 'a.txt\n')
  await quiet
  const loud = editor.next(uri, ({ diagnostics }) => diagnostics.length > 0)
  writeFileSync(path.join(here.path, '.copydeskignore'), 'b.txt, all of them\n')
  await loud
})

test('settings that make no sense keep their defaults and are told', () => {
  const { settings, problems } = readSettings({ debounceMs: 'soon', config: null }, { languages: { tex: 'text' } })
  expect(settings).toMatchObject({ debounceMs: 100, config: null, languages: { tex: 'text' } })
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatch(/^copydesk\.debounceMs is `"soon"`: /)
})

test('what the editor says about the house holds where no configuration file does', async () => {
  const free = folder({ 'a.txt': story })
  const set = folder({ 'a.txt': story, 'copydesk.config.yaml': 'variant: uk\n' })
  const settings = { rules: { 'misspelled-name': 'off' }, accept: ['kirana'] }
  const editor = await open({ folders: [free.path, set.path], settings })
  await editor.open(free.uri('a.txt'), story)
  await editor.open(set.uri('a.txt'), story)
  expect(await codes(editor, free.uri('a.txt'))).toEqual([])
  expect(await codes(editor, set.uri('a.txt'))).toContain('misspelled-name')
})

test('a sheet of names with a column that nobody knows is in force, and says so in its own file', async () => {
  const made = folder({
    'copydesk.config.yaml': 'packs: [house.csv]\n',
    'house.csv': 'name,shoe size\nAnna Corr,38\n'
  })
  const editor = await open({ capabilities: {}, folders: [made.path] })
  const told = editor.next(made.uri('house.csv'))
  const checked = editor.next(made.uri('a.txt'))
  await editor.open(made.uri('a.txt'), 'The mayor, Anna Coor, left. Anna Corr stayed.\n')
  expect((await checked).diagnostics.map(({ code }) => code)).toEqual(['misspelled-name'])
  expect((await told).diagnostics).toMatchObject([{ severity: 2, message: expect.stringMatching(/shoe size/) }])
})

test('a pack of the writer that contradicts itself is told in its file, and the rest still checked', async () => {
  const made = folder({ 'own.yaml': 'names:\n  - {name: Ann Cray, never: [Bo Cray]}\n  - {name: Bo Cray}\n' })
  const userPack = path.join(made.path, 'own.yaml')
  const editor = await open({ capabilities: {}, settings: { userPack } })
  const told = editor.next(made.uri('own.yaml'))
  const checked = editor.next('untitled:Untitled-1')
  await editor.open('untitled:Untitled-1', story)
  expect((await checked).diagnostics.map(({ code }) => code)).toContain('misspelled-name')
  expect(
    (await told).diagnostics.map(({ range, message }) => `${range.start.line} ${JSON.stringify(message).slice(1, 34)}`)
  ).toEqual(['1 `never: Bo Cray` of Ann Cray is a'])
})

test('a house that calls wrong what its writer calls right has its way, and the rest is still checked', async () => {
  const made = folder({
    'copydesk.config.yaml': 'packs: [house.yaml]\n',
    'house.yaml': 'names:\n  - {name: Ann Cray, kind: person, never: [Anne Cray]}\n',
    'own.yaml': 'names:\n  - {name: Anne Cray}\n  - {name: Bo Drovlar}\n'
  })
  const editor = await open({ folders: [made.path], settings: { userPack: path.join(made.path, 'own.yaml') } })
  await editor.open(made.uri('a.txt'), `The mayor, Anne Cray, met the minister.\n\n${story}`)
  const found = (await editor.pull(made.uri('a.txt'))).map(({ message }) => message)
  expect(found).toContain('Unexpected name `Anne Cray`, expected `Ann Cray`')
  expect(found).toContain('Unexpected name `Serget Lavrov`, expected `Sergei Lavrov`')
})
