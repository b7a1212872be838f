import { describe, expect, test } from 'vitest'
import { misspelledName } from '../../src/rules/misspelled-name.ts'
import { draftsOf, storyOf } from '../engine.ts'

/** What the rule finds in a passage, as `wrong > right`. */
function found(copy: string): string[] {
  const story = storyOf(copy)
  return draftsOf(misspelledName, story).map(
    ({ at, expected }) => `${story.text.slice(at.start, at.end)} > ${expected?.[0] ?? ''}`
  )
}

describe('somebody of a trade, in a sentence that tells of it', () => {
  test.each([
    ['The film stars Olivia Coleman as a spy.', 'Olivia Coleman > Olivia Colman'],
    ['She learned to bake from a book by Delia Smyth.', 'Delia Smyth > Delia Smith'],
    ['The prize was given by the chef Gordon Ramsey in May.', 'Gordon Ramsey > Gordon Ramsay'],
    ['The former Formula One champion Jensen Button opened it.', 'Jensen Button > Jenson Button'],
    ['Drawings by Henri Mattise hang there.', 'Henri Mattise > Henri Matisse'],
    ['A shark by Damien Hurst is in the gallery.', 'Damien Hurst > Damien Hirst'],
    ['Tracy Emin has a bed in the gallery.', 'Tracy Emin > Tracey Emin']
  ])('%s', (copy, expected) => expect(found(copy)).toEqual([expected]))

  test.each([
    'They met Olivia Coleman at the shop.',
    'The film was over. They met Olivia Coleman at the shop.',
    'The film was watched by Olivia Coleman, 44, a nurse.',
    'The play was directed by Olivia Coleman, who teaches drama.',
    'The film was watched by Olivia Coleman of Leith.',
    'Olivia Coleman and Ann Orde sang. Coleman has made two films.',
    'The film has Olivia Colman, not Olivia Coleman.',
    'The chef, James Madison, cooked.',
    'The film was made by Emma Thomas and Paul Smyth.',
    'Gallery Owner Damien Hurst Opens New Film House'
  ])('silent: %s', (copy) => expect(found(copy)).toEqual([]))
})
