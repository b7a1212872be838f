// Frames of reporting that are not a plain verb with its subject, and words that only look like reporting.
import { describe, expect, test } from 'vitest'
import { attributions } from '../../src/analysis/attributions.ts'
import { sourcesList } from '../../src/analysis/sources-list.ts'
import { storyOf } from '../engine.ts'
import { around } from '../support/attribution.ts'

/** Frames of a passage as `source | cue`, in the order of their places. */
function framesOf(passage: string): string[] {
  const story = storyOf(around(passage))
  return story.get(attributions).frames.map(({ source, cue }) => `${source.text} | ${cue?.text ?? ''}`)
}

describe('reads', () => {
  test.each([
    ['what a court heard', 'The court heard he had slept in the van.', 'The court | heard'],
    ['what somebody heard', 'Jo Tranter heard that the road was shut.', 'Jo Tranter | heard'],
    ['what somebody was told', 'Residents were told to boil the water.', ' | were told'],
    ['an adverb before a form that is also a noun', 'The ad also mentions the bridge.', 'The ad | also mentions'],
    ['a question behind a form that is also a noun', 'The film documents how the mill closed.', 'The film | documents'],
    [
      'data with a long name',
      'Data from the 2019 county survey show a rise.',
      'Data from the 2019 county survey | show'
    ],
    ['balking', 'Calder was balking at the price.', 'Calder | was balking'],
    ['what somebody aims to do', 'The firm aims to sell the yard.', 'The firm | aims to'],
    [
      'a statement that is made',
      'Jo Tranter made the following comment on Friday.',
      'Jo Tranter | made the following comment'
    ],
    [
      'a statement that is issued',
      'The council has issued a short statement.',
      'The council | has issued a short statement'
    ],
    [
      'concerns that are raised',
      'Ms Tranter raised serious concerns about the bridge.',
      'Ms Tranter | raised serious concerns'
    ],
    ['what is made clear', 'Ms Tranter made it clear the bridge would close.', 'Ms Tranter | made it clear'],
    ['an opponent', 'Jo Tranter is a staunch opponent of the bridge.', 'Jo Tranter | is a staunch opponent'],
    ['somebody against', 'Jo Tranter is against the bridge.', 'Jo Tranter | is against'],
    ['somebody in favour', 'Jo Tranter was in favour of a ferry.', 'Jo Tranter | was in favour'],
    ['who remains convinced', 'Jo Tranter remains convinced that it will hold.', 'Jo Tranter | remains convinced'],
    ['a view that is', 'The mayor’s view is that the bridge is dear.', 'The mayor’s | view'],
    ['a refusal', 'His refusal to pay cost him the house.', 'His | refusal'],
    ['comments on', 'Tranter’s comments on the bridge came late.', 'Tranter’s | comments'],
    ['an estimate', 'The mill lost 40 jobs, by one estimate.', 'one estimate | by'],
    ['an admission', 'By his own admission, the bridge was late.', 'his | admission'],
    ['a poll at the head', 'In the latest poll, 40 per cent were for the bridge.', 'the latest poll | In'],
    ['somebody’s plan', 'Under Ms Tranter’s plan, the toll would double.', 'Ms Tranter’s | plan'],
    ['allegations by nobody', 'The firm is beset by allegations of fraud.', ' | allegations'],
    ['calls by nobody', 'The fall brought calls for a ferry.', ' | calls'],
    [
      'a calling before a name',
      '“It is safe enough for a bus,” said ferryman Dai Prosser.',
      'ferryman Dai Prosser | said'
    ],
    [
      'two callings before a name',
      '“It is safe enough for a bus,” said retired ferryman Dai Prosser.',
      'retired ferryman Dai Prosser | said'
    ],
    ['putting a figure', 'Jo Tranter puts the cost of the bridge at £40m.', 'Jo Tranter | puts'],
    ['putting it down to something', 'Jo Tranter put the fall down to frost.', 'Jo Tranter | put'],
    ['both sides', 'Both sides blame the frost.', 'Both sides | blame'],
    ['figures with their day', 'Figures released on Thursday show a rise.', 'Figures released | show'],
    ['hearsay', 'The mill reportedly lost 40 jobs.', ' | reportedly'],
    ['squabbling', 'Leeds and Calder squabble over the toll.', 'Leeds and Calder | squabble over'],
    ['going on to say', 'Jo Tranter went on to say the bridge was shut.', 'Jo Tranter | say'],
    [
      'a subject behind an opening phrase',
      'On Monday night, Jo Tranter left, saying the bridge was shut.',
      'Jo Tranter | saying'
    ]
  ])('%s', (_name, passage, frame) => {
    expect(framesOf(passage)).toContain(frame)
  })
})

describe('takes for no report', () => {
  test.each([
    ['a hearing that goes on', 'The hearing continues.'],
    ['work that goes on', 'The club will continue to run the pool.'],
    ['going on to do', 'Jo Tranter went on to win the cup.'],
    ['an office', 'Jo Tranter assumes office in May.'],
    ['a corner', 'The visitors claimed a late corner.'],
    ['a pension', 'She claimed her pension for 30 years.'],
    ['a telephone', 'The robot answers the telephone.'],
    ['a good story', 'He tells a good story.'],
    ['a gift', 'The guests presented him with a horse.'],
    ['a phone that is unveiled', 'The firm unveiled a phone on Monday.'],
    ['figures that are added', 'The index added 0.3 per cent.'],
    ['showing up', 'Ada Marsh showed up at noon.'],
    ['backing out', 'Calder backed out of the sale.'],
    ['moving house', 'The family moved to Leeds.'],
    ['a credit', 'Ada Marsh reported from the island.'],
    ['a bang that is heard', 'The neighbours heard a bang at noon.'],
    ['an appeal that is heard', 'The court heard the appeal in May.'],
    ['the reader', 'Do you know where the bridge is?'],
    ['an order to the reader', 'Please read the small print.'],
    ['a rating', 'His approval rating was at 40 per cent.'],
    ['lobbying', 'The strenuous lobbying by the mills was in vain.'],
    ['an attack on a town', 'Its attack on the town was in vain.'],
    ['a correction', 'Correction: the bridge was built in 1911.'],
    ['being without a word', 'She left without saying a word.'],
    ['a date that is uncertain', 'The opening date remains uncertain.'],
    ['questions that a thing raises', 'The fall of the bridge raises questions.'],
    ['questions that are answered', 'The clerk dealt with questions about the toll.'],
    ['anyone', 'Anyone who wants to come has to book.'],
    ['putting a thing somewhere', 'Ada Marsh put the clock on the wall at noon.'],
    ['putting a thing down', 'She put the clock down.'],
    ['orders of the police', 'Ada Marsh left on police orders and went home.'],
    ['worries of a town', 'Health worries have grown.'],
    ['going to see', 'He went to see the bridge.'],
    ['a link to another story', 'The club left. Related article Ada Marsh opens a bridge.'],
    ['bail', 'Magistrates refused bail on Friday.'],
    ['a trade union’s banner', 'Ada Marsh carried a banner over the bridge.'],
    ['words shared by accounts', 'The clip was shared by many small accounts.'],
    ['something against a wall', 'The ladder was against the wall.'],
    ['what is in favour', 'It was in favour of the mills.'],
    ['the end of a month', 'The clerk was asked to resign by the end of May.'],
    ['the month of a report', 'There will be a report by January.'],
    ['an agreement that did something', 'The agreement that ended it took a year.'],
    ['a question that has to be asked', 'There is a question that must be asked.'],
    ['protests', 'Giant protests occurred in March.'],
    ['a briefing', 'At a press briefing, Ada Marsh fell asleep.'],
    ['people who are deemed something', 'The law takes guns from people deemed dangerous.'],
    ['what a thing is referred to as', 'The sale of guns often referred to as rifles is over.'],
    ['where figures come from', 'Source: Calder council, 2024.'],
    ['minstrels', 'It was born in the minstrel shows of the coast.']
  ])('%s', (_name, passage) => {
    expect(framesOf(passage)).toEqual([])
  })
})

test.each([
  ['the rest of a sentence that somebody breaks', 'The road, the mayor said, calls for repairs.', ['the mayor | said']],
  ['the rest behind an inversion', 'The bridge, said the mayor, shows cracks.', ['the mayor | said']],
  ['the rest of what is said of a plan', 'The plan, Ms Cox argued, demands patience.', ['Ms Cox | argued']],
  [
    'what somebody else claims in it',
    'The baker, the mayor said, claims the road is shut.',
    ['the mayor | said', 'The baker | claims']
  ],
  [
    'what a source goes on to do',
    'The road is shut, the council announced, calling it a danger.',
    ['the council | announced', 'the council | calling']
  ],
  [
    'who says that a thing calls for something',
    'The road calls for repairs, according to Bob Lyle.',
    ['Bob Lyle | according to']
  ],
  ['a holiday', 'Mr Lyle had been told to leave by Christmas.', [' | had been told']],
  ['a paper of Sunday', 'Mr Lyle had been told by the Sunday Herald.', ['the Sunday Herald | had been told']],
  [
    'somebody who was less worried',
    'Mr Lyle, who was less worried by the afternoon, said it slept.',
    ['Mr Lyle | said']
  ],
  ['readers of a letter', 'In a letter seen by the Herald, Ms Cox wrote that it was shut.', ['Ms Cox | wrote']],
  [
    'a letter with its readers',
    'It was shut, according to a letter seen by the Herald.',
    ['a letter seen by the Herald | according to']
  ],
  ['a letter by post', '“It is shut and it will stay shut,” Ms Cox said by email.', ['Ms Cox | said']],
  [
    'what a director announced',
    'Its director, Prue Lamb, announced the revival.',
    ['Its director, Prue Lamb | announced']
  ],
  ['counsel', 'Counsel for the State, Ms Lyng, said it was shut.', ['Counsel for the State, Ms Lyng | said']],
  ['a claim that goes on', 'Ms Cox’s claim that it was shut came late.', ['Ms Cox’s | claim']],
  ['sources of a field', 'The owner wants to sell, say union sources.', ['The owner | wants', 'union sources | say']],
  ['a house in quotation marks', '“It is shut,” said Jo Tranter of the “Friends of the Road”.', ['Jo Tranter | said']],
  ['what somebody is said to know', 'Critics say the council knew of the cracks.', ['Critics | say']],
  [
    'what letters show of somebody',
    'Emails seen by the Herald show that the council knew.',
    ['Emails seen by the Herald | show']
  ],
  ['two who know', 'Critics say it is over, and the council knew of it.', ['Critics | say', 'the council | knew']],
  [
    'a body and a sum without a comma',
    'According to the council 1,240 homes were lost.',
    ['the council | According to']
  ],
  [
    'a body and its statement without a comma',
    'According to the council the road is shut.',
    ['the council | According to']
  ],
  ['a channel with a number', 'According to Channel 4, the road is shut.', ['Channel 4 | According to']],
  [
    'an accusation and who makes it',
    'The firm was accused by the mayor of Calder of hiding it.',
    ['the mayor of Calder | was accused']
  ]
])('one row for each who speaks: %s', (_name, passage, frames) => expect(framesOf(passage)).toEqual(frames))

test.each([
  ['an office', 'According to Bob Lyle, the mayor, the road is shut.', 'the road is shut'],
  ['an age and a trade', 'According to Bob Lyle, 45, a farmer, the road is shut.', 'the road is shut'],
  ['a clause', 'According to Bob Lyle, who runs the mill, the road is shut.', 'the road is shut'],
  [
    'a list that is none',
    'According to Bob Lyle, the road, the bridge and the mill are shut.',
    'the road, the bridge and the mill are shut'
  ]
])('what stands behind “according to” and a name with %s', (_name, passage, content) => {
  const story = storyOf(around(passage))
  const frame = story.get(attributions).frames.find(({ form }) => form === 'according')
  expect(story.text.slice(frame?.content?.start, frame?.content?.end)).toBe(content)
})

test('“she continued” beside what is said is a report', () => {
  expect(framesOf('“It is safe,” she continued.')).toContain('she | continued')
  expect(framesOf('The road, she went on, would be shut by May.')).toContain('she | went on')
  expect(framesOf('Jo Tranter continued: “It is safe and we know that.”')).toContain('Jo Tranter | continued')
})

test('what follows a colon in a paragraph of its own is said by who stands before it', () => {
  const said = (passage: string) => {
    const story = storyOf(around(passage))
    const { frames } = story.get(attributions)
    return frames.map(({ content }) => content && story.text.slice(content.start, content.end))
  }
  expect(said('Jo Tranter added:\n\nThe bridge is old. It has to go.')).toEqual(['The bridge is old. It has to go.'])
  expect(said('How they hope to save the bridge:\n\nThe ferry has a new engine.')).not.toContain(
    'The ferry has a new engine.'
  )
})

test('a short quotation goes on with the speaker of the one before', () => {
  expect(framesOf('“The bridge is old and it has to go,” Jo Tranter said. “We know.”')).toContain('Jo Tranter | ')
  expect(framesOf('“The bridge is old and it has to go,” Jo Tranter said. It is “old”.')).not.toContain('Jo Tranter | ')
})

test('who declines to comment makes no statement', () => {
  const verdict = (passage: string) => storyOf(around(passage)).get(sourcesList).verdict
  expect(verdict('Jo Tranter declined to comment.')).toBe('No statement is attributed to anybody.')
  expect(verdict('Jo Tranter refused to say when the road opens.')).toBe('No statement is attributed to anybody.')
  expect(verdict('Jo Tranter rejected the claim.')).toMatch(/^1 statement: 1 named/)
})

test('a plain verb makes no second frame of the document it speaks in', () => {
  const story = storyOf(around('In a statement, the council said the bridge was shut.'))
  expect(story.get(sourcesList).sources.map(({ cue }) => cue?.text)).toEqual(['said'])
})

test.each([
  ['According to figures from the council, 1,240 homes were lost.', '1,240 homes were lost'],
  ['According to the council, some 12,000 people left.', 'some 12,000 people left'],
  ['According to figures from the council, homes were lost.', 'homes were lost']
])('%s: the comma of a number parts nothing', (passage, expected) => {
  const story = storyOf(around(passage))
  const contents = story.get(attributions).frames.flatMap(({ content }) => content ?? [])
  expect(contents.map(({ start, end }) => story.text.slice(start, end).replace(/\.$/, ''))).toEqual([expected])
})
