// What a chatbot says before the text it was asked for: “Here’s a tighter, AP-style version:”.
import type { Part } from './lexicon.ts'

/** The lists of `rules/chatbot-residue/announcements.yml`. */
export const announcementLists = ['manners', 'deeds', 'again', 'forms', 'texts'] as const

/** The same, compiled. */
export type CompiledAnnouncements = Readonly<Record<(typeof announcementLists)[number], readonly string[]>>

/** Whether a line announces a new form of a text, and ends in a colon. */
export type Announces = (line: string) => boolean

const greeting = '^(?:(?:absolutely|certainly|sure|of course|okay|great|got it)[!,.]?\\s+(?:[—–-]\\s*)?)?'
const begins = "(?:here(?:['’]s| is| are)|below (?:is|are))\\s(?:an?|the|your|my|\\d{1,3}|two|three|four|five|some)\\s"

/**
 * Opened where one of the first lines ends in a colon.
 *
 * @example
 * lexicon.part(announcements)('Here’s a tighter, AP-style version:') // true
 */
export const announcements: Part<Announces> = {
  name: 'announcements',
  open(source) {
    // The build wrote it after checking every list.
    const lists = source.json('announcements') as CompiledAnnouncements
    const [manners, deeds, again, forms, texts] = announcementLists.map(
      (key) => `(?:${lists[key].join('|').replaceAll('.', '\\.')})\\b`
    )
    const opening = new RegExp(
      [
        // “Here’s a tighter, AP-style version”
        `${begins}[^.:!?\\n]{0,60}?\\b${manners}[^.:!?\\n]{0,40}?\\b(?:${forms}|${texts})`,
        // “Below is the translation”, “Here’s a version with the quotes moved up”
        `${begins}[^.:!?\\n]{0,40}?\\b${again}`,
        `${begins}[^.:!?\\n]{0,40}?\\b${forms}\\s(?:for|in|of|with|without)\\s[^.:!?\\n]{0,40}?\\b${texts}`,
        // “I’ve shortened the piece”
        `i(?:['’]ve| have)\\s(?:also\\s)?${deeds}\\s(?:the|your|this)\\s(?:[a-z]+ )?${texts}`
      ]
        .map((one) => `${greeting}${one}[^.:!?\\n]{0,80}:$`)
        .join('|'),
      'i'
    )
    return (line) => opening.test(line)
  }
}
