import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Config } from '../src/config/schema.ts'
import { createDesk } from '../src/desk/desk.ts'
import { diskData } from '../src/node/data.ts'
import { root } from './support/page.ts'

const pages = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/configuration.md',
  'docs/pipelines.md',
  'docs/formats.md',
  'docs/inputs.md',
  'docs/house-rules.md',
  'docs/editors.md',
  'editors/README.md',
  'editors/emacs.md',
  'editors/helix.md',
  'editors/neovim.md',
  'editors/sublime.md',
  'editors/vim.md',
  'editors/vscode/README.md',
  'editors/zed.md',
  'rules/README.md',
  'rules/lexicon/README.md'
]
for (const { name } of readdirSync(path.join(root, 'rules'), { withFileTypes: true })) {
  if (existsSync(path.join(root, 'rules', name, 'README.md')) && name !== 'lexicon')
    pages.push(`rules/${name}/README.md`)
}
// The configuration that this repository keeps for its own pages.
const config = parse(readFileSync(path.join(root, 'test/own-copy.config.yaml'), 'utf8')) as Config
const desk = createDesk({ data: diskData(), config })

test.each(pages)('%s passes copydesk', (page) => {
  const { findings, problems } = desk.check({ path: page, source: readFileSync(path.join(root, page), 'utf8') })
  const loud = findings.filter(({ severity }) => severity !== 'info')
  expect(loud.map(({ line, ruleId, actual }) => `${line} ${ruleId} ${actual}`)).toEqual([])
  expect(problems).toEqual([])
})
