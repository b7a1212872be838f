import { afterEach, describe, expect, test, vi } from 'vitest'
import { readability } from '../../src/analysis/readability.ts'
import { clearlyReadable } from '../../src/lexicon/readability.ts'
import { hardSentences } from '../../src/lexicon/retext-readability.ts'
import { hardToRead } from '../../src/rules/hard-to-read.ts'
import { draftsOf, storyOf } from '../engine.ts'

const hard = [
  'The interdepartmental commission recommended comprehensive restructuring of administrative responsibilities throughout municipal organisations.',
  'Environmental representatives subsequently characterised infrastructural considerations surrounding regional electrification as insufficiently transparent.',
  'Notwithstanding considerable institutional opposition, parliamentary authorities authorised supplementary appropriations for telecommunications modernisation.',
  'International pharmaceutical manufacturers simultaneously negotiated preferential reimbursement arrangements with governmental procurement authorities.',
  'Constitutional interpretation nevertheless necessitated additional consideration of jurisdictional responsibilities between provincial administrations.',
  'Agricultural diversification programmes accelerated commercialisation opportunities notwithstanding unfavourable meteorological circumstances.'
].join(' ')
const easy =
  'The dog ran to the gate. The boy went after it. He had lost his hat on the way home. The men at the shop saw him run. They sent him back with the dog. He was glad to be home.'

describe('a story', () => {
  test('that is hard gets one note, at its hardest sentence, with three of them', () => {
    const story = storyOf(hard)
    const [draft, ...others] = draftsOf(hardToRead, story, {})
    expect(others).toEqual([])
    expect(draft?.message).toMatch(/^Hard to read: the story asks for a reading age of \d+, the house wants 19$/)
    expect(draft?.note).toMatch(/^Grade \d+ by four of seven formulas/)
    expect(draft?.related).toHaveLength(3)
    expect(draft?.related?.[0]?.at).toEqual(draft?.at)
    expect(story.text.slice(draft?.at.start, draft?.at.end)).toMatch(/\.$/)
  })

  test.each([
    ['easy copy', easy],
    ['hard words in a quotation', `${easy} “${hard}” she said.`],
    ['a single hard sentence', hard.slice(0, hard.indexOf('.') + 1)],
    ['a table without full stops', `${easy} ${hard.replaceAll('.', '').repeat(6)}.`],
    ['an empty story', '']
  ])('is left alone: %s', (_, copy) => {
    expect(draftsOf(hardToRead, storyOf(copy), {})).toEqual([])
  })

  test('lists do not count', () => {
    const list = hard
      .split('. ')
      .map((item) => `- ${item}`)
      .join('\n')
    expect(draftsOf(hardToRead, storyOf(`${easy}\n\n${list}\n`, { format: 'markdown' }), {})).toEqual([])
  })

  test('is judged against the age that the house wants', () => {
    expect(draftsOf(hardToRead, storyOf(easy), { age: 12 })).toEqual([])
    expect(draftsOf(hardToRead, storyOf(easy), { age: 6 })).toHaveLength(1)
  })

  test('has every hard sentence marked when asked', () => {
    expect(draftsOf(hardToRead, storyOf(`${hard} ${easy}`), { sentences: true })).toHaveLength(6)
  })
})

describe('the fast score', () => {
  const sentences = [
    ...hard.split(/(?<=\.) /),
    ...easy.split(/(?<=\.) /),
    'Residents of Kyrgyzstan’s capital don’t expect compensation from the electricity company before September.'
  ]

  test.each([9, 12, 14, 16, 18, 20])('agrees with retext-readability at age %i', (age) => {
    for (const sentence of sentences) {
      const scored = storyOf(`${sentence} `).get(readability).scored().sentences[0]
      if (scored === undefined) continue
      expect([sentence, scored.age > age]).toEqual([sentence, hardSentences(age)(sentence) !== undefined])
    }
  })

  test.each([12, 14, 16, 19])('clears by length alone only what the full score clears at age %i', (age) => {
    for (const copy of [hard, easy, ...sentences]) {
      const { length, scored } = storyOf(copy).get(readability)
      if (clearlyReadable(length, age)) expect(scored().age).toBeLessThanOrEqual(age)
    }
  })
})

describe('retext-readability alone condemns', () => {
  afterEach(() => {
    vi.doUnmock('retext-readability')
    vi.resetModules()
  })

  test('when it is silent, no story is hard to read', async () => {
    vi.resetModules()
    vi.doMock('retext-readability', () => ({ default: () => () => undefined }))
    const engine = await import('../engine.ts')
    const { hardToRead: rule } = await import('../../src/rules/hard-to-read.ts')
    expect(engine.draftsOf(rule, engine.storyOf(hard), {})).toEqual([])
    expect(engine.draftsOf(rule, engine.storyOf(hard), { sentences: true })).toEqual([])
  })
})
