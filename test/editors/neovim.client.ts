import path from 'node:path'
import { expect } from 'vitest'
import { clientTest, ferryFindings, layDesk, recipe, resultOf, runEditor, serversLeft, sorted } from './support.ts'

clientTest('Neovim shows, fixes and follows a story with the recipe of its page', ['nvim'], async () => {
  const desk = layDesk()
  desk.write('copydesk.lua', recipe('neovim.md', 'lua'))
  const driver = path.join(import.meta.dirname, 'neovim.lua')
  const { code, output } = await runEditor('nvim', ['--headless', '-u', 'NONE', '-c', `luafile ${driver}`], {
    env: desk.env,
    cwd: desk.folder
  })
  const result = resultOf(desk)
  expect(result, output).toMatchObject({
    reason: '',
    client: 'copydesk',
    fixedLine: expect.stringContaining('王毅 🚢 and Emmanuel Macron, the president of France')
  })
  const { marks, text, typed } = result as { marks: string[][]; text: string; typed: string[][] }
  expect(sorted(marks)).toEqual(sorted(ferryFindings))
  expect(text).not.toContain('Rate this post')
  expect(text).toContain('will receive the boat')
  expect(typed).toContainEqual(['misspelled-name', 'Emmanuel Marcon', expect.any(Number)])
  expect(code).toBe(0)
  expect(await serversLeft(desk)).toEqual([])
})
