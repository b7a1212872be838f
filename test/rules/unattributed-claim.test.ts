import { expect, test } from 'vitest'
import { unattributedClaim } from '../../src/rules/unattributed-claim.ts'
import { marks } from '../support/attribution.ts'

test.each([
  [
    'a forecast with would',
    'Their meeting would increase the status of the small town abroad.',
    'would increase the status'
  ],
  ['a forecast with going to', 'The visit is going to boost trade on both sides.', 'is going to boost'],
  ['a forecast with will', 'The merger will undermine trust in both town halls.', 'will undermine'],
  ['a forecast in two words', 'The closure will lead to chaos on the ring road.', 'will lead to'],
  ['an adverb between', 'The closure will inevitably damage trade in the old town.', 'will inevitably damage'],
  ['a motive of a person', 'Okafor is trying to come out of her father’s shadow.', 'is trying to'],
  ['a motive of two people', 'Putin and Kim are trying to come out from the support of the West.', 'are trying to'],
  ['a motive of a capital', 'As its isolation grows, Moscow is looking for allies.', 'is looking for'],
  ['a motive that began', 'Okafor started looking for new friends after the vote.', 'started looking for'],
  ['an outlook', 'Drizzle is set to dominate the market for umbrellas.', 'is set to dominate the market'],
  ['a rise', 'Shares of the maker will soar on the news.', 'will soar'],
  ['a state without its name', 'The kingdom is desperate to win more tourists from abroad.', 'is desperate to'],
  ['a need in a verb', 'Okafor badly needs a friend on the council.', 'badly needs'],
  ['a need for more', 'The Alliance needs far more ski troops than it has.', 'needs far more'],
  ['a need', 'Okafor is badly in need of money for her campaign.', 'badly in need'],
  ['despair of an office', 'The governor is desperate to win the seat back.', 'is desperate to'],
  ['despair of a body', 'The club is desperate for a win at home.', 'is desperate for'],
  ['despair', 'Okafor is desperate to win the seat back from her rival.', 'is desperate to'],
  [
    'a claim after a vague source',
    'Analysts call the visit a victory. Their meeting would increase the status of the town.',
    'would increase the status'
  ],
  ['a motive behind an effort', 'Putin is trying to isolate the islands.', 'is trying to'],
  [
    'a motive of somebody who says nothing',
    'The Romanian is desperate to prove his doubters wrong. He declined to comment on Thursday.',
    'is desperate to'
  ],
  ['despair behind an effort', 'Okafor is desperate to avoid a vote.', 'is desperate to'],
  [
    'a forecast between two speakers',
    '“They have a chance,” said Jo Tranter. The thaw will help the farmers. “It is all they need,” said Ines Duarte.',
    'will help the farmers'
  ]
])('reports %s', (_name, passage, marked) => {
  expect(marks(unattributedClaim, passage)).toEqual([marked])
})

test.each([
  ['a source at the end', 'The visit is going to boost trade, Ms Okafor said.'],
  ['a source in front', 'Ms Okafor said the visit is going to boost trade.'],
  ['according to', 'According to Ms Okafor, the closure will lead to chaos on the ring road.'],
  ['a belief of somebody', 'Ms Okafor believes that the closure will lead to chaos.'],
  ['an office that tries', 'The governor is trying to win the seat back.'],
  ['a body that looks', 'The club is looking for a home.'],
  ['a search by gardaí', 'Gardaí in Ballinroe are trying to trace the van.'],
  ['a search for a person', 'Calder is looking for the driver of a silver van.'],
  ['a search for helpers', 'Okafor is looking for two volunteers.'],
  ['a condition', 'If the bridge closes, the detour will damage trade in the old town.'],
  ['a law', 'The bill would increase fines for parking on the bridge.'],
  ['a plan with a figure', 'The merger will increase the budget by 12 per cent.'],
  [
    'a pronoun that takes up what was said',
    'Ms Okafor said the bridge would close. It would damage trade in the old town.'
  ],
  [
    'a statement taken up in the next sentence',
    'The detour will damage trade in the old town. She said shops had lost half of their custom.'
  ],
  ['a schedule', 'Okafor will be accompanied by her deputy on the visit to Leeds.'],
  ['dated history', 'In 2000, Okafor tried to renew the ties between the two towns.'],
  ['a record', 'Okafor was trying to cross the road when the bus came.'],
  ['a question', 'Is Okafor trying to win back the old town?'],
  ['the words of a speaker', '“The closure will lead to chaos on the ring road,” said Jo Tranter.'],
  ['an institution at work', 'The fire service is trying to reach the upper floors.'],
  ['a body called by its name', 'One charity, called the Calder Square, is trying to open a hall.'],
  ['an officer with a name between commas', 'The new chief executive, Jo Tranter, is trying to settle the strike.'],
  ['people without a name', 'Firefighters are trying to reach the upper floors.'],
  ['a doubt', 'The closure may lead to chaos on the ring road.'],
  ['a motive that he tells', 'The Romanian is desperate to prove his doubters wrong. He said so on Thursday.'],
  ['an effort', 'Japan is trying to persuade the islands to lift the ban.'],
  ['an effort in a game', 'San Jose is trying to avoid a third defeat.'],
  ['what is possible', 'It is possible that the choice of Okafor will help the party.'],
  [
    'what stands between two quotations',
    '“They have a chance,” said Jo Tranter. The thaw will help the farmers. “It is all they need,” Tranter said.'
  ]
])('keeps quiet about %s', (_name, passage) => {
  expect(marks(unattributedClaim, passage)).toEqual([])
})

test('a count that nobody made is a note', () => {
  expect(marks(unattributedClaim, 'Since the war began, many countries deserted the alliance.')).toEqual([
    'many countries (info)'
  ])
})

test('the opinion profile makes it a note', () => {
  expect(marks(unattributedClaim, 'The closure will lead to chaos on the ring road.', { profile: 'opinion' })).toEqual([
    'will lead to (info)'
  ])
})

test.each([
  [
    'a first that nothing bears out',
    'Okafor is the first mayor of the valley to swim the lake.',
    ['the first mayor of the valley to']
  ],
  [
    'a first that a year bears out',
    'The hall was flooded for the first time in 24 years. It last stood under water in 2000.',
    []
  ],
  ['a first with a source', 'Okafor is the first mayor to swim the lake, the club said.', []]
])('the strict profile asks about %s', (_name, passage, marked) => {
  expect(marks(unattributedClaim, passage, { profile: 'strict' })).toEqual(marked)
  expect(marks(unattributedClaim, passage)).toEqual([])
})
