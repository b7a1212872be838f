// The settings that the extension for VS Code offers: those of the server, and what a house may say about copy where
// no configuration file does.
import { toJsonSchema } from '@valibot/to-json-schema'
import { configSchema, editorKeys } from '../src/config/schema.ts'
import { settingsSchema } from '../src/lsp/settings.ts'
import type { Rule } from '../src/rules/kit.ts'

/** A setting as the manifest of an extension describes it: a JSON schema. */
interface Setting {
  readonly description?: string
  readonly anyOf?: readonly { readonly type?: string }[]
  readonly properties?: Readonly<Record<string, Setting>>
}

/**
 * The manifest of the extension, with its generated parts written anew.
 *
 * @param manifest - `package.json` of the extension, as text
 * @param rules - the rules that can be set
 * @param version - of copydesk; the extension has the same
 */
export function withSettings(manifest: string, rules: readonly Rule[], version: string): string {
  // Our own file.
  const value = JSON.parse(manifest) as { contributes: object }
  const server = Object.entries(propertiesOf(toJsonSchema(settingsSchema, { errorMode: 'ignore' })))
  const house = propertiesOf(toJsonSchema(configSchema(rules), { errorMode: 'ignore' }))
  const chosen = editorKeys.map((key) => [key, houseSetting(house[key] ?? {}, rules)] as const)
  const properties = [...server, ...chosen].map(([key, setting]) => [
    `copydesk.${key}`,
    // The server asks once for the whole window.
    { scope: 'window', ...plainType(setting) }
  ])
  const configuration = { title: 'Copydesk', properties: Object.fromEntries(properties) }
  return `${JSON.stringify({ ...value, version, contributes: { ...value.contributes, configuration } }, null, 2)}\n`
}

/** What stands in a configuration file beats these, and the user must know. */
function houseSetting(setting: Setting, rules: readonly Rule[]): Setting {
  const summaries = new Map(rules.map(({ id, summary }) => [id, summary]))
  const { description = '', properties } = setting
  return {
    ...setting,
    description: `${description}. Holds where no configuration file does.`,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, one]) => {
          const summary = summaries.get(key)
          return [key, summary === undefined ? one : { ...one, description: summary }]
        })
      )
    })
  }
}

/** The settings page shows a field for `type: [string, null]`, and for a choice of schemas only a link to the file. */
function plainType({ anyOf, ...setting }: Setting): object {
  if (!anyOf) return setting
  return anyOf.every((one) => Object.keys(one).join() === 'type')
    ? { type: anyOf.map(({ type }) => type), ...setting }
    : { anyOf, ...setting }
}

function propertiesOf(schema: object): Readonly<Record<string, Setting>> {
  // The converter's type is wider than what an object schema gives.
  return (schema as Setting).properties ?? {}
}
