import * as v from 'valibot'
import { type Line, layout, type Part } from '../analysis/layout.ts'
import { deletionOf, type Gaps, gapsOf } from '../analysis/line-deletion.ts'
import { type Leftover, residue, type Tier } from '../analysis/residue.ts'
import { noteKinds, zones } from '../analysis/zones.ts'
import type { Located, Severity } from '../finding/finding.ts'
import { type MarkupFormat, markupFormat } from '../input/emptied.ts'
import { quoted } from '../text/beginning.ts'
import { hash16, hash16Of } from '../text/hash.ts'
import { lettered } from '../text/lettered.ts'
import { type Collected, type DraftFix, defineRunRule, type Recorded, type RunDraft } from './kit.ts'

/** A line of a story as the comparison of stories sees it. */
interface RecordedLine {
  readonly at: Located
  /** Its beginning as a reader sees it, where the source writes it in another way. */
  readonly seen?: string
  /** Hash of its phrase form; equal for equal lines of other stories. */
  readonly form: string
  readonly part: Part
  /** Index among the story's lines: neighbours are one apart. */
  readonly line: number
  readonly partial: boolean
  /** The story's headline, which two stories can share, or a few words with capitals, as a writer's name and a section's. */
  readonly isHeading: boolean
  /** Whether it is a sentence, as two stories can share one about what lies behind both. */
  readonly isSentence: boolean
  /** What the story itself says about the line. */
  readonly tier: Tier | null
  readonly kind: string
  readonly why: string
  readonly worded: boolean
  readonly gaps: Gaps | null
  /** The format of a story in mark-up. */
  readonly format?: MarkupFormat | undefined
}

/** What every story is compared by; its lines themselves are its details. */
interface StoryRecord {
  /** The forms of its lines. */
  readonly forms: readonly string[]
  /** Whether the story itself says of one of them that it is left over. */
  readonly leftovers: boolean
  /** Whether lines that recur in other stories are to be reported. */
  readonly repetition: boolean
  /** Hash of the first full sentence: two versions of one story have it in common. */
  readonly lead: string
}

/** A line longer than this is prose, whatever recurs. */
const recurringWordsMax = 40
const labelWordsMax = 4
/** A shorter line with a full stop is as often a label or a slogan. */
const sentenceWordsMin = 6
const endsSentence = /[.!?…]["'”’)]*$/
/** Longer lines are quoted by their beginning. */
const quotedMax = 60
const names: Readonly<Record<string, string>> = {
  ad: 'advertising',
  bio: 'author note',
  byline: 'byline',
  cms: 'editing system',
  comments: 'comment form',
  corrections: 'correction',
  credit: 'picture credit',
  credits: 'reporting credit',
  disclosures: 'disclosure',
  field: 'label of a field',
  glued: 'section label',
  legal: 'legal notice',
  list: 'menu, list or teaser',
  media: 'player or gallery',
  nav: 'navigation',
  newsletter: 'sign-up plea',
  rating: 'rating box',
  recurring: 'the same line in other stories',
  related: 'links to other stories',
  release: 'press release',
  share: 'share buttons',
  tags: 'tags',
  timestamp: 'page date',
  truncation: 'cut-off text',
  wire: 'agency note'
}

export const boilerplateResidue = defineRunRule({
  id: 'boilerplate-residue',
  summary: 'Something is left over from a web page: sign-up pleas, rating boxes, tag lists, share lines.',
  severity: 'error',
  group: 'residue',
  stage: 'preview',
  since: '0.1.0',
  inQuotations: true,
  inFurniture: true,
  options: v.strictObject({
    forbid: v.pipe(
      v.optional(v.array(v.picklist(noteKinds)), []),
      v.description('Notes that the house does not print below a story: credits, bio, corrections, disclosures')
    ),
    repetition: v.pipe(
      v.optional(v.boolean(), true),
      v.description('Whether a short line that stands in several stories of a folder is reported')
    )
  }),
  needs: { layout, residue, zones },

  /** Short lines of the story, with what the story alone says about them. */
  collect({ layout, residue, zones }, { locate, story, options }): Collected<StoryRecord, readonly RecordedLine[]> {
    const leftovers = new Map(residue.map((leftover) => [leftover.line, leftover]))
    const forbidden = new Set<string>(options.forbid)
    const lead = layout.find(({ long }) => long)
    const title = zones.byBlock.indexOf('headline')
    const lines: RecordedLine[] = []
    const format = markupFormat(story.document.format)
    for (let index = 0; index < layout.length; index += 1) {
      const line = layout[index]
      if (line === undefined) continue
      const note = zones.notes.get(index)
      const leftover =
        leftovers.get(index) ??
        (note !== undefined && forbidden.has(note) ? forbiddenNote(line, index, note) : undefined)
      if (leftover === undefined && (!options.repetition || !canRecur(line) || note !== undefined)) continue
      const zone = zones.byBlock[line.block]
      // Two stories can share a headline; a label over the headline of a plain text looks like one.
      const inPlace =
        (zone === 'headline' && story.document.format !== 'text') ||
        zone === 'byline' ||
        zone === 'date' ||
        zone === 'credit'
      if (leftover === undefined && inPlace) continue
      const at = locate(leftover ?? line)
      const seen = at.verbatim ? at.actual : story.text.slice((leftover ?? line).start, (leftover ?? line).end)
      lines.push({
        at,
        ...(seen === at.actual ? {} : { seen: quoted(seen, quotedMax) }),
        // Without spaces a line is a word or two: then its letters tell more than their numbers.
        form: line.form.spaceless ? hash16(line.form.text) : hash16Of(line.form.words),
        part: line.part,
        line: index,
        partial: leftover?.partial ?? false,
        isHeading:
          line.block === title || (line.words <= labelWordsMax && isTitle(story.text.slice(line.start, line.end))),
        isSentence: line.words >= sentenceWordsMin && endsSentence.test(seen),
        tier: leftover?.tier ?? null,
        kind: leftover?.kind ?? 'recurring',
        why: leftover?.why ?? '',
        worded: leftover?.worded ?? false,
        gaps: story.document.format === 'text' ? gapsAround(layout, index, story.text, leftover) : null,
        ...(format === undefined ? {} : { format })
      })
    }
    const record = {
      forms: lines.map(({ form }) => form),
      leftovers: lines.some(({ tier }) => tier !== null),
      repetition: options.repetition,
      lead: lead ? hash16(story.text.slice(lead.start, lead.end)) : ''
    }
    return { record, details: lines }
  },

  *compare(stories): Iterable<RunDraft> {
    const recurring = recurringForms(stories)
    for (const story of stories) {
      const { file, beside, record } = story
      const again = record.repetition ? recurring.get(beside.key) : undefined
      if (!record.leftovers && !record.forms.some((form) => again?.has(form))) continue
      const lines = story.details.flatMap((line): RecordedLine[] => {
        if (line.tier !== null) return [line]
        if (!again?.has(line.form)) return []
        const why = `the same line in other stories of this ${beside.what}`
        const isPerhapsCopy = line.part === 'body' || line.isHeading || line.isSentence
        return [{ ...line, why, tier: isPerhapsCopy ? 'likely' : 'certain' }]
      })
      for (const block of blocksOf(lines)) yield draftOf(file, block)
    }
  }
})

/** What a deletion takes along: of the end of a line the space before it, of a label that ran into a headline nothing. */
function gapsAround(lines: readonly Line[], index: number, text: string, leftover: Leftover | undefined): Gaps | null {
  if (leftover?.partial !== true) return gapsOf(lines, index, text)
  if (leftover.kind === 'glued') return null
  const before = text.slice(lines[index]?.start ?? 0, leftover.start).trimEnd()
  return { from: (lines[index]?.start ?? 0) + before.length, to: leftover.end, last: true }
}

/** Whether it is short enough to be a line that a site sets into every story. */
function canRecur({ words, long, form }: Line): boolean {
  return words <= recurringWordsMax && !long && form.words.length > 0
}

/** A note that the house does not print. */
function forbiddenNote(line: Line, index: number, note: string): Leftover {
  const why = `\`forbid: [${note}]\``
  return {
    start: line.start,
    end: line.end,
    line: index,
    tier: 'likely',
    kind: note,
    why,
    partial: false,
    worded: false
  }
}

function isTitle(written: string): boolean {
  return titleWords(written).test(written)
}

const titleWords = lettered(String.raw`^(?:\p{Lu}[\p{L}.'’-]*(?:\s|$)){1,4}$`)

/** Forms that stand in two different stories that stand beside each other, by what they stand beside. */
function recurringForms(
  stories: readonly Pick<Recorded<StoryRecord, unknown>, 'file' | 'beside' | 'record'>[]
): ReadonlyMap<string, ReadonlySet<string>> {
  const recurring = new Map<string, Set<string>>()
  if (stories.length < 2) return recurring
  const leads = new Map<string, Map<string, string>>()
  for (const { file, beside, record } of stories) {
    const known = leads.get(beside.key) ?? new Map<string, string>()
    const again = recurring.get(beside.key) ?? new Set<string>()
    leads.set(beside.key, known)
    recurring.set(beside.key, again)
    for (const form of record.forms) {
      const lead = known.get(form)
      if (lead === undefined) known.set(form, record.lead === '' ? file : record.lead)
      else if (lead !== file && lead !== record.lead) again.add(form)
    }
  }
  return recurring
}

function severityOf(tier: Tier | null): Severity {
  return tier === 'certain' ? 'error' : 'warning'
}

/** Neighbouring lines of the same severity are one finding. */
function blocksOf(lines: readonly RecordedLine[]): RecordedLine[][] {
  const blocks: RecordedLine[][] = []
  for (const line of lines) {
    const last = blocks.at(-1)?.at(-1)
    if (last && !last.partial && !line.partial && line.line === last.line + 1 && last.tier === line.tier)
      blocks.at(-1)?.push(line)
    else blocks.push([line])
  }
  return blocks
}

function draftOf(file: string, block: readonly RecordedLine[]): RunDraft {
  // A block has at least the line it was begun with.
  const first = block[0] as RecordedLine
  const last = block.at(-1) as RecordedLine
  const at: Located = {
    ...first.at,
    end: last.at.end,
    endLine: last.at.endLine,
    endColumn: last.at.endColumn,
    actual: first.at.actual,
    verbatim: block.every((line) => line.at.verbatim)
  }
  const fix = fixOf(block, first, last)
  return {
    file,
    at,
    severity: severityOf(first.tier),
    message: messageOf(block, first),
    note: noteOf(block, first, last),
    expected: [],
    related:
      block.length > 1 ? block.map((line) => ({ file, at: line.at, message: names[line.kind] ?? line.kind })) : [],
    ...(fix ? { fix } : {})
  }
}

function messageOf(block: readonly RecordedLine[], first: RecordedLine): string {
  const found = first.seen ?? quoted(first.at.actual, quotedMax)
  const kinds = [...new Set(block.map(({ kind }) => names[kind] ?? kind))]
  if (first.kind === 'glued') return `A section label ran into the headline: \`${found}\``
  if (block.every(({ kind }) => kind === 'release'))
    return `Left over from a press release: ${block.length > 1 ? `${block.length} lines` : `\`${found}\``}`
  if (block.length > 1) return `Left over from a web page: ${kinds.join(', ')}, ${block.length} lines`
  if (first.kind === 'credit') return `Picture credit in the copy: \`${found}\``
  if (noteKinds.some((kind) => kind === first.kind)) return `Unexpected ${kinds[0]} below the story: \`${found}\``
  return `${first.worded ? 'Left' : 'Looks left'} over from a web page, ${kinds[0]}: \`${found}\``
}

/** The evidence where it is not in the words themselves, then the cure. */
function noteOf(block: readonly RecordedLine[], first: RecordedLine, last: RecordedLine): string {
  if (first.kind === 'credit' && block.length === 1) return 'Move it to the caption.'
  if (first.kind === 'glued') return 'Delete it.'
  if (first.kind === 'field') return 'Delete the label; the text behind it is copy.'
  if (first.partial) return `Told by: ${first.why}. Delete the end of the line.`
  // A paragraph of Markdown has as many lines as its writer set.
  const { line } = first.at
  const { endLine } = last.at
  const cure = line === endLine ? `Delete line ${line}.` : `Delete lines ${line}-${endLine}.`
  return block.length === 1 ? `Told by: ${first.why}. ${cure}` : cure
}

/** One deletion for the block: safe only for what is certain by its words and outside the story itself. */
function fixOf(block: readonly RecordedLine[], first: RecordedLine, last: RecordedLine): DraftFix | undefined {
  if (first.kind === 'credit') return undefined
  const sure = (line: RecordedLine) =>
    line.tier === 'certain' && line.worded && (line.partial ? line.kind === 'glued' : line.part !== 'body')
  const safety = block.every(sure) ? 'safe' : 'unsafe'
  if (first.gaps === null || last.gaps === null) {
    const edits = block.map(({ at }) => ({ start: at.start, end: at.end, text: '' }))
    return { safety, edits, empties: first.partial ? undefined : first.format }
  }
  return { safety, edits: [{ ...deletionOf(first.at.start, first.gaps, last.gaps), text: '' }] }
}
