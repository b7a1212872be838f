// Looks phrases up in compiled lists, without building anything from them first.

/** How a phrase must lie in its line; a label is the line, or all of it before a colon: “Tags: harbour, ferry”. */
export const positions = ['line', 'start', 'end', 'inside', 'label'] as const
export type Position = (typeof positions)[number]

/** A phrase that a line was found to hold. */
export interface Phrase {
  /** In normal form. */
  readonly text: string
  readonly kind: string
  readonly position: Position
  readonly language: string
}

/** A phrase in normal form: text, kind, position, longest line in words, language. */
export type PhraseRow = readonly [string, string, Position, number, string]

/** Phrases of one way of look-up, in order of their text: columns, so that twenty thousand load in milliseconds. */
interface Shelf {
  /** Joined by line feeds. */
  readonly texts: string
  /** Position, kind and language of each, in one number. */
  readonly codes: readonly number[]
  /** The longest line, in words, for which each counts. */
  readonly words: readonly number[]
}

/**
 * Whole lines; labels; phrases found by their first word; by their first word anywhere in the line; by their last word;
 * and phrases of scripts without spaces.
 */
const shelves = ['lines', 'labels', 'starts', 'insides', 'ends', 'joined'] as const
type ShelfName = (typeof shelves)[number]

/** A phrase list compiled. */
export interface CompiledPhrases {
  readonly kinds: readonly string[]
  readonly languages: readonly string[]
  readonly shelves: Readonly<Record<ShelfName, Shelf>>
  readonly sections: readonly string[]
}

/** Questions to the phrase lists of one rule. */
export interface PhraseBook {
  /** The phrase that marks a line as not being copy, if any; `form` is the line's phrase form. */
  match(form: string): Phrase | undefined
  /** The phrase that a form is as a whole, without wildcards. */
  line(form: string): Phrase | undefined
  /** The phrase that a form is before the colon of its line. */
  label(form: string): Phrase | undefined
  /** Whether a form is the name of a section: Top Stories, World News. */
  isSection(form: string): boolean
}

/** Scripts written without spaces: their phrases are compared by characters. */
const spaceless = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/
/** One to four words, or up to sixteen: “if you … I can also”. */
const wildcard = /[*…]/
const gapMax = 16
/** More kinds or languages than this there will not be. */
const codeBase = 128

/** Put phrases on their shelves. */
export function packPhrases(rows: readonly PhraseRow[], sections: readonly string[]): CompiledPhrases {
  const kinds = [...new Set(rows.map(([, kind]) => kind))].sort()
  const languages = [...new Set(rows.map(([, , , , language]) => language))].sort()
  const on = (name: ShelfName): Shelf => {
    const here = rows.filter((row) => shelfOf(row) === name).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return {
      texts: here.map(([text]) => text).join('\n'),
      codes: here.map(
        ([, kind, position, , language]) =>
          (positions.indexOf(position) * codeBase + kinds.indexOf(kind)) * codeBase + languages.indexOf(language)
      ),
      words: here.map(([, , , words]) => words)
    }
  }
  return {
    kinds,
    languages,
    shelves: {
      lines: on('lines'),
      labels: on('labels'),
      starts: on('starts'),
      insides: on('insides'),
      ends: on('ends'),
      joined: on('joined')
    },
    sections
  }
}

function shelfOf([text, , position]: PhraseRow): ShelfName {
  if (position === 'label') return 'labels'
  if (position === 'line' && !wildcard.test(text)) return 'lines'
  if (spaceless.test(text)) return 'joined'
  if (position === 'end') return 'ends'
  return position === 'inside' ? 'insides' : 'starts'
}

/** A shelf opened: sorted texts, and what each is. */
interface OpenShelf {
  readonly texts: readonly string[]
  readonly phrase: (at: number) => Phrase
  readonly words: readonly number[]
}

/** Ask several compiled lists as one; the earlier answers first. */
export function openBook(lists: readonly CompiledPhrases[]): PhraseBook {
  const books = lists.map(openList)
  const first = (ask: (book: PhraseBook) => Phrase | undefined): Phrase | undefined => {
    for (const book of books) {
      const phrase = ask(book)
      if (phrase) return phrase
    }
    return undefined
  }
  return {
    isSection: (form) => books.some((book) => book.isSection(form)),
    label: (form) => first((book) => book.label(form)),
    line: (form) => first((book) => book.line(form)),
    match: (form) => first((book) => book.match(form))
  }
}

function openList(list: CompiledPhrases): PhraseBook {
  const open = (name: ShelfName): OpenShelf => openShelf(list, list.shelves[name])
  const lines = open('lines')
  const labels = open('labels')
  const starts = open('starts')
  const insides = open('insides')
  const joined = open('joined')
  const ends = open('ends')
  const endsByWord = byLastWord(ends.texts)
  const wordsMax = [starts, insides, ends].reduce(
    (most, shelf) => shelf.words.reduce((a, b) => Math.max(a, b), most),
    0
  )
  // Of the words of a story one in ten begins a phrase: asking first saves the search.
  const insideFirst = firstWords(insides)
  const startFirst = firstWords(starts)
  const sections = new Set(list.sections)
  const on = (shelf: OpenShelf, form: string): Phrase | undefined => {
    const at = lowerBound(shelf.texts, form)
    return shelf.texts[at] === form ? shelf.phrase(at) : undefined
  }
  return {
    isSection: (form) => sections.has(form),
    label: (form) => on(labels, form),
    line: (form) => on(lines, form),
    match(form) {
      const whole = on(lines, form) ?? on(labels, form)
      if (whole) return whole
      const tokens = form.split(' ')
      // Prose is longer than the longest line that any phrase marks.
      if (tokens.length > wordsMax && !spaceless.test(form)) return undefined
      const first = tokens[0] ?? ''
      const at = (startFirst.has(first) ? find(starts, tokens, 0, first) : undefined) ?? find(starts, tokens, 0, '*')
      if (at) return at
      for (const index of endsByWord.get(tokens.at(-1) ?? '') ?? []) {
        const wanted = (ends.texts[index] ?? '').split(' ')
        if (tokens.length > (ends.words[index] ?? 0)) continue
        if (matchAt(tokens, tokens.length - wanted.length, wanted, true)) return ends.phrase(index)
      }
      for (let token = 0; token < tokens.length; token += 1) {
        const word = tokens[token] ?? ''
        const inside = insideFirst.has(word) ? find(insides, tokens, token, word) : undefined
        if (inside) return inside
      }
      return spaceless.test(form) ? findJoined(joined, form) : undefined
    }
  }
}

function openShelf({ kinds, languages }: CompiledPhrases, { texts, codes, words }: Shelf): OpenShelf {
  const list = texts === '' ? [] : texts.split('\n')
  return {
    texts: list,
    words,
    phrase(at) {
      const code = codes[at] ?? 0
      return {
        text: list[at] ?? '',
        kind: kinds[Math.floor(code / codeBase) % codeBase] ?? '',
        position: positions[Math.floor(code / codeBase / codeBase)] ?? 'line',
        language: languages[code % codeBase] ?? ''
      }
    }
  }
}

function firstWords({ texts }: OpenShelf): ReadonlySet<string> {
  const words = new Set<string>()
  for (const text of texts) {
    const space = text.indexOf(' ')
    words.add(space < 0 ? text : text.slice(0, space))
  }
  return words
}

/** Every phrase of a compiled list. */
export function* phrasesIn(list: CompiledPhrases): Generator<Phrase> {
  for (const name of shelves) {
    const shelf = openShelf(list, list.shelves[name])
    for (const at of shelf.texts.keys()) yield shelf.phrase(at)
  }
}

/** Index of the first text that is not before `text`. */
function lowerBound(texts: readonly string[], text: string): number {
  let low = 0
  let high = texts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((texts[middle] ?? '') < text) low = middle + 1
    else high = middle
  }
  return low
}

/** The first phrase beginning with `word` that lies in the line from a token on. */
function find(shelf: OpenShelf, tokens: readonly string[], token: number, word: string): Phrase | undefined {
  for (let at = lowerBound(shelf.texts, word); at < shelf.texts.length; at += 1) {
    const text = shelf.texts[at] ?? ''
    // A space sorts before every letter, so the phrases of one word lie together.
    if (text !== word && !text.startsWith(`${word} `)) return undefined
    if (tokens.length > (shelf.words[at] ?? 0)) continue
    const phrase = shelf.phrase(at)
    if (matchAt(tokens, token, text.split(' '), phrase.position === 'line')) return phrase
  }
  return undefined
}

function byLastWord(texts: readonly string[]): Map<string, number[]> {
  const map = new Map<string, number[]>()
  for (const [index, text] of texts.entries()) {
    const word = text.slice(text.lastIndexOf(' ') + 1)
    const list = map.get(word)
    if (list) list.push(index)
    else map.set(word, [index])
  }
  return map
}

/** Whether the wanted words lie in the line from `at`, and with `toEnd` reach its end. */
function matchAt(tokens: readonly string[], at: number, wanted: readonly string[], toEnd: boolean): boolean {
  if (at < 0) return false
  const from = (token: number, want: number): boolean => {
    if (want === wanted.length) return !toEnd || token === tokens.length
    if (wanted[want] === '*') {
      for (let length = 1; length <= 4; length += 1) if (from(token + length, want + 1)) return true
      return false
    }
    if (wanted[want] === '…') {
      for (let length = 0; length <= gapMax; length += 1) if (from(token + length, want + 1)) return true
      return false
    }
    return token < tokens.length && tokens[token] === wanted[want] && from(token + 1, want + 1)
  }
  return from(at, 0)
}

function findJoined(shelf: OpenShelf, form: string): Phrase | undefined {
  for (let at = 0; at < shelf.texts.length; at += 1) {
    const text = shelf.texts[at] ?? ''
    if (!(text.includes('…') ? holdsInOrder(form, text) : form.includes(text))) continue
    const phrase = shelf.phrase(at)
    const { position } = phrase
    const fits =
      position === 'start'
        ? form.startsWith(text.split('…', 1)[0] ?? '')
        : position === 'end'
          ? form.endsWith(text)
          : position === 'inside'
    if (fits || form === text) return phrase
  }
  return undefined
}

/** Whether the pieces of a phrase with gaps stand one after the other. */
function holdsInOrder(form: string, text: string): boolean {
  let from = 0
  for (const piece of text.split('…')) {
    const at = form.indexOf(piece, from)
    if (at < 0) return false
    from = at + piece.length
  }
  return true
}
