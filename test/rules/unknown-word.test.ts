import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Draft } from '../../src/rules/kit.ts'
import { unknownWord } from '../../src/rules/unknown-word.ts'
import { draftsOf, type StoryOptions, storyOf } from '../engine.ts'

/** What the rule answers, once a draft stands. */
function answers(draft: Draft | undefined, options?: StoryOptions): readonly string[] {
  const { lexicon, house } = storyOf('', options)
  return (draft?.question && unknownWord.suggest?.(draft.question, { lexicon, house })) || []
}

/** Findings as `severity word -> first suggestion`. */
function brief(copy: string, options?: StoryOptions): string[] {
  return draftsOf(unknownWord, storyOf(copy, options)).map((draft) => {
    const best = (draft.expected ?? answers(draft, options))[0]
    return `${draft.severity ?? 'warning'} ${copy.slice(draft.at.start, draft.at.end)} -> ${best ?? '?'}`
  })
}

describe('dialect in a quotation', () => {
  test.each([
    '“He’s a wee bit stiff, but his heid’s fine,” she said.',
    '"They dinna sit still, and they are awfy loud," she said.',
    '“Ah’ve been feeding ’em sinz the war,” he said.',
    '“He was sittin’ on the wal,” she said.',
    '“You canna own a snawdrop,” she said.'
  ])('%s holds notes alone', (copy) =>
    expect(brief(copy).filter((finding) => finding.startsWith('warning'))).toEqual([])
  )

  test.each([
    ['“He saw the heid,” she said.', 'warning heid -> head'],
    ['A wee boat sank. “He saw the heid of it,” she said.', 'warning heid -> head'],
    ['The wee boat lost its heid.', 'warning heid -> head'],
    ['“It’s a wee bit wierd,” she said.', 'warning wierd -> weird']
  ])('%s holds none', (copy, expected) => expect(brief(copy)).toEqual([expected]))
})

describe('finds', () => {
  test.each([
    ['The goverment met on Tuesday.', 'warning goverment -> government'],
    ['Goverment ministers met on Tuesday.', 'warning Goverment -> Government'],
    ['She recieved the letter in May.', 'warning recieved -> received'],
    ['They walked accross the bridge.', 'warning accross -> across'],
    ['The councillors approoved the plan.', 'warning approoved -> approved'],
    ['A spokesman said the hosptial would close.', 'warning hosptial -> hospital'],
    ['The harbuor was closed for repairs.', 'warning harbuor -> harbour'],
    ['The mayor’s secretrary resigned.', 'warning secretrary -> secretary'],
    ['“We will appeel the ruling,” she said.', 'warning appeel -> appeal'],
    ['The minister and the presdient spoke.', 'warning presdient -> president'],
    ['Residents of thevillage left at dawn.', 'warning thevillage -> the village'],
    ['The farmers’ untion has called a strike.', 'warning untion -> union'],
    ['A half-writen letter lay on the desk.', 'warning half-writen -> half-written'],
    ['The <b>goverment</b> met on Tuesday.', 'warning goverment -> government'],
    ['Meetings were held on sunday in the town hall.', 'warning sunday -> Sunday']
  ])('%s', (copy, expected) => {
    const [found, ...others] = brief(copy)
    expect(others).toEqual([])
    expect(found).toBe(expected)
  })
})

describe('leaves alone', () => {
  test.each([
    ['small words of another language', 'They stayed at the Albergo alla Posta in Trieste.'],
    ['words of ranks and trades', 'Col Rupert Hay (retd) sold the trawlerman’s hat.'],
    ['names', 'Kwabena Asantewaa met Ilse Vandenbroucke in Ouagadougou.'],
    ['names that open a sentence', 'Brindlecombe lost the vote. Tarkwa won it.'],
    ['handles, tags and addresses', 'Write to @marshlnd or #savthefen, at fenwatch.org/joinus or joinus@fenwatch.org.'],
    ['numbers with letters', 'The 4x4 and the A320neo were sold in 2Q22 for £30bn.'],
    ['news words', 'The vaper livestreamed the byelection; crypto and fracking were the issues.'],
    ['Indian English', 'The bandh closed kirana shops; losses ran to two lakh crore rupees, tuk-tuk drivers said.'],
    ['derived words', 'The unwashable, villagewide plan is antilogging and leaderlike.'],
    ['compounds', 'A frost-bitten, e-voting, mid-1990s, rock-solid, London-based company.'],
    ['spellings of every variant', 'The colour of the aluminum tyre was gray, the programme organized.'],
    ['possessives', 'The farmers’ leader, the ministers’ cars and the party’s plan.'],
    ['contractions', 'They’d said it wouldn’t, and who’d have thought they’ve left?'],
    ['dropped letters', 'He was runnin’ and jumpin’ all day, ’twas said.'],
    ['a sentence of another language', 'Er sagte nur: das kann doch niemand ernsthaft behaupten wollen.'],
    ['two foreign words side by side', 'They ate nasiq lemakq at the market.'],
    ['a word before [sic]', 'The note said “we recieved [sic] nothing”.'],
    ['small words inside names', 'Ahmed ibnu Salman and Piet vander Horst spoke.'],
    ['initials and units', 'It weighed 40kg and ran at 100kph for hrs.'],
    ['half a word behind a broken letter', 'The cafÃ©terria closed.'],
    ['half a word behind a tag', 'They were walk<br>ingg home.'],
    ['half a word before a tag', 'They were unmirr<br>ored.'],
    ['an empty story', '']
  ])('%s', (_, copy) => {
    expect(brief(copy)).toEqual([])
  })
})

describe('speaks low of', () => {
  test('a word far from any other', () => {
    expect(brief('They played the zhaleikazh all night.')[0]).toMatch(/^info zhaleikazh/)
  })

  test('a word that the story uses again and again', () => {
    const copy = 'The frobe is old. Nobody has seen a frobe since May. The frobe lives in ponds.'
    expect(brief(copy)).toEqual([expect.stringMatching(/^info frobe/)])
  })

  test('a term set off in quotation marks', () => {
    expect(brief('It is known as ‘strack’ in the valley.')).toEqual([expect.stringMatching(/^info strack/)])
  })
})

describe('the fix', () => {
  test('an everyday misspelling is fixed safely, everywhere in the story', () => {
    const [draft] = draftsOf(unknownWord, storyOf('The goverment met. Nobody in the goverment spoke.'))
    expect(draft?.fix).toEqual({
      safety: 'safe',
      edits: [
        { start: 4, end: 13, text: 'government' },
        { start: 33, end: 42, text: 'government' }
      ]
    })
  })

  test('nothing inside quotation marks is rewritten', () => {
    const [draft] = draftsOf(unknownWord, storyOf('“The goverment has failed all of us,” she said.'))
    expect(draft?.expected).toEqual(['government'])
    expect(draft?.fix).toBeUndefined()
  })

  test('without a house style nobody knows whether neighbor or neighbour was meant', () => {
    const [draft] = draftsOf(unknownWord, storyOf('A neigbour called.'))
    expect(draft?.fix?.safety).toBe('unsafe')
    expect(draftsOf(unknownWord, storyOf('A neigbour called.', { variant: 'us' }))[0]).toMatchObject({
      expected: ['neighbor'],
      fix: { safety: 'safe' }
    })
  })

  test('other suggestions are computed only when asked for', () => {
    const [draft] = draftsOf(unknownWord, storyOf('The councillors approoved it.'))
    expect(draft?.expected).toBeUndefined()
    expect(answers(draft)[0]).toBe('approved')
  })
})

describe('hostile copy', () => {
  test('ten thousand unknown words are no English story', () => {
    const copy = Array.from(
      { length: 10_000 },
      (_, index) => `zq${(index * 7919).toString(26).replaceAll(/\d/g, 'k')}x`
    ).join(' ')
    expect(brief(copy).length).toBeLessThan(301)
  })
})

describe('retext-spell alone condemns', () => {
  afterEach(() => {
    vi.doUnmock('retext-spell')
    vi.resetModules()
  })

  test('when it is silent, no word is unknown', async () => {
    vi.resetModules()
    vi.doMock('retext-spell', () => ({ default: () => () => undefined }))
    const engine = await import('../engine.ts')
    const { unknownWord: rule } = await import('../../src/rules/unknown-word.ts')
    expect(engine.draftsOf(rule, engine.storyOf('The goverment recieved the approovel.'))).toEqual([])
  })
})
