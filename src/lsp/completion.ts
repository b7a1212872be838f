// Names that an editor offers to complete: those of the story first, then those that the lists know.
import { type CompletionItem, CompletionItemKind, type CompletionList } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { clusters } from '../analysis/clusters.ts'
import { nameDoubts } from '../analysis/name-doubts.ts'
import { listNote } from '../analysis/names/doubt.ts'
import type { Story } from '../analysis/story.ts'
import { type KnownName, type NameList, names } from '../lexicon/names.ts'
import { nameKey } from '../lexicon/romanisation.ts'
import { rangeOf } from './diagnostics.ts'

/** At most this many are offered; more letters make fewer. */
const offeredMax = 20
/** Names looked at to find the best of them. */
const consideredMax = 300
/** Words of a name before the cursor that are read back. */
const wordsMax = 4
/** Letters before the cursor that are read back. */
const backMax = 100

/** A name to offer, with the letters in the copy that it stands for. */
interface Offer {
  readonly text: string
  readonly detail: string
  /** Where the letters begin. */
  readonly start: number
  /** What the letters are compared with. */
  readonly filter: string
}

/**
 * Names for the letters before the cursor: a word with a capital and at least two letters, with the capitalised words
 * before it.
 *
 * @param story - the story as it was read last; perhaps some letters ago
 * @param offset - of the cursor
 */
export function completeNames(document: TextDocument, offset: number, story: Story): CompletionList {
  const list = story.lexicon.part(names)
  const offers = new Map<string, Offer>()
  for (const start of startsBefore(document.getText(), offset)) {
    const key = nameKey(document.getText().slice(start, offset))
    if (key.length < 2) continue
    for (const offer of [...fromStory(story, key, start), ...fromLists(list, key, start)]) {
      if (!offers.has(offer.text)) offers.set(offer.text, offer)
      if (offers.size >= offeredMax) break
    }
  }
  const items = [...offers.values()].slice(0, offeredMax).map(
    ({ text, detail, start, filter }, index): CompletionItem => ({
      label: text,
      kind: CompletionItemKind.Value,
      detail,
      filterText: filter,
      sortText: String(index).padStart(3, '0'),
      textEdit: { range: rangeOf(document, { start, end: offset }), newText: text }
    })
  )
  // With more letters other names come into reach.
  return { isIncomplete: true, items }
}

/** Where a name under the cursor can begin: at the word itself, and at capitalised words before it; the widest first. */
function startsBefore(text: string, offset: number): number[] {
  const from = Math.max(0, offset - backMax)
  const line = text.slice(from, offset)
  const run = /(?:\p{Lu}[\p{L}\p{M}'’.-]* +){0,3}\p{Lu}[\p{L}\p{M}'’-]+$/u.exec(line)
  if (!run || /[\p{L}\p{M}\p{N}]/u.test(line.charAt(run.index - 1))) return []
  const starts = [...run[0].matchAll(/[^ ]+/g)].map(({ index }) => from + run.index + index)
  return starts.slice(-wordsMax)
}

/** Forms and full names that the story has, the most frequent first. */
function fromStory(story: Story, key: string, start: number): Offer[] {
  const wrong = new Set(
    story.get(nameDoubts).flatMap(({ kind, mention }) => (kind === 'misspelled' ? [mention.text] : []))
  )
  return story.get(clusters).flatMap(({ name, kind, forms, role }) => {
    const detail = role ?? kind
    return [...new Set([...forms.map(({ text }) => text), name])].flatMap((text): Offer[] => {
      const filter = matchOf(text, key)
      // What stands there in full already is no help.
      if (filter === undefined || nameKey(text) === key || wrong.has(text)) return []
      return [{ text, detail: `${detail}, in this story`, start, filter }]
    })
  })
}

/** Names of the lists: the house's, then people in office, then the others by the alphabet. */
function fromLists(list: NameList, key: string, start: number): Offer[] {
  return list
    .startingWith(key, consideredMax)
    .map((entry) => ({ entry, rank: entry.house ? 0 : inOffice(list, entry) ? 1 : 2 }))
    .sort((a, b) => a.rank - b.rank || (a.entry.name < b.entry.name ? -1 : 1))
    .slice(0, offeredMax)
    .flatMap(({ entry }): Offer[] => {
      const filter = matchOf(entry.name, key)
      if (filter === undefined) return []
      const detail = listNote(list, entry).replace(/^List: (.*)\.$/, '$1')
      return [{ text: entry.name, detail, start, filter }]
    })
}

function inOffice(list: NameList, entry: KnownName): boolean {
  return list.details(entry).roles.some(({ from, to }) => from !== undefined && to === undefined)
}

/** The part of a name from the word on that begins with the letters. */
function matchOf(name: string, key: string): string | undefined {
  for (const { index } of name.matchAll(/(?<![^\s-])\S/g)) {
    const rest = name.slice(index)
    if (nameKey(rest).startsWith(key)) return rest
  }
  return undefined
}
