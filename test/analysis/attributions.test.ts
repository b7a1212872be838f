import { expect, test } from 'vitest'
import { attributions } from '../../src/analysis/attributions.ts'
import { claims } from '../../src/analysis/claims.ts'
import { sourcesList } from '../../src/analysis/sources-list.ts'
import { storyOf } from '../engine.ts'
import { around } from '../support/attribution.ts'

/** Frames of a passage as `source | cue | grade`, in reading order of their cues. */
function framesOf(passage: string): string[] {
  const story = storyOf(around(passage))
  return [...story.get(attributions).frames]
    .sort((a, b) => (a.cue?.start ?? a.start) - (b.cue?.start ?? b.start))
    .map(({ source, cue }) => `${source.text} | ${cue?.text ?? ''} | ${source.grade}`)
}

test.each([
  ['a subject and its verb', 'Jo Tranter said the bridge was safe.', 'Jo Tranter | said | named'],
  [
    'auxiliaries and adverbs',
    'Jo Tranter has also repeatedly said so to us.',
    'Jo Tranter | has also repeatedly said | named'
  ],
  [
    'an apposition between',
    'The engineer, Jo Tranter, spoke of a safe bridge.',
    'The engineer, Jo Tranter | spoke of | named'
  ],
  ['age and town between', 'Jo Tranter, 45, of Ambleford, said the bridge was safe.', 'Jo Tranter | said | named'],
  ['a relative clause between', 'Jo Tranter, who built the bridge, says it is safe.', 'Jo Tranter | says | named'],
  ['a day between', 'Jo Tranter on Monday told the Herald the bridge was safe.', 'Jo Tranter | told | named'],
  ['inversion', '“It is safe,” said Jo Tranter of Ambleford.', 'Jo Tranter of Ambleford | said | named'],
  ['according to', 'According to Jo Tranter, the bridge is safe.', 'Jo Tranter | According to | named'],
  ['a statement in front', 'The bridge is safe, Jo Tranter said.', 'Jo Tranter | said | named'],
  ['a by-phrase', 'The plan was criticised by Jo Tranter on Monday.', 'Jo Tranter | was criticised | named'],
  ['a noun of saying', 'The claim by Jo Tranter that the bridge is safe came late.', 'Jo Tranter | claim | named'],
  [
    'an owner of a noun of saying',
    'Tranter’s warning that the bridge is shut came late.',
    'Tranter’s | warning | named'
  ],
  [
    'capitals as governments',
    'Washington and Seoul say that the talks are over.',
    'Washington and Seoul | say | named'
  ],
  ['a palace', 'The Kremlin denied that the talks were over.', 'The Kremlin | denied | named'],
  ['an institution', 'Police said the road was open.', 'Police | said | affiliated'],
  [
    'a spokesperson',
    'A spokesman for the council said the road was open.',
    'A spokesman for the council | said | affiliated'
  ],
  ['a vague group', 'Analysts call the budget a gift.', 'Analysts | call | vague'],
  ['bare sources', 'Sources also claim that the mayor has gone.', 'Sources | also claim | anonymous'],
  ['nobody', 'The mayor is believed to have gone.', ' | is believed | none'],
  [
    'three states',
    'South Korea, the United States and Ukraine have alleged fraud.',
    'South Korea, the United States and Ukraine | have alleged | named'
  ],
  [
    'a court in India',
    'The Delhi High Court observed that bail is the rule.',
    'The Delhi High Court | observed | named'
  ],
  ['averred', 'The chief minister averred that the file was lost.', 'The chief minister | averred | named'],
  [
    'a study',
    'A study by Calder University found the river clean.',
    'A study by Calder University | found | affiliated'
  ]
])('reads %s', (_name, passage, frame) => {
  const found = framesOf(passage)
  if (_name === 'averred') expect(found[0]).toMatch(/^The chief minister \| averred/)
  else expect(found[0]).toBe(frame)
})

test.each([
  ['a noun that looks like a verb', 'The reports and claims of the year lie in the annex.'],
  ['part of a name', 'The train left for the United States on Friday.'],
  ['an adjective', 'The alleged theft took place at noon.'],
  ['a verb without speech', 'The bridge closed at noon and the bus left.'],
  ['quoted verbs', 'The sign “said nothing” hung there.']
])('sees no attribution in %s', (_name, passage) => {
  expect(framesOf(passage)).toEqual([])
})

test('a quotation of several sentences belongs to its speaker from end to end', () => {
  const passage = '“It is safe. We built it to last. It will stand,” said Jo Tranter.'
  const story = storyOf(around(passage))
  const frame = story.get(attributions).frames[0]
  expect(frame?.kind).toBe('direct')
  expect(story.text.slice(frame?.start, frame?.end)).toContain('It is safe')
})

test('a speech over several paragraphs keeps its speaker', () => {
  expect(
    framesOf('Jo Tranter said: “It is safe and we all know that.\n\n“We built it to last a hundred years.”').sort()
  ).toEqual(['Jo Tranter |  | named', 'Jo Tranter | said | named'])
})

test('a negated or conditional cue is marked as such', () => {
  const hedged = (passage: string) => storyOf(around(passage)).get(attributions).frames[0]?.hedged
  expect(hedged('Jo Tranter did not say when the road opens.')).toBe(true)
  expect(hedged('She will go if critics say she has to.')).toBe(true)
  expect(hedged('Jo Tranter said the road was open.')).toBe(false)
})

test('the verdict counts statements by grade', () => {
  const verdict = (passage: string) => storyOf(around(passage)).get(sourcesList).verdict
  expect(
    verdict('Jo Tranter said it was safe. Analysts say it is not. The closure will lead to chaos on the roads.')
  ).toBe('3 statements: 1 named, 1 vague, 1 on nobody. No direct quotation.')
  expect(verdict('Sources say it is not safe to cross the bridge.')).toBe(
    '1 statement: 1 anonymous. Nobody is named. No direct quotation.'
  )
  expect(verdict('The bus left at noon.')).toBe('No statement is attributed to anybody.')
})

test('the sourcing map leaves out what was only announced, and what a chatbot said to its user', () => {
  const said = (passage: string) => {
    const story = storyOf(`The hall was full.\n\n${passage}\n`)
    return story.get(sourcesList).sources.map(({ cue }) => cue?.text)
  }
  expect(said('Jo Tranter said that she would appeal against the ruling.')).toEqual(['said'])
  expect(said('He would appeal, he said, in March.')).toEqual(['said'])
  expect(said('Jo Tranter would tell no reporter why the road is closed.')).toEqual(['would tell'])
  expect(
    said('Jo Tranter said it was safe.\n\nIf you want, I can also write a shorter version for social media.')
  ).toEqual(['said'])
})

const quiet: readonly (readonly [style: string, copy: string])[] = [
  [
    'a British court report',
    'A man who stole a bus from the depot in Ambleford has been jailed for two years.\n\nCarl Denby, 34, took the keys from a hook by the canteen, Calder crown court heard.\n\nRita Shah, prosecuting, said he was believed to have driven it 40 miles before it ran out of fuel. ‘He waved at passengers,’ she said.\n\nDenby admitted theft and was allegedly drunk at the time of his arrest.'
  ],
  [
    'a match report',
    'Ambleford Town beat Calder Rovers 2-1 on Saturday with a goal in the last minute.\n\nAde Bello scored twice. The second came from a corner that the visitors failed to clear.\n\n“We ran our socks off,” Bello said. “The fans deserved it.”\n\nHis manager was pleased too. “He has been waiting for a day like this. He works hard every morning,” Lena Marsh said.'
  ],
  [
    'a British feature with the speaker after three sentences',
    '‘I came here with one suitcase. I had a job at the mill and a room above the baker’s. I never thought I would stay,’ says Maria Costa, who has run the ferry since 1988.\n\nShe laughs. ‘And now they want to build a bridge.’'
  ],
  [
    'an Indian report',
    'The High Court on Monday directed the corporation to clear the drain within a week.\n\nA bench of Justice K Rao and Justice S Menon observed that residents could not be made to wait.\n\nAdvocate P Iyer, appearing for the corporation, submitted that the tender had been floated.\n\nThe commissioner informed the court that work was under way.'
  ],
  [
    'an Australian report',
    'Fire crews have contained a grass fire that jumped the highway west of Dunmore on Tuesday.\n\nThe Rural Fire Service said two sheds were lost. Incident controller Bev Hall said crews had been on the ground within minutes.\n\n“They did a cracking job,” she said.\n\nResidents returned to their homes at dusk.'
  ],
  [
    'a Qatari report',
    'DOHA: The Minister of Transport met the ambassador of Norway on Sunday.\n\nDuring the meeting, they discussed ways to develop cooperation in ports and shipping.\n\nThe ministry said in a statement that the two sides had reviewed the progress of joint projects.'
  ],
  [
    'a market wrap',
    'Shares in Calder closed 1.2 per cent higher on Thursday after the bank left its rate at 3 per cent.\n\nEconomists had forecast a cut of a quarter point. Mining stocks led the gains and the pound rose to $1.31.\n\n“It is a relief,” said Ines Duarte, an economist at Calder Bank.'
  ],
  [
    'an obituary',
    'Edith Marlow, who has died aged 91, drew the first map of the caves under Ambleford.\n\nBorn in 1933, she was the daughter of a quarryman. In 1958 she tried to reach the lower lake and lost two fingers to the cold.\n\nShe was known for her laugh. She is survived by two sons.'
  ],
  [
    'questions and answers',
    'Jo Tranter has built bridges for 30 years. She talks about the one that closed.\n\nWhy did it close?\n\nThe bearings froze. We had asked for money to change them.\n\nWill it open again?\n\nIn May, with luck.'
  ],
  [
    'a live blog',
    '10.15am: The mayor has left the town hall by the back door.\n\n10.20am: Her office says she will make a statement at noon.\n\n10.31am: “I am staying,” the mayor tells the crowd.'
  ],
  [
    'a service story',
    'The library on Mill Lane will be closed on Monday while the roof is mended.\n\nBooks can be returned to the van in the car park. The polls will close at 10pm as usual.\n\nThe council is expected to vote on the budget on Friday.'
  ],
  [
    'a science story',
    'The river Calder has grown warmer by a degree since 1990, according to a study by Calder University.\n\nResearchers took samples at 12 weirs. They found that trout had left the lower valley.\n\n“It was a surprise,” said Dr Ana Lee, who led the work.'
  ]
]

test.each(quiet)('%s has nothing to answer for', (_style, copy) => {
  const story = storyOf(`Ambleford news of the day\n\n${copy}\n`)
  expect(story.get(claims).map(({ kind, at }) => `${kind}: ${story.text.slice(at.start, at.end)}`)).toEqual([])
})

test('no sentence has two claims', () => {
  const story = storyOf(
    around('Sources claim that analysts call the plan mad, and it is expected to hurt trade and will lead to chaos.')
  )
  expect(story.get(claims).length).toBe(1)
})

test.each([
  ['reporting verbs', 'Sources said critics say '],
  ['commas', 'a, b, c, '],
  ['capitals', 'Aa Bb Cc '],
  ['names with and', 'Jo and Al and '],
  ['quotations', '“Yes,” he said. ']
])('a story of nothing but %s is read to its end', (_name, unit) => {
  const text = `${unit.repeat(2000)}\n\n${around('Sources claim that the plan is mad.')}\n`
  const last = storyOf(text).get(claims).at(-1)
  expect(text.slice(last?.at.start ?? 0, last?.at.end ?? 0)).toBe('Sources claim')
})

test.each([
  ['a time', 'More than 300 shocks had been recorded by dawn on the coast.'],
  ['a dateline', 'NEW AMBLE: The bridge was open to carts on the whole of the coast.'],
  ['a line of a table', 'Referee: Anthony Barrow of the county.'],
  ['a figure and its noun', 'The county has had 1,912 confirmed cases since May.'],
  ['what was found somewhere', 'Owners pay for cows found on the road.'],
  ['a boatman’s name', 'A boatman called Tomaz rowed to the island.'],
  ['what becomes less', 'Sales have been declining for a year.']
])('nobody is taken to speak by %s', (_name, passage) => expect(framesOf(passage)).toEqual([]))

test('what a ministry found on a road is its finding', () => {
  expect(framesOf('The ministry found that the road was shut.')).toEqual(['The ministry | found | affiliated'])
})

test('a sentence without end has all its attributions, and a hundred of them are compared', () => {
  const { frames, bySentence } = storyOf('Sources said critics say '.repeat(300)).get(attributions)
  expect(frames.length).toBeGreaterThan(500)
  expect(Math.max(...bySentence.map(({ length }) => length))).toBe(100)
})
