// What a person named in full is called afterwards, and whether a title calls somebody else.
import type { KnownName } from '../../lexicon/names.ts'
import { nameKey } from '../../lexicon/romanisation.ts'
import { lettered } from '../../text/lettered.ts'
import type { Knowledge, Mention } from '../mentions.ts'

/** A name in full: its list entry, how it is written, and its key without suffixes. */
interface FullName {
  readonly entry: KnownName | undefined
  readonly name: string
  readonly key: string
}

/** Words with a capital that begin a family name of two words: Te Whata, Ní Bhriain, Ó Faoláin, Mac Allister, St John. */
const openers = new Set('ab ap ferch te ni nic o ua ui mac mc abu st san santa'.split(' '))

/** Whether a word begins a family name of two words. */
export function opensFamily({ beside }: Knowledge, word: string): boolean {
  return beside.particles.has(word) || openers.has(word)
}

/** Whether a name of two words or more can be a family name alone: Ashdown-Pryce, De Vries, ap Rhys, Te Whata. */
export function isFamilyAlone(knowledge: Knowledge, { text, parts, key }: Mention): boolean {
  if (parts.length === 2 && !text.includes(' ')) return true
  const first = key.slice(0, key.indexOf(' '))
  if (parts.length < 2 || !opensFamily(knowledge, first)) return false
  // Ben and Al are given names as well.
  return openers.has(first) || !knowledge.list.isGiven(first)
}

/** What a person is called at second reference: the family name, and the given name. */
export function shortForms(knowledge: Knowledge, { entry, name, key }: FullName): Set<string> {
  const { list, beside } = knowledge
  const words = key.split(' ').filter((word) => !beside.suffixes.has(word))
  const details = entry === undefined ? undefined : list.details(entry)
  const forms = new Set([words[0] ?? key])
  if (details) forms.add(nameKey(details.family))
  // Kim Jong Un is never called Un.
  if (!details?.familyFirst) for (const form of familyForms(knowledge, name, words)) forms.add(form)
  return forms
}

/** The ways to write a family name: the last word, both words of a double one, and with its particles. */
function familyForms(knowledge: Knowledge, name: string, words: readonly string[]): string[] {
  const forms = [words[words.length - 1] ?? '']
  // Bernadette Ashdown-Pryce is Cllr Ashdown-Pryce.
  const last = name.slice(name.lastIndexOf(' ') + 1)
  if (last.includes('-')) forms.push(nameKey(last))
  // Bashar al-Assad is Assad, Ursula von der Leyen is von der Leyen or Leyen.
  const written = nameKey(name)
    .split(' ')
    .filter((word) => !knowledge.beside.suffixes.has(word))
  const particle = written.findIndex(
    (word, index) => index > 0 && index < written.length - 1 && opensFamily(knowledge, word)
  )
  if (particle > 0) forms.push(written.slice(particle).join(' '))
  const tail = tailOf(written.join(' '))
  if (tail !== undefined) forms.push(tail)
  return forms
}

/** The last two words of a longer key. */
export function tailOf(key: string): string | undefined {
  const last = key.lastIndexOf(' ')
  const before = key.lastIndexOf(' ', last - 1)
  return last > 0 && before > 0 ? key.slice(before + 1) : undefined
}

/** Of a name that can be a person's, what can be the family name: nobody knows Aisling. */
export function lastWords(knowledge: Knowledge, mention: Mention, name: string): readonly string[] {
  const { beside } = knowledge
  const { parts } = mention
  const words = name.split(' ').filter((word) => !opensFamily(knowledge, nameKey(word)))
  if (parts.length < 2 || words.length > fullWordsMax || name.includes('&')) return []
  if (parts.some(({ key }) => beside.bodies.has(key) || beside.places.has(key) || beside.offices.has(key))) return []
  return familyForms(knowledge, name, nameKey(name).split(' '))
}

/** Particles do not count: Gayle van der Berg-Hart has two. What has more words is hardly a person. */
const fullWordsMax = 3

const hers = new Set(
  'mrs ms miss dame lady baroness sister madame mme frau senora aunt queen princess duchess'.split(' ')
)
const his = new Set('mr sir lord baron brother father fr monsieur herr senor uncle king prince duke'.split(' '))

/** Whom a title calls: Mrs a woman, Mr a man, Dr anybody. */
export function calledBy(role: string | undefined): 'woman' | 'man' | undefined {
  if (role === undefined) return undefined
  const last = nameKey(role.slice(role.lastIndexOf(' ') + 1))
  return hers.has(last) ? 'woman' : his.has(last) ? 'man' : undefined
}

/** Whose a given name is as a rule, of the frequent ones. */
export function bearerOf({ beside }: Knowledge, given: string): 'woman' | 'man' | undefined {
  return beside.women.has(given) ? 'woman' : beside.men.has(given) ? 'man' : undefined
}

/** The first title, with the office before it: Secretary of State, of which the run of capitals has State alone. */
export function roleOf({ beside, list }: Knowledge, found: readonly Mention[], text: string): string | undefined {
  const named = found.find(({ role }) => role !== undefined)
  const role = named?.role
  if (named === undefined || role === undefined) return undefined
  const last = nameKey(role.slice(role.lastIndexOf(' ') + 1))
  if (beside.heads.has(last) || beside.honorifics.has(last)) return role
  const start = named.start - role.length - 1
  if (text.slice(start, named.start) !== `${role} `) return role
  const before = text.slice(Math.max(0, start - officeReach), start)
  const office = officeBefore(before).exec(before)?.[0]
  if (office === undefined) return role
  const [first = '', ...others] = office.split(' ')
  const key = nameKey(first)
  // When Secretary of State John Kerry left
  const opens = !beside.offices.has(key) && !beside.heads.has(key) && !list.isDemonym(key) && !list.accepts(key)
  return `${opens ? others.join(' ') : office}${role}`
}

const officeReach = 40
const officeBefore = lettered(String.raw`(?:\p{Lu}[\p{L}.-]* )+(?:of|for) (?:the )?$`)
