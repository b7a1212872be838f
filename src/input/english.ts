import type { Nodes, Root } from 'nlcst'
import retextEnglish from 'retext-english'
import { unified } from 'unified'
import { VFile } from 'vfile'
import type { Span } from '../text/span.ts'

/** A word as retext-english cuts it: `Putin's` and `Seoul-based` are one. Offsets are into the document's text. */
export interface Word extends Span {
  readonly text: string
  /** `text` in lower case, with curly apostrophes made straight. */
  readonly lower: string
  /** Index of the word's sentence. */
  readonly sentence: number
}

/** A sentence; its words are `words.slice(firstWord, endWord)`. */
export interface Sentence extends Span {
  /** Index of the block it stands in. */
  readonly block: number
  readonly firstWord: number
  readonly endWord: number
}

/** The words and sentences of a story. Trees are dropped as soon as these are read off them. */
export interface Prose {
  readonly sentences: readonly Sentence[]
  readonly words: readonly Word[]
}

/** parse-latin's cost is quadratic in what it is given (1 MB 2.2 s, 4 MB 26 s): pieces of 8 kB keep it linear. */
const pieceMax = 8192
/** parse-latin throws on a joined token of 160 kB, and no word of the language is this long. */
const tokenMax = 256

// The parser of the processor, asked directly: `parse` makes a virtual file of every block, which takes a quarter as long
// as parsing it. retext-english goes by the text alone.
const { parser } = unified().use(retextEnglish).freeze()
const noFile = new VFile()

/**
 * Parse blocks of a text with retext-english and keep the words and sentences, in linear time whatever comes in.
 *
 * @param text - the document's text
 * @param blocks - spans to parse, each on its own: no sentence crosses a block
 * @returns words and sentences with offsets into `text`
 * @example
 * readProse('He left. She stayed.', [{start: 0, end: 20}]).sentences.length // 2
 */
export function readProse(text: string, blocks: readonly Span[]): Prose {
  return joinProse(
    blocks,
    blocks.map(({ start, end }) => readBlock(text.slice(start, end)))
  )
}

/** Parse one block by itself: its words and sentences, with offsets and indexes that count from its start. */
export function readBlock(text: string): Prose {
  const sentences: Sentence[] = []
  const words: Word[] = []
  const whole = { start: 0, end: text.length }
  for (const piece of text.length > pieceMax ? pieces(text, whole) : [whole]) {
    const clipped = clip(text, piece)
    collect(parse(clipped.text), clipped, text, sentences, words)
  }
  return { sentences, words }
}

/**
 * The words and sentences of a story from those of its blocks.
 *
 * @param blocks - where the blocks lie
 * @param parts - what `readBlock` made of each
 */
export function joinProse(blocks: readonly Span[], parts: readonly Prose[]): Prose {
  const sentences: Sentence[] = []
  const words: Word[] = []
  for (let block = 0; block < parts.length; block += 1) {
    const part = parts[block]
    const start = blocks[block]?.start ?? 0
    if (part !== undefined)
      place(part, { start, block, firstSentence: sentences.length, firstWord: words.length }, sentences, words)
  }
  return { sentences, words }
}

/** Where the words and sentences of a block lie among those of the story. */
export interface ProsePlace {
  /** Of the block in the text. */
  readonly start: number
  readonly block: number
  readonly firstSentence: number
  readonly firstWord: number
}

/** The words and sentences of a block by itself as those of the story that it stands in. */
export function placeProse(part: Prose, at: ProsePlace): Prose {
  const sentences: Sentence[] = []
  const words: Word[] = []
  place(part, at, sentences, words)
  return { sentences, words }
}

function place(
  part: Prose,
  { start: by, block, firstSentence, firstWord: base }: ProsePlace,
  sentences: Sentence[],
  words: Word[]
): void {
  // Every word of a run comes this way: a loop by index makes no object for each step.
  for (let index = 0; index < part.words.length; index += 1) {
    const word = part.words[index]
    if (word === undefined) continue
    const { start, end, text, lower, sentence } = word
    words.push({ start: start + by, end: end + by, text, lower, sentence: sentence + firstSentence })
  }
  for (let index = 0; index < part.sentences.length; index += 1) {
    const sentence = part.sentences[index]
    if (sentence === undefined) continue
    const { start, end, firstWord, endWord } = sentence
    sentences.push({ start: start + by, end: end + by, block, firstWord: firstWord + base, endWord: endWord + base })
  }
}

/** Parse one piece with retext-english. Callers keep to the size limit. */
function parse(text: string): Root {
  // The plugin sets the parser, and its trees are nlcst.
  return parser?.(text, noFile) as Root
}

/** Cut a block so that no piece is longer than the limit: at a sentence end, else at a space, else anywhere. */
export function* pieces(text: string, block: Span): Generator<Span> {
  let start = block.start
  while (block.end - start > pieceMax) {
    const end = cutBefore(text, start, start + pieceMax)
    yield { start, end }
    start = end
  }
  if (start < block.end) yield { start, end: block.end }
}

function cutBefore(text: string, start: number, limit: number): number {
  let space = -1
  for (let at = limit; at > start + pieceMax / 2; at -= 1) {
    if (!isSpace(text.charCodeAt(at))) continue
    if (space < 0) space = at
    if ('.!?'.includes(text.charAt(at - 1))) return at + 1
  }
  if (space >= 0) return space + 1
  // Never between the halves of a surrogate pair.
  const code = text.charCodeAt(limit)
  return code >= 0xdc00 && code <= 0xdfff ? limit - 1 : limit
}

/** A piece with its over-long tokens shortened, and where something was taken out. */
interface Clipped {
  readonly text: string
  readonly start: number
  /** Positions in the clipped text from which `removed` more code units lie before the original place. */
  readonly cuts: readonly { readonly at: number; readonly removed: number }[]
}

function clip(text: string, piece: Span): Clipped {
  const own = text.slice(piece.start, piece.end)
  if (hasSpaces(own)) return { text: own, start: piece.start, cuts: [] }
  const cuts: { at: number; removed: number }[] = []
  const parts: string[] = []
  let removed = 0
  let kept = piece.start
  let tokenStart = piece.start
  for (let at = piece.start; at <= piece.end; at += 1) {
    if (at < piece.end && !isSpace(text.charCodeAt(at))) continue
    if (at - tokenStart > tokenMax) {
      parts.push(text.slice(kept, tokenStart + tokenMax))
      removed += at - tokenStart - tokenMax
      kept = at
      cuts.push({ at: at - piece.start - removed, removed })
    }
    tokenStart = at + 1
  }
  if (cuts.length === 0) return { text: own, start: piece.start, cuts }
  parts.push(text.slice(kept, piece.end))
  return { text: parts.join(''), start: piece.start, cuts }
}

/** Whether no token can be over-long, told by blanks alone: so it is of all copy, and that is a few looks a line. */
function hasSpaces(text: string): boolean {
  for (let from = 0; text.length - from > tokenMax; ) {
    const space = text.lastIndexOf(' ', from + tokenMax)
    if (space < from) return false
    from = space + 1
  }
  return true
}

/** Where in the block's text an offset into a shortened piece lies. */
function original(clipped: Clipped, offset: number): number {
  if (clipped.cuts.length === 0) return clipped.start + offset
  let removed = 0
  for (const cut of clipped.cuts) {
    if (offset < cut.at) break
    removed = cut.removed
  }
  return clipped.start + offset + removed
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2028 || code === 0x2029
}

function collect(root: Root, clipped: Clipped, text: string, sentences: Sentence[], words: Word[]): void {
  const isWhole = clipped.cuts.length === 0
  for (const paragraph of root.children) {
    if (paragraph.type !== 'ParagraphNode') continue
    for (const node of paragraph.children) {
      if (node.type !== 'SentenceNode') continue
      let firstWord = words.length
      let start = startOf(node, clipped)
      const { children } = node
      // Every word of a run comes this way.
      for (let index = 0; index < children.length; index += 1) {
        const child = children[index]
        if (child?.type !== 'WordNode') continue
        const from = startOf(child, clipped)
        const end = endOf(child, clipped)
        const only = child.children.length === 1 ? child.children[0] : undefined
        const value = isWhole && only?.type === 'TextNode' ? only.value : text.slice(from, end)
        const before = words.length > firstWord && value.charCodeAt(0) <= lastCapital ? words.at(-1) : undefined
        if (before !== undefined && isAfterClock(before, value, from)) {
          sentences.push({ start, end: before.end, block: 0, firstWord, endWord: words.length })
          firstWord = words.length
          start = from
        }
        words.push({ start: from, end, text: value, lower: lowerCase(value), sentence: sentences.length })
      }
      sentences.push({ start, end: endOf(node, clipped), block: 0, firstWord, endWord: words.length })
    }
  }
}

/**
 * Whether a word begins a sentence behind a clock: “at 2 a.m. The car …”. The parser takes the stop for that of the
 * abbreviation alone; these words have a capital for no other reason.
 */
function isAfterClock({ text, end }: Word, word: string, start: number): boolean {
  return text.length === 4 && start === end + 1 && (text === 'a.m.' || text === 'p.m.') && openers.has(word)
}

const lastCapital = 90
const openers: ReadonlySet<string> = new Set(
  (
    'A,After,All,An,And,Another,As,At,Before,Both,But,By,For,From,He,Her,His,However,I,If,In,It,Its,No,None,On,Once,One,' +
    'Others,Our,Several,She,Since,So,Some,That,The,Their,Then,There,These,They,This,Those,Three,Two,Under,Until,We,What,' +
    'When,Where,While,With,You'
  ).split(',')
)

/** A word in lower case, with curly apostrophes made straight: the form in which lists are asked. */
export function lowerCase(text: string): string {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    // A small letter, a straight apostrophe or a hyphen: most words are written so already.
    if ((code > 96 && code < 123) || code === 39 || code === 45) continue
    const lower = text.toLowerCase()
    return lower.includes('’') ? lower.replaceAll('’', "'") : lower
  }
  return text
}

// The parser always gives positions.

function startOf(node: Nodes, clipped: Clipped): number {
  return original(clipped, node.position?.start.offset ?? 0)
}

function endOf(node: Nodes, clipped: Clipped): number {
  return original(clipped, node.position?.end.offset ?? 0)
}
