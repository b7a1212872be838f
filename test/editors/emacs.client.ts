import path from 'node:path'
import { expect } from 'vitest'
import { clientTest, ferryFindings, layDesk, recipe, resultOf, runEditor, serversLeft, sorted } from './support.ts'

clientTest('Emacs shows, fixes and follows a story with the recipe of its page', ['emacs'], async () => {
  const desk = layDesk()
  desk.write('copydesk.el', recipe('emacs.md', 'elisp'))
  const driver = path.join(import.meta.dirname, 'emacs.el')
  const { code, output } = await runEditor('emacs', ['-Q', '--batch', '-l', driver], {
    env: { ...desk.env, LANG: 'C.UTF-8' },
    cwd: desk.folder
  })
  const result = resultOf(desk) as { reason?: string; marks: string[][]; fixedLine: string; text: string }
  expect(result.reason, output).toBeUndefined()
  expect(result).toMatchObject({ mode: 'text-mode' })
  expect(sorted(result.marks.map(([, text, line]) => [text, line]))).toEqual(
    sorted(ferryFindings.map(([, text, line]) => [text, line]))
  )
  expect(result.fixedLine).toContain('王毅 🚢 and Emmanuel Macron, the president of France')
  expect(result.text).not.toContain('Rate this post')
  expect(result.text).toContain('will receive the boat')
  expect(code, output).toBe(0)
  expect(await serversLeft(desk)).toEqual([])
})
