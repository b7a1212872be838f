// Keeps out of the program what few stories need: it is loaded when a function of it is first called.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'esbuild'

const root = path.resolve(import.meta.dirname, '..')

/**
 * Modules that bring large packages with them and that a short clean story in plain text does not need. Together they
 * are two thirds of the program, and 50 of its 80 ms of loading. Each exports functions and nothing else.
 */
export const rarelyNeeded = [
  'src/config/patterns.ts',
  'src/config/validate.ts',
  'src/input/character-references.ts',
  'src/input/html.ts',
  'src/input/json.ts',
  'src/input/markdown.ts',
  'src/lexicon/retext-readability.ts'
] as const

/** The file that a module becomes, beside the program. */
export function lazyName(module: string): string {
  return path.basename(module, '.ts')
}

/**
 * Puts functions in place of those modules that load the real ones, from `NAME.cjs` beside the program, when called.
 * `require` does so at once, where `import()` would make every function asynchronous.
 *
 * @throws Error when a module exports something that is no function
 */
export const loadWhenCalled: Plugin = {
  name: 'load-when-called',
  setup(bundler) {
    const lazy = new Set<string>(rarelyNeeded.map((module) => path.join(root, module)))
    bundler.onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
      if (!lazy.has(file)) return undefined
      const exported = Object.entries((await import(pathToFileURL(file).href)) as Record<string, unknown>)
      const others = exported.filter(([, value]) => typeof value !== 'function').map(([name]) => name)
      if (others.length > 0) {
        throw new Error(`${path.relative(root, file)} is loaded when called, but exports ${others.join(', ')}; move it`)
      }
      const lines = exported.map(([name]) => `export const ${name} = (...given) => load().${name}(...given)`)
      const load = `let loaded\nconst load = () => (loaded ??= require('./${lazyName(file)}.cjs'))`
      return { contents: [load, ...lines].join('\n'), loader: 'js' }
    })
    bundler.onResolve({ filter: /^\.\/[\w-]+\.cjs$/ }, ({ path: name }) => ({ path: name, external: true }))
  }
}
