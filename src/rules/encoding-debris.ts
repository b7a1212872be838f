import { titleOf } from '../analysis/debris/invisible.ts'
import { type Debris, debris } from '../analysis/debris.ts'
import { quoted } from '../text/beginning.ts'
import { type Draft, defineRule } from './kit.ts'

/** Longer finds are quoted by their beginning. */
const quotedMax = 60

export const encodingDebris = defineRule({
  id: 'encoding-debris',
  summary: 'Broken characters, stray mark-up or words run together: `donâ€™t`, `&nbsp;`, `visit.The`.',
  severity: 'error',
  group: 'residue',
  stage: 'preview',
  since: '0.1.0',
  inQuotations: true,
  inFurniture: true,
  options: null,
  needs: { debris },

  *check({ debris }, { story }): Iterable<Draft> {
    for (const broken of debris) {
      const actual = story.text.slice(broken.start, broken.end)
      const { repaired, repairs } = broken
      const edits = repairs.flatMap(({ start, end, text }) => (text === undefined ? [] : [{ start, end, text }]))
      yield {
        at: { start: broken.start, end: broken.end },
        message: messageOf(broken, quoted(actual, quotedMax), story.text),
        note: notes[broken.kind],
        expected: repaired === undefined || repaired.trim() === '' ? [] : [repaired],
        ...(repaired === undefined
          ? {}
          : { fix: { safety: repairs.every(({ safe }) => safe) ? ('safe' as const) : ('unsafe' as const), edits } })
      }
    }
  }
})

const notes: Readonly<Record<Debris['kind'], string>> = {
  mojibake: 'The text was saved as UTF-8 and opened as something else.',
  lost: 'A letter was lost when the text was converted: look it up in the original.',
  control: 'A control character of an old Windows text.',
  invisible: 'Nobody sees it, but it breaks searching, spell checking and line breaks.',
  entity: 'An HTML character reference that was escaped twice.',
  escape: 'An escape sequence of a program.',
  tag: 'An HTML tag shows in the copy: delete it and set the text again.',
  shortcode: 'A command of an editing system shows in the copy: delete it.',
  markdown: 'Markdown shows in the copy: set the text in the editing system.',
  conflict: 'Two versions of the copy stand between `<<<<<<<` and `>>>>>>>`: keep one of them and delete the marks.',
  glued: 'Two words ran together when the page was copied.'
}

function messageOf({ kind, repaired, repairs }: Debris, actual: string, text: string): string {
  if (kind === 'lost') return `A character was lost in \`${actual}\``
  if (kind === 'invisible' || (kind === 'control' && repaired === '')) {
    const [first] = repairs
    const title = titleOf(text.charAt(first?.start ?? 0))
    return repaired?.trim() ? `Unexpected ${title} in \`${quoted(repaired, quotedMax)}\`` : `Unexpected ${title}`
  }
  if (kind === 'conflict') return `Left over from a merge of two versions: \`${actual}\``
  if (kind === 'tag') return `Unexpected tag \`${actual}\``
  if (kind === 'shortcode') return `Unexpected shortcode \`${actual}\``
  return repaired?.trim()
    ? `Unexpected \`${actual}\`, expected \`${quoted(repaired, quotedMax)}\``
    : `Unexpected \`${actual}\``
}
