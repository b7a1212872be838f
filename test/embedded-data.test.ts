// The bundles for browsers carry the compiled lists of the last build, and making one leaves that build as it was.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { runInNewContext } from 'node:vm'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { embeddedData } from '../scripts/embedded-data.ts'
import { buildFile } from '../src/node/data.ts'
import { root } from './support/page.ts'

const folder = path.join(root, 'dist/data')
const listing = () => readdirSync(folder).map((name) => [name, statSync(path.join(folder, name)).mtimeMs])

test('a bundle for a browser carries every list byte for byte, and dist/data is left as it was', async () => {
  const before = listing()
  expect(before.map(([name]) => name)).toContain(buildFile)
  const { outputFiles } = await build({
    stdin: { contents: "export { embedded } from 'copydesk:data'" },
    bundle: true,
    format: 'cjs',
    plugins: [embeddedData],
    write: false
  })
  expect(listing()).toEqual(before)
  const module = { exports: {} as { embedded: Readonly<Record<string, string>> } }
  runInNewContext(outputFiles[0]?.text ?? '', { module })
  const { embedded } = module.exports
  const files = readdirSync(folder).filter((name) => name !== buildFile)
  expect(Object.keys(embedded).sort()).toEqual(files.map((file) => path.parse(file).name).sort())
  for (const file of files) {
    const encoding = file.endsWith('.bin') ? 'base64' : 'utf8'
    expect(embedded[path.parse(file).name] === readFileSync(path.join(folder, file), encoding), file).toBe(true)
  }
})
