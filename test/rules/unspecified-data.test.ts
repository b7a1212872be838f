import { expect, test } from 'vitest'
import type { Format } from '../../src/input/document.ts'
import { unspecifiedData } from '../../src/rules/unspecified-data.ts'
import { draftsOf, storyOf } from '../engine.ts'
import { marks } from '../support/attribution.ts'

test.each([
  ['studies', 'Studies show that children sleep better without a lamp.', 'Studies show'],
  ['research', 'Research suggests that the river is warming.', 'Research suggests'],
  ['polls', 'Polls suggest that the mayor is going to lose.', 'Polls suggest'],
  ['a recent study', 'A recent study found that the bridge was safe.', 'A recent study found'],
  ['one survey', 'One survey found that half of the town wants a pool.', 'One survey found'],
  [
    'an adverb and auxiliaries',
    'Studies have consistently shown that the river is warming.',
    'Studies have consistently shown'
  ],
  ['several studies', 'Several studies indicate that the river is warming.', 'Several studies indicate'],
  ['figures', 'Figures show that fewer people take the bus.', 'Figures show'],
  ['statistics', 'Statistics reveal that fewer people take the bus.', 'Statistics reveal'],
  [
    'a clause of its own',
    'The council closed the pool, although studies show that it paid for itself.',
    'studies show'
  ],
  ['a figure that is put', 'One recent study put the loss at £2 million a month.', 'One recent study put'],
  ['opinion polls', 'Opinion polls indicate that the mayor will lose.', 'Opinion polls indicate'],
  [
    'research of the week',
    'Research out this week suggests that the pool pays for itself.',
    'Research out this week suggests'
  ],
  [
    'research of a day',
    'Research published on Monday suggests that the pool pays.',
    'Research published on Monday suggests'
  ],
  [
    'years of studies',
    'Studies over the years have established that the river is warm.',
    'Studies over the years have established'
  ],
  ['a link', 'Studies have linked warm rivers to floods.', 'Studies have linked'],
  ['estimates', 'Estimates put the damage at 90 million pounds.', 'Estimates put'],
  [
    'reports that nobody confirms',
    'Unconfirmed reports suggested that the gate was open.',
    'Unconfirmed reports suggested'
  ],
  ['the latest of them', 'The latest data show that the river is warm.', 'The latest data show'],
  ['evidence from everywhere', 'International evidence suggests that pools pay.', 'International evidence suggests'],
  ['a dateline below', 'The latest data show that eels are rare. SUVA - Fiji sold a boat.', 'The latest data show'],
  ['initials of a person', 'Figures show that exports fell. K. Lakshmi owns a mill.', 'Figures show'],
  ['two initials', 'Figures show that exports fell. K.R. Lakshmi owns a mill.', 'Figures show'],
  [
    'a study of nobody two sentences on',
    'Research shows that it is not so. Most are men. A study of eels found the same.',
    'Research shows'
  ],
  ['data of a trade', 'Industry data show that nine in ten eels are farmed.', 'Industry data show'],
  ['studies from far off', 'Overseas studies suggest that machines make fewer errors.', 'Overseas studies suggest'],
  ['a new poll', 'A new poll suggests that the mayor is going to lose.', 'A new poll suggests'],

  ['according to a study', 'According to a recent study, half an hour is lost.', 'According to a recent study'],
  ['according to research', 'Half an hour is lost, according to research.', 'according to research'],
  ['according to a survey', 'One in five is empty, according to a new survey of homes.', 'according to a new survey'],
  ['according to studies', 'According to studies published last year, eels sleep.', 'According to studies'],
  ['according to the latest', 'According to the latest figures, fewer people vote.', 'According to the latest figures'],
  ['according to a report on', 'The pier is safe, according to a report on its piles.', 'according to a report'],

  ['statistics of a kind', 'Crash statistics show that it is the worst street.', 'Crash statistics show'],
  ['analyses', 'Analyses contend that the gap will grow.', 'Analyses contend'],
  [
    'a doctor in the next paragraph',
    'Surveys suggest that half of the town sleeps badly.\n\nDr Ines Duarte came to the hall on Monday.',
    'Surveys suggest'
  ],
  ['evidence of a fall', 'Evidence suggests that the mayor has left.', 'Evidence suggests'],
  ['a year behind', 'Evidence suggests that it fell in 2024.', 'Evidence suggests'],
  ['a company that is only named', 'Data shows that it fell. Calderdata, a shoe company, has left.', 'Data shows'],
  ['what somebody else says behind', 'Polls suggest a swing. The mayor is here, Jo Tranter says.', 'Polls suggest'],
  [
    'an author who asks',
    'Many studies confirm this. For instance, when the Courier asked her, she left.',
    'Many studies confirm'
  ]
])('reports %s', (_name, passage, marked) => {
  expect(marks(unspecifiedData, passage)).toEqual([marked])
})

test.each([
  ['a pollster in the phrase', 'A YouGov poll found that half of the town wants a pool.'],
  [
    'research of a day with its home',
    'Research published on Monday by the University of Calder suggests that the pool pays.'
  ],
  ['a paper in which they stand', 'Reports published in the Ambleford Herald say that the pool pays.'],
  ['estimates that do something else', 'Estimates put the club off the plan for a pool.'],
  ['that research by somebody', 'Ms Okafor went on with that research by showing that the river is warm.'],
  ['figures of people', 'Figures in the park found shelter under the oak.'],
  ['a university', 'A study by the University of Calder found that the bridge was safe.'],
  ['a study from somewhere', 'A recent study from Calder found that the bridge was safe.'],
  [
    'a publisher in the next sentence',
    'Studies show that the river is warming. The Calder Institute published the latest in May.'
  ],
  [
    'a publisher in the sentence before',
    'The Calder Institute has measured the river since 1990. Research suggests that it is warming.'
  ],
  [
    'a study two sentences on',
    'Research shows that it is not so. Most are men. A study by two lecturers at Calder found the same.'
  ],
  ['the new figures', 'The new figures show that the river is warm.'],
  ['the latest with their publisher', 'The latest data from the Calder Institute show that the river is warm.'],
  ['an acronym with points', 'Figures show that fewer people take the bus. The O.N.S. counts them.'],
  ['an acronym', 'Figures show that fewer people take the bus, the ONS said.'],
  ['the study just named', 'The study found that the bridge was safe.'],
  ['its figures', 'The council’s figures show that fewer people take the bus.'],
  ['a study that is planned', 'A new study will look into the state of the bridge.'],
  ['polls that open', 'Polls open at seven in the morning and close at ten at night.'],
  ['a report on the desk', 'A report on the bridge was handed to the mayor on Monday.'],
  ['the words of a speaker', 'Ms Okafor said: “Studies show that the river is warming.”'],

  ['according to somebody’s study', 'According to a study by Calder University, half an hour is lost.'],
  ['according to data from a ministry', 'According to data from the ministry, half an hour is lost.'],
  ['a survey by two clerks', 'Half is empty, according to a new survey of homes by two clerks.'],
  ['a survey in the paper', 'Half is empty, according to a survey in the local paper.'],
  ['figures that somebody gave', 'Catches rose, according to figures that the group gave to this paper.'],
  ['the survey just named', 'Half is empty, according to the survey.'],
  ['a report of the police', 'The lorry was stolen, according to a police report.'],
  ['a firm', 'Sales fell, according to research firm Calder Data.'],
  ['a writer of studies', 'Eels sleep, according to a study author.'],
  ['a poll with its house behind it', 'Half would move, according to a poll. YouGov asked 900 people.'],
  [
    'a report told of below',
    'Half would move, according to a new report.\n\nThe report from the housing group Ownroof cost £900.'
  ],
  ['a report to which nobody goes', 'The road leads to reports of rain.'],
  ['statistics of a body', 'Police statistics show that it is the worst street.'],
  ['a crash', 'The crash showed how narrow the street is.'],
  ['a doctor beside it', 'Surveys suggest that half of the town sleeps badly. Dr Ines Duarte asked 400 people in May.'],
  ['a conclusion', 'Is he here? Evidence suggests otherwise.'],
  ['one of two', 'Is he a knave or a fool? Evidence suggests the latter.'],
  ['a footnote', 'Evidence suggests that it has had an effect on wages.2 It is small.'],
  ['a company that counted', 'Data shows that it fell. Calderdata, a private data company, counted the cars.'],
  ['a paper that asked', 'Many studies confirm this. For instance, when the Courier asked 400 drivers, 90 had left.'],
  ['what somebody says', 'Polls suggest that “people want it back”, Ms Tranter says.']
])('keeps quiet about %s', (_name, passage) => {
  expect(marks(unspecifiedData, passage)).toEqual([])
})

const found = (format: Format, passage: string) =>
  draftsOf(unspecifiedData, storyOf(passage, { format })).map(({ at }) => at.start)

test.each([
  ['markdown', '[A recent study](https://calder.example/eels) found that eels sleep.'],
  ['markdown', 'A [recent study](https://calder.example/eels) found that eels sleep.'],
  ['markdown', 'Eels sleep. [A recent study found that they dream](https://calder.example/eels)'],
  ['markdown', 'Eels sleep, according to [research](https://calder.example/eels).'],
  ['html', '<p><a href="https://calder.example/eels">A recent study</a> found that eels sleep.</p>'],
  [
    'html',
    '<p>It rains. <a class="x" href="https://calder.example/eels" id="y"><b>A study</b></a> found that eels sleep.</p>'
  ],
  ['html', '<p>A <a href="https://calder.example/eels">study</a> found that eels sleep.</p>']
] as const)('keeps quiet where the words link to the study: %s, %s', (format, passage) => {
  expect(found(format, passage)).toEqual([])
})

test.each([
  ['markdown', 'A recent study found that eels sleep. [The pier](https://calder.example/pier) is open.'],
  ['markdown', '[The pier](https://calder.example/pier) is open. A recent study found that eels sleep.'],
  ['markdown', '[The pier](https://calder.example/pier) is open.\n\nA recent study found that eels sleep.'],
  ['html', '<p><a href="https://calder.example/pier">The pier</a> is open. A study found that eels sleep.</p>'],
  ['html', '<p>A study found that eels sleep. <a href="https://calder.example/pier">The pier</a> is open.</p>']
] as const)('asks where other words link to something: %s, %s', (format, passage) => {
  expect(found(format, passage)).toHaveLength(1)
})
