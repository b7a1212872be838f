// What the lines beside a leftover tell of a line: the list under a tag header, the rest of a block, what stands between two.
import type { Line } from './layout.ts'
import { hasReportingClause } from './reporting-clause.ts'
import type { Leftover } from './residue.ts'
import type { Story } from './story.ts'

/** Longer lines below a tag header are prose. */
const tagWordsMax = 30
const blockWordsMax = 25

/** A line as it stands. */
export function whole(line: Line, index: number) {
  return { start: line.start, end: line.end, line: index, partial: false }
}

/** The lines under a tag header are the tag list. */
export function followTags(
  lines: readonly Line[],
  found: Map<number, Leftover>,
  open: (index: number) => boolean
): void {
  for (const [index, header] of found) {
    // Above the story the next line is the headline.
    if (header.kind !== 'tags' || header.tier !== 'certain' || lines[index]?.part === 'top') continue
    for (let next = index + 1; open(next); next += 1) {
      const line = lines[next]
      if (!line?.tight || line.stop || line.alt || line.words > tagWordsMax) break
      found.set(next, {
        ...whole(line, next),
        tier: 'certain',
        kind: 'tags',
        why: 'the list under a tag header',
        worded: true
      })
    }
  }
}

/** Headlines of other stories have this many words; shorter lines are names and labels, which other rules look at. */
const titleWordsMin = 4
const titleWordsMax = 18
/** So many of them stand under one header. */
const titlesMax = 8
/** “Read more” stands above a single link, and as often above nothing. */
const single = /^`?(?:read|see|watch|find out|more$|learn)/

/** Under “Related stories” the headlines of other stories follow, in its block or as the items of a list. */
export function followTitles(
  lines: readonly Line[],
  found: Map<number, Leftover>,
  open: (index: number) => boolean,
  { text, blocks }: Story
): void {
  const isItem = (line: Line) => blocks[line.block]?.kind === 'list-item'
  for (const [index, header] of found) {
    const above = lines[index]
    if (above === undefined || header.kind !== 'related' || header.tier !== 'certain' || header.partial) continue
    if (above.part === 'top' || above.words > titleWordsMin + 2 || single.test(header.why)) continue
    for (let next = index + 1; open(next) && next <= index + titlesMax; next += 1) {
      const line = lines[next]
      if (line === undefined || !((line.tight && line.apart) || isItem(line)) || !isTitle(line, text)) break
      const why = 'under a header of links to other stories'
      found.set(next, { ...whole(line, next), tier: 'likely', kind: 'related', why, worded: false })
    }
  }
}

function isTitle({ start, end, stop, alt, words }: Line, text: string): boolean {
  if (alt || words < titleWordsMin || words > titleWordsMax) return false
  const written = text.slice(start, end)
  // A headline can ask.
  return (!stop || written.endsWith('?')) && !hasReportingClause(written)
}

/**
 * Below the story, short lines in one block with a line that is certainly left over belong to it: the headlines under
 * “Related articles”, the buttons beside “Share”. On nearly clean copy with blank lines between paragraphs, none of 231
 * was the story's own.
 */
export function growBlocks(
  lines: readonly Line[],
  found: Map<number, Leftover>,
  open: (index: number) => boolean
): void {
  if (found.size === 0) return
  for (let from = 0; from < lines.length; ) {
    let to = from + 1
    while (lines[to]?.tight) to += 1
    const block = lines.slice(from, to).map((line, offset) => ({ line, index: from + offset }))
    if (block.some(({ line, index }) => line.part === 'end' && isSeed(found.get(index)))) {
      for (const { line, index } of block) if (open(index) && belongs(line)) found.set(index, grown(line, index))
    }
    from = to
  }
}

/** So many lines between two leftovers can be none. */
const enclosedMax = 3
const enclosedWordsMax = 30

/** In one block, what stands between two lines that are left over is left over too, full stop or none. */
export function encloseLines(
  lines: readonly Line[],
  found: Map<number, Leftover>,
  open: (index: number) => boolean,
  story: Story
): void {
  const { text, blocks } = story
  const isItem = (line: Line | undefined) => line !== undefined && blocks[line.block]?.kind === 'list-item'
  // Items of a list of buttons are as close as lines.
  const isClose = (index: number) => lines[index]?.tight || (isItem(lines[index]) && isItem(lines[index - 1]))
  const isLeft = (index: number): boolean => {
    const left = found.get(index)
    // Between a player and a credit stands a caption.
    return left !== undefined && !left.partial && left.kind !== 'media' && left.kind !== 'credit'
  }
  for (const from of found.keys()) {
    let to = from + 1
    while (to - from <= enclosedMax && isClose(to) && open(to) && canBeEnclosed(lines[to], text)) to += 1
    if (to === from + 1 || !isClose(to) || !isLeft(from) || !isLeft(to)) continue
    if (found.get(from)?.tier !== 'certain' && found.get(to)?.tier !== 'certain') continue
    const why = 'between two lines that are left over'
    for (let at = from + 1; at < to; at += 1) {
      const line = lines[at]
      if (line) found.set(at, { ...whole(line, at), tier: 'likely', kind: 'list', why, worded: false })
    }
  }
}

function canBeEnclosed(line: Line | undefined, text: string): boolean {
  if (!line?.apart || line.alt || line.words > enclosedWordsMax) return false
  const written = text.slice(line.start, line.end)
  return !/["“”„«»]/.test(written) && !hasReportingClause(written)
}

function isSeed(leftover: Leftover | undefined): boolean {
  return leftover?.tier === 'certain' && leftover.worded && !leftover.partial
}

function belongs(line: Line): boolean {
  return line.part === 'end' && line.apart && !line.stop && !line.alt && line.words <= blockWordsMax
}

function grown(line: Line, index: number): Leftover {
  return {
    ...whole(line, index),
    tier: 'certain',
    kind: 'list',
    why: 'in one block with a line that is left over',
    worded: false
  }
}
