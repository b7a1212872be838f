import { rulePage } from '../node/pages.ts'
import { count, table } from '../report/layout.ts'
import { rules } from '../rules/index.ts'
import type { Console } from './console.ts'
import { type Arguments, UsageError } from './options.ts'
import { notThere } from './usage-error.ts'

/** `copydesk explain RULE`: the rule's page. */
export function explain({ paths }: Arguments, console: Console): number {
  const [id] = paths
  if (id === undefined) throw new UsageError('name a rule: `copydesk explain misspelled-name`')
  const rule = rules.find((one) => one.id === id)
  if (rule === undefined) {
    throw notThere(
      'no rule',
      id,
      rules.map((one) => one.id),
      'copydesk rules'
    )
  }
  console.out(rulePage(rule.id).replaceAll(/<!--.*?-->\n?/g, ''))
  return 0
}

/** `copydesk rules`: every rule on a line. */
export function listRules(console: Console): number {
  console.out(`${table(rules.map(({ id, severity, summary }) => [id, severity, summary])).join('\n')}\n`)
  console.err(`${count(rules.length, 'rule')}. \`copydesk explain RULE\` prints a rule's page.\n`)
  return 0
}
