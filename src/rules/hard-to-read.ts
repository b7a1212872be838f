import * as v from 'valibot'
import { readability, type ScoredSentence, type StoryReadability } from '../analysis/readability.ts'
import { clearlyReadable, medianAge } from '../lexicon/readability.ts'
import { type HardSentence, hardSentences } from '../lexicon/retext-readability.ts'
import { type Draft, defineRule } from './kit.ts'

/** 7 % of 805 edited stories ask for more than 19 years, 23 % for more than 18. */
const ageDefault = 19
/** As many sentences as an editor would rewrite at once. */
const hardestMax = 3
/** As many are shown to retext-readability, which costs 1 ms a sentence. */
const askedMax = 6
/** Fewer sentences make no story: a caption, a result, a brief. */
const sentencesMin = 5

export const hardToRead = defineRule({
  id: 'hard-to-read',
  summary: 'The story asks for more years at school than the house wants.',
  severity: 'info',
  group: 'structure',
  stage: 'preview',
  since: '0.1.0',
  inQuotations: false,
  inFurniture: false,
  options: v.strictObject({
    age: v.pipe(
      v.optional(v.pipe(v.number(), v.minValue(6), v.maxValue(30)), ageDefault),
      v.description('The reading age that the house wants')
    ),
    sentences: v.pipe(v.optional(v.boolean(), false), v.description('Mark every hard sentence, not only the story'))
  }),
  needs: { readability },

  *check({ readability }: { readonly readability: StoryReadability }, { story, options }): Iterable<Draft> {
    const age = options.age ?? ageDefault
    // Made when a sentence is asked about: most stories are clearly readable.
    const ask: HardSentence = (sentence) => hardSentences(age)(sentence)
    if (options.sentences) {
      for (const sentence of readability.scored().sentences) {
        if (sentence.age <= age) continue
        const formulas = ask(story.text.slice(sentence.start, sentence.end))
        if (formulas !== undefined) yield sentenceDraft(sentence, formulas, age)
      }
      return
    }
    if (readability.length.sentences < sentencesMin || clearlyReadable(readability.length, age)) return
    const { sentences, age: storyAge } = readability.scored()
    if (storyAge <= age) return
    const hardest = confirmed(sentences, age, story.text, ask)
    const [first] = hardest
    if (first === undefined) return
    yield {
      at: { start: first.start, end: first.end },
      message: `Hard to read: the story asks for a reading age of ${storyAge}, the house wants ${age}`,
      note: `Grade ${storyAge - 5} by four of seven formulas, without quotations and lists. This is the hardest sentence, with ${first.counts.words} words: ${cureOf(first)}.`,
      related: hardest.map(({ start, end, counts }) => ({
        at: { start, end },
        message: `${counts.words} words, reading age ${medianAge(counts)}`
      }))
    }
  }
})

/** The hardest sentences by the fast score that retext-readability finds hard as well. */
function confirmed(
  sentences: readonly ScoredSentence[],
  age: number,
  text: string,
  ask: HardSentence
): readonly ScoredSentence[] {
  return sentences
    .filter((sentence) => sentence.age > age)
    .sort((a, b) => b.age - a.age || b.counts.words - a.counts.words || a.start - b.start)
    .slice(0, askedMax)
    .filter(({ start, end }) => ask(text.slice(start, end)) !== undefined)
    .slice(0, hardestMax)
}

function sentenceDraft({ start, end, counts }: ScoredSentence, formulas: number, age: number): Draft {
  return {
    at: { start, end },
    message: `Hard to read: ${formulas} of 7 formulas ask for more than a reading age of ${age}`,
    note: `It has ${counts.words} words: ${cureOf({ counts })}.`
  }
}

/** Sentences of news have 20 words on average; beyond 30 length is the reason. */
function cureOf({ counts }: Pick<ScoredSentence, 'counts'>): string {
  return counts.words > 30 ? 'cut it in two' : 'use shorter words'
}
