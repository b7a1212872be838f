// Finds the attributions of one sentence: a source, a cue and what is said.
import { listBit } from '../../lexicon/cues.ts'
import type { Draft } from './frame-parts.ts'
import { accordingTo, inTheWordsOf, ofAdjective, ofLabel, ofNoun, seeming } from './phrase-frames.ts'
import type { Tokens } from './tokens.ts'
import { ofVerb } from './verb-frames.ts'

const phraseLists = listBit('adjectives') | listBit('seeming') | listBit('nominal')
const phraseWords = new Set(['according', 'per', 'words', 'view', 'opinion', 'eyes'])

/** The attributions of a sentence, in the order of their cues. */
export function framesOf(t: Tokens, sentenceIndex: number): Draft[] {
  const sentence = t.sentences[sentenceIndex]
  const drafts: Draft[] = []
  if (sentence === undefined) return drafts
  const { firstWord: first, endWord: end } = sentence
  const label = ofLabel(t, sentenceIndex)
  if (label !== undefined) drafts.push(label)
  for (let index = first; index < end; index += 1) {
    if (t.quotation[index] !== -1) continue
    const word = t.words[index]?.lower ?? ''
    // Of the words of a story one in eight can begin a frame.
    if (t.cue[index] === undefined && !((t.lists[index] ?? 0) & phraseLists) && !phraseWords.has(word)) continue
    const draft =
      t.cue[index] !== undefined
        ? (ofVerb(t, index, sentenceIndex, drafts) ??
          ofAdjective(t, index, sentenceIndex) ??
          ofNoun(t, index, sentenceIndex))
        : word === 'according' || word === 'per'
          ? accordingTo(t, word, index, sentenceIndex)
          : word === 'words' || word === 'view' || word === 'opinion' || word === 'eyes'
            ? inTheWordsOf(t, index, sentenceIndex)
            : (ofAdjective(t, index, sentenceIndex) ??
              seeming(t, word, index, sentenceIndex) ??
              ofNoun(t, index, sentenceIndex))
    if (draft !== undefined) drafts.push(draft)
  }
  return drafts
}
