import type { Root } from 'nlcst'
import type { Plugin } from 'unified'
import type { Config } from './config/schema.ts'
import { soundConfig } from './config/sound.ts'
import { createDesk } from './desk/desk.ts'
import type { DataSource } from './lexicon/data-source.ts'
import { messageOf } from './report/vfile.ts'
import { rules } from './rules/index.ts'
import type { Rule } from './rules/kit.ts'

/** A rule, or the whole desk, as an ordinary retext plugin: it puts messages on the file. */
export type DeskPlugin = Plugin<[(Config | null | undefined)?], Root>

/**
 * Make retext plugins of rules. A plugin reads the text of the file and cuts its own blocks, since a newline is no
 * boundary in the tree; it does not change the tree. Options that a configuration could not hold throw when the plugin is used.
 */
export function pluginOf(data: DataSource, chosen: readonly Rule[] = rules): DeskPlugin {
  return function copydesk(config) {
    // The options of a plugin can speak of all rules.
    const desk = createDesk({ data, rules: chosen, config: soundConfig(config, rules) })
    return (_tree, file) => {
      const { findings } = desk.check({ path: file.path ?? 'story.txt', source: String(file) })
      for (const finding of findings) file.messages.push(messageOf(finding))
    }
  }
}

/** The plugin of one rule. */
export function rulePlugin(data: DataSource, id: string): DeskPlugin {
  return pluginOf(
    data,
    rules.filter((rule) => rule.id === id)
  )
}
