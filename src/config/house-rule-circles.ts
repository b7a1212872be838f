// House rules that can never be obeyed: one that finds what it asks for, and two that ask for what the other replaces.
import { readProse } from '../input/english.ts'
import { type HouseRules, houseRulesOf, wordingsOf } from '../lexicon/house-rules.ts'
import type { HouseRule } from '../lexicon/pack.ts'
import type { ConfigProblem } from './validate.ts'

/** What is wrong with rules that go in a circle, with the cure. */
export function circlesOf(rules: readonly HouseRule[]): ConfigProblem[] {
  const house = houseRulesOf(rules)
  const orderOf = new Map(rules.map((rule, index) => [rule, index]))
  return rules.flatMap((rule, index): ConfigProblem[] => {
    const wordings = wordingsOf(rule)
    const report = (message: string): ConfigProblem[] => [
      { path: ['rules', index], message: `House rule \`${rule.id}\`: ${message}` }
    ]
    for (const wanted of new Set(wordings.flatMap(([, instead]) => instead))) {
      const found = matchesIn(house, wanted)
      if (found.some(({ value }) => value.rule === rule)) {
        const own = firstMatch(houseRulesOf([rule]), wanted)
        if (own !== undefined) return report(ownFault(own, wanted, wordings))
      }
      for (const { value, span } of found) {
        const other = value.rule
        if (other === rule || (orderOf.get(other) ?? 0) > index || !meet(rule, other)) continue
        if (span.start > 0 || span.end < wanted.length || firstMatch(houseRulesOf([other]), wanted) === undefined)
          continue
        const back = value.instead.find((text) => firstMatch(houseRulesOf([rule]), text) !== undefined)
        if (back !== undefined)
          return report(
            `asks for \`${wanted}\`, for which house rule \`${other.id}\` asks for \`${back}\`; take one of the two out`
          )
      }
    }
    return []
  })
}

/** What the rule finds first, without regard to quotations and places. */
export function firstMatch(house: HouseRules, copy: string): string | undefined {
  const { words } = readProse(copy, [{ start: 0, end: copy.length }])
  const right = words.flatMap((_, at) => house.exceptions.at(words, at, copy).map(({ span }) => span))
  for (const at of words.keys()) {
    for (const { span } of house.wordings.at(words, at, copy)) {
      if (!right.some(({ start, end }) => start <= span.start && span.end <= end))
        return copy.slice(span.start, span.end)
    }
  }
  return undefined
}

function matchesIn(house: HouseRules, copy: string) {
  const { words } = readProse(copy, [{ start: 0, end: copy.length }])
  return words.flatMap((_, at) => house.wordings.at(words, at, copy))
}

function ownFault(found: string, wanted: string, wordings: ReturnType<typeof wordingsOf>): string {
  if (found !== wanted)
    return `finds \`${found}\` in \`${wanted}\`, which it asks for; add \`${wanted}\` to \`except\`, or ask for something else`
  return wordings.some(([source]) => source === wanted)
    ? `asks for \`${wanted}\`, which it replaces; write another wording under \`prefer\``
    : `finds \`${wanted}\`, which it asks for; write \`case: true\` if only its capitals differ, or ask for something else`
}

/** Whether there is a line that both look at. */
function meet({ where: one = 'everywhere' }: HouseRule, { where: other = 'everywhere' }: HouseRule): boolean {
  return one === other || one === 'everywhere' || other === 'everywhere'
}
