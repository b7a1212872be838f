// The packed extension: what is in it, its server as the desktop starts it, and VS Code's web build with its worker.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../support/page.ts'
import { startServer } from './server.ts'
import { clientTest, ferryFindings, layDesk } from './support.ts'
import { chromiumPath, openFile, openWorkbench, runCommand } from './vscode-web.ts'

const screenshots = path.join(import.meta.dirname, 'screenshots')
const packed = path.join(root, 'editors/vscode/copydesk.vsix')
const unpacked = mkdtempSync(path.join(tmpdir(), 'copydesk-vsix-'))
const extension = path.join(unpacked, 'extension')

beforeAll(() => {
  // A .vsix is a zip file.
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(packed)))) {
    const file = path.join(unpacked, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
})
afterAll(() => rmSync(unpacked, { recursive: true, force: true }))

test('the package holds what it needs and no sources', () => {
  const parts = [
    'package.json',
    'dist/desktop.cjs',
    'dist/web.js',
    'dist/web-server.js',
    'dist/server/dist/copydesk.js'
  ]
  for (const file of parts) expect(existsSync(path.join(extension, file)), file).toBe(true)
  expect(existsSync(path.join(extension, 'src'))).toBe(false)
  expect(existsSync(path.join(extension, 'node_modules'))).toBe(false)
  // The lists are in it twice, for the desktop and for the browser; a third time would show.
  expect(statSync(packed).size).toBeLessThan(20e6)
})

test('what runs in a browser asks for nothing of Node', () => {
  for (const file of ['dist/web.js', 'dist/web-server.js']) {
    const asked = [...readFileSync(path.join(extension, file), 'utf8').matchAll(/require\("([^"]+)"\)/g)]
    expect(asked.map(([, name]) => name).filter((name) => name !== 'vscode')).toEqual([])
  }
})

test('the server that ships for the desktop checks a story', async () => {
  const desk = layDesk()
  const server = await startServer({
    program: path.join(extension, 'dist/server/dist/copydesk.js'),
    // As vscode-languageclient starts it.
    flags: [`--clientProcessId=${process.pid}`]
  })
  await server.open('untitled:Untitled-1', readFileSync(desk.story, 'utf8'))
  expect(await server.findings('untitled:Untitled-1')).toHaveLength(ferryFindings.length)
  expect(await server.shutdown()).toBe(0)
})

/** The rows of the Problems panel, as a reader sees them. */
async function problems(page: Page): Promise<string[]> {
  return await page.locator('.markers-panel .monaco-list-row .marker-message-line').allInnerTexts()
}

/** Wait until the status bar says something. */
async function status(page: Page, wanted: RegExp): Promise<void> {
  await page.locator('.statusbar-item', { hasText: wanted }).waitFor()
}

/** The story as the editor shows it; long lines are not drawn to their end. */
async function shown(page: Page): Promise<string> {
  const text = await page.locator('.monaco-editor .view-lines').first().innerText()
  return text.replaceAll('\u00a0', ' ')
}

async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(screenshots, { recursive: true })
  await page.screenshot({ path: path.join(screenshots, `${name}.png`) })
}

clientTest(
  'VS Code in a browser shows, counts, fixes and follows a story',
  [chromiumPath],
  async () => {
    const desk = layDesk()
    const workbench = await openWorkbench(path.dirname(desk.story), extension)
    const { page } = workbench
    try {
      await openFile(page, 'ferry.txt')
      await status(page, /Copydesk\s+2\s+2/)
      await runCommand(page, 'Problems: Focus on Problems View')
      await page.locator('.squiggly-error').first().waitFor()
      const listed = await problems(page)
      expect(listed).toHaveLength(ferryFindings.length)
      // The panel counts columns in UTF-16 units from 1.
      expect(listed[0]).toMatch(/^Unexpected name `Emmanuel Marcon`.*misspelled-name\s+\[Ln 7, Col 36\]$/s)
      await picture(page, 'problems')

      await runCommand(page, 'Copydesk: Make All Safe Fixes in This Story')
      await status(page, /Copydesk\s+1\s+1/)
      const fixed = await shown(page)
      expect(fixed).not.toContain('Rate this post')
      expect(fixed).toContain('will receive the boat')

      // Typing, at the end of the story.
      await page.locator('.monaco-editor .view-lines').first().click()
      await page.keyboard.press('Control+End')
      await page.keyboard.type('\n\nThe boat will recieve a name.')
      await status(page, /Copydesk\s+1\s+2/)

      // The lists of the command line, to choose from; what is chosen is shown.
      await runCommand(page, 'Copydesk: Show the Names in This Story')
      const rows = page.locator('.quick-input-list .monaco-list-row')
      await rows.filter({ hasText: 'Emmanuel Macron' }).click()
      await page.locator('.statusbar-item', { hasText: /Ln 7, Col \d+ \(15 selected\)/ }).waitFor()
      await runCommand(page, 'Copydesk: Show Who Says What in This Story')
      await rows.filter({ hasText: 'Analysts' }).filter({ hasText: 'vague' }).waitFor()
      await page.keyboard.press('Escape')

      // A restart finds the same.
      await runCommand(page, 'Copydesk: Restart the Language Server')
      await status(page, /Copydesk\s+1\s+2/)
      await picture(page, 'status')
      expect(workbench.strangers).toEqual([])
    } catch (error) {
      await picture(page, 'failure')
      throw error
    } finally {
      await workbench.close()
    }
  },
  180_000
)

clientTest(
  'VS Code in a browser reads the configuration of the folder',
  [chromiumPath],
  async () => {
    const desk = layDesk()
    const folder = path.dirname(desk.story)
    writeFileSync(path.join(folder, 'copydesk.config.yaml'), 'rules:\n  vague-source: off\n  unknown-word: info\n')
    const workbench = await openWorkbench(folder, extension)
    const { page } = workbench
    try {
      await openFile(page, 'ferry.txt')
      await status(page, /Copydesk\s+2\s+1/)
      await runCommand(page, 'Problems: Focus on Problems View')
      await page.locator('.squiggly-error').first().waitFor()
      const rows = await problems(page)
      expect(rows.join('\n')).not.toContain('vague-source')
    } catch (error) {
      await picture(page, 'failure-config')
      throw error
    } finally {
      await workbench.close()
    }
  },
  180_000
)
