import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDesk } from '../../src/desk/desk.ts'
import { diskData } from '../../src/node/data.ts'
import { openEditor } from './client.ts'

const uri = 'file:///newsroom/story.txt'
const story = `Mayor opens bridge at Ballyhale

By Anna Corr

The mayor of Ballyhale, Michael Denn, opened a bridge on Monday. Foreign Minister Sergei Lavrov sent a note.

“The bridge has been closed for nine long years,” Denn said. Sources claim it leaks. Analysts expect more rain.

The defence of the bank cost 4 million euros. Kyiv sent no one; Lavrov did not come.

Rate this post
`
const pieces = fc.constantFrom(
  'e',
  ' ',
  '\n\n',
  '“',
  '”',
  'Serget Lavrov ',
  'Kiev ',
  'the the ',
  'defense ',
  ', he said.',
  'Rate this post\n',
  '😀',
  '\r\n'
)
const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(12), put: fc.option(pieces) })
const desk = createDesk({ data: diskData() })

test('whatever is typed and however fast, the last findings are those of a full check of the text', async () => {
  const editor = await openEditor({ capabilities: {}, settings: { debounceMs: 0 } })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(edit, fc.boolean()), { minLength: 1, maxLength: 12 }), async (edits) => {
      await editor.open(uri, story)
      for (const [{ at, cut, put }, wait] of edits) {
        const { length } = editor.text(uri)
        const start = Math.floor(at * length)
        await editor.edit(uri, start, put === null ? Math.min(length, start + cut) : start, put ?? '')
        if (wait) await new Promise((resolve) => setTimeout(resolve, 2))
      }
      const version = edits.length + 1
      const latest = editor.pushed.findLast((one) => one.uri === uri)
      const last = latest?.version === version ? latest : await editor.next(uri, (one) => one.version === version)
      const shown = last.diagnostics.map(({ code, range: { start } }) => `${start.line}:${start.character} ${code}`)
      const { findings } = desk.check({ path: '/newsroom/story.txt', source: editor.text(uri) })
      expect(shown).toEqual(findings.map(({ ruleId, line, column }) => `${line - 1}:${column - 1} ${ruleId}`))
      const closed = editor.next(uri)
      await editor.close(uri)
      await closed
    }),
    { numRuns: 25 }
  )
  editor.end()
}, 60_000)

test('results come in the order of the versions, and none is older than what the server was told', async () => {
  const editor = await openEditor({ capabilities: {}, settings: { debounceMs: 0 } })
  await editor.open(uri, story)
  for (let key = 0; key < 40; key += 1) await editor.edit(uri, key * 7, key * 7, 'e')
  const last = await editor.next(uri, ({ version }) => version === 41)
  expect(last.version).toBe(41)
  const versions = editor.pushed.map(({ version = 0 }) => version)
  expect(versions).toEqual([...versions].sort((a, b) => a - b))
  editor.end()
})

test('the server tells how long the longest open story is, after every change', async () => {
  const told: number[] = []
  const editor = await openEditor({ capabilities: {}, onLongest: (units) => told.push(units) })
  const other = 'file:///newsroom/other.txt'
  await editor.open(uri, 'Short.\n')
  await editor.open(other, 'Longer copy.')
  await editor.edit(uri, 0, 5, 'Far longer than the other')
  const closed = editor.next(uri)
  await editor.close(uri)
  await closed
  expect(told).toEqual([7, 12, 27, 12])
})
