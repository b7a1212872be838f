import { expect, test } from 'vitest'
import { hiddenSource } from '../../src/rules/hidden-source.ts'
import { marks } from '../support/attribution.ts'

test.each([
  [
    'an expected effect',
    'The visit is expected to strengthen ties between the two towns.',
    'is expected to strengthen'
  ],
  ['a belief', 'The mayor is believed to have left the country on Sunday.', 'is believed'],
  ['a thought with an adverb', 'The mayor is widely thought to be preparing her exit.', 'is widely thought'],
  ['an impersonal belief', 'It is understood that the contract was signed in secret.', 'It is understood'],
  ['a fear', 'It is feared that the river will rise again.', 'It is feared'],
  ['a rumour', 'The chairman is rumoured to be selling his shares.', 'is rumoured'],
  ['an allegation', 'The chairman is alleged to have sold his shares.', 'is alleged'],
  ['a report without a reporter', 'The chairman was reported to have sold his shares.', 'was reported'],
  ['a suggestion', 'It has been suggested that the brewery will leave the town.', 'It has been suggested'],
  ['an impersonal belief without that', 'It is believed the brewery will leave the town.', 'It is believed'],
  ['a contraction', "It's thought that the crew will be back by Easter.", "It's thought"],
  ['a curly contraction', 'It’s believed that the crew will be back by Easter.', 'It’s believed'],
  ['Nigerian usage', 'It was gathered that another pool will be built.', 'It was gathered'],
  ['South Asian usage', 'It is learnt that another pool will be built.', 'It is learnt'],
  ['a rumour in the air', 'Rumour has it that the brewery will leave the town.', 'Rumour has it'],
  ['speculation', 'But there is speculation that the brewery will leave the town.', 'there is speculation'],
  ['hearsay', 'The chairman reportedly sold his shares in April.', 'reportedly'],
  ['hearsay with a verb', 'The chairman allegedly sold his shares in April.', 'allegedly'],
  ['hearsay before a verb in -ed', 'The chairman purportedly promised the land to his brother.', 'purportedly'],
  ['a general regard', 'The strike is widely seen as a test of the law.', 'is widely seen as'],
  ['a general regard with an article', 'The bridge is generally considered the finest.', 'is generally considered'],
  ['what has emerged', 'It has emerged that the firm turned down a cheaper plan.', 'It has emerged'],
  ['what emerged on a day', 'It emerged on Friday that the firm had turned down a plan.', 'It emerged'],
  ['what came to light', 'It has since come to light that the bank wants to sell.', 'It has since come to light'],
  ['what was revealed', 'It was revealed last week that the school will close.', 'It was revealed'],
  ['an estimate', 'It is estimated that half of the fields are under water.', 'It is estimated'],
  ['a suggestion and a time', 'It was suggested afterwards that the fence had been moved.', 'It was suggested'],
  [
    'after somebody else’s words',
    'Ms Okafor said she was tired. It is understood that the hall was sold.',
    'It is understood'
  ],
  [
    'what emerged after somebody else’s words',
    'Ms Okafor said she was tired. It emerged that the hall was sold.',
    'It emerged'
  ],
  ['a feeling', 'There is a widespread feeling that the village has been forgotten.', 'There is a widespread feeling'],
  ['a feeling in a place', 'There is a feeling in the town that nobody listens.', 'There is a feeling'],
  ['a consensus', 'The consensus is that no buyer will pay.', 'The consensus is'],
  ['what is always said', 'Conventional wisdom says that a cup is won at home.', 'Conventional wisdom says'],
  ['talk', 'There is talk of a ban on eels.', 'There is talk of'],
  ['what is alleged out of court', 'The hall was full. It is alleged that he sold the car.', 'It is alleged'],
  ['what is believed of a case', 'The jury is out. It is believed that he sold the car.', 'It is believed'],
  ['concerns that nobody raises', 'Concerns have been raised about the fee.', 'Concerns have been raised'],
  ['several serious doubts', 'But several serious doubts have now been cast on the plan.', 'doubts have now been cast'],
  ['questions that are asked', 'Questions are being asked about the fee.', 'Questions are being asked'],
  [
    'concerns that a group takes up',
    'Concerns have been raised about the fee. Critics say it is a gift.',
    'Concerns have been raised'
  ],
  ['what is widely accepted', 'It is widely accepted that the old rule failed.', 'It is widely accepted'],
  ['what is generally agreed', 'It is generally agreed that the bell is cracked.', 'It is generally agreed'],
  ['what is being hailed', 'The scanner is being hailed as a wonder.', 'is being hailed as'],
  ['an open secret', 'It is an open secret that the club is for sale.', 'It is an open secret'],
  [
    'an open secret of old',
    'It has long been an open secret that the club is for sale.',
    'It has long been an open secret'
  ],
  ['word in a place', 'Word in the town hall is that the club is for sale.', 'Word in the town hall is'],
  ['growing fears', 'There are growing fears that the branch is lost.', 'There are growing fears'],
  ['what few doubt', 'Few doubt that the roads need the money.', 'Few doubt that'],
  ['a reckoning', 'It is reckoned that the bell is cracked.', 'It is reckoned'],
  ['what is often thought', 'It is often thought that the bridge is Roman.', 'It is often thought'],
  ['what they did', 'He allegedly sold the bridge.', 'allegedly'],
  ['a being', 'He was allegedly the last to know.', 'allegedly'],
  [
    'a clause without a source behind a semicolon',
    'The mill is believed to be the last; it has 40 looms.',
    'is believed'
  ],
  [
    'what was leaked, without a charge',
    'Ms Duarte allegedly leaked the minutes. The police came to the fair.',
    'allegedly'
  ],
  ['what is no secret', 'It is no secret that the family wants to sell.', 'It is no secret'],
  ['a buzz', 'There is a buzz in the market that the mill is for sale.', 'There is a buzz'],
  ['repute', 'He was reputedly the last man to thatch a rick.', 'reputedly'],
  ['a forecast without a forecaster', 'The subsidy is projected to hurt small farms.', 'is projected to hurt'],

  ['a view in a place', 'The view in the town hall is that the mayor will go.', 'The view in the town hall is'],
  [
    'a feeling in a room',
    'The feeling in the dressing room is that the coach will go.',
    'The feeling in the dressing room is'
  ],
  ['reports', 'There are reports that the bridge has cracks.', 'There are reports that'],
  ['reports of old', 'There have been reports that the bridge has cracks.', 'There have been reports'],
  ['hearsay before a place', 'The clerk supposedly moved to Leeds.', 'supposedly'],
  ['a share that nobody counted', 'Only 9% of the seats reportedly sold.', 'reportedly'],
  ['what another witness tells', 'He is said to have told Jo Cox so. According to Sarah Finch, he wept.', 'is said'],
  ['what is not refuted', 'The clerk supposedly took the money. But this turned out well.', 'supposedly'],
  [
    'a thing told behind a speaker',
    'Jo Tranter said it was shut. The clerk is believed to be in Leeds.',
    'is believed'
  ],
  ['how it was told', 'It is a wonder how the clerk reportedly lost the deeds.', 'reportedly']
])('reports %s', (_name, passage, marked) => {
  expect(marks(hiddenSource, passage)).toEqual([marked])
})

test.each([
  ['a bird', 'The kite is widely seen in the valley.'],
  ['a regard without an adverb', 'The strike is seen as a test of the law.'],
  ['a regard of old', 'The bridge was widely seen as the finest of its day.'],
  ['a regard with its holders', 'The bridge is widely regarded by builders at Calder as the finest.'],
  ['what emerged at a meeting', 'It emerged at a meeting of the council that the bank wants to sell.'],
  ['what emerged from letters', 'It has emerged that the bank lied, letters show.'],
  ['what emerged by the way', 'She left when it emerged that the bank had lied.'],
  ['what came out of its shell', 'It emerged from its shell at noon.'],
  ['what a film shows', 'Over the next hour, it’s revealed that the butler did it.'],
  ['a feeling of somebody', 'There is a feeling among the crews of Northlink that nobody listens.'],
  ['no consensus', 'There is no consensus that the road is needed.'],
  ['a fine view', 'There was a view that took in the whole valley.'],
  ['the view of a painter', 'The view is that of a painter.'],
  ['talk of the day', 'There was talk of football and of fish.'],
  ['an estimate with its maker', 'It is estimated by the county that half of the fields are under water.'],
  ['a crowd', 'It was gathered up by the boys. Wool was gathered that day.'],
  ['a lesson', 'The choir has learnt that the hall is closed on Fridays.'],
  ['a suggestion to somebody', 'It was suggested to Ms Okafor that she sell the hall.'],
  ['a place that believes', 'It is said in the village, and in the next one, with a smile.'],
  ['a rumour with a teller', 'Rumour has it that the hall is sold, Ms Okafor said.'],
  ['a by-phrase', 'The mayor is believed by Mr Tranter to have left the country.'],
  ['a schedule', 'The mayor is expected to arrive at 9am on Friday.'],
  ['a schedule with a verb of motion', 'The train is expected to leave Ambleford on Friday.'],
  ['a court', 'The man is alleged to have stolen the car, the court heard.'],
  ['a case', 'Ms Okafor said that the jury had to decide. It is alleged that he sold the car.'],
  ['a charge', 'He was charged with theft and is alleged to have sold the car.'],
  ['the police', 'Police are looking for a man who is believed to have stolen the car.'],
  ['a prosecutor', 'The prosecutor told the jury that the car was allegedly stolen.'],
  ['a source at the end', 'The visit is expected to strengthen ties, Ms Okafor said.'],
  ['a source in front', 'Ms Okafor said the visit is expected to strengthen ties.'],
  ['according to', 'According to the Herald, the chairman is believed to have sold his shares.'],
  ['concerns with who raised them', 'Concerns have been raised by Ms Okafor about the fee.'],
  ['concerns at a meeting', 'Concerns have been raised at the last two meetings.'],
  ['concerns in a letter', 'Concerns have been raised about the fee, a letter to the mayor shows.'],
  ['concerns that the next sentence takes up', 'Concerns have been raised about the fee. Jo Tranter said it was high.'],
  [
    'concerns that a sentence further takes up',
    'Concerns have been raised about the fee. It is £90. Jo Tranter said it was high.'
  ],
  ['concerns of a day', 'Concerns were raised, and then it rained.'],
  ['children', 'Doubts aside, the three children have been raised in Calder.'],
  ['who accepts it', 'It is widely accepted by builders that the bell is cracked.'],
  ['what is accepted at the door', 'Cash is widely accepted in the market.'],
  ['what is generally read so', 'The rule is generally interpreted to mean that nobody may swim.'],
  ['fame', 'The boxer is widely hailed as one of the greatest.'],
  ['a bell that is rung', 'The bell is being hailed by the boys.'],
  ['no secret of his own', 'He has no secret that the town would want.'],
  ['a buzz in the hall', 'There was a buzz in the hall and a smell of paint.'],
  ['a secret of the kitchen', 'The secret is that the dough rests for a day.'],
  ['a fear', 'The fear is that the branch is lost.'],
  ['fears of somebody', 'There are fears among the staff of Northlink that the branch is lost.'],
  ['word that spreads', 'Word of the vote spread through the crowd.'],
  ['a word on a sign', 'Word in hand, the poet is on his way.'],
  ['what few do', 'Few doubt the mayor. Few of the buses ran.'],
  ['a commonplace', 'It is often said that silence is golden.'],
  ['a part in a play', 'The nurse, allegedly a comic part, is the saddest of all.'],
  ['an answer behind a semicolon', 'The mill is believed to be the last; the council said that it knew of none.'],
  ['sources behind the sentence', 'Ms Duarte is said to be talking to two rivals about the mill, say union sources.'],
  ['what somebody was sacked for', 'Ms Duarte was sacked for allegedly leaking the minutes.'],
  ['a charge two sentences on', 'He allegedly told his brother to sell. They sold. Both were indicted in May.'],
  ['irony', 'The supposedly waterproof roof had to be mended twice.'],
  ['a rule', 'Drivers are supposed to stop at the bridge.'],
  ['what a thing is known for', 'The town is known for its bridge and considered a jewel.'],
  ['a quotation', '“It is believed that the mayor has gone,” said Jo Tranter.'],
  ['an active verb', 'The council expects the road to open in May.'],
  ['an adjective', 'The reported crime rate fell to its lowest since 1990.'],

  ['a view from a place', 'The view in the morning is of the whole valley.'],
  ['a view of somebody', 'The view in the town hall, Jo Tranter said, is that the mayor will go.'],
  ['a feeling that is described', 'The feeling in her left hand is gone.'],
  ['what a law was for', 'The act was supposedly passed to protect the town.'],
  ['a share in a survey', 'Only 9% of drivers reportedly left. The survey asked 400 of them.'],
  ['what a witness tells', 'He is said to have told Jo Cox so. According to Cox, he wept.'],
  ['what is refuted', 'The clerk supposedly took the money. But this turned out to be untrue.'],
  ['a thing told by a paper', 'The Courier reports that it is shut. The clerk is believed to be in Leeds.'],
  ['what a book tells', 'She recounts how the clerk reportedly lost the deeds.']
])('keeps quiet about %s', (_name, passage) => {
  expect(marks(hiddenSource, passage)).toEqual([])
})

test('the opinion profile makes it a note', () => {
  expect(marks(hiddenSource, 'The chairman reportedly sold his shares in April.', { profile: 'opinion' })).toEqual([
    'reportedly (info)'
  ])
})
