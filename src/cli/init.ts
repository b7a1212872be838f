import { chmodSync, existsSync } from 'node:fs'
import path from 'node:path'
import { profiles, variants } from '../analysis/house.ts'
import { readText, shownPath } from '../node/config-source.ts'
import { findConfig } from '../node/configs.ts'
import { makeFolders } from '../node/folders.ts'
import { writeReasonOf, writeWhole } from '../node/write.ts'
import type { Console } from './console.ts'
import { ciFile, ciKinds, configFile, type FilePlan, hookFile, hookKinds } from './init-files.ts'
import { type Arguments, type InitArguments, UsageError } from './options.ts'

type Asked = Exclude<keyof InitArguments, 'yes'>

/**
 * `copydesk init`: write a commented configuration, and what a hook and a CI job need. Asks on a terminal what no option
 * says. A file that is there is added to or left alone, never overwritten: a second run changes nothing.
 */
export async function init(args: Arguments, console: Console): Promise<number> {
  const present = findConfig('.')
  // All of the command line is looked at before anything is written.
  const given = {
    variant: choice(args.init.variant, 'variant', variants),
    profile: choice(args.init.profile, 'profile', profiles),
    hook: choice(args.init.hook, 'hook', hookKinds),
    ci: choice(args.init.ci, 'ci', ciKinds)
  }
  const ask = args.init.yes ? undefined : console.ask
  if (present === null) {
    const variant = given.variant ?? (await askFor('The spelling of the house', variants, undefined, ask))
    const profile = given.profile ?? (await askFor('The kind of copy', profiles, 'news', ask))
    await put(configFile(variant, profile ?? 'news'), console)
  } else {
    console.err(`${shownPath(present)} is the configuration already; left alone\n`)
  }
  const hook = given.hook ?? (await askFor('A hook that checks before a commit', hookKinds, 'none', ask))
  const ci = given.ci ?? (await askFor('A job that checks each branch', ciKinds, 'none', ask))
  for (const plan of [hookFile(hook ?? 'none'), ciFile(ci ?? 'none')]) if (plan) await put(plan, console)
  return 0
}

/** @throws UsageError for a value that is none of the choices */
function choice<T extends string>(given: string | undefined, option: Asked, choices: readonly T[]): T | undefined {
  if (given === undefined) return undefined
  const found = choices.find((one) => one === given)
  if (found === undefined) throw new UsageError(`--${option} ${given}: write one of ${choices.join(', ')}`)
  return found
}

/** Ask until the answer is one of the choices; an empty one, or nobody to ask, takes what is meant by default. */
async function askFor<T extends string>(
  question: string,
  choices: readonly T[],
  none: T | undefined,
  ask: Console['ask']
): Promise<T | undefined> {
  if (ask === undefined) return none
  for (;;) {
    const answer = await ask(`${question} (${choices.join(', ')}) [${none ?? 'no answer: any'}]: `)
    // The terminal is closed: nobody will answer.
    if (answer === null || answer.trim() === '') return none
    const found = choices.find((one) => one === answer.trim().toLowerCase())
    if (found !== undefined) return found
  }
}

async function put(plan: FilePlan, console: Console): Promise<void> {
  const { file, text, executable } = plan
  const next = plan.next === undefined ? '' : ` \`${plan.next}\` switches it on, once in each clone.`
  try {
    if (!existsSync(file)) {
      makeFolders(path.dirname(file))
      writeWhole(file, text)
      if (executable) chmodSync(file, 0o755)
      console.err(`Wrote ${file}.${next}\n`)
      return
    }
    const before = readText(file)
    if (before.includes('copydesk')) {
      console.err(`${file} speaks of copydesk already; left alone.\n`)
      return
    }
    const { extended } = await import('./extend-file.ts')
    const after = extended(before, plan)
    if (after === null) console.err(`${file} is there already; add this by hand:\n\n${text}\n`)
    else {
      writeWhole(file, after)
      console.err(`Added copydesk to ${file}.${next}\n`)
    }
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`${file}: ${writeReasonOf(file, error)}`)
  }
}
