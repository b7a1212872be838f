import { afterEach, describe, expect, test } from 'vitest'
import { type Diagnostic, DidSaveTextDocumentNotification } from 'vscode-languageserver/node'
import { type Editor, type EditorOptions, modern, openEditor } from './client.ts'

const uri = 'file:///newsroom/story.txt'
const editors: Editor[] = []

async function open(options: EditorOptions = {}): Promise<Editor> {
  const settings = { debounceMs: 0, ...(options.settings as object) }
  const editor = await openEditor({ capabilities: {}, ...options, settings })
  editors.push(editor)
  return editor
}

afterEach(() => {
  for (const editor of editors.splice(0)) editor.end()
})

/** What a diagnostic says, without its place, which moves while somebody types. */
const saying = ({ code, message }: Diagnostic) =>
  `${code ?? ''}: ${typeof message === 'string' ? message : message.value}`

/** A reporter at the end of a story: every key is waited for, and what is shown after it is kept. */
async function reporter(editor: Editor, text = '') {
  let version = 1
  const opened = editor.next(uri)
  await editor.open(uri, text)
  const shown: string[][] = [(await opened).diagnostics.map(saying)]
  const change = async (start: number, end: number, put: string) => {
    version += 1
    const due = version
    const next = editor.next(uri, (one) => one.version === due)
    await editor.edit(uri, start, end, put)
    shown.push((await next).diagnostics.map(saying))
  }
  const type = async (words: string, at = editor.text(uri).length) => {
    for (const [index, letter] of words.split('').entries()) await change(at + index, at + index, letter)
  }
  return { shown, change, type, last: () => shown.at(-1) ?? [] }
}

const story = `Harbour wall to be rebuilt at Ballyhale

By Anna Corr

The harbour wall at Ballyhale is to be rebuilt before the winter, the mayor, Michael Denn, said on Monday evening.

“The old wall has been leaking for nine long years,” Denn told the council. “We cannot wait any longer.”

Critics of the plan, among them Ines Duarte of the sailing club, say that it would cost too much. The programme has been reported to cost 4 million euros.

The boats of the club will lie in the inner harbour until then, and the market moves to the square behind the church.

Sources close to the council, who asked not to be named because the talks go on, said that Sergei Lavrov would not come to the opening in April.
`

/** What was shown at some time and is not shown at the end. */
function flickers(shown: readonly (readonly string[])[]): string[] {
  const end = new Set(shown.at(-1))
  return [...new Set(shown.flat())].filter((one) => !end.has(one))
}

describe('while a story is typed from nothing', () => {
  test('nothing is shown of a word or paragraph that is not finished, only to go when it is', async () => {
    const { shown, type } = await reporter(await open({ settings: { typingPauseMs: 60_000 } }))
    await type(story)
    expect(flickers(shown)).toEqual([])
    expect(shown.at(-1)).not.toEqual([])
  }, 60_000)

  test('somebody who wants to see everything at once sees what comes and goes', async () => {
    const { shown, type } = await reporter(await open({ settings: { typingPauseMs: 0 } }))
    await type(story.slice(0, story.indexOf('The programme')))
    expect(flickers(shown)).toContainEqual(expect.stringMatching(/^unknown-word: /))
    expect(flickers(shown)).toContainEqual(expect.stringMatching(/^missing-full-stop: /))
  }, 60_000)
})

const analysts = 'The market has moved.\n\nAnalysts say that it will never come back to the harbour.'

describe('while the next paragraph is being written', () => {
  const saved = async (editor: Editor) => {
    const next = editor.next(uri)
    await editor.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } })
    return (await next).diagnostics.map(({ code }) => code)
  }

  test('a vague source above it goes once at most: `One` can be one of them, `Oneida` is not', async () => {
    const editor = await open({ settings: { typingPauseMs: 60_000 } })
    const { shown, type } = await reporter(editor, analysts)
    await type('\n\nOneida and its people')
    const has = shown.map((one) => one.some((each) => each.startsWith('vague-source')))
    const changes = has.filter((is, index) => index > 0 && is !== has[index - 1]).length
    expect([has[0], has.at(-1), changes]).toEqual([true, false, 1])
    expect(await saved(editor)).toContain('vague-source')
  })

  test('what is new above it waits until it is finished as well', async () => {
    const editor = await open({ settings: { typingPauseMs: 60_000 } })
    const { type, last } = await reporter(editor, analysts.slice(0, -8))
    await type('harbour.\n\nOn Monday')
    expect(last()).toEqual([])
    expect(await saved(editor)).toContain('vague-source')
  })
})

const body = story.slice(0, story.indexOf('Critics'))
const leftover = 'Share this article with your friends\n\nRate this post\n\n'

describe('what is finished is shown', () => {
  test('a wrong word at once when a space follows', async () => {
    const { type, last } = await reporter(await open({ settings: { typingPauseMs: 60_000 } }), body)
    await type('The goverment')
    expect(last()).toEqual([])
    await type(' ')
    expect(last()).toEqual([expect.stringMatching(/^unknown-word: Unexpected `goverment`/)])
  })

  test('a slip in a name when the name has ended', async () => {
    const { type, last } = await reporter(await open({ settings: { typingPauseMs: 60_000 } }), body)
    await type('Foreign Minister Serget Lavrov')
    expect(last()).toEqual([])
    await type(',')
    expect(last()).toEqual([expect.stringMatching(/^misspelled-name: .*`Sergei Lavrov`/)])
  })

  test('a letter taken back is typing as well', async () => {
    const editor = await open({ settings: { typingPauseMs: 60_000 } })
    const { type, change, shown } = await reporter(editor, body)
    await type('The govermn')
    for (let back = 0; back < 2; back += 1) {
      const end = editor.text(uri).length
      await change(end - 1, end, '')
    }
    await type('nment')
    expect(shown.flat()).toEqual([])
  })

  test('what a page left is shown as soon as it is pasted, and goes when that is undone', async () => {
    const editor = await open({ settings: { typingPauseMs: 60_000 } })
    const { type, change, last } = await reporter(editor, body)
    await type('The council')
    const at = editor.text(uri).length
    await change(at, at, `\n\n${leftover}`)
    expect(last()).toContainEqual(expect.stringMatching(/^boilerplate-residue: /))
    await change(at, editor.text(uri).length, '')
    expect(last()).toEqual([])
  })

  test('one change is no typing: a word that is put in at a stroke is looked at', async () => {
    const { change, last } = await reporter(await open({ settings: { typingPauseMs: 60_000 } }), body)
    await change(body.length, body.length, 'The goverment')
    expect(last()).toEqual([expect.stringMatching(/^unknown-word/)])
  })

  test('inside a word that stands there already everything is shown', async () => {
    const { type, last } = await reporter(await open({ settings: { typingPauseMs: 60_000 } }), body)
    await type('rr', body.indexOf('rebuilt') + 2)
    expect(last()).toEqual([expect.stringMatching(/^unknown-word/)])
  })

  test('elsewhere in the story everything is shown', async () => {
    const { type, last } = await reporter(
      await open({ settings: { typingPauseMs: 60_000 } }),
      `The goverment left.\n\n${body}`
    )
    await type('The goverment')
    expect(last()).toEqual([expect.stringMatching(/^unknown-word/)])
  })

  test('after a pause', async () => {
    const editor = await open({ settings: { typingPauseMs: 30 } })
    const { type } = await reporter(editor, body)
    await type('The goverment')
    // On a busy machine the pause can fall between two keys as well.
    while (editor.pushed.at(-1)?.diagnostics.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    expect(editor.pushed.at(-1)).toMatchObject({ version: 14, diagnostics: [{ code: 'unknown-word' }] })
  })

  test('when the story is saved', async () => {
    const editor = await open({ settings: { typingPauseMs: 60_000 } })
    const { type } = await reporter(editor, body)
    await type('The goverment')
    const next = editor.next(uri)
    await editor.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } })
    expect(await next).toMatchObject({ version: 14, diagnostics: [{ code: 'unknown-word' }] })
  })

  test('an editor that asks is told to ask again', async () => {
    const editor = await open({ capabilities: modern, settings: { typingPauseMs: 200 } })
    await editor.open(uri, body)
    await editor.pull(uri)
    const end = body.length
    for (const [index, letter] of 'The goverment'.split('').entries())
      await editor.edit(uri, end + index, end + index, letter)
    expect(await editor.pull(uri)).toEqual([])
    while (editor.refreshes() === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    expect(await editor.pull(uri)).toMatchObject([{ code: 'unknown-word' }])
  })

  test('an editor that asks and cannot be told to ask again is shown everything', async () => {
    const capabilities = { textDocument: { diagnostic: {} } }
    const editor = await open({ capabilities, settings: { typingPauseMs: 60_000 } })
    await editor.open(uri, body)
    const end = body.length
    for (const [index, letter] of 'The goverment'.split('').entries())
      await editor.edit(uri, end + index, end + index, letter)
    expect(await editor.pull(uri)).toMatchObject([{ code: 'unknown-word' }])
  })
})
