// Reads patterns of words, which an editor writes without knowing regular expressions.

/** One place of a pattern: the words that fit there. */
export interface Place {
  readonly words: readonly WordShape[]
  readonly optional: boolean
  /** `...` before this place: how many words may stand between. */
  readonly gap: number
}

/** A word, the beginning or the end of one, or a number. */
interface WordShape {
  readonly kind: 'word' | 'start' | 'end' | 'number'
  readonly text: string
}

/** A pattern, read. */
export interface WordPattern {
  readonly source: string
  readonly exact: boolean
  readonly places: readonly Place[]
}

/** `...` stands for so many words at most: enough for "not only the mayor but". */
const gapMax = 3
const placesMax = 12
/** Gaps and optional words are tried one by one, so their number bounds the work at one word of the copy. */
const loosePlacesMax = 4
const lengthMax = 200
/** Shorter beginnings and ends fit half of the dictionary. */
export const stemMin = 2
const piece = /^\*?[\p{L}\p{N}][\p{L}\p{N}'.&-]*\*?$|^#$/u

/**
 * Read a pattern: words, `utilis*` for a beginning, `*gate` for an end, `(the|a)` for one of several, `very?` for a
 * word that can be missing, `#` for a number, `...` for up to three words.
 *
 * @param exact - whether capitals count
 * @returns the pattern, or what is wrong with it and what to write
 * @example
 * readPattern('in order? to', false) // fits "in to" and "in order to"
 */
export function readPattern(source: string, exact = false): WordPattern | { readonly problem: string } {
  if (source.length > lengthMax) return { problem: `is longer than ${lengthMax} characters; split it` }
  const places: Place[] = []
  let gap = 0
  for (const token of source.replaceAll('’', "'").split(/\s+/).filter(Boolean)) {
    if (token === '...' || token === '…') {
      if (places.length === 0 || gap > 0)
        return { problem: 'has `...` where no word stands before it; begin with a word' }
      gap = gapMax
      continue
    }
    const place = readPlace(token, exact, gap)
    if ('problem' in place) return place
    places.push(place)
    gap = 0
  }
  const loose = places.filter((place) => place.optional || place.gap > 0).length
  if (places.length === 0) return { problem: 'is empty; write the words to look for' }
  if (gap > 0) return { problem: 'ends with `...`; end with a word' }
  if (places[0]?.optional) return { problem: 'begins with a word that can be missing; leave it out' }
  if (places.length > placesMax) return { problem: `has more than ${placesMax} words; shorten it` }
  if (loose > loosePlacesMax)
    return { problem: `has more than ${loosePlacesMax} places with \`?\` or \`...\`; split it` }
  return { source, exact, places }
}

function readPlace(token: string, exact: boolean, gap: number): Place | { readonly problem: string } {
  const optional = token.endsWith('?')
  const core = optional ? token.slice(0, -1) : token
  const group = /^\((.+)\)$/.exec(core)
  const words: WordShape[] = []
  for (const one of group?.[1] === undefined ? [core] : group[1].split('|')) {
    if (!piece.test(one))
      return {
        problem: `has \`${token}\`; write words, \`start*\`, \`*end\`, \`(one|other)\`, \`word?\`, \`#\` or \`...\``
      }
    const shape = shapeOf(exact ? one : one.toLowerCase())
    if ((shape.kind === 'start' || shape.kind === 'end') && shape.text.length < stemMin)
      return { problem: `has \`${token}\`; write at least ${stemMin} letters beside the \`*\`` }
    words.push(shape)
  }
  return { words, optional, gap }
}

function shapeOf(text: string): WordShape {
  if (text === '#') return { kind: 'number', text: '' }
  if (text.endsWith('*')) return { kind: 'start', text: text.replaceAll('*', '') }
  return text.startsWith('*') ? { kind: 'end', text: text.slice(1) } : { kind: 'word', text }
}

/** Whether a pattern stands for one wording only, so that another can be put in its place. */
export function isLiteral({ places }: WordPattern): boolean {
  return places.every(
    ({ words, optional, gap }) => words.length === 1 && words[0]?.kind === 'word' && !optional && gap === 0
  )
}
