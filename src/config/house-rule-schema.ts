import * as v from 'valibot'
import { houseRulesOf, wordingsOf } from '../lexicon/house-rules.ts'
import { type HouseRule, houseRuleLevels, houseRulePlaces } from '../lexicon/pack.ts'
import { readPattern } from '../lexicon/word-pattern.ts'
import { circlesOf, firstMatch } from './house-rule-circles.ts'
import type { ConfigProblem } from './validate.ts'

const text = v.pipe(v.string(), v.nonEmpty())
const texts = v.array(text)
const oneOrMore = v.union([text, texts])

/** A rule of the house, as `docs/house-rules.md` describes it. */
export const houseRule = v.strictObject({
  id: text,
  find: v.union([texts, v.record(text, oneOrMore)]),
  prefer: v.optional(oneOrMore),
  except: v.optional(texts),
  why: v.optional(text),
  level: v.optional(v.picklist(houseRuleLevels)),
  where: v.optional(v.picklist(houseRulePlaces)),
  quotations: v.optional(v.boolean()),
  case: v.optional(v.boolean()),
  bad: v.optional(texts),
  good: v.optional(texts)
})

/** More than a stylebook has; each costs a little at every load. */
const rulesMax = 5000
const examplesMax = 50
const exampleLengthMax = 2000
const idPattern = /^[a-z0-9][a-z0-9-]*$/

/** What is wrong with the rules of a pack: ids, patterns, and examples that turn out otherwise. */
export function problemsOfHouseRules(rules: readonly HouseRule[]): ConfigProblem[] {
  if (rules.length > rulesMax)
    return [
      { path: ['rules'], message: `\`rules\` has ${rules.length} rules; a pack holds ${rulesMax}, so make two packs` }
    ]
  const seen = new Map<string, number>()
  const problems = rules.flatMap((rule, index) => {
    const problems: ConfigProblem[] = []
    const report = (path: readonly (string | number)[], message: string) =>
      problems.push({ path: ['rules', index, ...path], message: `House rule \`${rule.id}\`: ${message}` })
    if (!idPattern.test(rule.id)) report(['id'], 'write its id in small letters, digits and hyphens')
    const first = seen.get(rule.id)
    if (first === undefined) seen.set(rule.id, index)
    else report(['id'], `the id stands twice, first as rule ${first + 1}; give this one another`)
    for (const [key, sources] of [
      ['find', wordingsOf(rule).map(([source]) => source)],
      ['except', rule.except ?? []]
    ] as const) {
      if (key === 'find' && sources.length === 0) report([key], '`find` is empty; write the wordings to look for')
      for (const source of sources) {
        const pattern = readPattern(source, rule.case)
        if ('problem' in pattern) report([key], `the pattern \`${source}\` ${pattern.problem}`)
      }
    }
    if (problems.length === 0) for (const { path, message } of failedExamples(rule)) report(path, message)
    return problems
  })
  return problems.length > 0 ? problems : circlesOf(rules)
}

/** Examples that are judged otherwise than the rule says. */
function failedExamples(rule: HouseRule): ConfigProblem[] {
  const house = houseRulesOf([rule])
  return (['bad', 'good'] as const).flatMap((kind) => {
    const examples = rule[kind] ?? []
    if (examples.length > examplesMax)
      return [
        {
          path: [kind],
          message: `has ${examples.length} examples under \`${kind}\`; keep the ${examplesMax} that tell most`
        }
      ]
    return examples.flatMap((copy, at): ConfigProblem[] => {
      const path = [kind, at]
      if (copy.length > exampleLengthMax)
        return [{ path, message: `the example is longer than ${exampleLengthMax} characters; shorten it` }]
      const found = firstMatch(house, copy)
      if (kind === 'bad' && found === undefined)
        return [{ path, message: `finds nothing in the bad example \`${copy}\`; mend \`find\` or the example` }]
      if (kind === 'good' && found !== undefined)
        return [
          {
            path,
            message: `finds \`${found}\` in the good example \`${copy}\`; mend \`find\`, add it to \`except\`, or mend the example`
          }
        ]
      return []
    })
  })
}
