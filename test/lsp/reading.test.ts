// What an editor shows while somebody reads: hovers, completions, the outline.

import { afterEach, describe, expect, test } from 'vitest'
import type { CompletionList, DocumentSymbol, Hover, SymbolInformation } from 'vscode-languageserver/node'
import { type Editor, type EditorOptions, openEditor, plain } from './client.ts'

const uri = 'file:///newsroom/story.txt'
const story = `Mayor opens bridge at Ballyhale

The mayor of Ballyhale, Anna Corr, opened a bridge 桥 on Monday. Foreign Minister Serget Lavrov sent a note.

“The bridge has been closed for nine long years,” Corr said. Sources claim it leaks.
`
const editors: Editor[] = []

async function open(text: string, options?: EditorOptions, languageId?: string): Promise<Editor> {
  const editor = await openEditor(options)
  editors.push(editor)
  await editor.open(uri, text, languageId)
  await editor.pull(uri)
  return editor
}

afterEach(() => {
  for (const editor of editors.splice(0)) editor.end()
})

/** The place of a word in a text. */
function placeOf(text: string, word: string) {
  const before = text.slice(0, text.indexOf(word)).split('\n')
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
}

describe('a hover', () => {
  const hover = async (editor: Editor, word: string, text = story) => {
    const answer = await editor.connection.sendRequest<Hover | null>('textDocument/hover', {
      textDocument: { uri },
      position: placeOf(text, word)
    })
    return answer && { text: (answer.contents as { value: string }).value, range: answer.range }
  }

  test('on a finding says why and what to do', async () => {
    const editor = await open(story, { capabilities: plain })
    const shown = await hover(editor, 'Serget')
    expect(shown?.text).toContain('Unexpected name `Serget Lavrov`, expected `Sergei Lavrov`')
    expect(shown?.text).toContain('List: foreign minister of Russia since 2004')
    expect(shown?.text).toMatch(/misspelled-name: https:\S+/)
    expect(shown?.range?.start).toEqual(placeOf(story, 'Serget'))
  })

  test('on a name says who this is, when that was right, and how often it stands here', async () => {
    const editor = await open('Sergei Lavrov spoke. Lavrov left, and Lavrov returned.\n', { capabilities: plain })
    const shown = await hover(editor, 'Lavrov left', 'Sergei Lavrov spoke. Lavrov left, and Lavrov returned.\n')
    expect(shown?.text).toMatch(
      /^Sergei Lavrov, person\nList: foreign minister of Russia since 2004\. As of 20\d\d-\d\d\.\n/
    )
    expect(shown?.text).toContain('In this story: Lavrov 2, Sergei Lavrov 1.')
  })

  test('on a name that no list has says so', async () => {
    const editor = await open(story, { capabilities: plain })
    expect((await hover(editor, 'Corr said'))?.text).toContain('On no list: check the spelling.')
  })

  test('on a statement says who says so and how well that source is described', async () => {
    const editor = await open(story, { capabilities: plain })
    expect((await hover(editor, 'closed for nine'))?.text).toBe('Corr: a named source; direct speech, “said”.')
    expect((await hover(editor, 'it leaks'))?.text).toContain('Sources: an anonymous source')
  })

  test('shows the signs of the copy as they are, in Markdown too', async () => {
    const text = 'Mayor Anna *Corr_Doe* arrived. The mayor, Anna [Corr], left.\n'
    const editor = await open(text)
    const shown = await hover(editor, 'Anna [', text)
    expect(shown?.text).toMatch(/^\*\*Anna/)
    expect(shown?.text).not.toMatch(/(?<!\\)\[Corr/)
  })

  test('on plain words is not there', async () => {
    const editor = await open(story)
    expect(await hover(editor, 'bridge at')).toBeNull()
  })
})

describe('a completion', () => {
  const complete = async (editor: Editor) => {
    const end = editor.text(uri).length
    const before = editor.text(uri).slice(0, end).split('\n')
    const answer = await editor.connection.sendRequest<CompletionList | null>('textDocument/completion', {
      textDocument: { uri },
      position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
    })
    return answer?.items ?? []
  }

  test('offers the names of the story first, then those of the lists', async () => {
    const editor = await open(`${story}\nLater La`)
    const labels = (await complete(editor)).map(({ label }) => label)
    expect(labels[0]).toBe('Sergei Lavrov')
    expect(labels.length).toBeGreaterThan(5)
    expect(labels.length).toBeLessThanOrEqual(20)
  })

  test('knows names that no list has from the story itself', async () => {
    const editor = await open(`${story}\nCo`)
    const labels = (await complete(editor)).slice(0, 2).map(({ label }) => label)
    expect(labels.sort()).toEqual(['Anna Corr', 'Corr'])
  })

  test('reads a name over its words, and puts the whole of it in their place', async () => {
    const editor = await open(`${story}\nLater Vladimir Pu`)
    const [first] = await complete(editor)
    expect(first).toMatchObject({ label: 'Vladimir Putin', filterText: 'Vladimir Putin' })
    expect(first?.textEdit).toMatchObject({ newText: 'Vladimir Putin', range: { start: { character: 6 } } })
  })

  test.each([
    ['one letter', 'L'],
    ['a small letter', 'la'],
    ['a number', 'B52'],
    ['nothing', '']
  ])('keeps quiet at %s', async (_, letters) => {
    const editor = await open(`${story}\nLater ${letters}`)
    expect(await complete(editor)).toEqual([])
  })
})

describe('the outline', () => {
  const outline = (editor: Editor) =>
    editor.connection.sendRequest<DocumentSymbol[] | SymbolInformation[]>('textDocument/documentSymbol', {
      textDocument: { uri }
    })

  test('has headline and paragraphs, with names and sources in them', async () => {
    const editor = await open(story)
    const symbols = (await outline(editor)) as DocumentSymbol[]
    expect(symbols.map(({ name, detail }) => [name.slice(0, 20), detail])).toEqual([
      ['Mayor opens bridge a', 'headline'],
      ['The mayor of Ballyha', 'paragraph'],
      ['“The bridge has been', 'paragraph']
    ])
    const children = symbols.map(({ children = [] }) => children.map(({ name }) => name))
    expect(children[1]).toEqual(['Ballyhale', 'Anna Corr', 'Sergei Lavrov'])
    expect(children[2]).toEqual(['Corr', 'Anna Corr', 'Sources'])
    for (const { range, children = [] } of symbols) {
      for (const child of children) {
        expect(child.range.start.line).toBeGreaterThanOrEqual(range.start.line)
        expect(child.range.end.line).toBeLessThanOrEqual(range.end.line)
      }
    }
  })

  test('is flat for an editor that cannot nest', async () => {
    const editor = await open(story, { capabilities: plain })
    const symbols = (await outline(editor)) as SymbolInformation[]
    expect(symbols.find(({ name }) => name === 'Anna Corr')).toMatchObject({
      location: { uri },
      containerName: expect.stringMatching(/^The mayor of Ballyhale/)
    })
  })
})
