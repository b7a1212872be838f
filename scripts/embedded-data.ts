import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Plugin } from 'esbuild'

const folder = path.resolve(import.meta.dirname, '../dist/data')

/** `copydesk:data` holds every compiled list, for bundles that have no disk: those of the last build, as they lie there. */
export const embeddedData: Plugin = {
  name: 'embedded-data',
  setup(bundler) {
    bundler.onResolve({ filter: /^copydesk:data$/ }, ({ path: name }) => ({ path: name, namespace: 'embedded' }))
    bundler.onLoad({ filter: /.*/, namespace: 'embedded' }, async () => {
      const rows: string[] = []
      for (const file of (await readdir(folder)).sort()) {
        const { name, ext } = path.parse(file)
        if (ext !== '.json' && ext !== '.bin') continue
        const content = await readFile(path.join(folder, file), ext === '.bin' ? 'base64' : 'utf8')
        rows.push(`${JSON.stringify(name)}: ${JSON.stringify(content)}`)
      }
      return { contents: `export const embedded = {${rows.join(',\n')}}` }
    })
  }
}
