import { nameDoubts } from '../analysis/name-doubts.ts'
import { spelledForms } from '../analysis/names/spelled-forms.ts'
import type { Located } from '../finding/finding.ts'
import { defineRunRule, type Recorded, type RunDraft } from './kit.ts'

/** A form that the story itself shows to be one of two. */
interface OwnVariant {
  readonly at: Located
  readonly written: string
  readonly expected: readonly string[]
  readonly note: string
  readonly related: readonly { readonly at: Located; readonly message: string }[]
}

/** A spelling of a listed name that has several, at its first place in the story. */
interface RecordedForm {
  readonly name: string
  readonly form: string
  readonly count: number
  readonly at: Located
  readonly written: string
  readonly before: string
  readonly after: string
}

/** What is kept of a story for the comparison. */
interface StoryRecord {
  readonly own: readonly OwnVariant[]
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

  collect({ nameDoubts, spelledForms }, { locate, isSilent }): StoryRecord {
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
    const forms = new Map<string, RecordedForm & { count: number }>()
    for (const { name, form, mention, before, after } of spelledForms) {
      const key = `${name}\n${form}`
      const known = forms.get(key)
      if (known) known.count += 1
      else if (!isSilent(mention))
        forms.set(key, { name, form, count: 1, at: locate(mention), written: mention.text, before, after })
    }
    return { own, forms: [...forms.values()] }
  },

  *compare(stories): Iterable<RunDraft> {
    for (const { file, record } of stories) {
      for (const { at, written, expected, note, related } of record.own) {
        const shown = related.map((other) => ({ ...other, file }))
        yield draftOf({ file, at, written, expected, note, related: shown })
      }
    }
    if (stories.length > 1) yield* acrossStories(stories)
  }
})

/**
 * Names that the stories of a run spell differently: each story with another form than most is told once. Where
 * a story has both forms it has been told already.
 */
function* acrossStories(stories: readonly Recorded<StoryRecord>[]): Generator<RunDraft> {
  // In the order of their paths, so that the order in which the stories came decides nothing.
  const sorted = [...stories].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
  const names = new Map<string, Map<string, { readonly file: string; readonly form: RecordedForm; stories: number }>>()
  for (const { file, record } of sorted) {
    for (const form of record.forms) {
      const spellings = names.get(form.name) ?? new Map<string, { file: string; form: RecordedForm; stories: number }>()
      names.set(form.name, spellings)
      const known = spellings.get(form.form)
      if (known) known.stories += 1
      else spellings.set(form.form, { file, form, stories: 1 })
    }
  }
  for (const { file, record } of sorted) {
    for (const { name, form, at, written, before, after } of record.forms) {
      const spellings = [...(names.get(name)?.values() ?? [])]
      const [keep] = spellings.sort((a, b) => b.stories - a.stories)
      if (keep === undefined || keep.form.form === form) continue
      if (record.forms.some((other) => other.name === name && other.form !== form)) continue
      const message = `Spelled \`${keep.form.written}\` here`
      yield {
        ...draftOf({
          file,
          at,
          written,
          expected: [before + keep.form.form + after],
          note: `Both are right; ${countOf(keep.stories)} of this run ${keep.stories === 1 ? 'has' : 'have'} ${keep.form.form}. Keep to one.`,
          related: [{ file: keep.file, at: keep.form.at, message }]
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
