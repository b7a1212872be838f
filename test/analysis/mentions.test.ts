import { expect, test } from 'vitest'
import { mentions } from '../../src/analysis/mentions.ts'
import { storyOf } from '../engine.ts'

/** The names of a passage, titles in brackets, without sentence starts. */
function namesIn(copy: string): string[] {
  const story = storyOf(copy)
  return story
    .get(mentions)
    .filter(({ weak }) => !weak)
    .map((mention) => {
      expect(story.text.slice(mention.start, mention.end)).toBe(mention.text)
      return mention.role === undefined ? mention.text : `[${mention.role}] ${mention.text}`
    })
}

test.each([
  ['a full name', 'Then Sergei Lavrov left.', ['Sergei Lavrov']],
  ['an office before it', 'Then Foreign Minister Sergei Lavrov left.', ['[Foreign Minister] Sergei Lavrov']],
  ['an adjective and an office', 'Then Russian President Vladimir Putin left.', ['[Russian President] Vladimir Putin']],
  ['an honorific', 'Then Mr Putin left.', ['[Mr] Putin']],
  ['an honorific with a stop', 'Then Mr. Putin left.', ['[Mr.] Putin']],
  ['a possessive', 'It was Putin’s car.', ['Putin']],
  ['a possessive of a plural', "It was the Lavrovs' car.", ['Lavrovs']],
  ['initials', 'Then J. D. Vance and Harry S Truman left.', ['J. D. Vance', 'Harry S Truman']],
  [
    'particles',
    'Then Ursula von der Leyen and Mohammed bin Salman left.',
    ['Ursula von der Leyen', 'Mohammed bin Salman']
  ],
  ['a particle with a hyphen', 'They met Bashar al-Assad there.', ['Bashar al-Assad']],
  ['accents', 'They met Jean-Luc Mélenchon there.', ['Jean-Luc Mélenchon']],
  ['an apostrophe', 'They met Sinéad O’Brien there.', ['Sinéad O’Brien']],
  ['East Asian order', 'They met Kim Jong Un and Tsai Ing-wen there.', ['Kim Jong Un', 'Tsai Ing-wen']],
  ['names joined by and', 'They met Ann Cray and Ben Dow there.', ['Ann Cray', 'Ben Dow']],
  ['names parted by commas', 'They met Ann Cray, Ben Dow and Cid Ely there.', ['Ann Cray', 'Ben Dow', 'Cid Ely']],
  [
    'names of a tag list, parted by two blanks',
    'they are Vladimir Putin  Kim Jong Un  North Korea',
    ['Vladimir Putin', 'Kim Jong Un', 'North Korea']
  ],
  ['a sentence start before a name', 'And Harris left.', ['Harris']],
  ['a hyphenated adjective', 'It is a Seoul-based body.', ['Seoul']],
  ['a day before a name', 'Then on Tuesday Putin left.', ['Putin']],
  ['a numeral that is part of it', 'They met Elizabeth II there.', ['Elizabeth II']],
  ['an office with its field', 'Then minister for Health Ann Cray Dow left.', ['[Health] Ann Cray Dow']],
  ['an office with two words', 'The Minister for Foreign Affairs Ann Cray left.', ['[Foreign Affairs] Ann Cray']],
  ['an office of a country', 'The President of Ukraine Volodymyr Zelensky left.', ['[Ukraine] Volodymyr Zelensky']],
  ['an office of a city', 'Then the mayor of London Sadiq Khan left.', ['[London] Sadiq Khan']],
  ['an office of a place of two words', 'The leader of North Korea Kim Jong Un left.', ['[North Korea] Kim Jong Un']],
  ['a name of two words after an office', 'He is a colleague of Serget Lavrov from Omsk.', ['Serget Lavrov', 'Omsk']],
  ['a member of a parliament', 'Then MEP Ann Cray and TD Ben Dow left.', ['[MEP] Ann Cray', '[TD] Ben Dow']],
  ['a month that is a family name', 'They met Theresa May there in May.', ['Theresa May']],
  ['a month that is one at the start', 'Theresa May left them.', ['Theresa May']],
  ['a month that is a given name', 'They met Jan Smuts there.', ['Jan Smuts']],
  ['a month after a name', 'They met Putin May 5 in Omsk.', ['Putin', 'Omsk']],
  ['a month before a name', 'They met in May Putin said.', ['Putin']],
  [
    'a name over two lines',
    'They had come a long way over the hills behind the town to meet Ann\nCray and her sister at the gate of the old mill beside the river there,\nwhich had been shut.',
    ['Ann\nCray']
  ],
  ['a letter that only looks like a capital', 'They flew to lreland and back.', ['lreland']]
])('reads %s', (_name, copy, expected) => {
  expect(namesIn(copy)).toEqual(expected)
})

test.each([
  ['plain words', 'The bridge was closed for a week.'],
  ['contractions', 'They said they’re late. They’re always late. I’ve seen it. We’ve all seen it.'],
  ['days and months', 'It was closed on Monday and in March.'],
  ['an office alone', 'It was the Prime Minister who called.'],
  ['a word that begins with two consonants', 'A large llama left the lbs office.']
])('finds no name in %s', (_name, copy) => {
  expect(namesIn(copy).filter((name) => name !== 'Prime Minister')).toEqual([])
})

test('a headline in capitals gives the listed names in it', () => {
  expect(namesIn('Vladimir Putin Makes Rare Visit To North Korea')).toEqual(['Vladimir Putin', 'North Korea'])
})

test('what stands around a name is asked anew each time, although its words are remembered', () => {
  const places: readonly (readonly [copy: string, names: readonly string[]])[] = [
    ['Then the President of Ukraine Volodymyr Zelensky left.', ['[Ukraine] Volodymyr Zelensky']],
    ['Then Ukraine Volodymyr Zelensky left.', ['Ukraine Volodymyr Zelensky']],
    ['They met Theresa May there.', ['Theresa May']],
    ['They met Theresa May 5 there.', ['Theresa']],
    ['And Harris left.', ['Harris']],
    ['They met And Harris there.', ['And Harris']],
    ['They met Tom Harris-led men there.', ['Tom Harris']],
    ['They met Tom Harris’s men there.', ['Tom Harris']]
  ]
  for (const order of [places, places.toReversed()]) {
    for (const [copy, expected] of order) expect(namesIn(copy)).toEqual(expected)
  }
})

test('[sic] is remembered', () => {
  expect(
    storyOf('He thanked Serget Lavrov [sic] again.')
      .get(mentions)
      .find(({ text }) => text === 'Serget Lavrov')?.sic
  ).toBe(true)
})

test('a hundred thousand capitals are read in linear time', () => {
  expect(storyOf('Abcd Efgh '.repeat(50_000)).get(mentions).length).toBeGreaterThan(0)
})

test('ends a name with a byline', () => {
  const story = storyOf('By Anna Weir\nLocal democracy reporter', { format: 'markdown' })
  expect(story.get(mentions).map(({ text }) => text)).toContain('Anna Weir')
})
