// Spellings that careful copy does not mix: US and UK pairs, and words that a house writes one way or another.
import { openColumns, writeColumns } from './column-file.ts'
import type { Part } from './lexicon.ts'
import type { Pack } from './pack.ts'
import { openTable, type TableRows, tableColumns } from './table.ts'
import { lineColumns, openLines } from './text-shelf.ts'
import type { WordVariant } from './words.ts'

/** The side of a marked form. `ize` words are American, and right in Oxford spelling too. */
export type Side = 'us' | 'uk'

/** Half of a US and UK pair. */
export interface MarkedForm {
  readonly side: Side
  /** The other half. */
  readonly other: string
  /** Whether the pair is one of -ise and -ize. */
  readonly ize: boolean
  /** Whether dictionaries of both sides have the form, so that it counts only in a frame. */
  readonly frame: Frame | undefined
  /** Copy of the other side prints it as well. */
  readonly weak: boolean
  fits(variant: WordVariant): boolean
}

/** Where an ambiguous form counts. */
export interface Frame {
  readonly before?: readonly string[]
  readonly after?: readonly string[]
  readonly joined?: readonly string[]
  /** Words anywhere in the sentence that decide against it. */
  readonly never?: readonly string[]
  /** Words right behind it that do. */
  readonly not?: readonly string[]
  /** Also after a number. */
  readonly numbers?: boolean
}

/** Ways to write one thing: adviser, advisor. */
export interface Choice {
  readonly id: number
  /** Which of the ways this form is: forms of one way agree. */
  readonly way: number
  /** The same word form in every way. */
  readonly ways: readonly string[]
  /** Whether a house pack prefers one; then it is `ways[0]`. */
  readonly house: boolean
  readonly note: string | undefined
}

/** A form of several words that begins with a certain word. */
export interface LongForm {
  readonly rest: readonly string[]
  readonly choice: Choice
}

/** Questions about spellings. Words are asked in small letters, without `'s`. */
export interface Spellings {
  marked(lower: string): MarkedForm | undefined
  choice(lower: string): Choice | undefined
  /** Forms of several words that begin with this word, the longest first. */
  longForms(first: string): readonly LongForm[]
  /** Whether it is a form that some variant spells so. */
  isForm(lower: string): boolean
}

/** What scripts/data/spellings.ts makes of the lists. */
export interface CompiledSpellings {
  /** `side other ize bits frame weak` by form; ize and weak are 0 or 1, frame is an index or -1. */
  readonly marked: TableRows
  readonly frames: readonly Frame[]
  /** `id way index` by form of one word. */
  readonly choices: TableRows
  /** `rest,id,way,index` by first word, joined by `|`, the longest first. */
  readonly long: TableRows
  /** Of each group its ways, joined by `|`; the forms of a way, joined by `,`, stand in the order of all ways. */
  readonly groups: readonly string[]
}

/** What the first line of the file says. */
interface About {
  readonly frames: readonly Frame[]
  readonly groups: number
}

/** The file that the build ships. */
export function writeSpellings({ marked, frames, choices, long, groups }: CompiledSpellings): Uint8Array {
  return writeColumns({ frames, groups: groups.length } satisfies About, {
    ...tableColumns('marked', marked),
    ...tableColumns('choices', choices),
    ...tableColumns('long', long),
    ...lineColumns('groups', groups)
  })
}

/** Bits of the variants that a form fits. */
export const variantBits = { us: 1, uk: 2, oxford: 4, au: 8, ca: 16 } as const

/**
 * US and UK pairs and word choices from `rules/lexicon`, and what the house prefers, which beats both.
 *
 * @example
 * lexicon.part(spellings).marked('programme')?.other // 'program'
 */
export const spellings: Part<Spellings> = {
  name: 'spellings',
  open(source, packs) {
    const file = openColumns(source.bytes('spellings'))
    // Written by the function above.
    const { frames, groups: groupCount } = file.about as About
    const groups = openLines(file, 'groups')
    const shipped = {
      marked: openTable(file, 'marked', (row) => markedForm(row, frames)),
      choice: openTable(file, 'choices', (row) => {
        const [id = 0, way = 0, index = 0] = row.split(' ').map(Number)
        return choiceOf(groups, id, way, index)
      }),
      longForms: openTable(file, 'long', (row) => row.split('|').map((form) => longForm(groups, form)))
    }
    const house = houseChoices(packs, groupCount)
    if (house.choices.size === 0 && house.long.size === 0) {
      return {
        marked: shipped.marked.get,
        choice: shipped.choice.get,
        longForms: (first) => shipped.longForms.get(first) ?? none,
        isForm: (lower) => shipped.marked.has(lower) || shipped.choice.has(lower)
      }
    }
    const marked = (lower: string) => (house.forms.has(lower) ? undefined : shipped.marked.get(lower))
    const choice = (lower: string) => house.choices.get(lower) ?? shipped.choice.get(lower)
    return {
      marked,
      choice,
      longForms: (first) => withHouse(shipped.longForms.get(first) ?? none, house.long.get(first)),
      isForm: (lower) => marked(lower) !== undefined || choice(lower) !== undefined
    }
  }
}

const none: readonly LongForm[] = []

function markedForm(row: string, frames: readonly Frame[]): MarkedForm {
  const [side, other = '', ize, bits, frame, weak] = row.split(' ')
  return {
    side: side === 'uk' ? 'uk' : 'us',
    other,
    ize: ize === '1',
    frame: frames[Number(frame)],
    weak: weak === '1',
    fits: (variant) => (Number(bits) & variantBits[variant]) !== 0
  }
}

type Groups = (id: number) => string

function choiceOf(groups: Groups, id: number, way: number, index: number): Choice {
  const ways = groups(id)
    .split('|')
    .map((forms) => forms.split(','))
  const form = ways[way]?.[index] ?? ''
  return { id, way, ways: ways.map((other) => other[index] ?? form), house: false, note: undefined }
}

function longForm(groups: Groups, row: string): LongForm {
  const [rest = '', id, way, index] = row.split(',')
  return { rest: rest.split(' '), choice: choiceOf(groups, Number(id), Number(way), Number(index)) }
}

/** What house packs prefer, by form; a later pack beats an earlier one. */
function houseChoices(packs: readonly Pack[], firstId: number) {
  const forms = new Set<string>()
  const choices = new Map<string, Choice>()
  const long = new Map<string, readonly LongForm[]>()
  let id = firstId
  for (const { prefer, over = [], note } of packs.flatMap((pack) => pack.spellings ?? [])) {
    const ways = [prefer, ...over]
    for (const [way, written] of ways.entries()) {
      const form = written.toLowerCase()
      const choice: Choice = { id, way, ways, house: true, note }
      const [first = '', ...rest] = form.split(' ')
      forms.add(form)
      if (rest.length === 0) choices.set(form, choice)
      else long.set(first, withHouse(long.get(first) ?? none, [{ rest, choice }]))
    }
    id += 1
  }
  return { forms, choices, long }
}

/** Long forms with those of a house, which take the place of equal ones. */
function withHouse(shipped: readonly LongForm[], house: readonly LongForm[] = none): readonly LongForm[] {
  if (house.length === 0) return shipped
  const own = new Set(house.map(({ rest }) => rest.join(' ')))
  return [...shipped.filter(({ rest }) => !own.has(rest.join(' '))), ...house].sort(
    (a, b) => b.rest.length - a.rest.length
  )
}
