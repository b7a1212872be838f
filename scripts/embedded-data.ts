import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'
import { compileData } from './compile-data.ts'

/** `copydesk:data` holds every compiled list, for bundles that have no disk. */
export const embeddedData: Plugin = {
  name: 'embedded-data',
  setup(bundler) {
    bundler.onResolve({ filter: /^copydesk:data$/ }, ({ path: name }) => ({ path: name, namespace: 'embedded' }))
    bundler.onLoad({ filter: /.*/, namespace: 'embedded' }, async () => {
      const sizes = await compileData()
      const rows: string[] = []
      for (const [name, { file, binary }] of sizes) {
        const content = await readFile(file)
        rows.push(`${JSON.stringify(name)}: ${JSON.stringify(content.toString(binary ? 'base64' : 'utf8'))}`)
      }
      return { contents: `export const embedded = {${rows.join(',\n')}}` }
    })
  }
}
