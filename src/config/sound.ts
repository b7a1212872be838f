import type { Rule } from '../rules/kit.ts'
import type { Config } from './schema.ts'
import { validateConfig } from './validate.ts'

/**
 * A configuration that a program hands over: what a command line says of a file is thrown here.
 *
 * @throws TypeError with every fault and its cure
 * @example
 * soundConfig({ varient: 'uk' }, rules) // TypeError: copydesk: Unknown key `varient`; did you mean `variant`?
 */
export function soundConfig(config: unknown, rules: readonly Rule[]): Config {
  const checked = validateConfig(config, rules)
  if ('config' in checked) return checked.config
  throw new TypeError(`copydesk: ${checked.problems.map(({ message }) => message).join('; ')}`)
}
