// Writes what is generated from code: rule headers, the rules index, the configuration page and schema, the plugins,
// the settings of the extension for VS Code.
// `--check` writes nothing and fails when something is out of date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { toJsonSchema } from '@valibot/to-json-schema'
import { helpText } from '../src/cli/help-text.ts'
import { version } from '../src/cli/version.ts'
import { configSchema } from '../src/config/schema.ts'
import { createDesk } from '../src/desk/desk.ts'
import { diskData } from '../src/node/data.ts'
import { pretty } from '../src/report/pretty.ts'
import { rules } from '../src/rules/index.ts'
import type { Rule } from '../src/rules/kit.ts'
import { manualPage } from './manual.ts'
import { withSettings } from './vscode-settings.ts'

const root = path.resolve(import.meta.dirname, '..')
const check = process.argv.includes('--check')
const stale: string[] = []

function write(file: string, content: string): void {
  const target = path.join(root, file)
  const before = existsSync(target) ? readFileSync(target, 'utf8') : ''
  if (before === content) return
  stale.push(file)
  if (!check) writeFileSync(target, content)
}

/** Put text between the generated marks of a page. */
function fill(page: string, mark: string, text: string): string {
  const pattern = new RegExp(`<!-- begin ${mark} -->[\\s\\S]*?<!-- end ${mark} -->`)
  const block = `<!-- begin ${mark} -->\n${text}\n<!-- end ${mark} -->`
  if (!pattern.test(page))
    throw new Error(`a page has no block "begin ${mark}"; add <!-- begin ${mark} --> and <!-- end ${mark} -->`)
  return page.replace(pattern, () => block)
}

const groups: Readonly<Record<string, string>> = {
  attribution: 'attribution',
  residue: 'what a web page or a chatbot left',
  structure: 'the story as a whole',
  words: 'names and spelling'
}

function header(rule: Rule): string {
  return [
    rule.summary,
    '',
    '| default | about | stage | since | in quotations |',
    '| - | - | - | - | - |',
    `| ${rule.severity} | ${groups[rule.group] ?? rule.group} | ${rule.stage} | ${rule.since} | ${rule.inQuotations ? 'checked' : 'silent'} |`
  ].join('\n')
}

interface JsonSchema {
  readonly type?: string
  readonly description?: string
  readonly default?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly JsonSchema[]
  readonly items?: JsonSchema
  readonly properties?: Readonly<Record<string, JsonSchema>>
}

function typeOf(schema: JsonSchema): string {
  if (schema.enum) return schema.enum.map((one) => `\`${String(one)}\``).join(', ')
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' or ')
  if (schema.type === 'array') return `list of ${schema.items ? typeOf(schema.items) : 'anything'}`
  if (schema.type === 'object') return 'mapping'
  return schema.type === 'string' ? 'text' : (schema.type ?? 'anything')
}

for (const rule of rules) {
  const file = `rules/${rule.id}/README.md`
  write(file, fill(readFileSync(path.join(root, file), 'utf8'), 'header', header(rule)))
}

const index = rules.map((rule) => `| [${rule.id}](${rule.id}/README.md) | ${rule.severity} | ${rule.summary} |`)
write(
  'rules/README.md',
  [
    '# Rules',
    '',
    'Made by `npm run generate` from the rules themselves.',
    '',
    '| rule | default | finds |',
    '| - | - | - |',
    ...index,
    ''
  ].join('\n')
)

const schema = { ...toJsonSchema(configSchema(rules), { errorMode: 'ignore' }), title: 'Configuration of copydesk' }
write('docs/copydesk.config.schema.json', `${JSON.stringify(schema, null, 2)}\n`)

// The converter's type is wider than what a configuration holds.
const properties = Object.entries((schema as JsonSchema).properties ?? {})
const keys = properties.map(([key, value]) => {
  const shown = value.default === undefined ? '' : `\`${JSON.stringify(value.default)}\``
  return `| \`${key}\` | ${typeOf(value)} | ${shown} | ${value.description ?? ''} |`
})
const ruleProperties = (schema as JsonSchema).properties?.rules?.properties ?? {}
const options = Object.entries(ruleProperties).flatMap(([id, value]) =>
  (value.anyOf ?? []).flatMap((one) =>
    Object.entries(one.properties ?? {})
      .filter(([key]) => key !== 'severity')
      .map(([key, option]) => {
        const shown = option.default === undefined ? '' : `\`${JSON.stringify(option.default)}\``
        return `| [${id}](../rules/${id}/README.md) | \`${key}\` | ${typeOf(option)} | ${shown} | ${option.description ?? ''} |`
      })
  )
)
const configuration = readFileSync(path.join(root, 'docs/configuration.md'), 'utf8')
write(
  'docs/configuration.md',
  fill(
    fill(configuration, 'keys', ['| key | value | default | what it does |', '| - | - | - | - |', ...keys].join('\n')),
    'options',
    ['| rule | option | value | default | what it does |', '| - | - | - | - | - |', ...options].join('\n')
  )
)

const camel = (id: string) => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
const plugins = (from: string, data: string) =>
  [
    '// Made by `npm run generate`: a retext plugin for every rule.',
    from,
    "import { type DeskPlugin, pluginOf, rulePlugin } from './plugins.ts'",
    '',
    "export type { DeskPlugin } from './plugins.ts'",
    '',
    data,
    '',
    '/** Every rule at once. */',
    'export const copydesk: DeskPlugin = pluginOf(data)',
    'export default copydesk',
    '',
    ...rules.flatMap(({ id, summary }) => [
      `/** ${summary} */`,
      `export const ${camel(id)}: DeskPlugin = rulePlugin(data, '${id}')`
    ]),
    ''
  ].join('\n')
write('docs/copydesk.1', manualPage(helpText))
write('src/retext.ts', plugins("import { diskData } from './node/data.ts'", 'const data = diskData()'))
write(
  'src/retext.browser.ts',
  plugins("import { embeddedData as data } from './embedded-data.ts'", '').replace(/\n{3,}/g, '\n\n')
)

const manifest = 'editors/vscode/package.json'
write(manifest, withSettings(readFileSync(path.join(root, manifest), 'utf8'), rules, version))

const seed = 'fixtures/seeds/000_af729e4889b5b5c1.txt'
const desk = createDesk({ data: diskData() })
const report = desk.check({ path: seed, source: readFileSync(path.join(root, seed), 'utf8') })
const run = `\`\`\`text\n${pretty([report], { rules, columns: 100 }).trimEnd()}\n\`\`\``
write('README.md', fill(readFileSync(path.join(root, 'README.md'), 'utf8'), 'run', run))

if (check && stale.length > 0) {
  console.error(`Out of date: ${stale.join(', ')}. Run \`npm run generate\` and commit the result.`)
  process.exitCode = 1
} else for (const file of stale) console.log(`wrote ${file}`)
