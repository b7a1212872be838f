// What is said: where a statement begins and ends, whether it is quoted, and whose name stands beside an office.
import { describe, expect, test } from 'vitest'
import { attributions } from '../../src/analysis/attributions.ts'
import { storyOf } from '../engine.ts'
import { around } from '../support/attribution.ts'

/** Frames of a passage as `kind | source | statement`, in the order of their places. */
function framesOf(passage: string): string[] {
  const story = storyOf(around(passage))
  return story
    .get(attributions)
    .frames.map(
      ({ kind, source, content }) => `${kind} | ${source.text} | ${story.text.slice(content?.start, content?.end)}`
    )
}

const quoted = '“The mill is safe for all of us,”'

describe('a quotation is a statement by itself', () => {
  test.each([
    ['before a name and an office', 'said Jo Tranter, the mayor.', 'Jo Tranter'],
    ['before a name and who it is', 'said Jo Tranter, who runs the bakery.', 'Jo Tranter'],
    ['before an office and a name', 'the mayor, Jo Tranter, said on Tuesday.', 'the mayor, Jo Tranter'],
    [
      'before an owned office and a name',
      'the council’s leader, Jo Tranter, said.',
      'the council’s leader, Jo Tranter'
    ],
    ['before a name at the end', 'wrote the club’s captain, Jo Tranter.', 'the club’s captain, Jo Tranter'],
    ['before according to', 'according to Jo Tranter, the mayor.', 'Jo Tranter'],
    ['before an age', 'Jo Tranter, 45, of Ambleford, said.', 'Jo Tranter']
  ])('%s', (_name, rest, source) => expect(framesOf(`${quoted} ${rest}`)).toEqual([`direct | ${source} | ${quoted}`]))

  test('before another statement', () =>
    expect(framesOf(`${quoted} said Jo Tranter, adding that it would stay so.`)).toEqual([
      `direct | Jo Tranter | ${quoted}`,
      'indirect | Jo Tranter | it would stay so'
    ]))

  test('broken by its cue', () =>
    expect(framesOf('“The mill,” said Jo Tranter, “is safe for all of us.”')).toEqual([
      'direct | Jo Tranter | “The mill,” said Jo Tranter, “is safe for all of us.”'
    ]))

  test('and not by the quoted name of what it is about', () =>
    expect(framesOf(`${quoted} Jo Tranter declared of the “Ambleford Weir Community Mill Trust”.`)[0]).toBe(
      `direct | Jo Tranter | ${quoted}`
    ))

  test('and not when its words go on without marks', () =>
    expect(framesOf('The mill was “safe for all of us”, Jo Tranter said, and would stay open.')).toEqual([
      'mixed | Jo Tranter | The mill was “safe for all of us”, Jo Tranter said, and would stay open'
    ]))
})

describe('the statement', () => {
  test.each([
    ['ends before its cue', 'The mill will shut, said Jo Tranter, the mayor.', 'Jo Tranter', 'The mill will shut'],
    [
      'follows “that” behind an opening',
      'In a long letter, Jo Tranter wrote that the mill would shut.',
      'Jo Tranter',
      'the mill would shut'
    ],
    [
      'goes on behind its cue',
      'The mill, said Jo Tranter, will shut.',
      'Jo Tranter',
      'The mill, said Jo Tranter, will shut'
    ],
    [
      'goes on behind an opening',
      'In June, said Jo Tranter, the mill will shut.',
      'Jo Tranter',
      'In June, said Jo Tranter, the mill will shut'
    ],
    [
      'stands behind by and a name',
      'It was revealed by the mayor, Jo Tranter, that the mill was shut.',
      'the mayor, Jo Tranter',
      'the mill was shut'
    ],
    [
      'is what was criticised',
      'The plan was criticised by the mayor, Jo Tranter, on Friday.',
      'the mayor, Jo Tranter',
      'The plan'
    ],
    [
      'stands behind according to and a name',
      'According to the mayor, Jo Tranter, the mill was shut.',
      'the mayor, Jo Tranter',
      'the mill was shut'
    ],
    [
      'is no second one of a recipe',
      'The recipe for success, she said, calls for patience.',
      'she',
      'The recipe for success, she said, calls for patience'
    ]
  ])('%s', (_name, passage, source, statement) =>
    expect(framesOf(passage)).toEqual([`indirect | ${source} | ${statement}`])
  )

  test.each([
    ['a day', 'The plan was criticised by the mayor, Tuesday Tranter is told.', 'the mayor'],
    ['a name with a verb of its own', 'The plan was criticised by the mayor, Jo Tranter says.', 'Jo Tranter'],
    ['a single capital', 'According to the ministry, Ambleford, the mill was shut.', 'the ministry']
  ])('takes %s for no name of the office', (_name, passage, source) =>
    expect(framesOf(passage).some((frame) => frame.includes(`| ${source} |`))).toBe(true)
  )
})
