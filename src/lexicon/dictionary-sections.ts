// A spelling dictionary in sections by how its forms begin: to judge a word, nspell parses a dozen lines and not 50,000.
import { openColumns, writeColumns } from './column-file.ts'
import { lineColumns, openLines, openShelf, shelfColumns } from './text-shelf.ts'

/** A dictionary as nspell takes it. */
export interface Dictionary {
  readonly aff: string
  readonly dic: string
}

/** A dictionary that is read section by section. */
export interface SectionedDictionary {
  /** With the lines of some sections: it judges the words that stand in them as the whole does. */
  part(sections: readonly string[]): Dictionary
  whole(): Dictionary
}

/** Three letters make 4,100 sections. The largest, `con`, has 660 lines; nspell parses one in 0.3 ms, the whole in 250. */
const letters = 3

/** The section in which a form stands, whatever its capitals. */
export function sectionOf(form: string): string {
  return form.toLowerCase().slice(0, letters)
}

/**
 * The sections that decide about a word: its own, and those of its parts, because retext-spell knows `alpha-bravo` when
 * it knows both halves.
 *
 * @example
 * sectionsOf('half-writen') // ['hal', 'wri']
 */
export function sectionsOf(word: string): readonly string[] {
  if (/^[a-z]+$/.test(word)) return [sectionOf(word)]
  const found = new Set([sectionOf(word)])
  for (const part of word.split(/[^\p{L}\p{M}\p{N}]+/u)) if (part !== '') found.add(sectionOf(part))
  return [...found].sort()
}

/**
 * A dictionary as the build ships it.
 *
 * @param aff - its rules
 * @param common - lines that belong to every section: the pieces of `21st`, which can stand anywhere in a word
 * @param sections - the lines by section; a line stands in each that one of its forms begins
 */
export function writeSections(
  aff: string,
  common: readonly string[],
  sections: ReadonlyMap<string, readonly string[]>
): Uint8Array {
  const sorted = [...sections.keys()].sort((a, b) => (a < b ? -1 : 1))
  return writeColumns(
    { aff, common: common.join('\n') },
    {
      ...shelfColumns('section', sorted),
      ...lineColumns(
        'lines',
        sorted.map((section) => (sections.get(section) ?? []).join('\n'))
      )
    }
  )
}

/** Open what `writeSections` wrote. */
export function openSections(bytes: Uint8Array): SectionedDictionary {
  const file = openColumns(bytes)
  // Written by the function above.
  const { aff, common } = file.about as { readonly aff: string; readonly common: string }
  const sections = openShelf(file, 'section')
  const linesOf = openLines(file, 'lines')
  // The first line of a dictionary is the number of its lines, which nspell does not read.
  const dictionary = (parts: readonly string[]): Dictionary => ({ aff, dic: ['', common, ...parts].join('\n') })
  return {
    part(names) {
      const found = names.map((name) => sections.indexOf(name)).filter((index) => index >= 0)
      return dictionary(found.map(linesOf))
    },
    whole: () => dictionary(Array.from({ length: sections.count }, (_, index) => linesOf(index)))
  }
}
