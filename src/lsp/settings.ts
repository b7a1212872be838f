import * as v from 'valibot'
import { type Config, editorKeys } from '../config/schema.ts'
import { validateConfig } from '../config/validate.ts'
import { textFormats } from '../input/document.ts'
import { rules } from '../rules/index.ts'

/** The settings of the language server: the editor's section `copydesk`, or its initialisation options. */
export const settingsSchema = v.object({
  config: v.pipe(
    v.optional(v.nullable(v.string()), null),
    v.description('A configuration file for every story, from the workspace folder; else the nearest one to the story')
  ),
  debounceMs: v.pipe(
    v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(10_000)), 100),
    v.description('Milliseconds without a change before the story is checked again')
  ),
  typingPauseMs: v.pipe(
    v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(60_000)), 1000),
    v.description(
      'Milliseconds without a key after which the word and the paragraph under the cursor count as finished; 0 to have them checked at once'
    )
  ),
  languages: v.pipe(
    v.optional(v.record(v.string(), v.picklist(textFormats)), {}),
    v.description('More language ids to check, each with the format to read it as: text, markdown or html')
  ),
  userPack: v.pipe(
    v.optional(v.nullable(v.string()), null),
    v.description(
      'A house pack of your own, beside those of every project; else copydesk/house.yaml in your configuration folder'
    )
  ),
  workspaceDiagnostics: v.pipe(
    v.optional(v.boolean(), true),
    v.description('Whether stories that are not open are reported to an editor that asks for the whole workspace')
  ),
  workspaceFilesMax: v.pipe(
    v.optional(v.pipe(v.number(), v.minValue(0)), 1000),
    v.description('At most this many stories that are not open')
  )
})

/** What the user of the editor has set, every default filled in. */
export type ServerSettings = v.InferOutput<typeof settingsSchema> & {
  /** What holds for stories that no configuration file speaks of. */
  readonly house: Config
}

/**
 * Read settings as an editor sends them. A key that makes no sense keeps its default, so that the rest still holds;
 * keys of the editor's own extension are passed over.
 *
 * @param layers - what the editor was started with, what its user has set: the later beats the earlier
 * @returns the settings, and a message for every key that was left out
 * @example
 * readSettings({debounceMs: 'soon'}).problems[0] // 'copydesk.debounceMs is `"soon"`: Invalid type: …'
 */
export function readSettings(...layers: readonly unknown[]): {
  readonly settings: ServerSettings
  readonly problems: readonly string[]
} {
  const kept: Record<string, unknown> = {}
  const problems: string[] = []
  let house: Config = {}
  for (const layer of layers) {
    if (typeof layer !== 'object' || layer === null) continue
    for (const [key, schema] of Object.entries(settingsSchema.entries)) {
      const said = (layer as Readonly<Record<string, unknown>>)[key]
      // Editors send null for what the user has not set.
      if (said === undefined || said === null) continue
      const result = v.safeParse(schema, said)
      if (result.success) kept[key] = result.output
      else problems.push(`copydesk.${key} is \`${JSON.stringify(said)}\`: ${result.issues[0].message}`)
    }
    for (const key of editorKeys) {
      const said = (layer as Readonly<Record<string, unknown>>)[key]
      if (said === undefined || said === null) continue
      const checked = validateConfig({ [key]: said }, rules)
      if ('config' in checked) house = { ...house, ...checked.config }
      else problems.push(...checked.problems.map(({ path, message }) => `copydesk.${path.join('.')}: ${message}`))
    }
  }
  return { settings: { ...v.parse(settingsSchema, kept), house }, problems }
}
