import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { run } from '../../src/cli/run.ts'

/** What a command printed, and how it ended. */
export interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Run a command line inside the test's own process. */
export async function command(...words: readonly string[]): Promise<Outcome> {
  const out: string[] = []
  const err: string[] = []
  const code = await run(words, () => ({
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    color: false,
    columns: 100,
    watched: false
  }))
  return { code, out: out.join(''), err: err.join('') }
}

/** A folder of files, until it is removed. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): { path: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-test-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** The path of a folder of files that lasts as long as the running test. */
export function folderForTest(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = folderOf(files)
  // One of them holds ten thousand files.
  onTestFinished(() => folder.remove(), 60_000)
  return folder.path
}
