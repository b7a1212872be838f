// The rules that a house writes itself: wordings it bans or replaces, from its packs.
import type { Part } from './lexicon.ts'
import type { HouseRule } from './pack.ts'
import { indexPatterns, type PatternIndex } from './pattern-index.ts'
import { isLiteral, readPattern } from './word-pattern.ts'

/** A wording that a house rule looks for. */
export interface HouseWording {
  readonly rule: HouseRule
  /** What to write instead, where the wording can be replaced as it stands. */
  readonly instead: readonly string[]
}

/** All house rules of a lexicon. */
export interface HouseRules {
  readonly size: number
  readonly wordings: PatternIndex<HouseWording>
  /** Wordings in which a rule is to keep quiet, by the rule they belong to. */
  readonly exceptions: PatternIndex<HouseRule>
}

/**
 * The wordings of a rule, each with what to write instead.
 *
 * @returns pairs of a pattern and its replacements; `find` as a mapping replaces each wording by its own
 * @example
 * wordingsOf({id: 'use', find: {utilise: 'use'}}) // [['utilise', ['use']]]
 */
export function wordingsOf({ find, prefer }: HouseRule): readonly (readonly [string, readonly string[]])[] {
  const instead = prefer === undefined ? [] : typeof prefer === 'string' ? [prefer] : prefer
  if (Array.isArray(find)) return find.map((pattern: string) => [pattern, instead])
  return Object.entries(find).map(([pattern, own]) => [pattern, typeof own === 'string' ? [own] : own])
}

/** Put rules in order for looking up; a pattern that cannot be read is left out (packs are checked when they are read). */
export function houseRulesOf(rules: readonly HouseRule[]): HouseRules {
  const wordings = rules.flatMap((rule) =>
    wordingsOf(rule).flatMap(([source, instead]) => {
      const pattern = readPattern(source, rule.case)
      return 'problem' in pattern
        ? []
        : [{ pattern, value: { rule, instead: isLiteral(pattern) ? instead : [] } satisfies HouseWording }]
    })
  )
  const exceptions = rules.flatMap((rule) =>
    (rule.except ?? []).flatMap((source) => {
      const pattern = readPattern(source, rule.case)
      return 'problem' in pattern ? [] : [{ pattern, value: rule }]
    })
  )
  return { size: wordings.length, wordings: indexPatterns(wordings), exceptions: indexPatterns(exceptions) }
}

/** The rules of all packs; of two with one id the later pack's holds. */
export const houseRules: Part<HouseRules> = {
  name: 'house-rules',
  open(_source, packs) {
    const byId = new Map<string, HouseRule>()
    for (const pack of packs) for (const rule of pack.rules ?? []) byId.set(rule.id, rule)
    return houseRulesOf([...byId.values()])
  }
}
