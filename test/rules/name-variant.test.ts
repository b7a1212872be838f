import { describe, expect, test } from 'vitest'
import { createDesk } from '../../src/desk/desk.ts'
import type { NameEntry } from '../../src/lexicon/pack.ts'
import { diskData } from '../../src/node/data.ts'
import { misspelledName } from '../../src/rules/misspelled-name.ts'
import { nameVariant } from '../../src/rules/name-variant.ts'
import { draftsOf, storyOf } from '../engine.ts'

/** What is found in a passage: `form > form to keep`. */
function found(copy: string, names?: NameEntry[]): string[] {
  const story = storyOf(copy, names ? { packs: [{ kind: 'person', names }] } : {})
  return draftsOf(nameVariant, story).map(
    ({ at, expected }) => `${story.text.slice(at.start, at.end)} > ${expected?.[0]}`
  )
}

test.each([
  ['a given name', 'Sergei Lavrov came. Sergey Lavrov left.', 'Sergey Lavrov > Sergei Lavrov'],
  [
    'the rarer form, wherever it stands',
    'Sergey Lavrov came. Sergei Lavrov rose. Sergei Lavrov left.',
    'Sergey Lavrov > Sergei Lavrov'
  ],
  ['a family name', 'Volodymyr Zelensky came. Mr Zelenskyy left.', 'Zelenskyy > Zelensky'],
  ['a third romanisation', 'Volodymyr Zelensky came. Mr Zelenskiy left.', 'Zelenskiy > Zelensky'],
  ['a place', 'It left Kyiv at noon. It reached Kiev at one.', 'Kiev > Kyiv'],
  ['another place', 'It left Kharkiv at noon. It reached Kharkov at one.', 'Kharkov > Kharkiv'],
  ['an accent', 'Viktor Orbán came. Mr Orban left.', 'Orban > Orbán'],
  [
    'an accent of a double name',
    'Benoît Charpentier-Lévêque came. Dr Charpentier-Leveque left.',
    'Charpentier-Leveque > Charpentier-Lévêque'
  ],
  ['a hyphen', 'They met Kim Jong Un. Then Kim Jong-un left.', 'Kim Jong-un > Kim Jong Un'],
  ['a capital after a hyphen', 'They met Kim Jong-un. Then Kim Jong-Un left.', 'Kim Jong-Un > Kim Jong-un'],
  ['an apostrophe', "The Shi'a mosque was open. The Shia school was shut.", "Shia > Shi'a"],
  ['a name that no list has', 'Serhii Hrobak came. Serhiy Hrobak left.', 'Serhiy Hrobak > Serhii Hrobak'],
  ['Mac and Mc of one man', 'Ross McQuarrie came. Then Ross MacQuarrie left.', 'Ross MacQuarrie > Ross McQuarrie'],
  ['a second reference', 'Bogdan Ionescu came. Mr Ionesco left.', 'Ionesco > Ionescu'],
  [
    'somebody who speaks after having been introduced',
    'Tiffany Abernethy stayed at home. “It is cold,” Abernathy said.',
    'Abernathy > Abernethy'
  ],
  [
    'a rare name beside one that nobody has',
    'Det Supt Lorna Fairbother appealed. Det Supt Fairbrother left.',
    'Lorna Fairbother > Lorna Fairbrother'
  ],
  [
    'two spellings after a given name that no list has',
    'A boatman called Tomaž Razinger rowed. “Sit,” said Ranzinger.',
    'Ranzinger > Razinger'
  ],
  [
    'Mac and Mc of a cook whose given name no list has',
    'Chef Ruaridh Mackechnie cooked. “Eat,” says Mr McKechnie.',
    'Ruaridh Mackechnie > Ruaridh McKechnie'
  ],
  [
    'a spelling of a foreign name that no list has',
    'Bezalel Smotritch threatened to quit.',
    'Bezalel Smotritch > Bezalel Smotrich'
  ],
  ['a letter at the end of a name with a title', 'Keith Metcalfe asked. Mr Metcalf paid.', 'Metcalf > Metcalfe'],
  ['two letters behind a courtesy title', 'Morag Sinclair chairs it. Ms Sinclare will go.', 'Sinclare > Sinclair'],
  ['a strange name behind a courtesy title', 'Peter Fitzgibbon came. Mr Fitzgibons paid.', 'Fitzgibons > Fitzgibbon'],
  [
    'one of three words',
    'Marco Pierre White cooked. Marco Pierre Whyte left.',
    'Marco Pierre Whyte > Marco Pierre White'
  ],
  [
    'a short word of three',
    'Ann Postlethwaite-Gill swam. Later Ann Postlethwaite-Gil slept.',
    'Ann Postlethwaite-Gil > Ann Postlethwaite-Gill'
  ],
  [
    'the given name of a judge',
    'Judge Philippa Stannard KC spoke. Judge Phillipa Stannard left.',
    'Phillipa Stannard > Philippa Stannard'
  ],
  [
    'a double family name alone',
    'Marguerite Delacroix-Hayes wept. Delacroix-Hays left.',
    'Delacroix-Hays > Delacroix-Hayes'
  ],
  [
    'both sides of a semicolon',
    'Aaron Qualtrough built it; Aaron Qualthrough builds boats.',
    'Aaron Qualthrough > Aaron Qualtrough'
  ],
  ['an accent on the wrong letter', 'Pedro Sanchéz came. Then Pedro Sánchez left.', 'Pedro Sanchéz > Pedro Sánchez'],
  ['another accent', 'Kylian Mbappè ran.', 'Kylian Mbappè > Kylian Mbappé'],
  ['two spellings of an unknown name', 'Magda Wierzbovicz came. Ms Wierzbovitz left.', 'Wierzbovitz > Wierzbovicz']
])('finds %s', (_name, copy, expected) => {
  expect(found(copy)).toEqual([expected])
  expect(draftsOf(misspelledName, storyOf(copy))).toEqual([])
})

test('a description is compared with the story that it stands above', () => {
  const copy = '---\ntitle: Clock stops\ndescription: Erica Ludgrave found out why.\n---\n\nErika Ludgrave was late.\n'
  const story = storyOf(copy, { format: 'markdown' })
  expect(draftsOf(nameVariant, story).map(({ expected }) => expected)).toEqual([['Erika Ludgrave']])
})

test.each([
  ['sisters in one sentence', 'Sharvari Gokhale and Sharvani Gokhale met.'],
  ['another family behind a title', 'Anna Petersen chairs it. Ms Peterkin will go.'],
  ['a third family behind a title', 'Tom Hammond chairs it. Mr Harmon will go.'],
  ['a double name that is no family', 'Anna Baden-Powell wept. Baden-Pole is shut. New York-Boston trains ran.'],
  ['people of three names', 'Mary Ann Evans met Mary Anne Evers. Juan Carlos Ruiz met Juan Carlos Diaz.'],
  ['given names without an office', 'Julie Marsh came. Then Julia Marsh left.'],
  ['a colleague', 'Wilhelmina Straaten came. Her colleague, Wilhelmina Straten, left.'],
  ['one form', 'Sergei Lavrov came. Mr Lavrov left. Sergei Lavrov flew.'],
  ['two people', 'Andrei Kostin met Andriy Kostin.'],
  ['people who share an accent', 'Éric Cantona met Eric Cantor.'],
  ['a former name', 'Mumbai was called Bombay. Kolkata was called Calcutta.'],
  ['a country and its people', 'Ukraine won. A Ukrainian cheered. Palestine lost. A Palestinian wept.'],
  ['a nickname', 'Joe Biden came. Joseph Biden left.'],
  ['husband and wife', 'Volodymyr Zelensky came. Olena Zelenska left.'],
  ['a listed spelling of a foreign name', 'Sergey Shoygu came. Volodymyr Zelenskyy left.'],
  ['a stranger with a near name', 'Bezalel Smotrinski sold bread.'],
  ['a joint that begins a sentence', 'El-Fasher fell. They fled el-Fasher.'],
  ['accents that are dropped', 'Pedro Sanchez came. They walked down the Champs Elysées.'],
  ['accents that the list does not have', 'Ángela Rayner came. Then Ángela Rayner left.'],
  ['the plural of a family', 'Ottilie Marchbank came. The Marchbanks left.'],
  ['an abbreviation', 'The United Nations met. The UN left.'],
  ['kinds of apostrophe', "Shi'a men came. A Shi’a school opened."],
  ['capitals', 'ORBÁN SPEAKS\n\nViktor Orbán spoke.'],
  ['a logo in capitals', 'Fox News came. FOX News left.'],
  ['a compound', 'North Dakota won. The North-Dakota-based firm lost.'],
  ['two unknown bare words', 'They left Drovlar. In Drolvar it rained.'],
  ['two people who have rare names', 'Sam Pendergast came. Jo Prendergast spoke.'],
  [
    'two bare given names in one sentence',
    'She drove with Mohammed, his partner, and Rashid’s boy, Muhammed, to the wedding.'
  ],
  ['an error', 'Sergei Lavrov came. Serget Lavrov left.'],
  ['an initial', 'Donald Trump came. Donald J. Trump left.'],
  ['an empty story', '']
])('says nothing about %s', (_name, copy) => {
  expect(found(copy)).toEqual([])
})

test('the note counts both', () => {
  const [draft] = draftsOf(nameVariant, storyOf('Sergei Lavrov came. Sergey Lavrov left.'))
  expect(draft).toMatchObject({
    message: 'Unexpected form `Sergey Lavrov`, expected `Sergei Lavrov`',
    note: 'Both are right; Sergei stands once and Sergey once. Keep to one.'
  })
  expect(draft?.related).toHaveLength(1)
})

test('with a house pack the form that is not the house’s is found alone', () => {
  const names = [{ name: 'Volodymyr Zelenskyy', also: ['Volodymyr Zelensky'] }]
  expect(found('Volodymyr Zelensky came.', names)).toEqual(['Volodymyr Zelensky > Volodymyr Zelenskyy'])
  expect(found('Volodymyr Zelenskyy came.', names)).toEqual([])
})

test('another form of an entry that the house has under its own form is found', () => {
  const kyiv = [{ name: 'Kyiv', kind: 'place' as const }]
  expect(found('They flew to Kiev.', kyiv)).toEqual(['Kiev > Kyiv'])
  // As in `names: [Kyiv]`, which does not say what Kyiv is.
  expect(found('They flew to Kiev.', [{ name: 'Kyiv', kind: 'other' }])).toEqual(['Kiev > Kyiv'])
  expect(found('Volodymyr Zelensky came.', [{ name: 'Volodymyr Zelenskyy' }])).toEqual([
    'Volodymyr Zelensky > Volodymyr Zelenskyy'
  ])
})

test.each([
  ['a name of the past', 'They flew to Bombay.', { name: 'Mumbai', kind: 'place' as const }],
  ['a short form', 'They flew to America.', { name: 'US', kind: 'place' as const, also: ['United States'] }],
  ['a second reference', 'Zelensky came.', { name: 'Volodymyr Zelenskyy' }],
  ['an adjective', 'A Ukrainian came.', { name: 'Ukraine', kind: 'place' as const }],
  [
    'a form that is only proposed',
    'They flew to Kiev.',
    { name: 'Kyiv', kind: 'place' as const, status: 'proposed' as const }
  ]
])('a house entry says nothing about %s', (_name, copy, entry) => {
  expect(found(copy, [entry])).toEqual([])
})

describe('over the stories of a run', () => {
  const desk = createDesk({ data: diskData(), rules: [nameVariant] })
  const president = { path: 'a.txt', source: 'Volodymyr Zelensky came by train on Monday. Mr Zelensky left.' }
  const again = { path: 'b.txt', source: 'The train of Volodymyr Zelenskyy was late.' }

  /** Each finding of a run: `file severity form > expected (see file)`. */
  function over(...stories: { path: string; source: string }[]): string[] {
    const run = desk.run()
    for (const story of stories) run.add(story)
    return run
      .finish()
      .flatMap(({ findings }) => findings)
      .map(
        ({ file, severity, actual, expected, related }) =>
          `${file} ${severity} ${actual} > ${expected[0]} (see ${related[0]?.file} ${related[0]?.start})`
      )
      .sort()
  }

  test('the later file is told of the form in the other one, whatever the order', () => {
    const expected = ['b.txt info Volodymyr Zelenskyy > Volodymyr Zelensky (see a.txt 0)']
    expect(over(president, again)).toEqual(expected)
    expect(over(again, president)).toEqual(expected)
  })

  test('the form of most stories is kept', () => {
    expect(over(president, again, { ...again, path: 'c.txt' })).toEqual([
      'a.txt info Volodymyr Zelensky > Volodymyr Zelenskyy (see b.txt 13)'
    ])
  })

  test('a bare second reference and a place are compared too', () => {
    expect(
      over({ path: 'a.txt', source: 'The train left Kyiv at noon.' }, { path: 'b.txt', source: 'It rained in Kiev.' })
    ).toEqual(['b.txt info Kiev > Kyiv (see a.txt 15)'])
  })

  test('how a name is joined is compared as one', () => {
    expect(
      over(
        { path: 'a.txt', source: 'They met Kim Jong Un on Monday.' },
        { path: 'b.txt', source: 'They met Kim Jong-un on Monday.' }
      )
    ).toEqual(['b.txt info Kim Jong-un > Kim Jong Un (see a.txt 9)'])
  })

  test('a story with both forms is told once, as a warning', () => {
    const both = { path: 'b.txt', source: 'Volodymyr Zelensky came. Mr Zelenskyy left.' }
    expect(over(president, both)).toEqual(['b.txt warning Zelenskyy > Zelensky (see b.txt 0)'])
  })

  test.each([
    ['two people', 'Andrei Kostin met the board.', 'Andriy Kostin met the board.'],
    ['a former name', 'The train left Mumbai.', 'The train left Bombay.'],
    ['a nickname', 'Joe Biden came by train.', 'Joseph Biden came by train.'],
    ['other people’s words', 'It rained in Kyiv.', 'She said: “It rained in Kiev all day long.”'],
    ['capitals', 'Viktor Orbán spoke.', 'ORBAN SPEAKS AGAIN'],
    ['people of one family name', 'Olena Zelenska came.', 'Volodymyr Zelenskyy came.']
  ])('nothing is said about %s', (_name, first, second) => {
    expect(over({ path: 'a.txt', source: first }, { path: 'b.txt', source: second })).toEqual([])
  })
})

describe('one given name in two spellings beside a family name', () => {
  test.each([
    ['Philippa Garsdale runs the shop. It is safe, Phillipa Garsdale said.', 'Phillipa Garsdale > Philippa Garsdale'],
    ['Stephen Marwick sold tickets. Steven Marwick will sell more.', 'Steven Marwick > Stephen Marwick'],
    ['Jonathan Orde painted it. Jonathon Orde painted it again.', 'Jonathon Orde > Jonathan Orde'],
    ['Phillip Orde painted it. Philip Orde painted it again.', 'Philip Orde > Phillip Orde'],
    ['Bryan Orde painted it. Brian Orde painted it again.', 'Brian Orde > Bryan Orde'],
    ['Catherine Orde painted it. Katherine Orde painted it again.', 'Katherine Orde > Catherine Orde'],
    ['Eric Orde painted it. Erik Orde painted it again.', 'Erik Orde > Eric Orde'],
    ['Gayathri Orde painted it. Gayatri Orde painted it again.', 'Gayatri Orde > Gayathri Orde'],
    ['Jon Orde painted it. John Orde painted it again.', 'John Orde > Jon Orde'],
    ['Sarah Orde painted it. Sara Orde painted it again.', 'Sara Orde > Sarah Orde'],
    ['Tracey Orde painted it. Tracy Orde painted it again.', 'Tracy Orde > Tracey Orde'],
    ['Anneliese Orde painted it. Annelise Orde painted it again.', 'Annelise Orde > Anneliese Orde'],
    ['Rachel Orde painted it. Rachael Orde painted it again.', 'Rachael Orde > Rachel Orde']
  ])('%s', (copy, expected) => expect(found(copy)).toEqual([expected]))

  test.each([
    'Daniel Orde painted it. Danielle Orde painted it again.',
    'Mary Orde painted it. Mark Orde painted it again.',
    'Francis Orde painted it. Frances Orde painted it again.',
    'Christian Orde painted it. Christina Orde painted it again.',
    'Marie Orde painted it. Maria Orde painted it again.',
    'Jean Orde painted it. Joan Orde painted it again.',
    'Terry Orde painted it. Terri Orde painted it again.',
    'Tony Orde painted it. Toni Orde painted it again.',
    'Mary Orde painted it. Marie Orde painted it again.',
    'Kate Orde painted it. Kit Orde painted it again.',
    'Jan Orde painted it. Jane Orde painted it again.',
    'John Orde painted it. Joan Orde painted it again.',
    'Helen Orde painted it. Ellen Orde painted it again.',
    'Catherine Orde painted it. Katherine Marwick painted it again.',
    'Stephen Marwick sold tickets. Steven Orde will sell more.',
    'Twins called Stephen Marwick and Steven Marwick painted it.'
  ])('leaves alone: %s', (copy) => expect(found(copy)).toEqual([]))
})

describe('a double family name in two spellings', () => {
  test.each([
    ['Rose Nunn-Price spoke. Nun-Price left.', 'Nun-Price > Nunn-Price'],
    ['Rose Nunn-Price spoke. Rose Nunn-Pryce left.', 'Rose Nunn-Pryce > Rose Nunn-Price'],
    ['Alhaji Garba Sani-Musa sang. Mr Sani-Musa ate. Garba Sani-Mussa left.', 'Garba Sani-Mussa > Garba Sani-Musa']
  ])('%s', (copy, expected) => expect(found(copy)).toEqual([expected]))

  test.each([
    'Rose Nunn-Price spoke. Ann Nun-Price left.',
    'Rose Nunn-Price spoke. Nunn-Hart left.',
    'The Anglo-Irish treaty and the Anglo-Irist club were named.',
    'Rose Nunn-Price spoke. Price left.'
  ])('leaves alone: %s', (copy) => expect(found(copy)).toEqual([]))
})

describe('a capital inside a family name', () => {
  test.each([
    ['Siobhan McGurk rose. Ms McGurk sat. Ms Mcgurk left.', 'Mcgurk > McGurk'],
    ['Nora FitzAlan rose. Nora Fitzalan sat.', 'Nora Fitzalan > Nora FitzAlan']
  ])('%s', (copy, expected) => expect(found(copy)).toEqual([expected]))

  test.each([
    'Ian MacDonald rose. Ann Macdonald sat.',
    'Ian MacDonald rose. MACDONALD LEAVES.',
    'The iPhone and the Iphone rang.',
    'EBay closed. eBay opened.'
  ])('leaves alone: %s', (copy) => expect(found(copy)).toEqual([]))
})

test.each([
  ['They met Jasprit Bumra there.', ['Jasprit Bumra > Jasprit Bumrah']],
  ['Drones hit Zaporizhia. The air defence of Zaporizhzhia failed.', ['Zaporizhzhia > Zaporizhia']],
  ['They met Ravi Bumra there.', []]
])('spellings from another alphabet: %s', (copy, expected) => expect(found(copy)).toEqual(expected))

describe('a second reference of which the story has introduced another spelling', () => {
  test.each([
    ['Hamish Rae opened for the Crown. “It was theft,” Mr Ray told the court.', 'Ray > Rae'],
    ['Judge Jonathan Rowe refused. Judge Row ordered a hearing.', 'Row > Rowe'],
    ['Dafydd Rowe was born at Bala. Mr Row was never rich.', 'Row > Rowe'],
    ['Sgt Martin Greaves found the van. Sgt Graves said it was empty.', 'Graves > Greaves'],
    ['Dr Susan Reid led the study. Dr Reed said more work was needed.', 'Reed > Reid'],
    ['Councillor Anne Philips spoke first. Cllr Phillips said no.', 'Phillips > Philips'],
    ['Linda Connor teaches piano. Ms Connors said the noise began in May.', 'Connors > Connor'],
    [
      'For the defence, Mícheál Fitzgibbon SC spoke. Fitzgibbons told the judge that he was sorry.',
      'Fitzgibbons > Fitzgibbon'
    ],
    ['An analyst, Siobhan Delahunt, agreed. Delahunte said that prices would fall.', 'Delahunte > Delahunt'],
    ['The Rev. Calvin Oglethorpe opened a pantry. Oglethorp expects 300 families.', 'Oglethorp > Oglethorpe'],
    ["The poet Aled Pryse died in 2019. Pryce's last poems are about her.", 'Pryce > Pryse'],
    ['The poet Aled Pryse died in 2019. Pryce said so in May.', 'Pryce > Pryse'],
    ['Henrietta Vaughan-Lloyd was late. “It was the rain,” said Vaughan Lloyd.', 'Vaughan Lloyd > Vaughan-Lloyd'],
    [
      'Henrietta Vaughan-Lloyd was late. In May Henrietta Vaughan Lloyd sang.',
      'Henrietta Vaughan Lloyd > Henrietta Vaughan-Lloyd'
    ],
    [
      'Henrietta Vaughan Lloyd was late. Ms Vaughan Lloyd sang, and Ms Vaughan-Lloyd left.',
      'Vaughan-Lloyd > Vaughan Lloyd'
    ],
    ['Officer Kevin Meyer fired once. Meyers told investigators he saw a gun.', 'Meyers > Meyer'],
    ['Geraldine Fitzhugh-Moss was ill. Ms Fitzhugh-Ross asked for a pause.', 'Fitzhugh-Ross > Fitzhugh-Moss'],
    [
      'The coroner, Kate Robertson-Hale, sat. Robinson-Hale said the trust had 56 days.',
      'Robinson-Hale > Robertson-Hale'
    ]
  ])('%s', (copy, expected) => expect(found(copy)).toEqual([expected]))

  test.each([
    'Hamish Rae and his partner, Satnam Ray, spoke. Mr Ray told the court that it was late.',
    'The poet Aled Pryse left. She drove a Pryce van.',
    'Voters like Donald Trump. The Trumpy districts did not move.',
    'Henrietta Vaughan-Lloyd was late. Ann Vaughan Lloyd was not.',
    'Jean-Paul Marsh was late. Jean Paul was not.',
    'Judge Jonathan Rowe refused. Mr and Mrs Row cheered.',
    'Alice Johnston runs the bakery. Mr Johnson won the election.',
    'Mr Reid and Mr Reed will drive. Alan Reid owns the van.',
    'The engineer, Ann Brownell, came late. “Mr Brownall taught us,” she said.',
    'Her uncle, Jack Bowen, sings. Mr Bowens, the butcher, does not.',
    'Anne Smith paid. Mr Smith and Mr Smyth, a plumber, did not.',
    'Rose Grey is a nurse. Mr Gray raised the rent.',
    'The teacher, Anna Lee, left. Ms Leo stayed.',
    'The envoy, Wang Wan, spoke. Mr Wang did not.',
    'John Frances rows. France said it would pay.',
    'Alan Reuter rows. Reuters said it would pay.',
    'Ann Clarke came. A Clark bar melted.',
    'Ivan Drovlar spoke. Drovlari villagers listened.',
    'Geraldine Fitzhugh-Moss came. Ann Fitzhugh-Ross stayed. Ms Fitzhugh-Ross asked for a pause.',
    'Geraldine Fitzhugh-Moss came with Ms Fitzhugh-Ross, her sister.',
    'Bridget Philipson spoke. Ms Phillipson’s department declined to comment.',
    'Mr Llewelyn and Mr Llewellyn of the Rotary will drive him.'
  ])('silent: %s', (copy) => expect(found(copy)).toEqual([]))

  test('beside a name that stands twice it is an error', () => {
    const story = storyOf(
      'Dorothy Carruthers sued. Mrs Carruthers wept. Mrs Caruthers told police that she was robbed.'
    )
    expect(draftsOf(misspelledName, story).map(({ expected }) => expected)).toEqual([['Carruthers']])
    expect(found(story.text)).toEqual([])
  })
})
