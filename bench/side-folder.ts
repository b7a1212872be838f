// .bench, which git leaves alone: peers, the corpus on disk, and the programs that are measured.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type GeneratedStory, generateStories } from './corpus.ts'
import type { Command } from './measure.ts'

const root = path.resolve(import.meta.dirname, '..')
export const sideFolder = path.join(root, '.bench')

/** The program under test; another build can be named by COPYDESK_BENCH_CLI. */
export const copydesk = process.env.COPYDESK_BENCH_CLI ?? path.join(root, 'dist/copydesk.js')

/** What copydesk says when a rule, or all of it, has failed. */
export const fault = /a fault in copydesk|rule [\w-]+ failed/

/** A check with the program under test; a run that fails must not pass for a fast one. */
export function check(...args: readonly string[]): Command {
  return { script: copydesk, args: ['check', '--fail-on', 'never', ...args], exits: [0], fault }
}

/** Write a file into the side folder, once for each content; returns its path. */
export function place(name: string, content: string): string {
  const file = path.join(sideFolder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content)
  return file
}

/** A folder with this many generated stories. */
export function storyFolder(count: number): string {
  const folder = path.join(sideFolder, 'corpus', String(count))
  if (!existsSync(folder) || readdirSync(folder).length !== count) place('.gitignore', '*\n')
  mkdirSync(folder, { recursive: true })
  for (const { name, text } of generateStories(count)) writeFileSync(path.join(folder, name), text)
  return folder
}

export function bytesOf(stories: readonly GeneratedStory[]): number {
  return stories.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
}
