import { describe, expect, test } from 'vitest'
import { inconsistentSpelling } from '../../src/rules/inconsistent-spelling.ts'
import { draftsOf, type StoryOptions, storyOf } from '../engine.ts'

/** Findings as `word -> expected`, with `(info)` where they are quieter. */
function brief(copy: string, options?: StoryOptions): string[] {
  return draftsOf(inconsistentSpelling, storyOf(copy, options)).map(
    ({ at, expected, severity }) =>
      `${copy.slice(at.start, at.end)} -> ${expected?.[0]}${severity === 'info' ? ' (info)' : ''}`
  )
}

describe('marks the minority', () => {
  test.each([
    ['The defence programme was travelled far. Defense Minister Piet Horst spoke.', ['Defense -> Defence']],
    ['The color of the harbor and the program changed; the centre did not.', ['centre -> center']],
    ['He organised and criticised, and she apologized.', ['apologized -> apologised']],
    ['They traveled to the theater. The neighbours stayed.', ['neighbours -> neighbors']],
    ['Two theatres, one labour court and a defence-related program.', ['program -> programme']],
    ['The driver’s license was lost, but the neighbour and the councillor of colour helped.', ['license -> licence']],
    ['A two-story house stood by the harbour near the theatre.', ['two-story -> two-storey']],
    ['It rose 40 meters, said the neighbours in the town centre.', ['meters -> metres']],
    ['An honor guard, a labor union and the odor of tyres.', ['tyres -> tires']],
    ['They cancelled it, travelled home and felt the mold.', ['mold -> mould']],
    ['Catalogued by a color archivist, it is a theater of favorites.', ['Catalogued -> Cataloged']],
    ['The neighbours of the town centre parked at the curb.', ['curb -> kerb']],
    ['Neighbors in the harbor prised the color off.', ['prised -> pried']],
    ['A skeptic spoke first. A sceptic and a neighbour replied.', ['skeptic -> sceptic']]
  ])('%s', (copy, expected) => {
    expect(brief(copy)).toEqual(expected)
  })

  test('a tie marks the later side', () => {
    expect(brief('The colour was chosen first. The harbor was painted later.')).toEqual(['harbor -> harbour'])
    expect(brief('The harbor was painted first. The colour was chosen later.')).toEqual(['colour -> color'])
  })

  test('a form that stands twice is one finding with a fix for both', () => {
    const [draft, ...others] = draftsOf(
      inconsistentSpelling,
      storyOf('The centre is old. A new centre is not. Labor, color and favor cost more.')
    )
    expect(others).toEqual([])
    expect(draft?.fix?.edits).toHaveLength(2)
    expect(draft?.related?.map(({ at }) => at.start)).toContain(25)
  })

  test('the majority stands in related', () => {
    const copy = 'The labour court and the town centre. Its color was red.'
    const [draft] = draftsOf(inconsistentSpelling, storyOf(copy))
    expect(draft?.related?.map(({ at }) => copy.slice(at.start, at.end))).toEqual(['labour', 'centre'])
  })
})

describe('leaves alone', () => {
  test.each([
    [
      'a curb on something',
      'The neighbours of the town centre want a curb on rents. The curb on traffic was honoured.'
    ],
    [
      'meters that measure',
      'The programme for smart meters is behind: 12 million meters wait, the centre said. A neighbour read a gas meter.'
    ],
    [
      'words that both sides write',
      'The neighbours travelled to the centre with a sizable, much-prized manila envelope and an oversize hat.'
    ],
    ['names of bodies', 'The labor market shrank, said the Labour Party and the Centre for Policy. Neighbors agreed.'],
    [
      'bodies after of',
      'The defence minister flew to the Department of Defense in the autumn; his programme was full.'
    ],
    ['quotations', 'The programme was cancelled. “It is the color of honor,” she said in the town centre.'],
    ['one side alone', 'The program was canceled in the center of the harbor.'],
    ['advisor by itself', 'The advisor has gotten the briefing about the defence programme.'],
    ['Oxford spelling', 'They organized and recognized the colour of the labour court.'],
    [
      'one word in -ize beside British words, none of them in -ise',
      'They travelled to the harbour in the grey of dawn, agonizing.'
    ],
    ['a program that spies', 'The spyware was in free programs. He was harbouring no grudge.'],
    ['computing', 'The neighbour wrote a computer program about colour.'],
    ['a check that is no cheque', 'The neighbours check the tyre and curb their anger at the story.'],
    ['words of both sides', 'They practise what they advertise, and the size of the surprise was a prize.'],
    ['names of people', 'Gray and Harbor met the neighbours in the town centre.'],
    [
      'headlines of capitals',
      'Defense Chiefs Organize Labor Center\n\nThe defence programme was organised by neighbours in the harbour town.'
    ],
    ['web names', 'The centre of colour is at @laborcenter and #color.'],
    ['learned and burned', 'The neighbours learned that the theatre burned.'],
    ['grammar', 'A long-term plan works in the long term; the follow-up will follow up.'],
    ['one way only', 'The adviser sent an email, and the advisers replied by email.'],
    ['an empty story', '']
  ])('%s', (_, copy) => {
    expect(brief(copy)).toEqual([])
  })
})

describe('a tie goes by the names of bodies in the story', () => {
  test.each([
    ['The Port Center was shut. The color faded. The harbour froze.', ['harbour -> harbor']],
    ['The Labour Party met. The harbour froze. The color faded.', ['color -> colour']],
    ['She joined the Port Center late. The harbour froze. The color faded.', ['harbour -> harbor']],
    ['She joined the Labour Party late. The color faded. The harbour froze.', ['color -> colour']],
    ['She joined the Labour Party late.\n\nThe color faded. The harbour froze.', ['color -> colour']],
    ['She joined the World Trade Organisation. The color faded. The harbour froze.', ['color -> colour']],
    ['She joined the World Trade Organization. The harbour froze. The color faded.', ['color -> colour']],
    ['The color faded. The harbour froze.', ['harbour -> harbor']]
  ])('%s', (copy, expected) => {
    expect(brief(copy)).toEqual(expected)
  })
})

describe('what only speakers say is a note', () => {
  test.each([
    ['The theatre closed. “It is the color of honor,” she said.', ['theatre -> theater (info)']],
    ['The theatre closed. The color faded. “It is an honor,” she said.', ['theatre -> theater']],
    ['The color faded. “They organised the harbours,” she said.', ['color -> colour (info)']],
    ['The honor was his. “It is an honour and a labour,” she said.', ['honor -> honour']]
  ])('%s', (copy, expected) => {
    expect(brief(copy)).toEqual(expected)
  })
})

describe('word choices', () => {
  test.each([
    ['The adviser left. Another adviser and an advisor stayed.', ['advisor -> adviser']],
    ['An e-mail came, then an email.', ['email -> e-mail']],
    ['She e-mailed the clerk, who gets 400 emails a day.', ['emails -> e-mails']],
    ['Food was airlifted in. The air lift ended in May.', ['air lift -> airlift (info)']],
    [
      'Cyber security experts met. Cybersecurity is dear; cybersecurity is hard; cybersecurity pays.',
      ['Cyber security -> Cybersecurity']
    ],
    ['Health care is dear. The healthcare bill failed.', ['healthcare -> health care (info)']],
    ['The protesters left. A protestor said so.', ['protestor -> protester']]
  ])('%s', (copy, expected) => {
    expect(brief(copy)).toEqual(expected)
  })
})

describe('with a house style', () => {
  test.each([
    ['uk', 'The color was red.', ['color -> colour']],
    ['us', 'The colour was red. The Labour Party agreed.', ['colour -> color']],
    ['oxford', 'They organised the colour guard.', ['organised -> organized']],
    ['uk', 'They organized the colour guard.', ['organized -> organised']],
    ['ca', 'They organized the color guard.', ['color -> colour']],
    ['au', 'The labor of the program.', ['labor -> labour']],
    ['uk', '“The color was red,” she said.', []]
  ] as const)('%s: %s', (variant, copy, expected) => {
    expect(brief(copy, { variant })).toEqual(expected)
  })

  test('a house pack beats the shipped lists', () => {
    const packs = [
      {
        spellings: [
          { prefer: 'advisor', over: ['adviser'] },
          { prefer: 'color', over: ['colour'] }
        ]
      }
    ]
    expect(brief('The adviser chose the colour.', { packs, variant: 'uk' })).toEqual([
      'adviser -> advisor',
      'colour -> color'
    ])
  })
})

test('of ten thousand marked words each form is said once', () => {
  expect(
    brief('The colour, color, program, organise and email or e-mail of a center. '.repeat(400)).length
  ).toBeLessThan(10)
})
