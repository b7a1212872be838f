// What the tests with real editors share: a folder with a story, `copydesk` on the path, a pasted recipe, a driver.
import { spawn } from 'node:child_process'
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { root } from '../support/page.ts'

/** The program under test; `COPYDESK_PROGRAM` names another build. */
export const program = process.env.COPYDESK_PROGRAM ?? path.join(root, 'dist/copydesk.js')

/** What the server has to say about `stories/ferry.txt`: the rule, the text under the mark, the line from 1. */
export const ferryFindings = [
  ['misspelled-name', 'Emmanuel Marcon', 7],
  ['vague-source', 'Analysts say', 7],
  ['unknown-word', 'recieve', 11],
  ['boilerplate-residue', 'Rate this post', 13]
] as const

/** A folder of its own for one editor: a story, the recipe, a home without settings. */
export interface Desk {
  readonly folder: string
  readonly story: string
  /** Put a file into the folder; returns its path. */
  write(name: string, content: string): string
  /** The variables to start an editor with: an empty home, and `copydesk` on the path. */
  readonly env: NodeJS.ProcessEnv
}

/** Lay out the folder of an editor; it is removed when the test is over. */
export function layDesk(): Desk {
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-editor-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const stories = path.join(folder, 'stories')
  cpSync(path.join(import.meta.dirname, 'stories'), stories, { recursive: true })
  const bin = path.join(folder, 'bin')
  mkdirSync(bin)
  const command = path.join(bin, 'copydesk')
  writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`)
  chmodSync(command, 0o755)
  const home = path.join(folder, 'home')
  mkdirSync(home)
  return {
    folder,
    story: path.join(stories, 'ferry.txt'),
    write(name, content) {
      const file = path.join(folder, name)
      writeFileSync(file, content)
      return file
    },
    env: {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_DATA_HOME: home,
      XDG_STATE_HOME: home,
      PATH: `${bin}:${process.env.PATH ?? ''}`,
      COPYDESK_TEST_FOLDER: folder
    }
  }
}

/**
 * The text that a recipe tells the user to paste.
 *
 * @param page - a page of `editors/`
 * @param fence - how the fenced block is opened, such as `lua`; the first such block of the page
 */
export function recipe(page: string, fence: string): string {
  const text = readFileSync(path.join(root, 'editors', page), 'utf8')
  const opened = `\n\`\`\`${fence}\n`
  const start = text.indexOf(opened)
  const end = text.indexOf('\n```\n', start + opened.length)
  if (start < 0 || end < 0) throw new Error(`editors/${page} has no block \`\`\`${fence}`)
  return text.slice(start + opened.length, end + 1)
}

/** Where a program lies on the path. */
export function find(name: string): string | null {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, name)
    try {
      accessSync(file, constants.X_OK)
      return file
    } catch {
      // Look in the next folder.
    }
  }
  return null
}

/**
 * A test that needs a program. Without it the test is skipped and says so; on a server (`CI=true`) that is a failure,
 * because a client that is not tried is not supported.
 *
 * @param needs - programs on the path, or files
 * @param timeoutMs - for the whole test
 */
export function clientTest(
  name: string,
  needs: readonly string[],
  body: () => Promise<void>,
  timeoutMs = 60_000
): void {
  const missing = needs.filter((one) => (one.includes('/') ? !existsSync(one) : find(one) === null))
  if (missing.length === 0) test(name, body, timeoutMs)
  else if (process.env.CI === 'true')
    test(name, () => expect.fail(`not installed: ${missing.join(', ')}; a skipped client is a failure here`))
  else {
    console.log(`SKIPPED ${name}: not installed: ${missing.join(', ')}`)
    test.skip(name, body)
  }
}

/** How a program ended. */
export interface Ended {
  readonly code: number | null
  readonly output: string
}

/** Run an editor to its end; one that hangs is ended after a while and says so. */
export async function runEditor(
  command: string,
  args: readonly string[],
  { env, cwd, timeoutMs = 45_000 }: { env: NodeJS.ProcessEnv; cwd: string; timeoutMs?: number }
): Promise<Ended> {
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const read = (chunk: Buffer) => {
    output += chunk.toString()
  }
  child.stdout.on('data', read)
  child.stderr.on('data', read)
  return await new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`${command} did not end in ${timeoutMs} ms\n${output}`))
    }, timeoutMs)
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ code, output })
    })
  })
}

/** What a driver wrote when it was done. */
export function resultOf(desk: Desk): unknown {
  const file = path.join(desk.folder, 'result.json')
  if (!existsSync(file)) throw new Error('the driver wrote no result')
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** Processes that run this program for this desk: none is left when an editor has gone. */
export async function serversLeft(desk: Desk): Promise<readonly string[]> {
  const { output } = await runEditor('ps', ['-eo', 'pid,args'], { env: process.env, cwd: desk.folder })
  return output.split('\n').filter((line) => line.includes(`${desk.folder}/`) && line.includes('lsp'))
}

/** Editors list findings each in an order of its own. */
export function sorted(findings: readonly (readonly unknown[])[]): string[] {
  return findings.map((one) => one.join(' · ')).sort()
}
