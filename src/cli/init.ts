import { existsSync, writeFileSync } from 'node:fs'
import { configNames, findConfig } from '../node/configs.ts'
import { reasonOf } from '../node/read.ts'
import type { Console } from './console.ts'
import { type Arguments, UsageError } from './options.ts'

const file = 'copydesk.config.yaml'
const content = `# How this newsroom uses copydesk. Every key is explained in docs/configuration.md of the package.

# The spelling the house keeps to: us, uk, oxford, au, ca. Without it only mixtures in one story are reported.
# variant: uk

# news; strict for a wire desk; opinion for comment and reviews.
profile: news

# Names as the house writes them, and words that no rule is to report.
names: []
accept: []

# Lines that look left over from a web page and that the house prints on purpose.
residue:
  allow: []

# A level for a rule (off, info, warning, error); \`copydesk rules\` lists them.
rules: {}

# Files never read, as in a .gitignore.
ignore: []
`

/** \`copydesk init\`: write a commented configuration where there is none. */
export function init(_args: Arguments, console: Console): number {
  if (configNames.some((name) => existsSync(name))) {
    console.err(`There is a configuration already: ${findConfig('.') ?? file}. Nothing changed.\n`)
    return 0
  }
  try {
    writeFileSync(file, content)
  } catch (error) {
    throw new UsageError(`${file}: ${reasonOf(error)}`)
  }
  console.err(`Wrote ${file}.\n`)
  return 0
}
