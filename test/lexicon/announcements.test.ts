import { describe, expect, test } from 'vitest'
import { announcements, type CompiledAnnouncements } from '../../src/lexicon/announcements.ts'
import { createLexicon } from '../../src/lexicon/lexicon.ts'
import { diskData } from '../../src/node/data.ts'

const data = diskData()
const announces = createLexicon(data).part(announcements)
// The build checked each list.
const lists = data.json('announcements') as CompiledAnnouncements

describe('a chatbot announces a text with', () => {
  test.each(lists.manners)('a manner: %s', (word) => expect(announces(`Here’s a ${word} version of it:`)).toBe(true))
  test.each(lists.deeds)('a deed: %s', (word) => expect(announces(`I’ve ${word} the story:`)).toBe(true))
  test.each(lists.again)('a text made of another: %s', (word) => expect(announces(`Below is the ${word}:`)).toBe(true))
  test.each(lists.forms)('a form: %s', (word) =>
    expect(announces(`Sure! Here are two ${word} of the story:`)).toBe(true)
  )
  test.each(lists.texts)('a text: %s', (word) => expect(announces(`Here is a draft of your ${word}:`)).toBe(true))

  test.each([
    'Here’s a spicier version of it:',
    'I’ve painted the story:',
    'I’ve shortened the pier:',
    'Below is the bridge:',
    'Here are two drafts of the treaty:',
    'Here’s a tighter budget:',
    'Here’s a tighter version',
    'Here’s a tighter version: the clerk had it.'
  ])('and not with %s', (line) => expect(announces(line)).toBe(false))

  test('words of the lists are no patterns', () => {
    const odd = { ...data, json: () => ({ ...lists, manners: ['a.p.-style'] }) }
    const asks = announcements.open(odd, [], createLexicon(odd))
    expect(asks('Here’s an a.p.-style version:')).toBe(true)
    expect(asks('Here’s an abp style version:')).toBe(false)
  })
})
