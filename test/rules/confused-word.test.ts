import { describe, expect, test } from 'vitest'
import { confusedWord } from '../../src/rules/confused-word.ts'
import { draftsOf, storyOf } from '../engine.ts'

const brief = (copy: string) =>
  draftsOf(confusedWord, storyOf(copy)).map(({ at, expected }) => `${copy.slice(at.start, at.end)} -> ${expected?.[0]}`)

describe('finds', () => {
  test.each([
    ['He was given free reign over the budget.', 'free reign -> free rein'],
    ['The pubic inquiry opens on Monday.', 'pubic inquiry -> public inquiry'],
    ['The party was lead by Anna Weir.', 'was lead by -> was led by'],
    ['The rules came into affect in May.', 'came into affect -> came into effect'],
    ['The firm could loose money.', 'could loose money -> could lose money'],
    ['They lost site of the boat.', 'lost site of -> lost sight of'],
    ['They hope to renew the allies soon.', 'renew the allies -> renew the alliance'],
    ['It would of been enough.', 'would of been -> would have been'],
    ['Rather then the mayor, the clerk spoke.', 'Rather then the -> Rather than the'],
    ['He died of prostrate cancer.', 'prostrate cancer -> prostate cancer'],
    ['The council has it’s own lawyer.', 'it’s own -> its own'],
    ['Envoys tried to diffuse the row.', 'diffuse the row -> defuse the row']
  ])('%s', (copy, expected) => {
    expect(brief(copy)).toEqual([expected])
  })
})

describe('leaves alone', () => {
  test.each([
    'The king’s reign was long, and he took the reins.',
    'The pipes were made of lead, and lead by weight is heavy.',
    'Would, of course, the mayor come?',
    'He affects not to care; the effect of it is small.',
    'The allies met in Oban. Their allies stayed away.',
    'He earned more then, and less later.',
    'A loose cannon was lost.',
    'The principal of the school spoke about principles.',
    'It’s a fine site, and a fine sight.',
    'The council hired legal counsel.',
    'They flaunt their wealth and flout the rules.',
    ''
  ])('%s', (copy) => {
    expect(brief(copy)).toEqual([])
  })
})
