// Accents on the wrong letter of a listed name: Pedro Sanchéz for Pedro Sánchez. Without accents it is right as well.
import { nameKey } from '../../lexicon/romanisation.ts'
import type { Knowledge, Mention } from '../mentions.ts'
import { listNote, type NameDoubt } from './doubt.ts'
import { withPart } from './parts.ts'

/** Listed names with an accent that no form of the list has there. */
export function* misplacedAccents({ list }: Knowledge, mentions: readonly Mention[]): Generator<NameDoubt> {
  for (const mention of mentions) {
    if (!beyondAscii.test(mention.text)) continue
    const [entry] = list.entriesOf(mention.key)
    if (entry === undefined) continue
    const forms = list.details(entry).forms.filter((form) => nameKey(form) === mention.key)
    for (const [index, part] of mention.parts.entries()) {
      const written = plain(part.text)
      if (!beyondAscii.test(written)) continue
      const listed = forms.map((form) => form.split(/[\s-]+/)[index] ?? '')
      const right = listed.find((word) => beyondAscii.test(plain(word)))
      // Where the list has the word without accents, the copy can know better; where the copy lacks one, it is dropped.
      if (right === undefined || listed.some((word) => isWithin(written, plain(word)))) continue
      yield {
        kind: 'variant',
        mention,
        expected: [withPart(mention, index, right)],
        note: `The accent stands elsewhere. ${listNote(list, entry)}`,
        related: []
      }
      break
    }
  }
}

/** Whether each letter with an accent stands so in the listed word: Elysées lacks one of Élysées. */
function isWithin(written: string, listed: string): boolean {
  return Array.from(written).every((letter, at) => !beyondAscii.test(letter) || listed.charAt(at) === letter)
}

const beyondAscii = /[^\0-\x7f]/

/** One way to write it: composed, small, with straight apostrophes. */
function plain(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘ʼ`]/g, "'")
}
