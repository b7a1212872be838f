// What is wrong with the sourcing of a story: at most one claim a sentence, the gravest.

import { lettered } from '../text/lettered.ts'
import { copyBlocks } from './attribution/copy.ts'
import { tokens } from './attribution/tokens.ts'
import { attributions } from './attributions.ts'
import type { Claim, ClaimKind, Sourcing } from './claims/claim.ts'
import { hiddenLists, hiddenSource } from './claims/hidden-sources.ts'
import { isLinked } from './claims/links.ts'
import { ownVoice } from './claims/own-voice.ts'
import { isOwnVoice } from './claims/own-we.ts'
import { withoutRepeats } from './claims/repeats.ts'
import { speakerless } from './claims/speakerless.ts'
import { first } from './claims/superlatives.ts'
import { unnamedSources } from './claims/unnamed-sources.ts'
import { dataLists, unspecifiedData } from './claims/unspecified-data.ts'
import { definePass } from './story.ts'
import { begins } from './word-facts.ts'
import { zones } from './zones.ts'

export type { Claim, ClaimKind } from './claims/claim.ts'

/** From the gravest to what is only a note. */
const order: readonly ClaimKind[] = [
  'speakerless',
  'anonymous',
  'vague',
  'data',
  'hidden',
  'hearsay',
  'forecast',
  'motive',
  'need',
  'loose',
  'described',
  'first',
  'generalisation'
]

/** The claims of a story, sorted by place, one a sentence. */
export const claims = definePass('claims', (story): readonly Claim[] => {
  const copy = story.get(copyBlocks)
  const t = story.get(tokens)
  const { byBlock } = story.get(zones)
  let headline: string | undefined
  let words: string | undefined
  let voice: boolean | undefined
  const sourcing: Sourcing = {
    t,
    attributions: story.get(attributions),
    copy,
    headlineHas(word) {
      headline ??= headlineOf(story.blocks, byBlock, story.text)
      return headline.includes(word) && (words ??= wordsOf(headline)).includes(` ${word} `)
    },
    isOwnVoice: () => (voice ??= isOwnVoice(t, copy)),
    isLinked: (sentence) => isLinked(story.document, t.sentences[sentence])
  }
  // Only the strict profile asks for firsts.
  const strict = story.house.profile === 'strict'
  const found = new Map<number, Claim>()
  const keep = (claim: Claim | undefined) => {
    if (claim === undefined) return
    const rival = found.get(claim.sentence)
    if (rival === undefined || order.indexOf(claim.kind) < order.indexOf(rival.kind)) found.set(claim.sentence, claim)
  }
  for (const claim of speakerless(sourcing)) keep(claim)
  for (let sentence = 0; sentence < t.sentences.length; sentence += 1) {
    if (!copy[t.sentences[sentence]?.block ?? -1]) continue
    const lists = t.listsIn[sentence] ?? 0
    const begun = t.beginsIn[sentence] ?? 0
    if ((sourcing.attributions.bySentence[sentence]?.length ?? 0) > 0) unnamedSources(sourcing, sentence, keep)
    if ((found.get(sentence)?.kind ?? 'loose') !== 'loose') continue
    if (lists & dataLists) keep(unspecifiedData(sourcing, sentence))
    if (lists & hiddenLists || begun & begins.rumour) keep(hiddenSource(sourcing, sentence))
    if (begun & ~begins.rumour) keep(ownVoice(sourcing, sentence))
    if (strict) keep(first(sourcing, sentence))
  }
  return withoutRepeats(
    sourcing,
    [...found.values()].sort((a, b) => a.at.start - b.at.start)
  )
})

function headlineOf(
  blocks: readonly { readonly start: number; readonly end: number }[],
  byBlock: readonly string[],
  text: string
): string {
  let headlines = ''
  for (const [index, { start, end }] of blocks.entries())
    if (byBlock[index] === 'headline') headlines += ` ${text.slice(start, end)}`
  return headlines.toLowerCase()
}

const betweenWords = lettered(String.raw`[^\p{L}\p{N}]+`, 'g')

/** With a space on both sides of every word. */
function wordsOf(headline: string): string {
  return ` ${headline.replace(betweenWords(headline), ' ')} `
}
