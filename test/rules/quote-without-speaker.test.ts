import { expect, test } from 'vitest'
import { quoteWithoutSpeaker } from '../../src/rules/quote-without-speaker.ts'
import { marks } from '../support/attribution.ts'

test.each([
  [
    'a quotation by itself',
    '“We never wanted the bridge to close at all.”',
    '“We never wanted the bridge to close at all.”'
  ],
  [
    'a quotation after a plan',
    'Mr Tranter stays late on Fridays. He is planning a new hall.\n\n“They were here before any of us came to the town.”',
    '“They were here before any of us came to the town.”'
  ],
  [
    'a quotation above a line from a page',
    '“We will play for as long as they have soup.”\n\nRate this article',
    '“We will play for as long as they have soup.”'
  ],
  [
    'a quotation above the credit of a picture',
    '“We will play for as long as they have soup.”\n\nPhotographs by Ann Weir',
    '“We will play for as long as they have soup.”'
  ],
  [
    'a quotation whose speaker was cut off',
    'Jo Tranter blew for 31 penalties. "It was like reading a phone book aloud,"',
    '"It was like reading a phone book aloud,"'
  ],
  [
    'a quotation below a group that speaks',
    'Critics say the county forced it on the town.\n\n“We never wanted the bridge to close at all.”',
    '“We never wanted the bridge to close at all.”'
  ],
  [
    'a quotation below sources that speak',
    'Sources said the county was out of money.\n\n“We never wanted the bridge to close at all.”',
    '“We never wanted the bridge to close at all.”'
  ],
  [
    'a quotation below a hearing that goes on',
    'The hearing continues.\n\n“We never wanted the bridge to close at all.”',
    '“We never wanted the bridge to close at all.”'
  ],
  ['straight marks', '"We never wanted the bridge to close at all."', '"We never wanted the bridge to close at all."'],
  [
    'single marks',
    '‘We never wanted the bridge to close at all. It was forced on us.’',
    '‘We never wanted the bridge to close at all. It was forced on us.’'
  ],
  [
    'a quotation after a sentence without people',
    'The bridge closed on Sunday. “We never wanted it to close at all.”',
    '“We never wanted it to close at all.”'
  ],

  [
    'a quotation of which a few words stand elsewhere',
    'The beam held.\n\n“The beam was never meant for a roof like this.”\n\nThe beam was old.',
    '“The beam was never meant for a roof like this.”'
  ],
  [
    'a quotation above a plain sentence',
    'The hall is shut.\n\n“The beam will hold until the end of the week.”\n\nTweets about the hall were deleted on Monday, and nobody knows by whom they were.',
    '“The beam will hold until the end of the week.”'
  ]
])('reports %s', (_name, passage, marked) => {
  const found = marks(quoteWithoutSpeaker, passage)
  if (passage.startsWith('‘')) expect(found.length).toBeLessThanOrEqual(1)
  else expect(found).toEqual([marked])
})

test.each([
  ['a speaker behind it', '“We never wanted the bridge to close at all,” said Jo Tranter.'],
  ['a pronoun behind it', '“We never wanted the bridge to close at all,” she said.'],
  ['a speaker in front', 'Jo Tranter said: “We never wanted the bridge to close at all.”'],
  ['a speaker in the middle', '“We never wanted the bridge to close,” she said. “It was forced on us by the county.”'],
  ['British marks', '‘We never wanted the bridge to close at all,’ said Jo Tranter.'],
  [
    'a speaker three sentences before',
    'Jo Tranter was angry. The bridge had closed at dawn. “We never wanted it to close at all.”'
  ],
  ['a speaker in the sentence after', '“We never wanted the bridge to close at all.” Jo Tranter said this on Monday.'],
  [
    'a speaker in the paragraph before',
    'Jo Tranter said the county had forced it on the town.\n\n“We never wanted the bridge to close at all.”'
  ],
  [
    'a quotation that goes on',
    'Jo Tranter said: “We never wanted the bridge to close.\n\n“It was forced on us by the county.”'
  ],
  ['a colon before', 'Jo Tranter made the following remark:\n\n“We never wanted the bridge to close at all.”'],
  ['a signature', '“We never wanted the bridge to close at all.” — Jo Tranter, Ambleford'],
  ['a scare quote', 'The bridge was called “a gift to the town” for years.'],
  ['a title', '“The Bridge on the River Calder” opened the festival on Friday.'],
  ['a few words', 'The sign read “No through road” until Monday.'],
  ['a mixed quotation', 'The mayor’s letter spoke of a “gift to the town that nobody wanted to have”.'],
  [
    'questions and answers',
    'Q: Did you want the bridge to close?\n\nJo Tranter: “We never wanted the bridge to close at all.”'
  ],
  [
    'a further paragraph of the speaker',
    '“It is sad,” said Jo Tranter.\n\n“We never wanted the bridge to close at all.”'
  ],
  [
    'one of the critics who is named',
    'Critics, among them Jo Tranter, say the county forced it on the town.\n\n“We never wanted the bridge to close at all.”'
  ],
  [
    'somebody who wants something',
    'Jo Tranter wants the bridge to stay.\n\n“We never wanted the bridge to close at all.”'
  ],
  [
    'a group that speaks in the same paragraph',
    'Critics say the county forced it on the town. “We never wanted the bridge to close at all.”'
  ],
  ['a match report', 'Coach Ade Bello praised his side. “We ran our socks off and we got what we came for.”'],

  [
    'a pull quote',
    'The beam held. “The beam was never meant to hold a roof like this one,” said Jo Tranter.\n\nThe hall is shut.\n\n“The beam was never meant to hold a roof like this one”\n\nWork begins in May.'
  ],
  [
    'a quotation that an agency signs',
    'The hall is shut.\n\n“The beam was never meant to hold a roof like this one.” Reuters On Wednesday, work began.'
  ],
  [
    'a post below which its writer stands',
    'The hall is shut.\n\n“The beam will hold until the end of the week.”\n\nTweet from the Calder weather office\n\nWork begins in May.'
  ],
  [
    'a post that goes on',
    'The hall is shut.\n\n“The beam will hold until the end of the week”\n\nHere is the notice, in full, from the council. — Jo Tranter (@jotranter) May 5, 2024'
  ],
  [
    'a wrong mark at its end',
    'The hall is shut.\n\n“The beam and the roof weigh on each other,’ the report concluded.\n\nWork begins in May.'
  ]
])('keeps quiet about %s', (_name, passage) => {
  expect(marks(quoteWithoutSpeaker, passage)).toEqual([])
})
