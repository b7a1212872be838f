// Made by `npm run generate`: a retext plugin for every rule.
import { embeddedData as data } from './embedded-data.ts'
import { type DeskPlugin, pluginOf, rulePlugin } from './plugins.ts'

export type { DeskPlugin } from './plugins.ts'

/** Every rule at once. */
export const copydesk: DeskPlugin = pluginOf(data)
export default copydesk

/** A known person, place or organisation is misspelled, or a name that this story spells another way. */
export const misspelledName: DeskPlugin = rulePlugin(data, 'misspelled-name')
/** One person or place stands in two accepted forms in one story, or in two stories of a run. */
export const nameVariant: DeskPlugin = rulePlugin(data, 'name-variant')
/** US and UK spellings are mixed, or one word is written in two ways. */
export const inconsistentSpelling: DeskPlugin = rulePlugin(data, 'inconsistent-spelling')
/** A wording that a house pack bans or replaces. */
export const houseStyle: DeskPlugin = rulePlugin(data, 'house-style')
/** One word stands for another that sounds or looks like it. */
export const confusedWord: DeskPlugin = rulePlugin(data, 'confused-word')
/** A word that no dictionary knows. */
export const unknownWord: DeskPlugin = rulePlugin(data, 'unknown-word')
/** A word stands twice in a row. */
export const repeatedWord: DeskPlugin = rulePlugin(data, 'repeated-word')
/** A claim rests on a source that is neither named nor described. */
export const anonymousSource: DeskPlugin = rulePlugin(data, 'anonymous-source')
/** A claim rests on a vague group: analysts, critics, many. */
export const vagueSource: DeskPlugin = rulePlugin(data, 'vague-source')
/** A passive or an adverb hides who says so. */
export const hiddenSource: DeskPlugin = rulePlugin(data, 'hidden-source')
/** Studies, polls or figures are cited without the body behind them. */
export const unspecifiedData: DeskPlugin = rulePlugin(data, 'unspecified-data')
/** A quotation has no speaker. */
export const quoteWithoutSpeaker: DeskPlugin = rulePlugin(data, 'quote-without-speaker')
/** A quotation stands twice, under one speaker or two. */
export const repeatedQuotation: DeskPlugin = rulePlugin(data, 'repeated-quotation')
/** A forecast, a motive or a judgment stands in the paper's own voice. */
export const unattributedClaim: DeskPlugin = rulePlugin(data, 'unattributed-claim')
/** A chatbot still speaks in the copy: “If you want, I can also…”, oaicite, utm_source=chatgpt.com. */
export const chatbotResidue: DeskPlugin = rulePlugin(data, 'chatbot-residue')
/** A placeholder was never filled in: `TK`, `lorem ipsum`, `[insert quote]`, `{{title}}`. */
export const placeholderText: DeskPlugin = rulePlugin(data, 'placeholder-text')
/** Broken characters, stray mark-up or words run together: `donâ€™t`, `&nbsp;`, `visit.The`. */
export const encodingDebris: DeskPlugin = rulePlugin(data, 'encoding-debris')
/** Something is left over from a web page: sign-up pleas, rating boxes, tag lists, share lines. */
export const boilerplateResidue: DeskPlugin = rulePlugin(data, 'boilerplate-residue')
/** A headline or paragraph stands twice. */
export const duplicateText: DeskPlugin = rulePlugin(data, 'duplicate-text')
/** A paragraph ends without a full stop while its neighbours have one. */
export const missingFullStop: DeskPlugin = rulePlugin(data, 'missing-full-stop')
/** The story asks for more years at school than the house wants. */
export const hardToRead: DeskPlugin = rulePlugin(data, 'hard-to-read')
