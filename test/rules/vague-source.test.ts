import { expect, test } from 'vitest'
import { vagueSource } from '../../src/rules/vague-source.ts'
import { draftsOf, storyOf } from '../engine.ts'
import { around, marks } from '../support/attribution.ts'

test.each([
  ['a plain verb', 'Analysts call the budget a gift to the mayor.', 'Analysts call'],
  ['an auxiliary between', 'Analysts have warned of a shortfall in the pension fund.', 'Analysts have warned'],
  ['an adverb between', 'Critics also argue that the bridge was never needed.', 'Critics also argue'],
  ['a modifier that places nobody', 'Legal experts say the contract can be cancelled.', 'Legal experts say'],
  ['a quantifier alone', 'Many believe that the mayor wants the job for her son.', 'Many believe'],
  ['a quantifier with people', 'Some residents fear the bridge has been forgotten.', 'Some residents fear'],
  ['inversion after a quotation', '“The bridge was never needed,” said critics on Friday.', 'said critics'],
  ['a source at the end', 'The bridge was never needed, observers say.', 'observers say'],
  ['according to', 'The bridge was never needed, according to experts.', 'according to experts'],
  ['bare officials', 'Officials said the road would open in May.', 'Officials said'],
  ['one of them without a name', 'One analyst said the figures made no sense.', 'One analyst said'],
  ['a clause after a comma', 'The mayor defended the plan, but critics say it costs too much.', 'critics say'],
  ['a which-clause', 'The mayor praised the plan, which critics say costs too much.', 'critics say'],
  ['South Asian usage', 'Observers opined that the chief minister had lost the house.', 'Observers opined'],
  ['West African usage', 'Analysts disclosed that the fuel subsidy had doubled.', 'Analysts disclosed'],
  ['single quotation marks', 'Critics say the plan is ‘a gift to the mayor’.', 'Critics say'],
  ['a trade in the present', 'Doctors say cold water cures insomnia in most adults.', 'Doctors say'],
  ['a group of two words', 'Business leaders say the market is already busier.', 'Business leaders say'],
  ['a trade that claims', 'Farmers claim the lake is lower than last year.', 'Farmers claim'],
  [
    'pointing to a cause',
    'Environmental activists pointed to a rise in fires as the cause.',
    'Environmental activists pointed'
  ],
  [
    'plenty of people',
    'Plenty of people in the town believe the hall is damp.',
    'Plenty of people in the town believe'
  ],
  ['few', 'Few believe that the pier will open by June.', 'Few believe'],
  ['few inside a place', 'Few in the town think that the pier will open.', 'Few in the town think'],
  [
    'a side and what it is for',
    'Advocates for walking to school say the plan is too slow.',
    'Advocates for walking to school say'
  ],
  [
    'a side and what it is against',
    'Critics of the attempt to sell the quay say the council has long known of the cracks.',
    'Critics of the attempt to sell the quay say'
  ],
  ['what a side gives the credit for', 'Supporters credit the mayor with the new quay.', 'Supporters credit'],
  ['what many feel of a thing', 'Many feel the promises of the vote have not been kept.', 'Many feel'],
  ['a trade and its field', 'Child psychologists warn against the pouches.', 'Child psychologists warn'],
  ['a trade that speaks of things', 'Geologists say they are common in the hills.', 'Geologists say'],
  ['a listed pair', 'Industry players have warned of a price war.', 'Industry players have warned'],
  ['those who are served', 'Tenants complain that the stairs are dark.', 'Tenants complain'],
  ['short sellers', 'Short sellers contend that the stock is overrated.', 'Short sellers contend'],
  ['a side that is taken', 'Activists have demanded a camera at the bend.', 'Activists have demanded'],
  ['a welcome', 'Education experts have welcomed the move.', 'Education experts have welcomed'],
  ['an objection', 'Purists have objected to the shorter third act.', 'Purists have objected'],
  ['what they are sceptical of', 'Economists are sceptical of the figures.', 'Economists are sceptical'],
  ['worry about something', 'Campaigners are worried about the reeds.', 'Campaigners are worried'],
  [
    'an accusation in the passive',
    'The firm has been criticised by campaigners for its silence.',
    'has been criticised by campaigners'
  ],
  ['an aside of judgment', 'The plan, seen by some as a land grab, was passed.', 'seen by some'],
  ['claims by them', 'It was passed despite claims by critics that it is too dear.', 'claims by critics'],
  ['warnings from them', 'It was kept despite warnings from experts that it would fall.', 'warnings from experts'],
  ['concern among a trade', 'Concern among parents is growing that the bus will be cut.', 'Concern among parents'],
  ['a senior figure', 'A senior figure said the hall was damp.', 'A senior figure said'],
  ['those in a market', 'Market participants feel that the price is too low.', 'Market participants feel'],
  ['die-hards', 'Die-hards insist on the old bell.', 'Die-hards insist'],
  ['two groups', 'Experts and officials say the road was never safe.', 'Experts and officials say'],
  ['some inside a body', 'Some in the party say the leader has to go.', 'Some in the party say'],
  ['many of a side', 'Many of his supporters believe he will win the seat.', 'Many of his supporters believe'],
  ['a number of them', 'A number of experts have said the hall is damp.', 'A number of experts have said'],
  ['a relative before the verb', 'Critics who follow the saga say it will fail.', 'Critics who follow the saga say'],
  ['a which-clause with a quantifier', 'The census, which many fear is a step to a tax, begins in May.', 'many fear'],
  ['a passive of judgment', 'The bridge is seen by many as a folly of the mayor.', 'is seen by many'],
  ['fears among them', 'There are fears among analysts that the bank will fail.', 'fears among analysts'],
  [
    'a thing and the group that speaks of it',
    'Sales doubled, a rise analysts attribute to the heat.',
    'analysts attribute'
  ],
  [
    'a sum and the group that speaks of it',
    'It is a small part of the ten million pounds experts say the bridge costs.',
    'experts say'
  ],
  [
    'officials from everywhere',
    'Elected officials from both parties say the vote was fair.',
    'Elected officials from both parties say'
  ],
  [
    'the second of two clauses',
    'Nobody knows what the mayor says the bridge costs and how experts say it was paid for.',
    'experts say'
  ],
  ['critics of somebody named', 'Critics of Ms Okafor accuse her of wasting money.', 'Critics of Ms Okafor accuse'],
  [
    'a view',
    'Political observers are of the opinion that the trip was badly timed.',
    'Political observers are of the opinion'
  ],
  ['watchers of a place', 'Kremlin watchers say the talks are over.', 'Kremlin watchers say'],
  ['a quick verdict', 'Pundits have been quick to blame the weather.', 'Pundits have been quick to blame'],
  ['a conviction', 'Fans are convinced that the club has no plan.', 'Fans are convinced'],
  ['concerns raised', 'Critics have raised concerns over the plan.', 'Critics have raised concerns'],
  ['advice', 'Experts recommend a nap in the afternoon.', 'Experts recommend'],
  [
    'an I of another paragraph',
    'Some say the closure comes too late.\n\nI can also draft a shorter version.',
    'Some say'
  ],
  ['a judgment with as', 'Food writers have hailed the eel as the new salmon.', 'Food writers have hailed'],
  ['a group with a field', 'Some marine biologists believe the eel is gone.', 'Some marine biologists believe'],
  ['some of a trade', 'Some farmers reckon the count is too low.', 'Some farmers reckon'],
  ['a trade that has warned', 'Doctors have warned that the water is cold.', 'Doctors have warned'],
  [
    'figures who are people',
    'Industry figures have privately voiced doubts about the plan.',
    'Industry figures have privately voiced'
  ],
  ['those who argue', 'There are those who argue that the island needs a boat.', 'those who argue'],
  ['those within', 'Those within the sport say the hill is too steep.', 'Those within the sport say'],
  ['many inside, with a form that is also a noun', 'Many in the industry fear a cut.', 'Many in the industry fear'],
  ['many who feel that', 'Many in farming feel that the count is too low.', 'Many in farming feel'],
  ['what they would say', 'Critics would say that the bridge was never needed.', 'Critics would say'],
  ['what they will tell', 'Purists will tell you that the game is lost.', 'Purists will tell'],
  ['people of the place', 'Locals say the mill is haunted.', 'Locals say'],
  [
    'officials who are quoted',
    'Unnamed officials were quoted as saying the siren had failed.',
    'Unnamed officials were quoted'
  ]
])('reports %s', (_name, passage, marked) => {
  expect(marks(vagueSource, passage)).toEqual([marked])
})

test.each([
  [
    'a side at a meeting, of which one is named',
    'Opponents pointed to the cost of it. Coach Jo Tranter said that his team would skate in the dark.'
  ],
  ['others after somebody', 'Kit Breitbach said his customers had no telephone. Others worried about the noise.'],
  [
    'a team that the next sentence names',
    'Dams cut floods by a third, researchers say. The team, led by Jo Tranter of Ambleford University, counted 14.'
  ]
])('leaves alone %s', (_name, passage) => expect(marks(vagueSource, passage)).toEqual([]))

test.each([
  ['a side in general', 'Opponents say the bridge is a folly. Jo Tranter said it was cheap.', 'Opponents say'],
  [
    'others who have argued',
    'Jo Tranter said it was cheap. Others have argued that it is a folly.',
    'Others have argued'
  ]
])('still reports %s', (_name, passage, marked) => expect(marks(vagueSource, passage)).toEqual([marked]))

test.each([
  ['a trade in the past', 'Doctors said she would walk again before the spring.'],
  ['a placed trade', 'Doctors at Calder Hospital say she will walk again.'],
  ['a passive of deeds', 'The council was sued by activists on both sides of the river.'],
  ['some of those at hand', 'Some of the men say they were paid in beer.'],
  ['one among them', 'Critics, among them Jo Tranter, say the bridge was never needed.'],
  ['a named exemplar', 'Critics, including Jo Tranter of the ratepayers’ group, say the bridge was never needed.'],
  ['a named exemplar after such as', 'Analysts such as Ines Duarte of Calder Bank say the figures make no sense.'],
  ['a named exemplar after like', 'Opponents of the bridge like Jo Tranter of Ambleford say it was never needed.'],
  ['an employer before', 'Calder Bank analysts say the figures make no sense.'],
  ['an employer after', 'Analysts at Calder Bank say the figures make no sense.'],
  ['an employer in lower case', 'Scientists from the institute say the river is clean.'],
  ['a name in apposition', 'One critic, Jo Tranter of Ambleford, said the bridge was never needed.'],
  ['a trade after a name', 'Jo Tranter, an analyst at Calder Bank, said the bridge was never needed.'],
  [
    'one named in the next sentence',
    'Analysts say the figures make no sense. One, Ines Duarte of Calder Bank, called them a fantasy.'
  ],
  [
    'a trade named in the next sentence',
    'Analysts say the figures make no sense. “It is fantasy,” said Ines Duarte, an analyst at Calder Bank.'
  ],
  [
    'another trade named in the next sentence',
    'Legal experts warn of a split. “It will be long,” said Ines Duarte, a professor at Calder University.'
  ],
  ['plenty of a place', 'Plenty of people at Calder Bank believe the hall is damp.'],
  ['plenty of things', 'Plenty of cars on the road show their age.'],
  ['a senior figure with a place', 'A senior figure at Calder Bank said the hall was damp.'],
  ['a figure of stone', 'A figure of stone said it all.'],
  ['a definite group', 'The analysts said the figures made no sense.'],
  ['a counted group', 'Three experts said the figures made no sense.'],
  ['a group that somebody placed speaks of', 'According to Ines Duarte, many disagreed with the plan for the bridge.'],
  [
    'a group in a paper',
    'According to the Financial Times, bank analysts are now questioning whether the bridge is worth it.'
  ],
  ['a negated cue', 'Critics did not say what the bridge would cost.'],
  ['a condition', 'The mayor will resign if critics say she has to.'],
  ['no critic at all', 'No serious analyst believes the figures.'],
  ['somebody else’s report', 'Ms Okafor said that critics claim too much.'],
  ['the words of a speaker', 'Ms Okafor said: “Analysts say all sorts of things.”'],
  ['a named view', 'Ms Okafor is of the view that the trip was badly timed.'],
  ['a placed group with a field', 'Some marine biologists at Calder University believe the eel is gone.'],
  ['delight', 'Fans are delighted that the season is over.'],
  ['a complaint filed', 'Critics filed a complaint with the council on Monday.'],
  ['the other view', 'Critics took the road over the hill and had a fine view that day.'],
  ['a ruling cheered', 'Campaigners hailed the ruling with a song.'],
  ['some of a trade in the past', 'Some farmers said the count was too low.'],
  ['figures of sales', 'Industry figures show that fewer people take the bus.'],
  ['two figures', 'Two industry figures said the firm would be sold.'],
  ['those who live there', 'There are those who live on boats in winter.'],
  ['those who argue in passing', 'Those who argue that it is over have not seen the roof.'],
  ['those in a table', 'Those in the north 1% (see the map) took the bus.'],
  ['those at hand', 'Those in the crowd said it was loud.'],
  ['many who do', 'Many in the crowd cheered and threw their hats.'],
  ['what officials would not say', 'Officials would not say what the bridge had cost.'],
  ['an instruction', 'Officials asked people to boil the water.'],
  ['an order to clients', 'Brokers told their clients to hold the shares.'],
  ['people of the place in the past', 'Locals said they had heard a bang.'],
  ['a trade that speaks of itself', 'Parents say they were told nothing about it.'],
  ['an action', 'Experts tested the bridge and traders closed their stalls.'],
  ['a wish', 'Many want the bridge to open before the summer.'],
  ['an agreement to act', 'Officials agreed to close the bridge for a week.'],
  ['a noun that looks like a verb', 'At some point the council has to vote on the bridge.'],
  ['an adjective that looks like a verb', 'Some added costs are in the annex to the budget.'],
  ['an office with its field', 'Health officials said the water was safe to drink.'],
  ['what the markets reckoned with', 'Economists had forecast growth of 0.2 per cent for March.'],
  ['a passive', 'The mayor was criticised by residents for closing the road.'],
  ['a group that says it of itself', 'Forty families arrived on Monday. Many say they lost their homes in the flood.'],
  [
    'researchers whose study was named',
    'The study appeared in a journal of Calder University. Researchers said the river was clean.'
  ],

  ['few who do something', 'Few stay in the town for the winter.'],
  ['few who say', 'Few said much about the plan.'],
  ['what few are', 'Few of the pier’s boards are sound.'],
  ['a side on one day', 'Activists demanded a camera at the meeting on Monday.'],
  ['a welcome on one day', 'Campaigners welcomed the ruling outside the court.'],
  ['an accusation of one day', 'The minister was criticised by lawmakers for her absence.'],
  ['an accusation by a name', 'The firm has been criticised by Jo Tranter for its silence.'],
  ['credit in a shop', 'Dealers credit the account within a week.'],
  ['what many feel', 'Many feel the cold in the old hall.'],
  ['what they contend with', 'Employees are contending with the heat.'],
  ['a trade of a place', 'Calder psychologists warn against the pouches.'],
  ['a trade that is at hand', 'The two psychologists warned against the pouches.'],
  ['those at hand', 'Residents said on Monday that the stairs were dark.'],
  ['what they say of themselves', 'Residents say they are moving out.'],
  ['a side of a speaker', 'Jo Tranter said critics of the attempt to sell the quay want a vote.'],
  ['an aside with a name', 'The plan, seen by Jo Tranter as a land grab, was passed.'],
  ['a letter that is seen', 'The letter, seen by critics on Monday, has three pages.'],
  ['claims by a name', 'It was passed despite claims by Jo Tranter that it is too dear.'],
  ['warnings of something', 'It was kept despite warnings from experts.']
])('keeps quiet about %s', (_name, passage) => {
  expect(marks(vagueSource, passage)).toEqual([])
})

test.each([
  [
    'one of the trade by a post',
    'Tax experts say the form is simple. “Read it twice,” said Ines Duarte, vice president of Calder Payroll.'
  ],
  [
    'one of them who does something',
    'Researchers say the eel is shy. Dr Ines Duarte, a biologist at Calder, filmed one.'
  ],
  [
    'an expert on the field',
    'Consumer advocates dispute that. “It is a folly,” said Ines Duarte of the Consumer Advocacy Centre.'
  ],
  [
    'one who took part',
    'Others lamented the cold. “We had no coal,” said Ines Duarte, who had slept in the hall for nine days.'
  ],
  [
    'a quotation of two sentences',
    'Supporters say the pool pays. “It is full. It is loved,” said Ines Duarte, who founded the petition.'
  ],
  ['an official by the office', 'Officials say the dam holds. “It is dry,” said fire marshal Ines Duarte of Calder.'],
  [
    'some of the place',
    'Some residents fear the bridge is forgotten. “Nobody comes,” said Ines Duarte, who lives on Mill Lane.'
  ],
  [
    'an office that the sentence before tells',
    'Calder district officials say the pupil is awake. Officials say the door was open.'
  ],
  ['a list that ends in others', 'Mayor Ines Duarte, Coach Jo Tranter and others have long noted the damp.'],
  ['others beside a pronoun', 'Ms Duarte came by bus. She and other experts say the hall is damp.'],
  ['an answer behind a semicolon', 'Some say the coach will go by spring; he says that he will stay.'],
  ['a source inside her sentence', '“It costs millions.” One analyst, she noted, said that it would be a gift.'],
  ['a request', 'Some asked for a ride on the old ferry.'],
  ['what was told to one', 'Experts told her that the hall was damp.'],
  ['what was told to one by name', 'Experts told Ms Duarte that the hall was damp.'],
  ['an agreement of those at hand', 'Experts had agreed that the photographs were real.'],
  ['an agreement on something', 'Critics agreed on a date for the next walk.'],
  ['an order', 'Officials advised residents to leave their homes by noon.'],
  ['the market', 'Shares in the mill fell as investors saw a flood of cheap yarn.'],
  ['the market after a cause', 'Prices rose after traders concluded that the mill was safe.'],
  ['what nobody tells', 'Few people there know what others think.'],
  ['a speaker behind the sentence', 'Farmers fear for their jobs, said Ines Duarte, who leads their union.'],
  ['a speaker behind it who told a judge', 'Critics say the dog is old, Dr Duarte told the judge; she did not.'],
  [
    'somebody according to whom it is',
    'Critics say the pool is a folly. It leaks, according to Ines Duarte, who founded the campaign.'
  ],
  ['somebody of a firm', 'Traders fear a price war. “It is a race,” said Ines Duarte of Duarte Capital.'],
  [
    'a firm two sentences on',
    'Investors fear a flood. Prices fell by a tenth. “It is a race,” said Ines Duarte of Calder Partners.'
  ],
  ['what they had reckoned with', 'Economists had forecast no such fall in the price of eels.'],
  ['two sides', 'Experts disagree about the age of the hall.'],
  ['a service behind a semicolon', 'Experts say that fans help in the heat; the weather service says they do not.'],
  ['what the paper knows better', 'Some wrongly believed that the bell was cracked.'],
  ['some of those asked', 'The Herald spoke to more than 20 former clerks. Some remembered her well.'],
  ['one of them drawn in', 'Others noted that it leaned, with the cartoonist Ines Duarte drawing it on a slope.'],
  ['a body that goes on', 'A boy has died in the camp, officials say. The border agency said he was eight.'],
  ['a body right before', 'The Calder police said that they had a suspect. Officials said she was at home.'],
  [
    'a body in the same sentence',
    'The Calder Department acknowledged the request, and a senior official said it would take months.'
  ],
  ['papers of a court', 'Only nine of them had left, officials disclosed in court papers.'],
  [
    'a lawmaker by a short title',
    'There are suspicions among some lawmakers that it is damp. “It is,” said Rep. Ines Duarte of Calder.'
  ],
  ['somebody who wrote', 'Some on the left blamed the mayor. Ines Duarte of the Calder Post wrote a long piece on it.'],
  [
    'one behind what they noted',
    'Some experts said it was damp. They noted the mould. “It is,” said Ines Duarte, a professor at Calder.'
  ],
  ['what clients are told', 'As political consultants advise clients, the road is long.'],
  ['a model of theirs', 'Experts have warned of a flood. A model from the Calder Institute sees it in May.'],
  ['hospital doctors by trade', 'Hospital physicians have found that the boy is well.'],
  ['a report of theirs', 'Conservationists warn of a flood. A report by the Calder River Trust found 40 cracks.'],

  ['a poll in the sentence', 'Many residents believe he has failed, with 61% saying so in a poll by the Calder Trust.'],
  ['a survey before it', 'According to a Calder Trust survey, the town is split; many even think it is two.'],
  [
    'a quotation of one who was brought in before',
    'Jo Tranter, director of the Calder Institute, drew the map. Experts say it is wrong. “It is a bad map,” Tranter said.'
  ],
  [
    'somebody who held office',
    'Critics said the bill was a sham. “It is a sham,” Jo Tranter, a former head of police, told the Herald.'
  ],
  [
    'a writer of a paper',
    'Commentators pointed out that it was a sham. “It is a sham,” wrote the Herald’s Jo Tranter.'
  ],
  [
    'a chairman among officials',
    'Local officials believe that it will hold. Ed Tranter, chairman of the county party, said it was strong.'
  ],
  [
    'others and then a name',
    'Some analysts are sceptical of the plan. Others shrug. Jo Tranter, an analyst at Calder Bank, said it was thin.'
  ],
  [
    'an objection of their own',
    'Some lawmakers doubted that it would hold. “It is thin,” said Sen. Jo Tranter, but she wanted to read it.'
  ],
  ['the writer beside it', 'I am only one voice here. Other commentators see it as a gift.'],
  ['a talk without a claim', 'Lawmakers are also discussing a register of dogs.'],
  ['what officials saw', 'The fence stayed, as officials saw a friend in her.']
])('leaves alone a group with %s', (_name, passage) => expect(marks(vagueSource, passage)).toEqual([]))

test.each([
  [
    'somebody who objects',
    'Critics say the pool is a folly. “It pays,” said Ines Duarte, a member of the board, who rejects that.',
    'Critics say'
  ],
  [
    'an office of the other side',
    'Critics say the pool is a folly. “It pays,” said Ines Duarte, the council’s spokeswoman.',
    'Critics say'
  ],
  ['a president', 'Experts say the pool is a folly. “It pays,” said President Ines Duarte of Calder.', 'Experts say'],
  [
    'somebody without a word on who they are',
    'Some say the pool is a folly. “It pays,” said Ines Duarte on Friday.',
    'Some say'
  ],
  [
    'somebody who spoke before',
    'Ines Duarte swam at noon. Some say the pool is a folly. “It pays,” said Ines Duarte, who swims there.',
    'Some say'
  ],
  [
    'a sentence between',
    'Tax experts say the form is simple. It has four pages. “Read it,” said Ines Duarte, head of Calder Payroll.',
    'Tax experts say'
  ],
  [
    'a place told for others',
    'Calder district officials say it is shut. Critics say it was never open.',
    'Critics say'
  ],
  ['a list without a name', 'The hall is damp, and others say the bus is dear.', 'others say'],
  ['a side and the other side', 'Critics say the pool is a folly; Ms Duarte says that it pays.', 'Critics say'],
  ['a question to somebody', 'Some asked whether the ferry was safe and said it was not.', 'Some asked'],
  ['a paper that was told', 'Experts told the Calder Herald that the hall was damp.', 'Experts told'],
  ['an agreement in general', 'Legal experts agree that the hall belongs to the town.', 'Legal experts agree'],
  ['what a side advises', 'Critics advised the council to sell the hall.', 'Critics advised'],
  ['investors who say it', 'Shares in the mill fell as investors said the yarn was cheap.', 'investors said'],
  ['what critics think', 'It is what critics say is a folly.', 'critics say'],
  ['a denial behind it', 'Critics say the pool is a folly, a charge that the mayor has denied.', 'Critics say'],
  [
    'a firm after somebody else',
    'Traders fear a price war. The mayor said so. “It is a race,” said Ines Duarte of Duarte Capital.',
    'Traders fear'
  ],
  [
    'a long piece of a stranger',
    'Critics say it is damp. Ines Duarte of Leeds wrote a long piece on it.',
    'Critics say'
  ],
  ['what advocates tell a paper', 'Experts told the Herald that clients were cold.', 'Experts told'],
  ['patients', 'Some patients worry that nobody will answer the bell.', 'Some patients worry'],
  ['what they would call it', 'The bridge – critics would call it a folly – is shut.', 'critics would call'],
  ['what they forecast', 'Economists forecast a fall in the price of eels.', 'Economists forecast'],
  ['what they disagree with', 'Experts disagree that the hall is old.', 'Experts disagree'],
  ['what they firmly believe', 'Some firmly believed that the bell was cracked.', 'Some firmly believed'],
  ['nobody who was asked', 'The clerks had a party on Monday. Some remembered her well.', 'Some remembered'],
  ['a thing that goes with it', 'Others noted that it leaned, with the old bell ringing on the hour.', 'Others noted'],
  [
    'a spokesman right before',
    'The mayor said that he had a suspect. Officials said she was at home.',
    'Officials said'
  ],
  ['papers of their own', 'Only nine of them had left, officials disclosed in old papers.', 'officials disclosed'],
  ['a report on it', 'Conservationists warn of a flood. A report on the river is due in May.', 'Conservationists warn'],

  [
    'a poll of another sentence',
    'Many residents believe he has failed. The poll is out on Monday.',
    'Many residents believe'
  ],
  [
    'a quotation of an opponent',
    'Jo Tranter, the mayor, drew the map. Experts say it is wrong. “It is a good map,” Tranter said.',
    'Experts say'
  ],
  [
    'what somebody says of other things',
    'Jo Tranter, director of the Calder Institute, drew the map. Experts say it is wrong. Tranter said it rained.',
    'Experts say'
  ],
  [
    'a speaker who says I',
    '“I am not one of them,” said Jo Tranter. Critics say it is a gift to the mayor.',
    'Critics say'
  ],
  ['a king', 'It was built under James I for the fleet. Critics say it is a ruin.', 'Critics say'],
  [
    'But and a name',
    'Some lawmakers doubted that it would hold. But Sen. Jo Tranter said it was strong.',
    'Some lawmakers doubted'
  ]
])('still reports a group beside %s', (_name, passage, marked) => expect(marks(vagueSource, passage)).toEqual([marked]))

test.each([
  ['what many see it as', 'It was the end of what many see as a folly of the mayor.', 'many see'],
  ['what some consider it', 'He is the keeper, whom some consider the best of his time.', 'some consider'],
  ['a name for a person', 'Critics call her “the iron clerk” in letters to the Herald.', 'Critics call'],
  ['a name for a street', 'It stands in a street that some call “Little Calder”.', 'some call'],
  ['what they thought then', 'Many believed that the bell was lost.', 'Many believed'],
  ['what they wondered then', 'Many wondered whether the bell was lost.', 'Many wondered'],
  ['a passive of one day', 'The plan was seen by some as a land grab.', 'was seen by some'],
  ['posts', 'The plan was mocked on Twitter. Critics said it was a land grab.', 'Critics said'],
  [
    'a body next to officials',
    'The road is shut, officials said. Cars were turned back by the Calder District.',
    'officials said'
  ],
  [
    'officials of a body before them',
    'A gate was built by district officials. One official said it was dear.',
    'One official said'
  ],
  [
    'somebody new who is quoted next',
    'Critics say the pool is a folly. “It pays,” said Ines Duarte, who built it.',
    'Critics say'
  ],
  [
    'a trader of another trade',
    'Traders fear a price war. “It is a race,” said Ines Duarte, who runs a diner.',
    'Traders fear'
  ],
  [
    'a speaker before the verb',
    'Critics say the eel is gone. “We looked,” Ines Duarte, keeper of the eel tank, told the Herald.',
    'Critics say'
  ],
  [
    'a field that only sounds like an office',
    'Critics say it is new. “It is,” said Ines Duarte, keeper of government papers at Calder.',
    'Critics say'
  ],
  ['a role before a name', 'Others say it is new. “It is,” wrote the Herald reporter Ines Duarte.', 'Others say'],
  [
    'a paragraph and then a quotation',
    'Supporters say the form is simple. It has four pages.\n\n“Read it,” said Ines Duarte, who fills in ten a day.',
    'Supporters say'
  ],
  [
    'officials whose party was named above',
    'Party officials opened the hall. It was cold. The tea was late. Officials said 90 had come.',
    'Officials said'
  ],
  ['the mood of a valley', 'Many in the valley feel that the mill was sold too soon.', 'Many in the valley feel'],
  ['the mood of a place', 'It is a street where many people see the mill as a prison.', 'many people see'],
  [
    'officials beside one of them',
    'The senior official came late, he said. The senior official told them so. Officials also said that 90 had come.',
    'Officials also said'
  ],
  ['officials of the agency', 'The agency has no way to collect it, officials said.', 'officials said'],
  ['a question that some ask', 'Some ask whether the council will last.', 'Some ask'],
  ['executives of a company', 'The Calder Packet will close its dock, executives say.', 'executives say'],
  [
    'what has been settled',
    'By June 40 cows had died. Scientists confirmed that it was anthrax.',
    'Scientists confirmed'
  ],
  [
    'officials with the body they belong to further up',
    'He told White House officials so. He left. He slept. Some officials believe that he had to.',
    'Some officials believe'
  ]
])('makes a note of %s', (_name, passage, marked) => expect(marks(vagueSource, passage)).toEqual([`${marked} (info)`]))

test.each([
  ['what a group of experts sees', 'It was the end of what analysts see as a folly.', 'analysts see'],
  ['what many say', 'It was the end of what many say is a folly.', 'many say'],
  ['a judgment without a name', 'Critics call the pool a waste of the town’s money.', 'Critics call'],
  ['what they believe now', 'Many believe that the bell is lost.', 'Many believe'],
  ['what they have believed', 'Many have believed that the bell is lost.', 'Many have believed'],
  ['what a group feared', 'Economists feared that the mill was lost.', 'Economists feared'],
  ['a passive that holds', 'The plan is seen by some as a land grab.', 'is seen by some'],
  ['experts beside posts', 'The plan was mocked on Twitter. Experts said it was a land grab.', 'Experts said'],
  [
    'posts that somebody speaks of',
    '“Leave Twitter,” Jo Tranter said. Critics said it was a land grab.',
    'Critics said'
  ],
  ['a body next to experts', 'It is shut, experts said. Cars were turned back by the Calder District.', 'experts said'],
  ['a body without a name', 'The road is shut, officials said. A council is a slow thing.', 'officials said'],
  ['somebody of whom nothing is told', 'Critics say the pool is a folly. “It pays,” said Ines Duarte.', 'Critics say'],
  ['a trade', 'Doctors say the lamp helps. “It is bright,” said Ines Duarte, who sat below it.', 'Doctors say'],
  [
    'a quotation told to somebody new',
    'Duarte swam. Critics say it is dear. “Look at it,” Duarte told Jo Tranter of the Herald.',
    'Critics say'
  ],
  [
    'a quotation in a later paragraph',
    'Supporters say the form is simple.\n\nIt has four pages.\n\n“Read it,” said Ines Duarte, who fills in ten a day.',
    'Supporters say'
  ],
  [
    'an office in the next paragraph',
    'Experts say the form is simple. It has four pages.\n\n“Read it,” said the mayor, Ines Duarte of Calder.',
    'Experts say'
  ],
  ['officials of an agency', 'It is hard for an agency to collect it, officials said.', 'officials said'],
  ['executives without a company', 'The dock will be closed in May, executives say.', 'executives say'],
  [
    'senior officials above',
    'Senior officials came. It was cold. It was late. Officials said 90 had come.',
    'Officials said'
  ],
  [
    'those who were told',
    'Duarte told officials so. It was cold. It was late. Officials said 90 had come.',
    'Officials said'
  ],
  [
    'others of another body',
    'Party officials came. It was cold. It was late. Experts said 90 had come.',
    'Experts said'
  ],
  ['many in a trade', 'Many in the industry feel that the mill was sold too soon.', 'Many in the industry feel'],
  ['what many in a valley say', 'Many in the valley say that the mill was sold too soon.', 'Many in the valley say'],
  ['what somebody has confirmed', 'Experts have confirmed that it was anthrax.', 'Experts have confirmed'],
  ['what a side confirmed', 'Critics confirmed that it was too dear.', 'Critics confirmed']
])('warns of %s all the same', (_name, passage, marked) => expect(marks(vagueSource, passage)).toEqual([marked]))

test('warns of what is a note in the strict profile', () => {
  expect(marks(vagueSource, 'Many believed that the bell was lost.', { profile: 'strict' })).toEqual(['Many believed'])
})

test.each([
  [
    'the same officials again',
    'Officials said the road was shut. Officials said it would open soon.',
    'Officials said'
  ],
  ['the same few again', 'Some argue that it is dear. Some argue that it is cheap.', 'Some argue'],
  ['the rest of a group', 'Critics argue that it is dear. Others say that it is cheap.', 'Others say']
])('asks once about %s', (_name, passage, marked) =>
  expect(marks(vagueSource, passage).at(-1)).toBe(`${marked} (info)`)
)

test('asks about another group in the next sentence', () => {
  expect(marks(vagueSource, 'Critics argue that it is dear. Experts say that it is cheap.')).toEqual([
    'Critics argue',
    'Experts say'
  ])
})

test.each([
  ['some and others of a trade', 'Some rowers kept to the old bank, others argued that the new one was drier.'],
  ['a yardstick', 'The road opened sooner than many had expected.'],
  ['another yardstick', 'The mill, as many feared, did not open again.'],
  ['the writer among them', 'Many, including me, have said this before.'],
  ['what officials are to do', 'The rule demanded officials consider the height of the tide.'],
  ['a report that tells it', 'As Jo Tranter reported, critics felt that there were good grounds for it.'],
  ['a poll as well', 'Many believe that the road is worse, recent polls have suggested.'],
  ['those who were asked', 'They were asked about the bell. Many said that it was cracked.'],
  [
    'a digest that is signed',
    'Some argue that “the road is a gift to the mayor and nobody else.”\n\nJo Tranter, Calder Herald'
  ],
  [
    'a digest that goes on behind its signature',
    'Some argue that “the road is a gift to the mayor.”\n\nJo Tranter, Calder Herald From the Right “It is dear.”'
  ],
  [
    'a digest of two paragraphs',
    'Some argue that “the road is a gift.\n\n“It is also far too dear for a town like this.”\n\nJo Tranter, Calder Herald'
  ],
  ['a report in the next paragraph', 'Activists warn of floods.\n\nA report by the Calder Trust found 40 cracks.'],
  ['what they mean to do', 'A string of critics within the council have said they will oppose the plan.'],
  ['what activists mean to do', 'Activists say they will march on Monday.'],
  ['both sides of a house', 'Lawmakers of both parties have warned that the bridge is dear.'],
  ['some of those just named', 'Then writers like Jo Tranter joined them. Some warned of a flood.'],
  ['what locals have welcomed', 'Locals have welcomed the new gate.'],
  ['the question of an interviewer', 'Some say you are too old for the part. What do you tell them?'],
  [
    'one of them behind what some have said',
    'Some in the trade have voiced concerns over the tax. That could lead to fewer jobs, some workers have said. “It would hurt us,” said Ines Duarte, a server at the Anchor.'
  ],
  [
    'an expert for government relations',
    'Tax experts say the form is simple. “Read it,” said Ines Duarte, vice president of government relations at Calder Payroll.'
  ],
  ['others and an expert', 'Others doubt that. Jo Tranter, an expert on eels at Calder, says it is thin.']
])('leaves out %s', (_name, passage) => expect(marks(vagueSource, passage)).toEqual([]))

test.each([
  ['others after a place', 'It was dry in places, others argued.', 'others argued'],
  ['what many expected', 'It is a road that many expected to be shut by May, many say.', 'many say'],
  [
    'others with one in their midst',
    'Many in the town, including the mayor, say it is cracked.',
    'Many in the town, including the mayor, say'
  ],
  ['what officials say about a demand', 'It is a steep demand, officials say.', 'officials say'],
  [
    'a quotation that is not signed',
    'Some argue that “the road is a gift to the mayor and nobody else.” It is long.',
    'Some argue'
  ],
  [
    'a quotation and another speaker',
    'Some argue that “the road is a gift to the mayor.”\n\nJo Tranter, who is a clerk, has sold it.',
    'Some argue'
  ],
  ['what they say of others', 'Critics have said they are fed up with it.', 'Critics have said'],
  ['what they will feel', 'Activists say they will be ruined by the road.', 'Activists say'],
  ['a time before a group', 'At times lobbyists say the law is dead.', 'lobbyists say'],
  ['a manner before a group', 'In private officials say the law is dead.', 'officials say'],
  ['one party', 'Lawmakers of all sorts have warned that the bridge is dear.', 'Lawmakers of all sorts have warned'],
  ['some behind somebody', 'Then Jo Tranter joined them. Some warned of a flood.', 'Some warned'],
  ['what critics have welcomed', 'Critics have welcomed the new gate.', 'Critics have welcomed'],
  ['a question of the paper', 'Some say the pool is too old. What is to be done?', 'Some say'],
  ['talks that come close to an end', 'Diplomats said the talks had come close to collapse.', 'Diplomats said'],
  ['the inside of a hall', 'Experts said the air inside the hall was bad.', 'Experts said'],
  [
    'a minister of the government',
    'Tax experts say the form is simple. “Read it,” said Ines Duarte, president of the government at Calder.',
    'Tax experts say'
  ]
])('speaks up about %s', (_name, passage, marked) => expect(marks(vagueSource, passage)).toEqual([marked]))

const column =
  'We have all crossed it. Our children cross it, and it is up to us to mend it. We can do so before the spring comes.'
test.each([
  ['a column', column, 'info'],
  ['a story', column.replace(/\b(?:we|our|us)\b/gi, 'they'), undefined],
  ['a speech', `“${column}” Jo Tranter said.`, undefined]
])('in %s', (_name, words, severity) => {
  const story = storyOf(around(`Critics say the bridge was never needed at all.\n\n${words}`))
  expect(draftsOf(vagueSource, story).map((draft) => draft.severity)).toEqual([severity])
})

test.each([
  ['a review', 'Review: A Quiet Room at the Calder Playhouse', 'info'],
  ['an opinion', 'Opinion | The bridge has to go', 'info'],
  ['a review of a thing', 'Review of bridges: council meets', undefined],
  ['another label', 'Sport: Calder win at home', undefined]
])('below the headline of %s', (_name, headline, severity) => {
  const copy = 'The house was full on Tuesday, and the lamps were low. Critics have called it the play of the year.\n'
  expect(draftsOf(vagueSource, storyOf(`${headline}\n\n${copy}`)).map((draft) => draft.severity)).toEqual([severity])
})

const middle = 'The dam stands above the mill.\n\nIt was built in 1911, and the wall is of clay.\n\n'
test.each([
  ['experts', 'The dam may fail, experts say', 'Ines Duarte, an engineer, said that the wall had moved.', undefined],
  ['officials', 'The dam may fail, officials warn', 'Ines Duarte, the mayor, said that the wall had moved.', 'info'],
  ['donors', 'The dam needs a friend, donors say', 'The mega-donor Ines Duarte said that the wall had moved.', 'info'],
  [
    'officials without one of them',
    'The dam may fail, officials say',
    'Ines Duarte, a baker, said it had moved.',
    undefined
  ],
  ['a side', 'The dam may fail, critics say', 'Ines Duarte, who leads the campaign, said it had moved.', undefined],
  ['experts of a field', 'The dam may fail, legal experts say', 'Ines Duarte, an engineer, said it moved.', undefined]
])('a lead of %s', (_name, lead, speaker, severity) => {
  const story = storyOf(`Dam may fail\n\n${lead}.\n\n${middle}${speaker}\n`)
  expect(draftsOf(vagueSource, story).map((draft) => draft.severity)).toEqual([severity])
})

const plan = 'The dam is to be raised by May.\n\nIt was built in 1911. Critics say that the wall will not bear it.\n\n'
test.each([
  ['a professor', 'Ines Duarte is a professor of law at Calder University.', 'info'],
  ['a columnist', 'Ines Duarte is a regular columnist for the Herald. Write to her at the Herald.', 'info'],
  ['a reporter', 'Ines Duarte is a staff writer at the Herald.', undefined],
  ['somebody of whom the story tells', 'Jo Tranter is the director of the dam.', undefined]
])('at its end %s', (_name, end, severity) => {
  const story = storyOf(`Dam to be raised\n\nBy Ines Duarte\n\nOn Monday Jo Tranter looked at it.\n\n${plan}${end}\n`)
  expect(draftsOf(vagueSource, story).map((draft) => draft.severity)).toEqual([severity])
})

test('many inside a place are not the place that the headline names', () => {
  const story = storyOf(
    'Capital quiet after a loud night\n\nThe council met on Tuesday. Many in the capital fear a flood.\n'
  )
  expect(draftsOf(vagueSource, story).length).toBe(1)
})

test('a headline is not copy', () => {
  const story = storyOf(
    'Analysts call budget a gift to the mayor\n\nThe council passed its budget on Tuesday after a night of talks.\n'
  )
  expect(draftsOf(vagueSource, story)).toEqual([])
})

test('a warning points to the nearest named source', () => {
  const story = storyOf(around('Jo Tranter said the bridge was safe. Critics say it is not.'))
  expect(draftsOf(vagueSource, story)[0]?.related?.[0]?.message).toBe('The nearest named source is `Jo Tranter`')
})

test('the opinion profile makes it a note', () => {
  expect(marks(vagueSource, 'Critics say the bridge was never needed.', { profile: 'opinion' })).toEqual([
    'Critics say (info)'
  ])
})
