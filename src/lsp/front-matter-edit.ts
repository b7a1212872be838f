import type { Edit } from '../finding/finding.ts'
import { readFrontMatter } from '../input/front-matter.ts'

/**
 * An edit of a Markdown story's front matter, which is made when there is none.
 *
 * @param edit - makes the edit of the YAML by itself
 * @returns an edit of the source; `null` where the YAML does not allow it
 */
export async function frontMatterEdit(
  source: string,
  edit: (yaml: string) => Promise<Edit | null>
): Promise<Edit | null> {
  const start = source.startsWith('\ufeff') ? 1 : 0
  const { end } = readFrontMatter(source, start)
  if (end === start) {
    // A rule at the top of the story is no front matter, and must not become the end of it.
    const made = await edit('')
    return made && { start, end: start, text: `---\n${made.text}---\n\n` }
  }
  const yamlStart = source.indexOf('\n', start) + 1
  const closing = /(?:---|\.\.\.)[ \t]*(?:\r\n?|\n)?$/.exec(source.slice(start, end))
  const yaml = source.slice(yamlStart, closing ? start + closing.index : end)
  const made = await edit(yaml)
  return made && { start: made.start + yamlStart, end: made.end + yamlStart, text: made.text }
}

/** Where the front matter ends and the story begins. */
export function storyStart(source: string): number {
  return readFrontMatter(source, source.startsWith('\ufeff') ? 1 : 0).end
}
