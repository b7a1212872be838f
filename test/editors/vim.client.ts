import path from 'node:path'
import { expect } from 'vitest'
import { clientTest, layDesk, recipe, resultOf, runEditor, serversLeft, sorted } from './support.ts'

const ale = '/usr/share/vim-ale/plugin/ale.vim'

clientTest('Vim with ALE lists and follows the findings with the recipe of its page', ['vim.nox', ale], async () => {
  const desk = layDesk()
  desk.write('copydesk.vim', recipe('vim.md', 'vim'))
  const driver = path.join(import.meta.dirname, 'vim.vim')
  const { output } = await runEditor('vim.nox', ['-Nu', 'NONE', '-es', '-S', driver], {
    env: desk.env,
    cwd: desk.folder
  })
  const result = resultOf(desk) as { reason: string; listed: unknown[][]; typed: unknown[][] }
  expect(result.reason, output).toBe('')
  expect(result).toMatchObject({ filetype: 'text' })
  // ALE takes the server's UTF-16 columns for Vim's bytes: the server's own figures stand here.
  expect(sorted(result.listed)).toEqual(
    sorted([
      ['misspelled-name', 36, 7, 'E'],
      ['vague-source', 97, 7, 'W'],
      ['unknown-word', 18, 11, 'W'],
      ['boilerplate-residue', 1, 13, 'E']
    ])
  )
  expect(sorted(result.typed)).toContain(sorted([['misspelled-name', 1, 15, 'E']])[0])
  expect(await serversLeft(desk)).toEqual([])
})
