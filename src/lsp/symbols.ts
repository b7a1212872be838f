// The outline of a story: its headline and paragraphs, with the names and sources in each.
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { attributions } from '../analysis/attributions.ts'
import { clusters } from '../analysis/clusters.ts'
import type { Story } from '../analysis/story.ts'
import { type Zone, zones } from '../analysis/zones.ts'
import type { NameKind } from '../lexicon/pack.ts'
import { quoted } from '../text/beginning.ts'
import { overlaps, type Span } from '../text/span.ts'
import { rangeOf } from './diagnostics.ts'

/** Letters of a paragraph that stand for it. */
const titleMax = 60
/** More than this is no story to page through. */
const symbolsMax = 5000

const nameKinds: Readonly<Record<NameKind, SymbolKind>> = {
  person: SymbolKind.Object,
  place: SymbolKind.Namespace,
  organisation: SymbolKind.Package,
  other: SymbolKind.Constant
}

const zoneNames: Readonly<Partial<Record<Zone, string>>> = {
  body: 'paragraph',
  date: 'date line',
  end: 'end note',
  furniture: 'left over from a web page'
}

/** The outline, nested. */
export function symbolsOf(story: Story, document: TextDocument): DocumentSymbol[] {
  const { byBlock } = story.get(zones)
  const inBlocks = symbolsInBlocks(story, document)
  return story.blocks.slice(0, symbolsMax).flatMap((block, index): DocumentSymbol[] => {
    const name = titleOf(story.text.slice(block.start, block.end))
    if (name === '' || block.kind === 'link') return []
    const zone = byBlock[index] ?? 'body'
    const range = rangeOf(document, story.document.map.toSource(block))
    return [
      {
        name,
        detail: zoneNames[zone] ?? zone,
        kind: zone === 'headline' ? SymbolKind.Module : SymbolKind.String,
        range,
        selectionRange: range,
        children: inBlocks.get(index) ?? []
      }
    ]
  })
}

/** The same without nesting, for editors that know no other. */
export function flatSymbols(
  symbols: readonly DocumentSymbol[],
  uri: string,
  containerName?: string
): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) },
    ...flatSymbols(children, uri, name)
  ])
}

/** Names, each once a paragraph, and sources, by index of the block. */
function symbolsInBlocks(story: Story, document: TextDocument): ReadonlyMap<number, DocumentSymbol[]> {
  const found = new Map<number, { at: number; symbol: DocumentSymbol }[]>()
  const add = (block: number, at: Span, symbol: Pick<DocumentSymbol, 'name' | 'detail' | 'kind'>) => {
    const range = rangeOf(document, story.document.map.toSource(at))
    const list = found.get(block) ?? []
    list.push({ at: at.start, symbol: { ...symbol, range, selectionRange: range } })
    found.set(block, list)
  }
  for (const { name, kind, role, mentions } of story.get(clusters)) {
    const seen = new Set<number>()
    for (const mention of mentions) {
      if (seen.has(mention.block)) continue
      seen.add(mention.block)
      add(mention.block, mention, { name, detail: role ?? kind, kind: nameKinds[kind] })
    }
  }
  let block = 0
  for (const { source, cue, start, end } of [...story.get(attributions).frames].sort((a, b) => a.start - b.start)) {
    while ((story.blocks[block]?.end ?? Number.POSITIVE_INFINITY) <= start) block += 1
    const home = story.blocks[block]
    if (!home || !overlaps(home, { start, end })) continue
    // A quotation can run on over paragraphs; in the outline it stays in its first one.
    const at = { start: Math.max(start, home.start), end: Math.min(end, home.end) }
    const name = titleOf(source.text) || '(nobody)'
    add(block, at, { name, detail: `${source.grade} source${cue ? `, ${cue.text}` : ''}`, kind: SymbolKind.Event })
  }
  return new Map(
    [...found].map(([index, list]) => [index, list.sort((a, b) => a.at - b.at).map(({ symbol }) => symbol)])
  )
}

function titleOf(text: string): string {
  return quoted(text.trim(), titleMax)
}
