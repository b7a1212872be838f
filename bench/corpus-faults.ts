// What goes wrong in copy, put into a share of the generated stories.
import type { Cast, Random } from './corpus.ts'
import { leftovers, pairs, strangeWords, typos } from './corpus-words.ts'

/** How many of a hundred stories have each fault: enough to make every rule speak, and few enough to be a day's copy. */
const share = { typo: 0.3, name: 0.2, mixture: 0.15, leftover: 0.2, strange: 0.15, debris: 0.04, twice: 0.03 } as const

/** Put faults into a story, as the chances fall. */
export function damage(text: string, cast: Cast): string {
  const { random } = cast
  let made = text
  if (random.chance(share.typo)) made = replaceOnce(made, random.pick(typos))
  if (random.chance(share.name)) made = misspell(made, cast)
  if (random.chance(share.mixture)) {
    const [uk, us] = random.pick(pairs)
    made = insert(made, `The ${cast.uk ? us : uk} was ${random.pick(['late', 'early', 'full'])}.`, random)
  }
  if (random.chance(share.strange)) made = insert(made, `It was ${random.pick(strangeWords)} all night.`, random)
  if (random.chance(share.debris)) made = made.replaceAll('’', 'â€™').replace(' and ', '&nbsp;and ')
  if (random.chance(share.twice)) made = insert(made, made.split('\n\n')[3] ?? '', random)
  if (random.chance(share.leftover)) {
    for (let lines = random.integer(1, 3); lines > 0; lines -= 1) made += `\n${random.pick(leftovers)}\n`
  }
  return made
}

function replaceOnce(text: string, [right, wrong]: readonly [string, string]): string {
  return text.replace(new RegExp(`\\b${right}\\b`), wrong)
}

/** Two letters of a surname change places, where it stands last. */
function misspell(text: string, { random, people }: Cast): string {
  const { surname } = random.pick(people)
  const at = text.lastIndexOf(surname)
  if (at < 0 || surname.length < 5) return text
  const swap = random.integer(1, surname.length - 3)
  const wrong = surname.slice(0, swap) + surname.charAt(swap + 1) + surname.charAt(swap) + surname.slice(swap + 2)
  return text.slice(0, at) + wrong + text.slice(at + surname.length)
}

/** A line of its own between two paragraphs of the body. */
function insert(text: string, line: string, random: Random): string {
  const paragraphs = text.split('\n\n')
  paragraphs.splice(Math.min(random.integer(3, 12), paragraphs.length - 1), 0, line)
  return paragraphs.join('\n\n')
}
