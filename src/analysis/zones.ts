import type { BlockKind } from '../input/document.ts'
import { endNotes, type PhraseBook } from '../lexicon/phrases.ts'
import { lettered } from '../text/lettered.ts'
import type { Span } from '../text/span.ts'
import { isByline, isDateLine } from './byline.ts'
import { type Line, layout } from './layout.ts'
import { residue } from './residue.ts'
import { definePass } from './story.ts'

/**
 * What a block is in the story. Only `standfirst` and `body` are running copy; `field` is a description or a tag, written
 * for a list of stories and no part of this one.
 */
export type Zone =
  | 'headline'
  | 'byline'
  | 'date'
  | 'standfirst'
  | 'body'
  | 'subhead'
  | 'caption'
  | 'credit'
  | 'field'
  | 'furniture'
  | 'end'

/** Notes below a story that a house can forbid. */
export const noteKinds = ['credits', 'bio', 'corrections', 'disclosures'] as const
export type NoteKind = (typeof noteKinds)[number]

/** The zones of a story. */
export interface Zones {
  /** By index of the block. */
  readonly byBlock: readonly Zone[]
  /** Spans left over from a page, sorted: whole lines and glued parts. */
  readonly furniture: readonly Span[]
  /** Notes below the story, by index of the layout's line. */
  readonly notes: ReadonlyMap<number, NoteKind>
}

/** `Anna Weir, Political Editor`, `Tom Reid in Brussels`: a name and a post or a place, alone in a line. */
const authorLine = lettered(String.raw`^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}(?:,| in| \||$)`)
const post = /\b(?:editor|correspondent|reporter|writer|columnist|staff|bureau|producer|journalist|special to)\b/i
/** `(Photo: Anna Weir)`, `Image source: …`, `Photograph: Anna Weir/Reuters`. */
const pictureLine =
  /^\W*(?:image|photo(?:graph)?(?:er)?|picture|video|illustration|file photo)(?:s)?(?: (?:source|credit|courtesy|by|from|via))*\b.{0,12}?[:/]/i
/** Dated copy begins with its place: `LONDON (Reuters) - The minister …` stays body however short. */
const dateline = lettered(String.raw`^\p{Lu}[\p{Lu}.,'’ -]{2,40}(?:,? \p{L}+ \d{1,2})?(?: \([^)]{2,30}\))? ?[-–—] `)
/** What this line cannot be without: to compile its pattern takes longer than the rest of a short story. */
const pictureSign = /[:/]/
const dash = /[-–—] /
/** “The bridge is shut again.” Three words and a full stop, of which the second has no capital: no headline, no label. */
const shortSentence = lettered(String.raw`^[“"‘']?\p{Lu}[\p{L}’'-]*,? \p{Ll}[\p{L}’'-]* \S.*\.[”"’']?$`)
/** A quotation by itself, whatever it ends in: “It never lets you go,” */
const quoted = /^[“"«][^“”"«»]+[”"»]$/
const bylineWordsMax = 14
const noteWordsMax = 60
const headlineWordsMax = 24

/** Where each block belongs. */
export const zones = definePass('zones', (story): Zones => {
  const lines = story.get(layout)
  const leftovers = story.get(residue)
  const book = story.lexicon.part(endNotes)
  const byBlock: Zone[] = story.blocks.map((block) => zoneOfKind(block.kind))
  const removed = new Set(leftovers.filter(({ partial }) => !partial).map(({ line }) => line))
  const notes = notesOf(lines, removed, book)
  let headlines = 0
  const titled = story.blocks.some(({ kind }) => kind === 'title')
  const opening = lines.findIndex((_, index) => !removed.has(index))
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    if (line === undefined) break
    const block = story.blocks[line.block]
    if (removed.has(index)) byBlock[line.block] = 'furniture'
    else if (block?.kind === 'paragraph' || block?.kind === 'heading') {
      const note = notes.get(index)
      const plain =
        index === opening && isQuestion(line, beginning(story.text, line))
          ? 'headline'
          : isProse(line)
            ? 'body'
            : zoneOfLine(line, beginning(story.text, line), {
                headlines,
                sentence: block.kind === 'paragraph' && (titled || headlines > 0)
              })
      const zone = note === undefined ? plain : note === 'credits' ? 'credit' : 'end'
      byBlock[line.block] = block.kind === 'heading' && zone === 'body' ? 'subhead' : zone
      if (zone === 'headline') headlines += 1
    }
  }
  return { byBlock, furniture: leftovers.map(({ start, end }) => ({ start, end })), notes }
})

function zoneOfKind(kind: BlockKind): Zone {
  switch (kind) {
    case 'title':
      return 'headline'
    case 'description':
    case 'keyword':
      return 'field'
    case 'byline':
      return 'byline'
    case 'caption':
    case 'alt':
      return 'caption'
    case 'link':
    case 'cell':
      return 'end'
    case 'heading':
    case 'list-item':
    case 'paragraph':
    case 'quote':
      return 'body'
    default:
      return kind satisfies never
  }
}

/** Credits and notes from the bottom up, until a line that is neither a note nor left over: the story's last words. */
function notesOf(lines: readonly Line[], removed: ReadonlySet<number>, book: PhraseBook): Map<number, NoteKind> {
  const notes = new Map<number, NoteKind>()
  for (let index = lines.length - 1; index > 0; index -= 1) {
    const line = lines[index]
    if (line === undefined) break
    if (removed.has(index)) continue
    const kind = line.form.words.length > 0 && line.words <= noteWordsMax ? book.match(line.form)?.kind : undefined
    // The note list has these kinds and no others; the test of its file says so.
    if (kind !== undefined) notes.set(index, kind as NoteKind)
    else if (line.long) break
  }
  return notes
}

/** A headline can be a question, and then it ends as a sentence does: “What is the importance of the visit …?” */
function isQuestion(line: Line, text: string): boolean {
  return line.words <= headlineWordsMax && /^[^.!?]*\?$/.test(text)
}

/** The first letters of a line: all that the patterns of its zone need. */
function beginning(text: string, { start, end }: Line): string {
  return text.slice(start, Math.min(end, start + 200))
}

/** A paragraph that no pattern has to be tried on. */
function isProse({ words, part }: Line): boolean {
  return words > bylineWordsMax && part !== 'top'
}

/** What stands above a line. */
interface Above {
  readonly headlines: number
  /** Whether a short sentence here can be the story's first: a headline is above it, or the prose follows at once. */
  readonly sentence: boolean
}

function zoneOfLine(line: Line, text: string, { headlines, sentence }: Above): Zone {
  if (line.words <= bylineWordsMax) {
    if (isDateLine(text)) return 'date'
    if (!line.stop && (isByline(text) || (line.part !== 'body' && authorLine(text).test(text) && post.test(text))))
      return 'byline'
    if (pictureSign.test(text) && pictureLine.test(text)) return 'credit'
  }
  if (line.part === 'top') {
    if (dash.test(text) && dateline(text).test(text)) return 'body'
    if (line.stop && (line.words > 8 || (sentence && shortSentence(text).test(text)))) return 'standfirst'
    return headlines > 0 && line.words > bylineWordsMax ? 'standfirst' : 'headline'
  }
  if (line.part === 'end') return line.stop || line.words > bylineWordsMax || quoted.test(text) ? 'body' : 'end'
  // "What the minister said" between two paragraphs.
  if (!line.stop && line.words <= 12 && !/[,;:–—"”’]$/.test(text)) return 'subhead'
  return 'body'
}
