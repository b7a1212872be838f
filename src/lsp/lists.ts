// What `copydesk names` and `copydesk sources` print, as rows that an editor can offer and jump to.
import { type Range, RequestType, type TextDocumentIdentifier } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { clusters } from '../analysis/clusters.ts'
import { namesList } from '../analysis/names-list.ts'
import { sourcesList } from '../analysis/sources-list.ts'
import type { Story } from '../analysis/story.ts'
import { locatorOf } from '../finding/locate.ts'
import { quoted } from '../text/beginning.ts'
import { rangeOf } from './diagnostics.ts'

/** A row of a list: what it is called, what is known about it, where it stands. */
export interface ListRow {
  readonly label: string
  readonly description: string
  readonly detail: string
  readonly range: Range
}

/** The story that is asked about. */
export interface ListParams {
  readonly textDocument: TextDocumentIdentifier
}

/** Every name in a story; beyond the protocol, for editors that offer a list. */
export const namesRequest = new RequestType<ListParams, ListRow[], void>('copydesk/names')

/** Who says what in a story; beyond the protocol. */
export const sourcesRequest = new RequestType<ListParams, ListRow[], void>('copydesk/sources')

/** Words of a statement that a row shows. */
const statementMax = 80

/** The names of a story in order of appearance, each where it stands first. */
export function nameRows(story: Story, document: TextDocument): ListRow[] {
  const { locate } = locatorOf(story)
  return namesList(story.get(clusters)).flatMap(({ name, kind, role, known, forms, mentions }) => {
    const [first] = mentions
    if (!first) return []
    const told = [role, kind === 'other' ? null : kind, known ? 'on a list' : 'on no list: check the spelling']
    return [
      {
        label: name,
        description: told.filter((one) => one !== null).join(', '),
        detail: forms.map(({ text, count }) => `${text} ${count}`).join('; '),
        range: rangeOf(document, locate(first))
      }
    ]
  })
}

/** The statements of a story in order of appearance. */
export function sourceRows(story: Story, document: TextDocument): ListRow[] {
  const { locate } = locatorOf(story)
  return story.get(sourcesList).sources.map(({ source, cue, content, start, end }) => {
    const statement = content ? story.text.slice(content.start, content.end) : ''
    return {
      label: source.text || '(nobody)',
      description: [source.grade, cue?.text].filter(Boolean).join(', '),
      detail: quoted(statement, statementMax),
      range: rangeOf(document, locate({ start, end }))
    }
  })
}
