// Finds the wordings that the house's own packs ban or replace.
import * as v from 'valibot'
import { quotations } from '../analysis/quotations.ts'
import { prose } from '../analysis/story.ts'
import { zones } from '../analysis/zones.ts'
import { type HouseWording, houseRules } from '../lexicon/house-rules.ts'
import type { HouseRule } from '../lexicon/pack.ts'
import { likeIn } from '../text/letter-case.ts'
import { findOverlap, type Span } from '../text/span.ts'
import { type Draft, defineRule } from './kit.ts'

/** A wording of the copy, and the rule that speaks about it. */
interface Match extends HouseWording {
  readonly span: Span
}

export const houseStyle = defineRule({
  id: 'house-style',
  summary: 'A wording that a house pack bans or replaces.',
  severity: 'warning',
  group: 'words',
  stage: 'preview',
  since: '0.1.0',
  // Each house rule says for itself whether it reads quotations.
  inQuotations: true,
  inFurniture: false,
  options: v.strictObject({
    off: v.pipe(
      v.optional(v.array(v.string()), []),
      v.description('House rules, by their id, that are to keep quiet here')
    )
  }),
  needs: { prose, quotations, zones },

  *check({ prose, quotations, zones }, { story, options }): Iterable<Draft> {
    const house = story.lexicon.part(houseRules)
    if (house.size === 0) return
    const { words, sentences } = prose
    let last: Match | undefined
    for (const [at, word] of words.entries()) {
      for (const { value, span } of house.wordings.at(words, at, story.text)) {
        const { rule } = value
        if (options.off.includes(rule.id)) continue
        if (isExcepted(house.exceptions, words, at, story.text, rule, span)) continue
        const zone = zones.byBlock[sentences[word.sentence]?.block ?? -1]
        if (rule.where === 'headline' && zone !== 'headline') continue
        if (rule.where === 'copy' && zone !== 'body' && zone !== 'standfirst') continue
        if (rule.quotations !== true && findOverlap(quotations, span)) continue
        // Of the matches of one rule the longer stands: "in order to" over "in order".
        if (last?.rule === rule && last.span.start <= span.start && span.end <= last.span.end) continue
        last = { ...value, span }
        yield draftOf(last, story.text)
      }
    }
  }
})

/** How many words before a wording an exception can begin: as many as a pattern has. */
const lookBack = 12

/** Whether the wording stands inside one in which the rule is to keep quiet: "the utilisation rate". */
function isExcepted(
  exceptions: ReturnType<typeof houseRules.open>['exceptions'],
  words: Parameters<typeof exceptions.at>[0],
  index: number,
  text: string,
  rule: HouseRule,
  span: Span
): boolean {
  if ((rule.except ?? []).length === 0) return false
  for (let at = index; at >= 0 && at >= index - lookBack; at -= 1) {
    if (words[at]?.sentence !== words[index]?.sentence) return false
    if (exceptions.at(words, at, text).some((one) => one.value === rule && one.span.end >= span.end)) return true
  }
  return false
}

function draftOf({ rule, instead, span }: Match, text: string): Draft {
  const actual = text.slice(span.start, span.end)
  const expected = instead.map((one) => (rule.case ? one : likeIn(actual, one)))
  const hint = typeof rule.prefer === 'string' ? rule.prefer : rule.prefer?.[0]
  const wanted = expected[0] ?? hint
  return {
    at: span,
    message:
      wanted === undefined ? `\`${actual}\` is not used here` : `Unexpected \`${actual}\`, expected \`${wanted}\``,
    expected,
    note: `${rule.why ? `${rule.why.replace(/([^.!?])$/, '$1.')} ` : ''}House rule ${rule.id}.`,
    severity: rule.level ?? 'warning'
  }
}
