// What a pack of the right shape says all the same that cannot be meant: dates that are none, spellings that go in a circle.
import type { NameEntry, SpellingEntry } from '../lexicon/pack.ts'
import { faultOfCheck, faultOfYear, faultOfYears } from './checked.ts'
import type { ConfigProblem } from './validate.ts'

/** Dates that are none, and offices that end before they begin. */
export function problemsOfNames(names: readonly NameEntry[]): ConfigProblem[] {
  const problems: ConfigProblem[] = []
  for (const [index, { roles, checked }] of names.entries()) {
    const fault = checked === undefined ? undefined : faultOfCheck(String(checked))
    if (fault !== undefined) problems.push({ path: ['names', index, 'checked'], message: fault })
    for (const [at, role] of roles?.entries() ?? []) {
      const [from, to] = [String(role.from ?? ''), String(role.to ?? '')]
      const report = (key: 'from' | 'to', message: string | undefined): void => {
        if (message !== undefined) problems.push({ path: ['names', index, 'roles', at, key], message })
      }
      if (from !== '') report('from', faultOfYear(from, 'from'))
      if (to !== '') report('to', faultOfYear(to, 'to'))
      report('from', faultOfYears(from, to))
    }
  }
  return problems
}

/** Spellings that a house prefers and replaces at once, and those that it replaces by two others. */
export function problemsOfSpellings(spellings: readonly SpellingEntry[]): ConfigProblem[] {
  const problems: ConfigProblem[] = []
  const preferred = new Map<string, number>()
  const replaced = new Map<string, number>()
  for (const [index, { prefer, over }] of spellings.entries()) {
    // A word of the house alone replaces nothing.
    if (over === undefined || over.length === 0) continue
    const report = (path: readonly (string | number)[], message: string): void =>
      void problems.push({ path: ['spellings', index, ...path], message })
    const wanted = prefer.toLowerCase()
    const instead = replaced.get(wanted)
    if (instead !== undefined) {
      report(
        ['prefer'],
        `\`${prefer}\` is preferred here, and spelling ${instead + 1} writes \`${spellings[instead]?.prefer ?? ''}\` for it; take one of the two out`
      )
      continue
    }
    if (!preferred.has(wanted)) preferred.set(wanted, index)
    for (const [at, form] of over.entries()) {
      const lower = form.toLowerCase()
      if (form === prefer) {
        report(['over', at], `\`${form}\` is preferred over itself; write the spelling that it replaces`)
        continue
      }
      // Capitals alone can differ: Internet for internet.
      if (lower === wanted) continue
      const other = preferred.get(lower)
      const before = replaced.get(lower)
      if (other !== undefined)
        report(
          ['over', at],
          `\`${form}\` is replaced here, and spelling ${other + 1} prefers it; take one of the two out`
        )
      else if (before !== undefined && spellings[before]?.prefer !== prefer)
        report(
          ['over', at],
          `\`${form}\` is replaced by \`${prefer}\` here, and by \`${spellings[before]?.prefer ?? ''}\` in spelling ${before + 1}; keep one of the two`
        )
      if (before === undefined) replaced.set(lower, index)
    }
  }
  return problems
}
