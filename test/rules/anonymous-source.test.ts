import { expect, test } from 'vitest'
import { anonymousSource } from '../../src/rules/anonymous-source.ts'
import { marks } from '../support/attribution.ts'

test.each([
  ['bare sources', 'Sources claim that the mayor is about to resign.', 'Sources claim'],
  ['an adverb between', 'Sources also claim that the two towns are going to merge.', 'Sources also claim'],
  ['a single source', 'A source said the contract had been signed in secret.', 'A source said'],
  ['insiders', 'Insiders say the mayor is about to resign.', 'Insiders say'],
  ['a source at the end', 'The contract was signed in secret, sources said.', 'sources said'],
  [
    'a source that told an agency',
    'Sources have told the Ambleford Herald that the mayor is about to resign.',
    'Sources have told'
  ],
  ['according to', 'The contract was signed in secret, according to sources.', 'according to sources'],
  ['inversion', '“She is going,” said an insider on Friday.', 'said an insider'],
  ['a counted group', 'Two sources said the contract had been signed in secret.', 'Two sources said'],
  [
    'a source after another’s statement',
    'The mayor asked for more time, but sources say she will be gone by May.',
    'sources say'
  ],
  ['African usage', 'Sources disclosed that the permanent secretary had been queried.', 'Sources disclosed'],
  ['one insider', 'According to one insider, the board met twice.', 'According to one insider'],
  ['what they indicate', 'Security sources indicated that it was about pay.', 'Security sources indicated'],
  ['a reader in the next sentence', 'Sources say it is over. A man who read the report was ill.', 'Sources say'],
  ['Indian usage', 'Sources informed that the file had been cleared on Monday.', 'Sources informed'],

  [
    'a source beside another',
    'Sources in the river are low. One source said the contract was signed.',
    'One source said'
  ]
])('reports %s', (_name, passage, marked) => {
  expect(marks(anonymousSource, passage)).toEqual([marked])
})

test.each([
  [
    'a person with a place of work',
    'A person at the hospital said that the machine had been sent back.',
    'A person at the hospital said (info)'
  ],
  [
    'a member of a house who was granted it',
    'A Calder senator, granted anonymity to speak of the talks, said it was over.',
    'A Calder senator, granted anonymity to speak of the talks, said (info)'
  ],
  [
    'one of those described before',
    'An airport security source said the dogs found nothing. One source said the bag was empty.',
    'An airport security source said (info)'
  ],
  [
    'a source that works somewhere',
    'A source close to the talks said the contract had been signed.',
    'A source close to the talks said (info)'
  ],
  [
    'a source that knows a body',
    'Sources close to the board said the price had doubled.',
    'Sources close to the board said (info)'
  ],
  [
    'a source that knows somebody with a name',
    'A source close to Keir Starmer said the price had doubled.',
    'A source close to Keir Starmer said (info)'
  ],
  [
    'people who know somebody with an office',
    'People close to the minister said the price had doubled.',
    'People close to the minister said (info)'
  ],
  [
    'a source that knows',
    'A source familiar with the contract said it had been signed.',
    'A source familiar with the contract said (info)'
  ],
  [
    'a reason for anonymity',
    'A source, who spoke on condition of anonymity, said it had been signed.',
    'A source, who spoke on condition of anonymity, said (info)'
  ],
  ['an employer before', 'Town hall sources, speaking to the Herald on background, said the mayor was going.', ''],
  [
    'a person who asks for it',
    'A person who asked not to be identified told the Herald that the hall was sold.',
    'A person who asked not to be identified told (info)'
  ],
  [
    'somebody close',
    'Someone close to the talks, who asked for anonymity, said it was over.',
    'Someone close to the talks, who asked for anonymity, said (info)'
  ],
  [
    'a trade that knows',
    'A banker with knowledge of the deal said it was over.',
    'A banker with knowledge of the deal said (info)'
  ],
  [
    'a name that is withheld',
    'One friend, who did not want his name used, said he was tired.',
    'One friend, who did not want his name used, said (info)'
  ],
  [
    'an office and a name withheld',
    'An official at the Ministry of Mines, who asked not to be named, said it was over.',
    'An official at the Ministry of Mines, who asked not to be named, said (info)'
  ],
  [
    'a foreman who asks for it',
    'A foreman who asked not to be identified told the Herald that the hall was sold.',
    'A foreman who asked not to be identified told (info)'
  ],
  [
    'a reader of the report',
    'A source who read the report said it was over.',
    'A source who read the report said (info)'
  ],
  ['a place', 'Whitehall sources said the grant had been stopped.', 'Whitehall sources said (info)'],

  ['an aide with a place', 'One Treasury aide said the sums were wrong.', 'One Treasury aide said (info)'],
  [
    'an official of a body',
    'A senior council official told the Herald it was over.',
    'A senior council official told (info)'
  ],
  [
    'an official at the end',
    'The sums were wrong, according to a senior Treasury official.',
    'according to a senior Treasury official (info)'
  ],
  [
    'a person at the head',
    'According to a person at the hospital, the lift failed.',
    'According to a person at the hospital (info)'
  ]
])('makes a note of %s', (_name, passage, marked) => {
  const found = marks(anonymousSource, passage)
  expect(found.length).toBeLessThanOrEqual(1)
  if (marked !== '') expect(found).toEqual([marked])
})

test.each([
  ['somebody with a name who asks for it', 'Jo Tranter, who asked not to be named, said it was over.'],
  ['somebody who only asks for it', 'The winner asked not to be named, and the club sent a cake.'],
  ['a man who is spoken of', 'Ms Okafor said the man, who asked not to be named, was well.'],
  ['a shout', 'Someone in the crowd shouted that it was over.'],
  ['somebody with a name who knows a body', 'Jo Tranter, who is close to the board, said the price had doubled.'],
  ['a body that knows another', 'The council close to the quay said the price had doubled.'],
  ['a farm by a border', 'A farm close to the border was sold, the clerk said.'],
  ['energy sources', 'Renewable energy sources say much about the island’s wealth.'],
  ['open source', 'The town hall moved to open source programs in March.'],
  ['source code', 'Source code shows how the meter counts the cars.'],
  ['a source of something', 'The bridge is a source of pride to the town, the mayor said.'],
  ['sources of income', 'Sources of income are listed in the annex.'],
  ['the source of a river', 'The source of the river lies above Ambleford.'],
  ['sources that do nothing', 'The sources are kept in the archive of the town hall.'],
  ['a named speaker', 'Jo Tranter said the contract had been signed in secret.'],
  ['a spokesperson', 'A spokesman for the council said the contract had been signed.'],
  ['the police', 'Police said a man of 34 had been arrested.'],
  ['the words of a speaker', 'Ms Okafor said: “Sources say all sorts of things.”'],
  ['somebody else’s report', 'Ms Okafor said that sources claim all sorts of things.'],
  ['a negated cue', 'Sources did not say when the contract was signed.'],

  ['somebody named before', 'Jo Tranter, a senior analyst at Calder Bank, said it was over.'],
  ['an official with a name', 'A Treasury official, Jo Tranter, said the sums were wrong.'],
  ['officials of a body', 'Treasury officials said the sums were wrong.'],
  ['a deed of one', 'A Treasury official left the hall at noon.'],
  ['a rival', 'An analyst at Calder Bank, Jo Tranter, said it was over.']
])('keeps quiet about %s', (_name, passage) => {
  expect(marks(anonymousSource, passage)).toEqual([])
})

test('the strict profile warns of described sources too', () => {
  expect(
    marks(anonymousSource, 'A source close to the talks said the contract had been signed.', { profile: 'strict' })
  ).toEqual(['A source close to the talks said'])
})
