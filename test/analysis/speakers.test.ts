// Who speaks where a name looks like another word, where a hearer stands behind the verb, and where a text is put out.
import { describe, expect, test } from 'vitest'
import { attributions } from '../../src/analysis/attributions.ts'
import { storyOf } from '../engine.ts'
import { around } from '../support/attribution.ts'

/** Frames of a passage as `source | cue`, in the order of their places. */
function framesOf(passage: string): string[] {
  const story = storyOf(around(passage))
  return story.get(attributions).frames.map(({ source, cue }) => `${source.text} | ${cue?.text ?? ''}`)
}

describe('reads', () => {
  test.each([
    ['a name in -ly', 'Mr Connolly said the mill was shut.', 'Mr Connolly | said'],
    ['a double name in -ly', 'Brid O’Hara-Healy warned that the mill was shut.', 'Brid O’Hara-Healy | warned'],
    ['a name behind its statement', 'The mill was shut, Jim Donnelly said.', 'Jim Donnelly | said'],
    ['a name that is a month', 'Mrs May said the mill was shut.', 'Mrs May | said'],
    ['a name that is a modal verb', 'George Will said the mill was shut.', 'George Will | said'],
    ['a name that is an adverb', 'Mr Long has said the mill was shut.', 'Mr Long | has said'],
    ['a day behind a name', 'Mr Tranter Tuesday said the mill was shut.', 'Mr Tranter | said'],
    ['an adverb', 'Mr Tranter repeatedly said the mill was shut.', 'Mr Tranter | repeatedly said'],
    [
      'a name in apposition',
      'The engineer, Jo Tranter, is convinced that the mill is safe.',
      'The engineer, Jo Tranter | is convinced'
    ],
    ['an age in apposition', 'Jo Tranter, 45, is convinced that the mill is safe.', 'Jo Tranter | is convinced'],
    ['who asks, not who is asked', 'The clerk, in a letter on Friday, asked ministers to wait.', 'The clerk | asked'],
    ['who asks after an age', 'Ms Okafor, 45, asked officials why the mill was shut.', 'Ms Okafor | asked'],
    ['who warns, not who is warned', 'Ms Okafor, 45, warned ministers of a flood.', 'Ms Okafor | warned'],
    ['a warning behind its statement', 'The mill will close, warned ministers in a letter.', 'ministers | warned'],
    ['a question behind it', '“Why do you want it now?” asked Ms Okafor.', 'Ms Okafor | asked'],
    ['a question without marks', 'Was it too late, asked Ms Okafor.', 'Ms Okafor | asked'],
    ['those who speak and what they did', 'The talks went on, said two envoys who took part.', 'two envoys | said'],
    ['a time behind the speaker', '“We came to listen,” said two envoys afterwards.', 'two envoys | said'],
    ['one of a kind', 'The board met twice, according to one insider.', 'one insider | according to'],
    ['somebody described', 'Someone close to the talks said it was over.', 'Someone close to the talks | said'],
    ['what is quoted', 'Officials were quoted as saying that it was over.', 'Officials | were quoted'],
    ['a notice', 'A notice posted at the gate says it is over.', 'A notice posted at the gate | says'],
    ['footage', 'Footage posted online shows the mill on fire.', 'Footage posted online | shows'],
    ['a report of a day', 'A report published on Friday said it was over.', 'A report | said'],
    ['a view', 'Ms Okafor is of the view that it is over.', 'Ms Okafor | is of the view'],
    ['a quick tongue', 'Ms Okafor was quick to praise the team.', 'Ms Okafor | quick to praise'],
    [
      'who says it behind a clause',
      'A neighbour, who keeps bees, says the chime keeps her awake.',
      'A neighbour | says'
    ],
    ['a price', 'Bankers put the price at about 2 million.', 'Bankers | put']
  ])('%s', (_name, passage, frame) => expect(framesOf(passage)[0]).toBe(frame))
})

describe('sees nobody speak in', () => {
  test.each([
    ['a recipe', 'The recipe calls for butter and a warm oven.'],
    ['the recipe of something', 'The recipe for jellied eels calls for vinegar.'],
    ['a verdict of a coroner', 'Coroner Brian Healy recorded a verdict of accidental death.']
  ])('%s', (_name, passage) => expect(framesOf(passage)).toEqual([]))
})

test('calls of people are still heard', () => {
  expect(framesOf('There were repeated calls for calm after the flood.')).toEqual([' | calls'])
})

test('a month behind a preposition is a time', () => {
  expect(framesOf('Last May Ms Okafor said it was over.')).toEqual(['Ms Okafor | said'])
})
