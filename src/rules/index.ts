import { anonymousSource } from './anonymous-source.ts'
import { boilerplateResidue } from './boilerplate-residue.ts'
import { chatbotResidue } from './chatbot-residue.ts'
import { confusedWord } from './confused-word.ts'
import { duplicateText } from './duplicate-text.ts'
import { encodingDebris } from './encoding-debris.ts'
import { hardToRead } from './hard-to-read.ts'
import { hiddenSource } from './hidden-source.ts'
import { houseStyle } from './house-style.ts'
import { inconsistentSpelling } from './inconsistent-spelling.ts'
import type { Rule } from './kit.ts'
import { missingFullStop } from './missing-full-stop.ts'
import { misspelledName } from './misspelled-name.ts'
import { nameVariant } from './name-variant.ts'
import { placeholderText } from './placeholder-text.ts'
import { quoteWithoutSpeaker } from './quote-without-speaker.ts'
import { repeatedQuotation } from './repeated-quotation.ts'
import { repeatedWord } from './repeated-word.ts'
import { unattributedClaim } from './unattributed-claim.ts'
import { unknownWord } from './unknown-word.ts'
import { unspecifiedData } from './unspecified-data.ts'
import { vagueSource } from './vague-source.ts'

/** Every rule, the more specific first: where findings of one group overlap and are equally loud, the earlier stands. */
export const rules: readonly Rule[] = [
  misspelledName,
  nameVariant,
  inconsistentSpelling,
  houseStyle,
  confusedWord,
  unknownWord,
  repeatedWord,
  anonymousSource,
  vagueSource,
  hiddenSource,
  unspecifiedData,
  quoteWithoutSpeaker,
  repeatedQuotation,
  unattributedClaim,
  chatbotResidue,
  placeholderText,
  encodingDebris,
  boilerplateResidue,
  duplicateText,
  missingFullStop,
  hardToRead
]

/** The ids of the rules that doubt a name. */
export const nameRules: ReadonlySet<string> = new Set([misspelledName.id, nameVariant.id])
