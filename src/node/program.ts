// Loads the bundled program together with what the engine made of it in an earlier run.
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { cachedDataVersionTag } from 'node:v8'
import { constants, Script } from 'node:vm'

/** A program that has been loaded. */
export interface Program<T> {
  /** What its file exports. */
  readonly exports: T
  /**
   * Leave the compiled functions beside the file for the next run, if none that fit are there: it then compiles nothing of
   * what this one ran (a tiny story takes .84 of the time, 200 stories .92). Where the folder cannot be written nothing
   * happens.
   */
  readonly keep: () => void
}

/**
 * Load a program of one file, as the build writes it.
 *
 * @param file - its path; the text is one function expression, which is given `module`, `require` and `__filename`
 * @example
 * const { exports, keep } = openProgram<{ run: () => void }>('/…/dist/cli/program.cjs')
 */
export function openProgram<T>(file: string): Program<T> {
  // The build writes nothing but ASCII.
  const source = readFileSync(file, 'latin1')
  const kept = `${file}.${process.version}-${process.arch}.cache`
  // The engine takes only what was compiled with its own flags: a tiny story with NODE_OPTIONS=--max-old-space-size=4096
  // takes 0.13 seconds instead of 0.24 where these have a file of their own.
  const keptByFlags = kept.replace(/cache$/, `${cachedDataVersionTag()}.cache`)
  const cachedData = readIfThere(keptByFlags) ?? readIfThere(kept)
  // It looks whether they fit it, its flags and the length of the source, and compiles anew where they do not.
  const script = new Script(source, {
    filename: file,
    cachedData,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER
  })
  const module = { exports: {} as T }
  // The text of the file is this function.
  const begin = script.runInThisContext() as (module: { exports: T }, require: NodeJS.Require, name: string) => void
  begin(module, createRequire(file), file)
  return {
    exports: module.exports,
    keep() {
      if (cachedData === undefined) writeWhole(kept, script.createCachedData())
      else if (script.cachedDataRejected && hasRoom(file)) writeWhole(keptByFlags, script.createCachedData())
    }
  }
}

/** Files of 1.4 MB each: a pipeline has its flags, and somebody who tries many fills no disk. */
const keptMax = 4

function hasRoom(file: string): boolean {
  try {
    const names = readdirSync(path.dirname(file))
    return names.filter((name) => name.startsWith(path.basename(file)) && name.endsWith('.cache')).length < keptMax
  } catch {
    return false
  }
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/** In one piece or not at all, whoever else does the same. */
function writeWhole(file: string, bytes: Buffer): void {
  let folder: string | undefined
  try {
    folder = mkdtempSync(`${file}-`)
    const written = path.join(folder, 'written')
    writeFileSync(written, bytes)
    renameSync(written, file)
  } catch {
    // A package folder that only its owner writes: the next run compiles what it needs, as this one did.
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
  }
}
