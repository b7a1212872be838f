import { nameDoubts } from '../analysis/name-doubts.ts'
import { spelledForms } from '../analysis/names/spelled-forms.ts'
import type { Located } from '../finding/finding.ts'
import { type Collected, defineRunRule, type Recorded, type RunDraft } from './kit.ts'

/** A form that the story itself shows to be one of two. */
interface OwnVariant {
  readonly at: Located
  readonly written: string
  readonly expected: readonly string[]
  readonly note: string
  readonly related: readonly { readonly at: Located; readonly message: string }[]
}

/** A spelling of a listed name that has several. */
interface Spelled {
  readonly name: string
  readonly form: string
}

/** The same at its first place in the story. */
interface RecordedForm extends Spelled {
  readonly at: Located
  readonly written: string
  readonly before: string
  readonly after: string
}

/** What every story is compared by. */
interface StoryRecord {
  /** Whether the story itself has a name in two forms. */
  readonly own: boolean
  readonly forms: readonly Spelled[]
}

interface Details {
  readonly own: readonly OwnVariant[]
  /** In the same order. */
  readonly forms: readonly RecordedForm[]
}

export const nameVariant = defineRunRule({
  id: 'name-variant',
  summary: 'One person or place stands in two accepted forms in one story, or in two stories of a run.',
  severity: 'warning',
  group: 'words',
  stage: 'preview',
  since: '0.1.0',
  inQuotations: false,
  inFurniture: false,
  options: null,
  needs: { nameDoubts, spelledForms },

  collect({ nameDoubts, spelledForms }, { locate, isSilent }): Collected<StoryRecord, Details> {
    const own = nameDoubts.flatMap(({ kind, mention, expected, note, related }): OwnVariant[] =>
      kind !== 'variant' || expected.length === 0 || isSilent(mention)
        ? []
        : [
            {
              at: locate(mention),
              written: mention.text,
              expected,
              note,
              related: related.map(({ at, message }) => ({ at: locate(at), message }))
            }
          ]
    )
    const forms = new Map<string, RecordedForm>()
    for (const { name, form, mention, before, after } of spelledForms) {
      const key = `${name}\n${form}`
      if (!forms.has(key) && !isSilent(mention))
        forms.set(key, { name, form, at: locate(mention), written: mention.text, before, after })
    }
    const details = { own, forms: [...forms.values()] }
    const spelled = details.forms.map(({ name, form }) => ({ name, form }))
    return { record: { own: own.length > 0, forms: spelled }, details }
  },

  *compare(stories): Iterable<RunDraft> {
    for (const story of stories) {
      if (!story.record.own) continue
      const { file, details } = story
      for (const { at, written, expected, note, related } of details.own) {
        const shown = related.map((other) => ({ ...other, file }))
        yield draftOf({ file, at, written, expected, note, related: shown })
      }
    }
    if (stories.length > 1) yield* acrossStories(stories)
  }
})

type Compared = Recorded<StoryRecord, Details>

/** A spelling in this run: the first story that has it, and which of that story's forms it is. */
interface Spelling {
  readonly story: Compared
  readonly index: number
  readonly form: string
  stories: number
}

/**
 * Names that the stories of a run spell differently: each story with another form than most is told once. Where
 * a story has both forms it has been told already.
 */
function* acrossStories(stories: readonly Compared[]): Generator<RunDraft> {
  // In the order of their paths, so that the order in which the stories came decides nothing.
  const sorted = [...stories].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
  const names = new Map<string, Map<string, Spelling>>()
  for (const story of sorted) {
    for (const [index, { name, form }] of story.record.forms.entries()) {
      const spellings = names.get(name) ?? new Map<string, Spelling>()
      names.set(name, spellings)
      const known = spellings.get(form)
      if (known) known.stories += 1
      else spellings.set(form, { story, index, form, stories: 1 })
    }
  }
  const usual = new Map<string, Spelling | undefined>()
  for (const [name, spellings] of names) {
    usual.set(name, [...spellings.values()].sort((a, b) => b.stories - a.stories)[0])
  }
  for (const story of sorted) {
    const { file, record } = story
    for (const [index, { name, form }] of record.forms.entries()) {
      const keep = usual.get(name)
      if (keep === undefined || keep.form === form) continue
      if (record.forms.some((other) => other.name === name && other.form !== form)) continue
      const own = story.details.forms[index]
      const other = keep.story.details.forms[keep.index]
      // The forms of a record and of its details are the same ones.
      if (own === undefined || other === undefined) continue
      const { at, written, before, after } = own
      const message = `Spelled \`${other.written}\` here`
      yield {
        ...draftOf({
          file,
          at,
          written,
          expected: [before + keep.form + after],
          note: `Both are right; ${countOf(keep.stories)} of this run ${keep.stories === 1 ? 'has' : 'have'} ${keep.form}. Keep to one.`,
          related: [{ file: keep.story.file, at: other.at, message }]
        }),
        severity: 'info'
      }
    }
  }
}

function countOf(stories: number): string {
  return stories === 1 ? 'another story' : `${stories} stories`
}

function draftOf({
  file,
  at,
  written,
  expected,
  note,
  related
}: Pick<OwnVariant, 'at' | 'written' | 'expected' | 'note'> & Pick<RunDraft, 'file' | 'related'>): RunDraft {
  const [best = written] = expected
  return {
    file,
    at,
    message: `Unexpected form \`${written}\`, expected \`${best}\``,
    expected,
    note,
    related: related ?? [],
    // A name is a person's to change: never a safe fix.
    fix: { safety: 'unsafe', edits: [{ start: at.start, end: at.end, text: best }] }
  }
}
