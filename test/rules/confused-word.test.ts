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
    ['Envoys tried to diffuse the row.', 'diffuse the row -> defuse the row'],
    ['Their was no smell of gas.', 'Their was no -> There was no'],
    ['Hundreds fled there homes at Weir.', 'fled there homes -> fled their homes'],
    ['They did it on they’re own.', 'on they’re own -> on their own'],
    ['Vote early if your going to Oban.', "if your going -> if you're going"],
    ['Bills were higher then usual.', 'higher then usual -> higher than usual'],
    ['No later then Monday, he said.', 'No later then -> No later than'],
    ['A widow who’s husband was lost at sea.', 'who’s husband was -> whose husband was'],
    ['The mayor, whose been ill, spoke.', "whose been -> who's been"],
    ['Mr Haverty, who’s wife also works there, spoke.', 'who’s wife also -> whose wife also'],
    ['The boy was struggling to breath.', 'struggling to breath -> struggling to breathe'],
    ['She was short of breathe.', 'short of breathe -> short of breath'],
    ['A lightening strike hit the church.', 'lightening strike -> lightning strike'],
    ['Auditors poured over the records.', 'poured over the records -> pored over the records'],
    ['The board must reign in spending.', 'reign in spending -> rein in spending'],
    ['Her deputy took the reigns.', 'took the reigns -> took the reins'],
    ['Members tow the official line.', 'tow the official line -> toe the official line'],
    ['He kept flaunting international law.', 'flaunting international law -> flouting international law'],
    ['A perfect compliment to the menu.', 'perfect compliment to -> perfect complement to'],
    ['He hit a stationery car.', 'stationery car -> stationary car'],
    ['He was accused of influence pedalling.', 'influence pedalling -> influence peddling'],
    ['The fear was born out by the figures.', 'was born out by -> was borne out by'],
    ['An unexploded ordinance was found.', 'unexploded ordinance -> unexploded ordnance'],
    ['The city ordnance bans fires.', 'city ordnance -> city ordinance'],
    ['She kept her own council.', 'kept her own council -> kept her own counsel'],
    ['Parish counsel was told.', 'Parish counsel -> Parish council'],
    ['They waited with baited breath.', 'baited breath -> bated breath'],
    ['By slight of hand the sum grew.', 'slight of hand -> sleight of hand'],
    ['They got their just desserts.', 'their just desserts -> their just deserts'],
    ['Police honed in on the van.', 'honed in on -> homed in on'],
    ['Prime minster Ann Cray resigned.', 'Prime minster -> Prime minister'],
    ['He stood trail in Oban.', 'stood trail -> stood trial'],
    ['The troops crossed the boarder.', 'crossed the boarder -> crossed the border'],
    ['A women was hurt.', 'A women was -> A woman was'],
    ['He is going too be late.', 'going too be -> going to be'],
    ['It is to early to say.', 'to early to say -> too early to say'],
    ['They where told to leave.', 'They where told -> They were told'],
    ['On of the biggest fairs opened.', 'On of the biggest -> One of the biggest'],
    ['A rouge trader lost millions.', 'rouge trader -> rogue trader'],
    ['It is compromised of 31,000 sheets.', 'compromised of -> comprised of'],
    ['The society advices people to go in pairs.', 'advices people -> advises people'],
    ['Intello, which wont comment, is a rival.', "which wont comment -> which won't comment"],
    ['They cant afford it.', "They cant afford -> They can't afford"],
    ['The cat will be payed in kippers.', 'be payed -> be paid'],
    ['She past the van twice.', 'She past the -> She passed the'],
    ['Clubs loose their best players.', 'Clubs loose their -> Clubs lose their'],
    ['The train is about to loose.', 'about to loose -> about to lose'],
    ['Its principle controller spoke.', 'principle controller -> principal controller'],
    ['The paper had a lasting affect on him.', 'lasting affect on -> lasting effect on'],
    ['It’s budget is $84,000.', 'It’s budget is -> Its budget is'],
    ['The hall lost it’s roof.', 'lost it’s roof -> lost its roof'],
    ['It was the first of it’s kind.', 'of it’s kind -> of its kind'],
    ['They made there way home.', 'made there way -> made their way'],
    ['Tim Cook, who’s thumb is on us, left.', 'who’s thumb is -> whose thumb is'],
    ['He said he client was in debt.', 'said he client -> said his client'],
    ['A deep-seeded fear.', 'deep-seeded -> deep-seated'],
    ['He was not aloud to leave.', 'not aloud to -> not allowed to']
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
    'There was no reason for their being there.',
    'They fled; there, homes were ready.',
    'Your welcome was warm, and you’re welcome to come back.',
    'It was better then. Usual hours apply.',
    'Who’s the man whose coat this is?',
    'He drew a breath and began to breathe again.',
    'Lightening the load was easy; the lightning was not.',
    'She poured milk over the oats and pored over the map.',
    'The queen’s reign in the north was short.',
    'He will tow the boat to the line of buoys.',
    'The light was diffused by the mist.',
    'She was given a compliment and a complimentary copy with the full complement of cards.',
    'He bought stationery while the train was stationary.',
    'He pedalled past those who peddle drugs.',
    'She was born in Weir, and the cost was borne by the town.',
    'The ordinance bans it; the ordnance was removed.',
    'His own council voted him out, on the advice of counsel.',
    'We ate just desserts.',
    'Writers hone their skills; pigeons home in on the loft.',
    'York Minster and the prime minister.',
    'The trail to the court where the trial was held.',
    'The boarder paid his rent at the border.',
    'The women were told that a woman was hurt.',
    'She too has been asked, and he was going, too, be that as it may.',
    'They asked to early birds what they had seen.',
    'He knew where they were, and they knew where not to look.',
    'The khmer rouge and a rogue state.',
    'He read aloud what was allowed.',
    'Firms steal workers from each other.',
    'The principal effect of the principle is on morale and the moral of the tale.',
    'The sole survivor lost her soul mate.',
    'He waved goodbye and waived his right.',
    'They passed the walls and went past the gate.',
    'He had had enough of that.',
    'It was to be a part of the show, to soon return.',
    'The cavalry and the hill of Calvary.',
    'The statue of the king; the statute of limitations.',
    'He set forth in the fourth quarter.',
    'A guerrilla war; a gorilla in the zoo.',
    'The bails fell, and he was out on bail.',
    'They planed the door and were planning to paint it.',
    ''
  ])('%s', (copy) => {
    expect(brief(copy)).toEqual([])
  })
})

test('a phrase that can be meant as it stands is a note', () => {
  const severities = (copy: string) => draftsOf(confusedWord, storyOf(copy)).map(({ severity }) => severity)
  expect(severities('They hone in on it, and renew the allies.')).toEqual(['info', 'info'])
  expect(severities('He was given free reign.')).toEqual([undefined])
})

test('of the phrases that begin at one word the longest holds, and findings stand in order', () => {
  // `their is` is found by its first word, `their is many` by its last.
  expect(brief('Their is many a free reign, and their is some.')).toEqual([
    'Their is many -> There is many',
    'free reign -> free rein',
    'their is some -> there is some'
  ])
})
