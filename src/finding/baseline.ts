import { errorText } from '../text/error-text.ts'
import type { Finding } from './finding.ts'

/** A finding that was there before, kept so that only new ones count. */
export interface BaselineEntry {
  /** From the folder of the baseline, with `/`. */
  readonly file: string
  readonly fingerprint: string
  readonly ruleId: string
  /** The words, cut to fit a line: for whoever reads the file. */
  readonly actual: string
}

/** Known findings, ticked off as they are met again. */
export interface Baseline {
  /** Whether a finding is known; counts as met. */
  covers(file: string, finding: Finding): boolean
  /**
   * What is still there after a run.
   *
   * @param checked - the files that the run has looked at; entries of others stay
   */
  met(checked: { readonly has: (file: string) => boolean }): readonly BaselineEntry[]
}

const schemaVersion = 1
const actualMax = 80

/**
 * Set up known findings. A finding is known under its file, and under any file when the one it was in has gone: a
 * story that is moved or renamed brings its findings along.
 *
 * @param isGone - whether a file is no longer there
 */
export function createBaseline(entries: readonly BaselineEntry[], isGone: (file: string) => boolean): Baseline {
  const byPlace = new Map(entries.map((entry) => [placeOf(entry), entry]))
  const met = new Map<BaselineEntry, string>()
  const gone = new Map<string, boolean>()
  const hasGone = (file: string): boolean => {
    const known = gone.get(file) ?? isGone(file)
    gone.set(file, known)
    return known
  }
  let homeless: Map<string, BaselineEntry[]> | undefined
  const adopt = (fingerprint: string): BaselineEntry | undefined => {
    if (homeless === undefined) {
      homeless = new Map()
      for (const entry of entries) {
        if (hasGone(entry.file)) homeless.set(entry.fingerprint, [...(homeless.get(entry.fingerprint) ?? []), entry])
      }
    }
    return homeless.get(fingerprint)?.pop()
  }
  return {
    covers(file, { fingerprint }) {
      const place = placeOf({ file, fingerprint })
      const entry = byPlace.get(place) ?? adopt(fingerprint)
      if (entry === undefined) return false
      byPlace.set(place, entry)
      met.set(entry, file)
      return true
    },
    met: (checked) =>
      entries.flatMap((entry) => {
        const file = met.get(entry)
        if (file !== undefined) return [{ ...entry, file }]
        return checked.has(entry.file) || hasGone(entry.file) ? [] : [entry]
      })
  }
}

/** A finding as an entry. */
export function entryOf(file: string, { fingerprint, ruleId, actual }: Finding): BaselineEntry {
  const line = actual.replace(/\s+/g, ' ').trim()
  const characters = Array.from(line)
  return {
    file,
    fingerprint,
    ruleId,
    actual: characters.length > actualMax ? `${characters.slice(0, actualMax - 1).join('')}…` : line
  }
}

/** The file's text: an entry a line, sorted, so that two branches merge and a difference can be read. */
export function printBaseline(entries: readonly BaselineEntry[]): string {
  const rows = [...new Map(entries.map((entry) => [placeOf(entry), entry])).values()]
    .sort((a, b) => order(a.file, b.file) || order(a.ruleId, b.ruleId) || order(a.fingerprint, b.fingerprint))
    .map(({ file, ruleId, fingerprint, actual }) => `    ${JSON.stringify({ file, ruleId, fingerprint, actual })}`)
  const list = rows.length > 0 ? `[\n${rows.join(',\n')}\n  ]` : '[]'
  return `{\n  "schemaVersion": ${schemaVersion},\n  "findings": ${list}\n}\n`
}

/**
 * Read a baseline.
 *
 * @returns its entries, or what is wrong with it
 */
export function parseBaseline(text: string): readonly BaselineEntry[] | { readonly problem: string } {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    return { problem: `not valid JSON: ${errorText(error)}` }
  }
  const { schemaVersion: version, findings } = (typeof value === 'object' && value !== null ? value : {}) as Readonly<
    Record<string, unknown>
  >
  if (version !== schemaVersion || !Array.isArray(findings)) {
    return { problem: `not a baseline of this version of copydesk (schemaVersion ${schemaVersion} with findings)` }
  }
  const entries: BaselineEntry[] = []
  for (const [index, finding] of (findings as unknown[]).entries()) {
    const { file, fingerprint, ruleId, actual } = (finding ?? {}) as Readonly<Record<string, unknown>>
    if (typeof file !== 'string' || typeof fingerprint !== 'string' || !/^[0-9a-f]{16}$/.test(fingerprint)) {
      return { problem: `findings.${index} has no file or no fingerprint of 16 hex digits` }
    }
    const word = (value: unknown) => (typeof value === 'string' ? value : '')
    entries.push({ file, fingerprint, ruleId: word(ruleId), actual: word(actual) })
  }
  return entries
}

const placeOf = ({ file, fingerprint }: Pick<BaselineEntry, 'file' | 'fingerprint'>) => `${fingerprint} ${file}`
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
