// Says which options do not go together.
import { existsSync } from 'node:fs'
import type { Arguments } from './options.ts'
import { UsageError } from './usage-error.ts'

/** @throws UsageError for options that do not go together */
export function refuseContradictions(args: Arguments): void {
  const { archive, baseline, compare, each, prune, rule, noRule, since, staged, writeBaseline } = args
  const written = writeBaseline ? '--write-baseline' : prune ? '--prune' : undefined
  if (archive !== undefined) {
    if (args.command === 'fix') {
      throw new UsageError(
        'fix does not write into archives: their stories are corrected where they are kept; ' +
          '`copydesk check --format jsonl` gives the edits, by record and field'
      )
    }
    if (args.watch) throw new UsageError('--watch is for stories; leave it out with --input')
    if (staged || since !== undefined)
      throw new UsageError('--input reads archives as they are; leave out --staged and --since')
    const folder = args.paths.find((one) => existsSync(`${one}/.`))
    if (folder !== undefined)
      throw new UsageError(`${folder}: with --input name the archives in this folder, or a pattern`)
    if (compare && args.paths.includes('-')) {
      throw new UsageError('--compare reads an archive twice, which standard input cannot do; name a file')
    }
  }
  if (args.stdinFilename !== undefined && !args.paths.includes('-'))
    throw new UsageError(`--stdin-filename names standard input; write a - for it: copydesk ${args.command} -`)
  const imported = args.map.length + args.set.length > 0 || args.to !== undefined || args.write
  if (imported && args.command === 'names' && args.paths[0] !== 'import')
    throw new UsageError('--map, --set, --to and --write go with `copydesk names import`')
  if (args.stale !== undefined && args.paths[0] === 'import')
    throw new UsageError('--stale lists names of a pack and `import` brings a sheet in; take one of the two')
  const silenced = rule.find((id) => noRule.includes(id))
  if (silenced !== undefined)
    throw new UsageError(`--rule ${silenced} and --no-rule ${silenced} contradict each other; leave one out`)
  if (args.quiet && args.notes) throw new UsageError('--quiet and --notes contradict each other; leave one out')
  if (each && compare) throw new UsageError('--each and --compare contradict each other; leave one out')
  if (written === undefined) return
  if (baseline === undefined) throw new UsageError(`${written}: name the file too: --baseline copydesk.baseline.json`)
  if (writeBaseline && prune) throw new UsageError('--write-baseline writes all that is found; leave out --prune')
  if (staged || since !== undefined || rule.length > 0 || noRule.length > 0) {
    throw new UsageError(
      `${written} must see all findings of a story; leave out --staged, --since, --rule and --no-rule`
    )
  }
}
