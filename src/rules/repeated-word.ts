import { defineBlockPass } from '../analysis/block-pass.ts'
import { blockProse } from '../analysis/story.ts'
import type { Word } from '../input/english.ts'
import { type DoubledWords, doubledWords } from '../lexicon/doubled-words.ts'
import { type Draft, defineRule } from './kit.ts'

/** Of these a second one often begins something new: it depends on the word before them. */
const prepositions: ReadonlySet<string> = new Set(['in', 'on'])

/** Before a noun, and behind it: “the flower flower could spread”. */
const determiners: ReadonlySet<string> = new Set('the a an his her their its this that our my'.split(' '))
const afterNouns: ReadonlySet<string> = new Set(
  'and are at because before but by can could for from had has have in into is may must of on or over said says that to under was were when which who will with would'.split(
    ' '
  )
)
/** A shorter noun is as often a sound or a name for children: the knock knock of a pipe, a boo boo. */
const nounMin = 4

/** A word that stands more often in a row stands so on purpose, or the copy is none: “no no no no”. */
const timesMax = 3

/** A word that stands several times in a row. */
interface Doubled {
  readonly first: Word
  last: Word
  times: number
}

/** Words of a block that stand twice in a row, or three times. */
const doubled = defineBlockPass('doubled words', (block): readonly Readonly<Doubled>[] => {
  const { words } = block.get(blockProse)
  const found: Doubled[] = []
  let last: string | undefined
  for (let index = 0; index < words.length; index += 1) {
    const second = words[index]
    const lower = second?.lower
    const isAgain = lower === last
    last = lower
    if (!isAgain) continue
    const before = words[index - 1]
    if (before === undefined || second === undefined) continue
    if (before.sentence !== second.sentence) continue
    const lists = block.lexicon.part(doubledWords)
    const never = prepositions.has(second.lower)
      ? lists.isPlaced(words[index - 2]?.lower ?? '') && !isDate(words, index + 1) && !isRelative(words, index - 2)
      : lists.isNeverDoubled(second.lower)
    const that =
      second.lower === 'that' &&
      lists.beginsClause(follower(words, index)) &&
      !pointing.has(words[index - 2]?.lower ?? '')
    if (!never && !that && !isNoun(words, index, lists)) continue
    if (!/^[^\S\r\n]+$/.test(block.text.slice(before.end, second.start))) continue
    // “What is pasted is looked at at once”, “none of this this year”.
    if (lists.opensPhrase(second.lower, words[index + 1]?.lower ?? '')) continue
    // A capital inside a sentence belongs to a name or a title: “the The Hague office”, “vitamin A a day”.
    if (second.text !== second.lower && !opensTwice(before, second, words[index + 1])) continue
    const open = found.at(-1)
    if (open?.last === before) {
      open.last = second
      open.times += 1
    } else {
      found.push({ first: before, last: second, times: 2 })
    }
  }
  return found.filter(({ times }) => times <= timesMax)
})

/** Behind these the first `that` is a thing: “it was that that the mayor meant”. */
const pointing: ReadonlySet<string> = new Set('about be by for from in is of than to was with'.split(' '))

/** The next word, if it stands in the same sentence. */
function follower(words: readonly Word[], index: number): string {
  const next = words[index + 1]
  return next !== undefined && next.sentence === words[index]?.sentence ? next.lower : ''
}

const months: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december spring summer autumn winter'.split(
    ' '
  )
)

/** “The house he was born in in 1921”, “in in the 1920s”, “in in May”. */
function isDate(words: readonly Word[], index: number): boolean {
  const word = words[index]?.lower
  const date = word === 'the' ? words[index + 1]?.lower : word
  return date !== undefined && (/^\d/.test(date) || months.has(date))
}

/** “The house that he lived in in his youth”, “a hall she had worked in in Leith”: the verb at `index` says where of a noun before. */
function isRelative(words: readonly Word[], index: number): boolean {
  let subject = index - 1
  while (auxiliaries.has(words[subject]?.lower ?? '')) subject -= 1
  const before = words[subject - 1]
  return (
    personal.has(words[subject]?.lower ?? '') &&
    before !== undefined &&
    before.sentence === words[index]?.sentence &&
    before.end + 1 === words[subject]?.start &&
    !opensClause.has(before.lower)
  )
}

const auxiliaries: ReadonlySet<string> = new Set('been had has have is was were'.split(' '))
const personal: ReadonlySet<string> = new Set('he i it she they we you'.split(' '))
const opensClause: ReadonlySet<string> = new Set(
  'after although and as because before but if once or since so than then though until when where while'.split(' ')
)

/** A noun that stands twice, the second time at `index`. */
function isNoun(words: readonly Word[], index: number, { isSound }: DoubledWords): boolean {
  const second = words[index]
  const next = words[index + 1]
  if (second === undefined || second.lower.length < nounMin || isSound(second.lower)) return false
  return (
    determiners.has(words[index - 2]?.lower ?? '') &&
    next !== undefined &&
    next.sentence === second.sentence &&
    afterNouns.has(next.lower) &&
    /^[a-z]+$/.test(second.lower)
  )
}

/** “It It is”: a sentence that was begun twice; but The The are a band, and “May May” is somebody. */
function opensTwice(first: Word, second: Word, next: Word | undefined): boolean {
  return (
    first.text === second.text &&
    pronouns.has(second.lower) &&
    next !== undefined &&
    next.text === next.lower &&
    next.sentence === second.sentence
  )
}

const pronouns: ReadonlySet<string> = new Set('he his if it its she their they this we when with'.split(' '))

export const repeatedWord = defineRule({
  id: 'repeated-word',
  summary: 'A word stands twice in a row.',
  severity: 'warning',
  group: 'words',
  stage: 'preview',
  since: '0.1.0',
  inQuotations: false,
  inFurniture: false,
  options: null,
  needs: {},

  *check(_facts, { story }): Iterable<Draft> {
    for (const { start: by, found } of story.foundInBlocks(doubled)) {
      for (const { first, last, times } of found) {
        const at = { start: first.start + by, end: last.end + by }
        yield {
          at,
          message: `Unexpected \`${story.text.slice(at.start, at.end)}\`, expected \`${first.text}\``,
          expected: [first.text],
          note: times === 2 ? 'Delete one of the two.' : 'Delete all but one.',
          fix: { safety: 'unsafe', edits: [{ start: first.end + by, end: at.end, text: '' }] }
        }
      }
    }
  }
})
