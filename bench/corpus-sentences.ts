// Sentences of the generated stories: templates with places for people, numbers and words.
import type { Cast, Person } from './corpus.ts'
import * as lists from './corpus-words.ts'

type Template = (cast: Cast) => string

/** A person, in full with the title at first and by surname later. */
function name(cast: Cast): string {
  const person = cast.random.pick(cast.people)
  return named(cast, person)
}

function named({ named, random }: Cast, person: Person): string {
  if (named.has(person)) return random.chance(0.2) ? person.full : person.surname
  named.add(person)
  if (/^[A-Z]/.test(person.title)) return `${person.title} ${person.full}`
  return `${person.full}, a ${person.title},`
}

const tail = ({ random }: Cast) => random.pick(lists.tailWords)
/** One in three is from the long tail: 1 MB has some 12,000 different words, nearly as many as news. */
const noun = (cast: Cast) => (cast.random.chance(0.35) ? tail(cast) : cast.random.pick(lists.nouns))
const people = ({ random }: Cast) => random.pick(lists.plurals)
const action = ({ random }: Cast) => random.pick(lists.actions)
const day = ({ random }: Cast) => random.pick(lists.days)
const adjective = (cast: Cast) => (cast.random.chance(0.35) ? tail(cast) : cast.random.pick(lists.adjectives))
const verb = ({ random }: Cast) => random.pick(lists.verbs)
const percent = ({ random }: Cast) => `${random.integer(1, 89)}.${random.integer(0, 9)} per cent`
const money = ({ random }: Cast) =>
  `${random.pick(['£', '$', '€'])}${random.integer(1, 950)}${random.pick(['m', ',000', '.5m', ' million'])}`
const date = (cast: Cast) => `${cast.random.pick(lists.months)} ${cast.random.integer(1, 28)}`
const capital = ({ random }: Cast) => random.pick(lists.capitals)
const paired = ({ random, uk }: Cast) => random.pick(lists.pairs)[uk ? 0 : 1]

function quoted(cast: Cast, words: string): string {
  return cast.curly ? `“${words.replaceAll("'", '’')}”` : `"${words}"`
}

const clauses: readonly Template[] = [
  (c) => `the ${noun(c)} would ${action(c)} within ${c.random.integer(2, 30)} months`,
  (c) => `${people(c)} had waited too long for a ${adjective(c)} ${noun(c)}`,
  (c) => `the ${tail(c)} of the ${noun(c)} was ${adjective(c)} and ${adjective(c)}`,
  (c) => `there was no money left to ${action(c)} the ${noun(c)}`,
  (c) => `nobody from the ${c.body} had asked the ${people(c)}`,
  (c) => `costs rose by ${percent(c)} to ${money(c)} in ${c.random.integer(1998, 2025)}`,
  (c) => `the ${paired(c)} was never meant to ${action(c)} anything`,
  (c) => `we'll ${action(c)} the ${noun(c)} before ${date(c)}`,
  (c) => `it doesn't matter how ${adjective(c)} the ${tail(c)} looks`,
  (c) => `talks in ${capital(c)} about the ${tail(c)} had stalled`
]
const clause: Template = (cast) => cast.random.pick(clauses)(cast)
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const templates: readonly Template[] = [
  (c) => `${capitalised(name(c))} ${verb(c)} that ${clause(c)}.`,
  (c) => `${capitalised(name(c))} ${verb(c)} on ${day(c)} that ${clause(c)}, while ${clause(c)}.`,
  (c) => `${quoted(c, `${capitalised(clause(c))},`)} ${name(c)} said.`,
  (c) =>
    `${quoted(c, `${capitalised(clause(c))},`)} said ${name(c)}. ${quoted(c, `${capitalised(clause(c))}, and ${clause(c)}.`)}`,
  (c) => quoted(c, `${capitalised(clause(c))}.`),
  (c) =>
    `The ${c.topic} in ${c.place} has been ${adjective(c)} since ${date(c)}, when the ${c.body} voted to ${action(c)} it.`,
  (c) => `A ${adjective(c)} ${tail(c)} beside the ${noun(c)} cost ${money(c)}, according to ${name(c)}.`,
  (c) =>
    `About ${c.random.integer(20, 9000).toLocaleString('en')} ${people(c)} signed a petition against the ${tail(c)}.`,
  (c) => `The ${c.body}, which runs the ${noun(c)}, declined to comment on the ${tail(c)}.`,
  (c) => `It followed a ${adjective(c)} ${paired(c)} and ${c.random.integer(2, 40)} complaints from ${people(c)}.`,
  (c) => `${capitalised(people(c))} walked from the ${noun(c)} to the ${noun(c)} with ${tail(c)} and ${tail(c)}.`,
  (c) => `In ${capital(c)}, ${name(c)} met ${name(c)} to discuss the ${noun(c)} and the ${adjective(c)} ${tail(c)}.`,
  (c) =>
    `Between ${c.random.integer(1990, 2010)} and ${c.random.integer(2011, 2024)} the number of ${people(c)} fell by ${percent(c)}.`,
  (c) => `${capitalised(name(c))}'s office sent the ${tail(c)} back, and ${clause(c)}.`,
  (c) => `Critics of the ${noun(c)} have called it ${quoted(c, `a ${tail(c)}`)}.`,
  (c) => `A report by the ${c.body} found that ${clause(c)}.`,
  (c) => `The ${tail(c)}-like ${noun(c)} stands at the ${adjective(c)} end of ${c.place}, near the ${noun(c)}.`,
  (c) => `It was ${day(c)} morning, and the government had received the ${noun(c)} plan because people asked for it.`,
  (c) => `Sources close to the ${noun(c)} claim that ${clause(c)}.`,
  (c) =>
    `${capitalised(name(c))} will appear before the committee on ${date(c)}; until then the ${noun(c)} stays shut.`,
  (c) =>
    `The ${paired(c)} of ${c.place} (population ${c.random.integer(3, 90)},${c.random.integer(100, 999)}) is ${adjective(c)}.`,
  (c) =>
    `Asked whether the ${noun(c)} would ${action(c)}, ${name(c)} shook hands and ${verb(c)}: ${quoted(c, `${capitalised(clause(c))}.`)}`,
  (c) => `Their ${tail(c)} was separate from the ${c.topic}, ${name(c)} said in the beginning.`,
  (c) => `${capitalised(name(c))} travelled by ${tail(c)} and ${name(c)} by bus, the ${c.body} said.`
]

/** Commas before a stop, and `a` before a vowel. */
function tidy(sentence: string): string {
  return sentence.replaceAll(/,(?=[.:,])/g, '').replaceAll(/\b([Aa]) (?=[aeio])/g, '$1n ')
}

/** Sentences for a story; `opening` stands after the dateline. */
export const sentences = {
  opening: (cast: Cast): string =>
    `${capitalised(people(cast))} in ${cast.place} have asked the ${cast.body} to ${action(cast)} the ${cast.topic} after a ${adjective(cast)} ${tail(cast)}.`,
  next: (cast: Cast): string => tidy(cast.random.pick(templates)(cast))
}
