import { afterEach, expect, test } from 'vitest'
import { type Editor, type EditorOptions, openEditor, plain } from './client.ts'

const uri = 'file:///newsroom/story.txt'
const story =
  'Foreign Minister Serget Lavrov met 金正恩 😀 and Serget Lavrov again. He spoke on the radio.\n\nRate this post\n'
const whole = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } }
const editors: Editor[] = []

async function open(text: string, options?: EditorOptions): Promise<Editor> {
  const editor = await openEditor(options)
  editors.push(editor)
  await editor.open(uri, text)
  await editor.pull(uri)
  return editor
}

afterEach(() => {
  for (const editor of editors.splice(0)) editor.end()
})

test('a quick fix changes the finding at the cursor and nothing else', async () => {
  const editor = await open(story)
  const diagnostics = await editor.pull(uri)
  const at = { line: 0, character: 52 }
  const [fix] = await editor.actions(uri, { start: at, end: at }, { diagnostics: [...diagnostics] })
  expect(fix).toMatchObject({ title: 'Change to “Sergei Lavrov”', kind: 'quickfix' })
  // A name is a person's to change.
  expect(fix?.isPreferred).toBeUndefined()
  expect(fix?.diagnostics).toEqual([diagnostics.find(({ range }) => range.start.character === 46)])
  await editor.apply(fix?.edit)
  expect(editor.text(uri)).toBe(story.replace('and Serget', 'and Sergei'))
})

test('a safe fix is preferred', async () => {
  const editor = await open(story)
  const actions = await editor.actions(uri, whole)
  expect(actions.filter(({ isPreferred }) => isPreferred).map(({ title }) => title)).toEqual([
    'Delete what is left over from a web page'
  ])
})

test('deleting what a web page left takes the blank lines with it', async () => {
  const editor = await open(story)
  const line = { line: 2, character: 3 }
  const [fix] = await editor.actions(uri, { start: line, end: line })
  await editor.apply(fix?.edit)
  expect(editor.text(uri)).toBe(story.replace('\n\nRate this post\n', '\n'))
})

test('all findings of one rule can be fixed at once', async () => {
  const editor = await open(story)
  const all = (await editor.actions(uri, whole)).find(({ title }) => title.startsWith('Fix all'))
  expect(all?.title).toBe('Fix all 2 of `misspelled-name` in this story')
  await editor.apply(all?.edit)
  expect(editor.text(uri)).toBe(story.replaceAll('Serget', 'Sergei'))
})

test('one finding alone is not offered as all of them', async () => {
  const editor = await open(story.replace('and Serget', 'and Sergei'))
  const titles = (await editor.actions(uri, whole)).map(({ title }) => title)
  expect(titles).toContain('Change to “Sergei Lavrov”')
  expect(titles.filter((title) => title.startsWith('Fix all'))).toEqual([])
})

test.each([['source.fixAll.copydesk'], ['source.fixAll'], ['source']])(
  '%s makes the safe changes only',
  async (only) => {
    const editor = await open(story)
    const actions = await editor.actions(uri, whole, { only: [only] })
    expect(actions.map(({ kind }) => kind)).toEqual(['source.fixAll.copydesk'])
    await editor.apply(actions[0]?.edit)
    expect(editor.text(uri)).toContain('Serget')
    expect(editor.text(uri)).not.toMatch(/Rate this post/)
  }
)

test('kinds that nobody asked for are not offered', async () => {
  const editor = await open(story)
  expect(await editor.actions(uri, whole, { only: ['refactor', 'source.organizeImports'] })).toEqual([])
})

test('an empty list of kinds asks for what is offered without one', async () => {
  const editor = await open(story)
  const titles = async (context: object) => (await editor.actions(uri, whole, context)).map(({ title }) => title)
  expect(await titles({ only: [] })).toEqual(await titles({}))
})

test('an edit names the version it is for, where the editor can check it', async () => {
  const versioned = await open(story)
  const [fix] = await versioned.actions(uri, whole)
  expect(fix?.edit?.documentChanges?.[0]).toMatchObject({ textDocument: { uri, version: 1 } })
  const simple = await open(story, { capabilities: { ...plain, textDocument: { diagnostic: {} } } })
  const [same] = await simple.actions(uri, whole)
  expect(Object.keys(same?.edit?.changes ?? {})).toEqual([uri])
})

test('while the story is not checked yet, actions go by the last check and stand where the words are now', async () => {
  const editor = await open(story, { settings: { debounceMs: 5000 } })
  await editor.edit(uri, 0, 0, 'On Monday, ')
  const at = { line: 0, character: 30 }
  const [fix] = await editor.actions(uri, { start: at, end: at })
  await editor.apply(fix?.edit)
  expect(editor.text(uri)).toBe(`On Monday, ${story.replace('Serget', 'Sergei')}`)
})

test('a finding that was just typed into is offered no longer', async () => {
  const editor = await open(story, { settings: { debounceMs: 5000 } })
  await editor.edit(uri, 23, 23, 'i')
  const at = { line: 0, character: 20 }
  expect(await editor.actions(uri, { start: at, end: at })).toEqual([])
})
