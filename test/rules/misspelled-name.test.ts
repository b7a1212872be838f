import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNamePacks } from '../../scripts/data/names.ts'
import { knowledgeOf, mentions } from '../../src/analysis/mentions.ts'
import { nearPairs } from '../../src/analysis/names/near-pairs.ts'
import { partStats } from '../../src/analysis/names/parts.ts'
import type { NameEntry } from '../../src/lexicon/pack.ts'
import { nameKey } from '../../src/lexicon/romanisation.ts'
import { misspelledName } from '../../src/rules/misspelled-name.ts'
import { editDistance } from '../../src/text/distance.ts'
import { draftsOf, type StoryOptions, storyOf } from '../engine.ts'

/** What is found in a passage: `wrong > right`. */
function found(copy: string, options?: StoryOptions): string[] {
  const story = storyOf(copy, options)
  return draftsOf(misspelledName, story).map(({ at, expected, fix }) => {
    expect(fix?.safety).toBe('unsafe')
    return `${story.text.slice(at.start, at.end)} > ${expected?.[0]}`
  })
}

const withHouse = (...names: NameEntry[]): StoryOptions => ({ packs: [{ kind: 'person', names }] })

test('a figure whose given name nobody has is found however often the story writes it so', () => {
  const copy =
    'Serget Lavrov landed on Tuesday.\n\nOn Wednesday Serget Lavrov met the mayor.\n\nSerget Lavrov left on Thursday.'
  expect(found(copy)).toEqual(Array(3).fill('Serget Lavrov > Sergei Lavrov'))
  // Somebody can be called Sergej, and Lavrova.
  expect(found(copy.replaceAll('Serget Lavrov', 'Elena Lavrova'))).toEqual([])
})

describe('near names that are two', () => {
  test.each([
    'The buyer, Jürgen Klapp, is not to be confused with the football coach Jürgen Klopp.',
    'The entomologist, Dr Mathew Rian, thanked his mother.',
    'Giovanna Esposito had a cold. Giovanni Esposito watched, and Giovanni Cray beside Giovanni Dow. Giovannina Esposito sang.',
    'Roberto Fico, the former speaker in Rome, applauded.',
    'Sheikh Khaled al-Fayez came with Umm Khaled and Abu Khaled. His cousin Khalid al-Faez translated.',
    'They met Jasprit Bumra there.'
  ])('%s', (copy) => expect(found(copy)).toEqual([]))

  test('a short given name that nobody can say is a slip beside a common family name', () => {
    expect(found('The mayor, Tmo Jones, beat Bne Johnson.').length).toBe(2)
    expect(found('The mayor, Bna Drovlar, beat Tma Crayford.')).toEqual([])
  })

  test('a listed town with two letters swapped is meant however rare it is', () => {
    expect(found('The train to Kharkvi was late.')).toEqual(['Kharkvi > Kharkiv'])
  })

  test('a name is not put in capitals because the dateline is', () => {
    expect(found('ANKARA - Talks began. They went on in Ankarra.')).toEqual(['Ankarra > Ankara'])
  })
})

describe('one person', () => {
  test.each([
    [
      'a last s that was lost after the same given name',
      'Alasdair Menzies rows. Alasdair Menzies sails. Alasdair Menzie sleeps.',
      'Alasdair Menzie > Alasdair Menzies'
    ],
    [
      'the same before a possessive',
      "Alasdair Menzies rows. Mr Menzies sails. Alasdair Menzie's boat sank.",
      'Alasdair Menzie > Alasdair Menzies'
    ],
    ['a last s too many', 'Ross Elliot rows. Ross Elliot sails. Ross Elliots said no.', 'Ross Elliots > Ross Elliot'],
    [
      'a family name that is a common word without its s',
      'David Brooks rows. “No,” Brooks said. David Brook slept.',
      'David Brook > David Brooks'
    ],
    [
      'two slips behind a courtesy title',
      'Morag Sinclair chairs it. Morag Sinclair spoke. Ms Sinclare will go.',
      'Sinclare > Sinclair'
    ],
    [
      'one slip behind a courtesy title, of a name that somebody bears',
      'Dr Morven McAllister came. Dr McAllister rose. Dr MacAllister has a ramp.',
      'MacAllister > McAllister'
    ],
    ['a bare speaker whom nothing introduces', 'Mark Rutte came. Rutte rose. Rute told reporters so.', 'Rute > Rutte'],
    [
      'a name that begins its sentence with John',
      'The car of Tom came. John Swiney’s wife left.',
      'John Swiney > John Swinney'
    ],
    [
      'two slips in a short listed name that the story has as well',
      'Piyush Goyal said exports rose. Piyush Goel added that rice sold.',
      'Piyush Goel > Piyush Goyal'
    ],
    [
      'two slips in a short listed name, with the office before it',
      'The Speaker of the House of Representatives, Tajudeen Abass, came.',
      'Tajudeen Abass > Tajudeen Abbas'
    ],
    [
      'a slip that no name can have, in one sentence with the name',
      'He saw Mke Lindell and said that Mike Lindell was there. Mike Lindell left.',
      'Mke Lindell > Mike Lindell'
    ],
    [
      'a body that stands twice in one sentence',
      'The Electoral College meets. The Electoral College votes, and the Electoral Colege counts.',
      'Electoral Colege > Electoral College'
    ],
    [
      'one of two words behind a hyphen',
      'Ann Ashdown-Pryce rose. Cllr Ashdown-Pryce rose. Ann Ashdown-Price left.',
      'Ann Ashdown-Price > Ann Ashdown-Pryce'
    ]
  ])('%s', (_name, copy, expected) => expect(found(copy)).toEqual([expected]))

  test.each([
    ['a family', 'Alasdair Menzies rows. Alasdair Menzies sails. The Menzies sleep. The Clintons left.'],
    ['people of one kind', 'Bill Clinton came. Bill Clinton sang. The Bill Clintons of this world left.'],
    ['several who play one', 'Billy Elliot opened. Billy Elliot closed. The young Billy Elliots in particular sang.'],
    ['a possessive without its apostrophe', 'Keir Starmer came. Keir Starmer sang. Keir Starmers government fell.'],
    ['dogs', 'A Jack Russell barked. The Jack Russell slept. Two Jack Russells ran. Jack Russells bite.'],
    ['parks', 'Victoria Park is shut. Victoria Park is green. Victoria Parks is open.'],
    ['two families', 'Alan Wood rows. Ben Woods sails. Ben Woods sleeps. “No,” Woods said.'],
    ['another family behind a title', 'Mary Robinson came. Mr Robertson asked. Mary Robinson left.'],
    ['another one', 'Jane Harrison came. Ms Harrison rose. Mr Harriman asked.'],
    ['a listed name behind a title', 'Ann Obamy came. Ann Obamy rose. Mr Obama asked.'],
    ['two in one sentence', 'Sharvari Gokhale and Shravani Gokhale, who are cousins, met.'],
    ['a relative', 'Baburao Shinde came. He met his brother-in-law, Bapurao Shinde. Baburao Shinde left.'],
    ['a twin by her given name', 'Catriona Muirhead came. Catriona sang. Her twin, Caitriona, left.'],
    ['a colleague', 'Lena Straaten came. Lena Straaten rose. Her colleague, Lena Straten, left.'],
    ['somebody not related', 'Ann Oakeshott left. Oakeshott rose. Kerry Oakshott, who is not related, left.'],
    [
      'a spelling that the writer tells',
      'Lionel Brand rose. Lionel Brand left. His son is Lional Brand, so spelled by a clerk.'
    ],
    ['another spelling told', 'The storm Ophelie came. Ophelie left. It is spelled Ophélie in France.'],
    ['a sentence that begins with a word and a name', 'So Harris won. Art lovers cheered. Son of Sam was shown.']
  ])('is not found in %s', (_name, copy) => expect(found(copy)).toEqual([]))
})

describe('months and days', () => {
  test.each([
    ['They meet on Wendesday.', 'Wendesday > Wednesday'],
    ['They meet on Tusday.', 'Tusday > Tuesday'],
    ['Thurday was warm.', 'Thurday > Thursday'],
    ['It rained on 12 Agust 2024.', 'Agust > August'],
    ['They came last Firday.', 'Firday > Friday'],
    ['It was in Septmber.', 'Septmber > September']
  ])('%s', (copy, expected) => expect(found(copy)).toEqual([expected]))

  test('are found as often as they stand', () => {
    expect(found('It began in Febuary. By Febuary they had won.')).toEqual(Array(2).fill('Febuary > February'))
  })

  test.each([
    'They meet on Wednesdays and Thursdays.',
    'They sang at the Oktoberfest in October.',
    'The magazine is called Septembre.',
    'They met Augusta Tusday there.',
    'The mayor, Mr Agust, left.',
    'The town of Sundae lies near Frida.'
  ])('%s is left alone', (copy) => expect(found(copy)).toEqual([]))
})

describe('words that bodies are named with', () => {
  test.each([
    ['It was agreed by Penhallow Councl on Monday.', 'Penhallow Councl > Penhallow Council'],
    ['The Councl of Europe met.', 'Councl > Council'],
    ['They work at the Univeristy of Exeter.', 'Univeristy > University'],
    ['The Natonal Coal Trust objected.', 'Natonal Coal Trust > National Coal Trust'],
    ['The Sociey for the Protection of Newlyn objected.', 'Sociey > Society'],
    ['The Department for Tranport declined.', 'Tranport > Transport'],
    ['The Minstry of Defence owns it.', 'Minstry > Ministry'],
    ['It was cheered by Truro City Foootball Club.', 'Truro City Foootball Club > Truro City Football Club'],
    ['The Health and Safety Exective was asked.', 'Safety Exective > Safety Executive'],
    ['It goes to the Suprme Court.', 'Suprme Court > Supreme Court'],
    ['The Penlee Chamber of Comerce agreed.', 'Comerce > Commerce'],
    ['West Penwith Distict Council agreed.', 'Penwith Distict Council > Penwith District Council'],
    ['He was flown to Treliske Hosptal’s roof.', 'Treliske Hosptal > Treliske Hospital'],
    ['The Penlee Harbuor office was shut.', 'Penlee Harbuor > Penlee Harbour'],
    ['The Goverment of Wales agreed.', 'Goverment > Government']
  ])('%s', (copy, expected) => expect(found(copy)).toEqual([expected]))

  test.each([
    ['what other languages write', 'The Institut Pasteur, the Universite de Lille and the Fondation Beyeler agreed.'],
    ['their endings', 'The Commissione Nazionale met the Tribunale and the Agence Presse.'],
    ['an accent', 'The Théâtre du Châtelet and the Ministère agreed.'],
    ['towns and families', 'Hockley Town Council met the Colledge Trust and the Deseret News.'],
    ['somebody', 'Peter Councyl left. Mr Hospitel and Dame Ann Collegge stayed.'],
    ['a word by itself', 'The Tranport is a ship. Minstry sailed.'],
    ['what the body is for without the body', 'They sang of Penlee Natonal and Jago Comerce.'],
    ['plural and other words', 'The Councils, the Universities, the Nationals and the Courts agreed.'],
    ['capitals throughout', 'It was the PENLEE COUNCL that met.'],
    ['what stands again', 'The Penlee Centar Trust met. The Penlee Centar Trust rose.']
  ])('%s: left alone', (_kind, copy) => expect(found(copy)).toEqual([]))

  test('nothing stands among real words that is near no word of a body', () => {
    const { words, alike } = knowledgeOf(storyOf('A story.')).beside.ofBodies()
    const near = (word: string) => [...words].some((other) => editDistance(word, other, 1) === 1)
    expect([...alike].filter((word) => !near(word))).toEqual([])
  })
})

describe('evidence of the lists', () => {
  test.each([
    ['a slip in the given name', 'They met Serget Lavrov there.', 'Serget Lavrov > Sergei Lavrov'],
    ['a slip in the family name', 'They met Emmanuel Marcon there.', 'Emmanuel Marcon > Emmanuel Macron'],
    [
      'two slips in a long word, with the title',
      'They met Deputy Prime Minister Denis Mantrutov there.',
      'Denis Mantrutov > Denis Manturov'
    ],
    [
      'two slips in a long word, with the title behind',
      'They met Denis Mantrutov, the first deputy prime minister.',
      'Denis Mantrutov > Denis Manturov'
    ],
    ['one word of three', 'They met Kim Jing Un there.', 'Kim Jing Un > Kim Jong Un'],
    ['a hyphen between the words', 'They met Kim Jing-un there.', 'Kim Jing-un > Kim Jong-un'],
    [
      'an unknown family name beside a common given name',
      'They met Anthony Albanise there.',
      'Anthony Albanise > Anthony Albanese'
    ],
    ['a particle', 'They met Ursula van der Leyen there.', 'Ursula van der Leyen > Ursula von der Leyen'],
    ['a particle with a hyphen', 'They met Bashr al-Assad there.', 'Bashr al-Assad > Bashar al-Assad'],
    ['the numeral II for Il', 'They met Kim Jong II there.', 'Kim Jong II > Kim Jong Il'],
    ['a capital I for a small L', 'They met AngeIa Merkel there.', 'AngeIa Merkel > Angela Merkel'],
    ['rn for m', 'They met Angela Merkel and David Carneron there.', 'David Carneron > David Cameron'],
    ['a possessive', 'It was Emmanuel Marcon’s party.', 'Emmanuel Marcon > Emmanuel Macron'],
    ['a name in capitals', 'Then came EMMANUEL MARCON again.', 'EMMANUEL MARCON > EMMANUEL MACRON'],
    ['a word before it', 'It helped Republican Ronald Raegan most.', 'Ronald Raegan > Ronald Reagan'],
    ['a title that the list has with the name', 'They met Prince Williiam there.', 'Williiam > William'],
    ['an initial', 'They met Samuel L. Jacksn there.', 'Samuel L. Jacksn > Samuel L. Jackson'],
    ['a place', 'They met in Nroth Korea in May.', 'Nroth Korea > North Korea'],
    ['a quotation', 'She said: “They met Emmanuel Marcon there.”', 'Emmanuel Marcon > Emmanuel Macron'],
    ['a place alone, with two letters swapped', 'They met in Potrugal in May.', 'Potrugal > Portugal'],
    [
      'a slip beside a given name that can be a particle',
      'They met Ben Bernnake there.',
      'Ben Bernnake > Ben Bernanke'
    ],
    ['three equal letters', 'They met Diana Rosss there.', 'Diana Rosss > Diana Ross'],
    ['two equal consonants first', 'They met Rron DeSantis there.', 'Rron DeSantis > Ron DeSantis'],
    ['a given name without a vowel', 'They met Jm Mattis there.', 'Jm Mattis > Jim Mattis'],
    ['two letters of a given name swapped', 'They met Niel Kinnock there.', 'Niel Kinnock > Neil Kinnock'],
    ['what is no Chinese syllable', 'They met Xie Fegn there.', 'Xie Fegn > Xie Feng'],
    [
      'another given name beside the listed one',
      'They met Stephen Hadley there. Stephan Hadley left.',
      'Stephan Hadley > Stephen Hadley'
    ],
    ['a place alone, one slip from a well-known one', 'They met in Pennsylvnia in May.', 'Pennsylvnia > Pennsylvania']
  ])('finds %s', (_name, copy, expected) => {
    expect(found(copy)).toEqual([expected])
  })

  test('the note says who it is, and since when', () => {
    const [draft] = draftsOf(misspelledName, storyOf('They met Serget Lavrov there.'))
    expect(draft).toMatchObject({
      message: 'Unexpected name `Serget Lavrov`, expected `Sergei Lavrov`',
      note: 'List: foreign minister of Russia since 2004.'
    })
  })

  test('the note on Kim Jong II says which letters', () => {
    expect(draftsOf(misspelledName, storyOf('They met Kim Jong II there.'))[0]?.note).toMatch(
      /^"Il" is capital I, small L; the copy has the numeral II\. List: /
    )
  })

  test('the right form in the same story is pointed to', () => {
    const copy = 'They met Kim Jong Un there. Then Kim Jing Un left.'
    const [draft] = draftsOf(misspelledName, storyOf(copy))
    expect(draft?.related?.map(({ at }) => copy.slice(at.start, at.end))).toEqual(['Kim Jong Un'])
  })
})

describe('evidence of the story', () => {
  test.each([
    ['two letters swapped', 'Priya Deshmukh came. Deshmukh rose. Then Deshmuhk left.', 'Deshmuhk > Deshmukh'],
    ['a letter left out', 'Priya Deshmukh came. Deshmukh rose. Then Deshmuk left.', 'Deshmuk > Deshmukh'],
    ['a letter too many', 'Priya Deshmukh came. Deshmukh rose. Then Deshhmukh left.', 'Deshhmukh > Deshmukh'],
    ['another letter', 'Priya Deshmukh came. Deshmukh rose. Then Deshmokh left.', 'Deshmokh > Deshmukh'],
    [
      'the wrong form first',
      'Priya Deshmuhk came. Deshmukh rose. Then Deshmukh left.',
      'Priya Deshmuhk > Priya Deshmukh'
    ],
    ['a listed place once', 'They left Sweden. In Swedne it rained.', 'Swedne > Sweden'],
    [
      'a compound',
      'The Drovlar-Sweden ferry sailed. Sweden paid. The Drovlar-Swedne ferry was late.',
      'Drovlar-Swedne > Drovlar-Sweden'
    ],
    [
      'a known surname that the story never introduces',
      `${'Wierzbicka spoke. '.repeat(9)}Then Wierzbocka left.`,
      'Wierzbocka > Wierzbicka'
    ],
    [
      'a listed place as a word that nobody writes',
      'The krone of Norway fell. They blamed Noway’s bank.',
      'Noway > Norway'
    ],
    [
      'the last letter left out',
      'Tess Pelvry came. Pelvry rose. Pelvry spoke. They took Pelvr’s coat.',
      'Pelvr > Pelvry'
    ]
  ])('finds %s', (_name, copy, expected) => {
    expect(found(copy)).toEqual([expected])
  })

  test.each([
    ['a word that is written', 'The port of Hull is old. They saw the Hall open.'],
    ['two people of one family of names', 'Tess Clarke came. Clarke rose. Clarke spoke. They took Clark’s coat.'],
    [
      'a country and a word made from it',
      'Tess went to Drovla. In Drovla it rained. From Drovla she wrote a Drovlan letter.'
    ],
    [
      'a name cut short that stands twice',
      'Tess Pelvry came. Pelvry rose. Pelvry spoke. They took Pelvr’s coat to Pelvr.'
    ]
  ])('is silent on %s', (_name, copy) => {
    expect(found(copy)).toEqual([])
  })

  test('the note counts', () => {
    const [draft] = draftsOf(misspelledName, storyOf('Priya Deshmukh came. Deshmukh rose. Then Deshmuhk left.'))
    expect(draft?.note).toBe('Spelled Deshmukh twice in this story.')
  })

  test('a form that stands alone with its like once is found only when a list has the other', () => {
    expect(found('They left Sweden. In Swedne it rained.')).toHaveLength(1)
    expect(found('They left Drovlar. In Drolvar it rained.')).toEqual([])
  })
})

describe('house packs', () => {
  test('a house name is found like any other', () => {
    expect(found('They met Magda Wierzbowizc there.', withHouse({ name: 'Magda Wierzbowicz' }))).toEqual([
      'Magda Wierzbowizc > Magda Wierzbowicz'
    ])
  })

  test('a form that the house calls wrong is wrong', () => {
    expect(found('They met Ann Crai there.', withHouse({ name: 'Ann Cray', never: ['Ann Crai'] }))).toEqual([
      'Ann Crai > Ann Cray'
    ])
  })

  test('a form that the house accepts is right', () => {
    expect(found('They met Serget Lavrov there.', withHouse({ name: 'Serget Lavrov' }))).toEqual([])
  })

  test('what the house list says never of is wrong inside longer names and by itself, and the note says so', () => {
    const house = withHouse({ name: 'Priya Deshmukh', never: ['Deshmook'], roles: [{ role: 'councillor' }] })
    expect(found('They met Priya Deshmook there. Deshmook left.', house)).toEqual([
      'Priya Deshmook > Priya Deshmukh',
      'Deshmook > Deshmukh'
    ])
    const [draft] = draftsOf(misspelledName, storyOf('Deshmook left.', house))
    expect(draft?.note).toBe('The house list says never `Deshmook`. House list: councillor.')
  })

  test('the house can call wrong what the shipped list accepts', () => {
    const house = withHouse({ name: 'Kyiv', kind: 'place', never: ['Kiev'] })
    expect(found('They flew to Kiev.', house)).toEqual(['Kiev > Kyiv'])
    expect(found('They flew to Kiev.')).toEqual([])
  })

  test('a retired name is neither known nor corrected to', () => {
    const wrong = 'They met Serget Lavrov there.'
    expect(found(wrong)).toEqual(['Serget Lavrov > Sergei Lavrov'])
    expect(found(wrong, withHouse({ name: 'Sergei Lavrov', status: 'retired' }))).toEqual([])
    // Another form of the same entry retires it as well; a place of that name stays.
    expect(found(wrong, withHouse({ name: 'Sergey Lavrov', status: 'retired' }))).toEqual([])
    expect(found(wrong, withHouse({ name: 'Sergei Lavrov', kind: 'place', status: 'retired' }))).toEqual([
      'Serget Lavrov > Sergei Lavrov'
    ])
  })

  test('a retired name can be listed anew', () => {
    const house = withHouse({ name: 'Sergei Lavrov', status: 'retired' }, { name: 'Sergey Lavrov' })
    expect(found('They met Serget Lavrov there.', house)).toEqual(['Serget Lavrov > Sergey Lavrov'])
  })

  describe('a proposed name', () => {
    const proposed = withHouse({ name: 'Serget Lavrov', status: 'proposed' }, { name: 'Ann Crey', status: 'proposed' })

    test.each([
      ['in full', 'They met Serget Lavrov there.'],
      ['at second reference', 'They met Ann Cray. Cray sat. Cray rose. Crey left.'],
      ['beside the other form', 'They met Ann Cray. Ann Cray sat. Ann Crey left.']
    ])('silences %s', (_name, copy) => {
      expect(found(copy, proposed)).toEqual([])
    })

    test('corrects nothing', () => {
      const copy = 'They met Magda Wierzbowizc there.'
      expect(found(copy, withHouse({ name: 'Magda Wierzbowicz', status: 'proposed' }))).toEqual([])
      const never = withHouse({ name: 'Ann Cray', never: ['Ann Crai'], status: 'proposed' })
      expect(found('They met Ann Crai there.', never)).toEqual([])
    })

    test('leaves other names alone', () => {
      expect(found('They met Sergei Lavrvo there.', proposed)).toEqual(['Sergei Lavrvo > Sergei Lavrov'])
    })
  })

  test('an office counts in its years: those of the date in the front matter, else those that the story names', () => {
    // What the ear alone hears is a slip only in the name of somebody who holds the office.
    const house = withHouse({ name: 'Aisling Brodey', roles: [{ role: 'mayor', from: 2015, to: 2019 }] })
    const on = (date: string) =>
      found(`---\ndate: ${date}\n---\n\nMayor Aisling Brodie opened it.\n`, { ...house, format: 'markdown' })
    expect(on('2017-03-01')).toEqual(['Aisling Brodie > Aisling Brodey'])
    expect(on('2023-03-01')).toEqual([])
    expect(found('In 2018 Mayor Aisling Brodie opened it.', house)).toEqual(['Aisling Brodie > Aisling Brodey'])
    expect(found('In 2022 Mayor Aisling Brodie opened it.', house)).toEqual([])
  })
})

test.each([
  ['They flew to New Zeeland on Monday.', ['New Zeeland > New Zealand']],
  ['Deputies in St. Lucie County, and a mayor in San Martino, spoke on Monday.', []]
])('countries of two words, but not saints: %s', (copy, wrong) => {
  expect(found(copy)).toEqual(wrong)
})

describe('a town that no list has, near one that a list has', () => {
  test.each(['Bramford', 'Brackwater', 'Dunley', 'Greenwick', 'Halfield', 'Malyn', 'Selford', 'Walwick'])(
    '%s is left alone',
    (town) => expect(found(`A man was hurt in a fire in ${town} on Monday.`)).toEqual([])
  )

  test.each([
    ['Wasington', 'Washington'],
    ['Bradfrod', 'Bradford'],
    ['Shefield', 'Sheffield'],
    ['Sothampton', 'Southampton'],
    ['Glasgwo', 'Glasgow']
  ])('%s is %s', (wrong, right) => {
    expect(found(`A man was hurt in a fire in ${wrong} on Monday.`)).toEqual([`${wrong} > ${right}`])
  })
})

test.each([
  ['right names', 'Foreign Minister Sergei Lavrov met Emmanuel Macron and Kim Jong Un in North Korea.'],
  ['an accepted spelling', 'Sergey Lavrov met Volodymyr Zelenskiy.'],
  ['a name that nobody knows', 'Florist Magda Wierzbowicz met Priya Deshmukh in Drovlar.'],
  ['father and son', 'Kim Jong Un followed his father, Kim Jong Il.'],
  ['near namesakes', 'James Comey met James Comer and Kim Jong Un met Kim Jong Il.'],
  ['husband and wife', 'Volodymyr Zelensky came. Zelensky rose. Olena Zelenska came. Zelenska sat.'],
  ['a wife named bare', 'Zelensky spoke. Zelensky left. Zelensky flew. Zelenska stayed.'],
  ['sisters', 'Halina Koval and Malina Koval came. Halina rose. Halina left.'],
  ['brothers', 'Maryn Kovalo came. Maryn rose. Maryk Drobo came.'],
  ['two people with near surnames and their own given names', 'Emma Cray spoke. Cray left. Ben Crey spoke.'],
  ['near countries', 'Iran, Iraq, Niger, Nigeria, Mali, Malawi, Slovenia, Slovakia, Austria and Australia signed.'],
  ['two parts of one name', 'Aylin Ezga Egza spoke. Ezga left. Ezga flew.'],
  ['a stranger with another frequent given name', 'The actor Dean Norris sat beside Paul Starmer.'],
  ['brother and sister, one of them listed', 'Paul Krugman came. Paula Krugman left.'],
  ['a short vowel of Arabic written otherwise', 'They met Bashir al-Assad and Beji Caid Essebsi. Hasan Nasralla left.'],
  ['a Chinese name one letter from a listed one', 'They met Xie Fang and Wang Ye there.'],
  ['a name without vowels', 'They met Andrew Ng there.'],
  ['a Welsh name', 'They met Llew Jun there.'],
  ['ordinals', 'Pope John Paul II met Queen Elizabeth II. Harald II fell. World War II ended.'],
  ['nicknames', 'Bill Clinton and Hillary Clinton met William Clinton. Mike Pence is Michael Pence.'],
  ['[sic]', 'They thanked Serget Lavrov [sic] there.'],
  ['(sic)', 'They thanked Serget Lavrov (sic) there.'],
  ['plurals', 'The Elliots met Elliot. Elliot left. Elliot flew. The Houthis saw a Houthi.'],
  ['adjectives', 'The Saudi king of the House of Saud spoke. Saudi oil rose. Saudi stocks fell.'],
  ['words made from names', 'The Drovlarist party of Drovlar won. In Drovlar, Drovlars cheered. Drovlarists left.'],
  ['bodies with near short forms', 'The ABGD met. ABGD members left. ABGDE stayed.'],
  ['an acronym beside a word', 'Lima is dry. Lima is big. The Lima lab is called LIMAR.'],
  ['contractions', 'There is hope. There is time. They’re late. We’re here. We’ve won.'],
  ['glued words', 'Talks in North KoreaTop ended. North Korea left. North Korea flew.'],
  ['British and American words in names of bodies', 'The Lincoln Centre was full.'],
  ['common words at sentence starts', 'Form is all. From here on, form counts. Farm life is hard.'],
  ['a typographic apostrophe', "Sinéad O’Brien came. Sinéad O'Brien left."],
  ['two romanisations', 'Andrei Hrobak came. Andrey Hrobak left. Hrobak flew.'],
  ['family-first names with one short word changed', 'Li Qing met Li Qiang. Zhang Wei met Wang Wei.'],
  ['an empty story', ''],
  ['link targets', 'See https://example.org/Serget-Lavrov for more.']
])('says nothing about %s', (_name, copy) => {
  expect(found(copy)).toEqual([])
})

describe('people on the lists', async () => {
  const packs = await readNamePacks()
  const people = packs
    .filter(({ pack }) => pack.kind === 'person')
    .flatMap(({ pack }) => (pack.names ?? []).map(({ name }) => name))

  test('are right, each of them alone', () => {
    const wrong: string[] = []
    for (let from = 0; from < people.length; from += 40) {
      // One a paragraph: a story of many people is as good as many stories, and quicker.
      wrong.push(
        ...found(
          people
            .slice(from, from + 1)
            .map((name) => `The statement named ${name} on Tuesday.`)
            .join('\n\n')
        )
      )
    }
    expect(wrong).toEqual([])
  })

  test('are right when two with near names share a story', () => {
    const { list } = knowledgeOf(storyOf(''))
    const known = new Map(people.map((name) => [nameKey(name), name]))
    const wrong: string[] = []
    let pairs = 0
    for (const [key, name] of known) {
      const others = new Set(key.split(' ').flatMap((word) => list.formsWith(word).map(({ parts }) => parts.join(' '))))
      for (const other of others) {
        const second = known.get(other)
        if (second === undefined || other <= key || editDistance(key, other, 2) > 2) continue
        pairs += 1
        wrong.push(
          ...found(`The statement named ${name} on Tuesday.\n\nA second paper dealt with ${second} at length.`)
        )
        wrong.push(
          ...found(`The statement named ${second} on Tuesday.\n\nA second paper dealt with ${name} at length.`)
        )
      }
    }
    expect(pairs).toBeGreaterThan(100)
    expect(wrong).toEqual([])
  })
})

test('reads any text without throwing, and what it marks is in the text', () => {
  const word = fc.constantFrom(
    'Kim',
    'Jong',
    'II',
    'Il',
    '’s',
    '-',
    '  ',
    'al-',
    'O’',
    'Putin',
    'Ptuin',
    'the',
    '.',
    '“',
    '\n\n',
    'É',
    'l',
    '0',
    'A'
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (parts) => {
      const story = storyOf(parts.join(' '))
      for (const { at } of draftsOf(misspelledName, story)) {
        expect(at.start).toBeLessThan(at.end)
        expect(at.end).toBeLessThanOrEqual(story.text.length)
      }
    }),
    { numRuns: 200 }
  )
})

describe('kinds of slip in names that no list has', () => {
  test.each([
    [
      'the plural of a family',
      'Tom Hathermore sold it. Mr Hathermore wept. The Hathrmores moved out.',
      'Hathrmores > Hathermores'
    ],
    ['ck for k', 'Ann Brazaker came. Ms Brazaker sat. Mrs Brazacker left.', 'Brazacker > Brazaker'],
    [
      'other vowels in a second reference',
      'Doug Tolverson came. Tolverson sat. It was Talversen who left.',
      'Talversen > Tolverson'
    ],
    ['a small town instead of a man', 'Henrik Dahle came. Col Dahle sat. Col Dhale left.', 'Dhale > Dahle'],
    ['a governor heard wrongly', 'The letter was sent to Gov. Kay Ivie.', 'Kay Ivie > Kay Ivey']
  ])('finds %s', (_name, copy, expected) => {
    expect(found(copy)).toEqual([expected])
  })

  test.each([
    ['the people of a state', 'North Dakota won. South Dakota lost. Dakota men wept. North Dakotans cheered.'],
    ['a family in the plural', 'Tom Hathermore sold it. Mr Hathermore wept. The Hathermores moved out.'],
    ['another person of nearly the name', 'Doug Tolverson came. Tolverson sat. Ann Talversen left.'],
    ['a namesake without the office', 'The letter was sent to Kay Ivie.']
  ])('says nothing about %s', (_name, copy) => {
    expect(found(copy)).toEqual([])
  })
})

test('an office that ended before the story proves one slip, not two', () => {
  const names: NameEntry[] = [
    { name: 'Brunhild Ovesa', roles: [{ role: 'governor', country: 'Norland', from: 1990, to: 1994 }] }
  ]
  expect(found('In 1992 they met Gov. Brunhild Oviso.', withHouse(...names))).toEqual([
    'Brunhild Oviso > Brunhild Ovesa'
  ])
  expect(found('In 2005 they met Gov. Brunhild Oviso.', withHouse(...names))).toEqual([])
})

test('fifty thousand near names are compared up to a limit', () => {
  const copy = Array.from({ length: 50_000 }, (_, index) => `Kim${index.toString(36)}`).join(' ')
  const story = storyOf(copy)
  const near = nearPairs(partStats(story.get(mentions)))
  expect(near.size).toBeLessThanOrEqual(2000)
  expect(Math.max(...[...near.values()].map((others) => others.length))).toBeLessThanOrEqual(200)
  expect(draftsOf(misspelledName, story).length).toBeLessThan(50_000)
})

describe('slips that second authors planted', () => {
  test.each([
    // An office before the name, in small letters or as letters alone.
    ['NATO chief Mark Rutter said allies would pay.', 'Mark Rutter > Mark Rutte'],
    ['Fed Chair Jerome Powel said it was not settled.', 'Jerome Powel > Jerome Powell'],
    ['In a statement CEO Jenson Huang thanked the staff.', 'Jenson Huang > Jensen Huang'],
    ['UN Secretary-General Antonio Gutteres appealed for calm on Monday.', 'Antonio Gutteres > Antonio Guterres'],
    ['Sam Altmann, the head of OpenAI, apologised.', 'Sam Altmann > Sam Altman'],
    ["Michelle O'Neil, Northern Ireland's first minister, was there.", "Michelle O'Neil > Michelle O'Neill"],
    // The list has it as a known slip, and the first word is an English one.
    ['Sunder Pichai spoke in the afternoon.', 'Sunder Pichai > Sundar Pichai'],
    // A title before four words.
    ['Health Secretary Robert F. Kenedy Jr. has said so.', 'Robert F. Kenedy Jr > Robert F. Kennedy Jr'],
    // A letter that moved further than its neighbour.
    ['Xabi Alsono left in the summer.', 'Xabi Alsono > Xabi Alonso'],
    ['Andriy Yermak thanked them, and they thanked Yarmek. Yermak left.', 'Yarmek > Yermak'],
    // Two letters swapped are no transliteration.
    [
      'Ahmad al-Shaara met him. Al-Sharaa came by a side door, and Al-Sharaa left by it.',
      'Ahmad al-Shaara > Ahmad al-Sharaa'
    ],
    // A relative of a family that stands in the story.
    [
      'Nick Petrakis sang, Ms Petrakis danced, and Lorraine Petrakis cooked. Helen Petrarkis slept.',
      'Helen Petrarkis > Helen Petrakis'
    ],
    ['The coach, Andy Farrell, said so. Farell’s captain was tired.', 'Farell > Farrell'],
    // Bodies, places and what stands beside them.
    ['Chips made by Hauwei sold well.', 'Hauwei > Huawei'],
    ['Members of the NASWUT sang.', 'NASWUT > NASUWT'],
    ['Toys were given by UNICFE staff.', 'UNICFE > UNICEF'],
    ['He left OpenIA, which is large.', 'OpenIA > OpenAI'],
    ['They marched north from Idilb at dawn.', 'Idilb > Idlib'],
    ['A car was found, Machester Police said.', 'Machester Police > Manchester Police'],
    ['A church in Spartenburg County was shut.', 'Spartenburg County > Spartanburg County'],
    ['A bomb fell in Zaporizhizhia at night.', 'Zaporizhizhia > Zaporizhzhia'],
    ['They play in Dortmumd next.', 'Dortmumd > Dortmund'],
    ['The train stopped in Gloustershire.', 'Gloustershire > Gloucestershire'],
    ['It was the last city in Dafur to fall.', 'Dafur > Darfur'],
    ['They landed at an airstrip near Nyalla on Friday.', 'Nyalla > Nyala'],
    ['They met in Marakesh.', 'Marakesh > Marrakesh'],
    ['Yorkshure Ambulance Service will train them.', 'Yorkshure Ambulance Service > Yorkshire Ambulance Service'],
    // Bodies of one word that nothing else is near to, and such with a letter doubled.
    ['Luftansa cancelled 800 flights.', 'Luftansa > Lufthansa'],
    ['Shares in Barcleys fell.', 'Barcleys > Barclays'],
    ['Nividia made the chips.', 'Nividia > Nvidia'],
    ['Ofcomm, which regulates broadcasting, agreed.', 'Ofcomm > Ofcom'],
    ['She worked for Sanoffi in Lyon.', 'Sanoffi > Sanofi'],
    ['Kim Jung Un watched the launch.', 'Kim Jung Un > Kim Jong Un'],
    ['White House press secretary Caroline Leavitt read a list.', 'Caroline Leavitt > Karoline Leavitt'],
    ['Help came from New Zeeland too.', 'New Zeeland > New Zealand'],
    ['They play the Timberwovles on Monday.', 'Timberwovles > Timberwolves'],
    ['Sens. Chris Coonns and Rand Paul spoke.', 'Chris Coonns > Chris Coons']
  ])('%s', (copy, slip) => expect(found(copy)).toEqual([slip]))

  test.each([
    'The head of the choir, Sam Altmann, apologised.',
    'A baker called Mark Rutter said the bread would rise.',
    'Salauddin, brother of Alim, was at home.',
    'Jenson Huang-Price, 9, won the race.',
    'The shop in Kelso is run by Xavi Alsonova.',
    'Nick Harland sang, Ms Harland danced and Lorraine Harland cooked. Helen Haarland-Roe slept.',
    'Members of the KARVO and of the KAVRO sang.',
    'He came from Ildan, a village of nine houses.',
    'Abu Mohammed al-Golani once led a branch of it.',
    'The search went on in Longpont, a village north of the river.',
    'At Monção the wine begins.',
    'Kim Jung Ah watched the launch.',
    'The firm is called Lutansia, and Barlow owns it.',
    'Caroline Leavitt-Moss baked the cake.'
  ])('leaves alone: %s', (copy) => expect(found(copy)).toEqual([]))
})

describe('a listed name by its office, its country and its sound', () => {
  test.each([
    ['The Liberal Democrat leader, Ed Davy, rose.', 'Ed Davy > Ed Davey'],
    ['The Tánaiste, Simon Haris, rose.', 'Simon Haris > Simon Harris'],
    ['So did Pedro Sanches of Spain.', 'Pedro Sanches > Pedro Sánchez'],
    ['The phone was shown by Tim Cooke of Apple.', 'Tim Cooke > Tim Cook'],
    ['Its secretary-general, Antonio Gutteres, spoke for the United Nations.', 'Antonio Gutteres > Antonio Guterres'],
    ['The German chancellor, Friedrich Merts, rose.', 'Friedrich Merts > Friedrich Merz'],
    ['They heard Shirley Bassie there.', 'Shirley Bassie > Shirley Bassey'],
    ['They saw Killian Mbappe there.', 'Killian Mbappe > Kylian Mbappe'],
    ['They saw David Attenboro there.', 'David Attenboro > David Attenborough'],
    ['They saw David Moyse there.', 'David Moyse > David Moyes'],
    ['They saw Arena Sabalenka there.', 'Arena Sabalenka > Aryna Sabalenka'],
    ['They saw Marine LePen there.', 'Marine LePen > Marine Le Pen'],
    ['They saw Charles LeClerc there.', 'Charles LeClerc > Charles Leclerc'],
    ['They saw Leonardo Dicaprio there.', 'Leonardo Dicaprio > Leonardo DiCaprio']
  ])('%s', (copy, expected) => expect(found(copy)).toEqual([expected]))

  test.each([
    'The choir leader, Ed Davy, rose.',
    'The treasurer, Simon Haris, rose.',
    'So did Pedro Sanches of Ballyhale.',
    'The cake was shown by Tim Cooke of Ballyhale.',
    'The butcher, Antonio Gutierrez, spoke.',
    "China's Wang Yu spoke.",
    'They saw Susan Brodie and Killian Crayford there.',
    'They saw David Atten there.',
    'The Arena Sabadell hall is shut.',
    'They saw MARINE LE PEN and CHARLES LECLERC there.',
    'They saw Ellen MacArthur and Ross Macarthur there.'
  ])('leaves alone: %s', (copy) => expect(found(copy)).toEqual([]))
})

describe('one word nobody knows', () => {
  test.each([
    ['They danced on Picadilly at night.', 'Picadilly > Piccadilly'],
    ['A ferry sank off Bussan on Monday.', 'Bussan > Busan'],
    ['Cars by Toyato sold best.', 'Toyato > Toyota'],
    ['Flights of Eurowing were late.', 'Eurowing > Eurowings']
  ])('%s', (copy, expected) => expect(found(copy)).toEqual([expected]))

  test.each(['They met Ann Bussan there.', 'He was a Canadien for a year.', 'Cars by Tamoyo sold best.'])(
    'leaves alone: %s',
    (copy) => expect(found(copy)).toEqual([])
  )
})

test('the fix of a name that ends in a possessive takes the second s', () => {
  const story = storyOf("Sainsburys's profit rose. Sainsburys profit fell.")
  const [first, second] = draftsOf(misspelledName, story).map(({ fix }) => fix?.edits[0])
  expect(first).toEqual({ start: 0, end: 12, text: "Sainsbury's" })
  expect(second).toEqual({ start: 26, end: 36, text: "Sainsbury's" })
})

describe('near names that stand in a pair', () => {
  test.each([
    'Metzler rose. Metzler fell. Metzler and Metzger are two banks.',
    'Drivers mix up Haddesley and Haddersley. Haddesley is near. Haddesley is small.',
    'They had two daughters, Angharad and Angharat. Angharad sings. Angharad dances.'
  ])('leaves alone: %s', (copy) => expect(found(copy)).toEqual([]))

  test.each([
    ['Ed Fassbender rose. Fassbender sat. He and Fasbender left.', 'Fasbender > Fassbender'],
    ['Jean Lefèvre rose. Mr Lefèvre sat. Lefebvre is a baker.', 'Lefebvre > Lefèvre'],
    ['Rose Nunn-Price rose. Ms Nunn-Price sat. Nun-Price left.', 'Nun-Price > Nunn-Price']
  ])('%s', (copy, expected) => expect(found(copy)).toEqual([expected]))
})

describe('a name that is right to the eye', () => {
  test.each([
    'Foreign Minister Sergei Lav\u00adrov arrived. Sergei Lavrov left.',
    'Mayor Aisling Cor\u00adr spoke. Aisling Corr left.',
    'Foreign Minister Sergei Lavrov\u00b9 arrived. Sergei Lavrov left.',
    'Mayor Aisling Corr\u00b9\u2070 spoke. Aisling Corr left.'
  ])('%j', (copy) => expect(found(copy)).toEqual([]))

  test('a figure that is not raised is no mark of a note', () => {
    expect(found('Mayor Aisling Corr1 spoke. Aisling Corr left.')).toEqual(['Aisling Corr1 > Aisling Corr'])
  })
})

describe('the company that a name keeps', () => {
  const team = 'Steve Smith, Pat Cummins and Josh Hazlewood trained.'
  test.each([
    [`${team} Mitchell Stark did not.`, 'Mitchell Stark > Mitchell Starc'],
    [`${team} Nathan Lyons bowled.`, 'Nathan Lyons > Nathan Lyon'],
    ['Chuck Grassley and John Thune left. Joni Ernest voted.', 'Joni Ernest > Joni Ernst'],
    ['Iowa’s senators, Chuck Grassley and Joni Ernest, called.', 'Joni Ernest > Joni Ernst'],
    ['Steve Smith and Pat Cummins trained. Coach Andrew MacDonald left.', 'Andrew MacDonald > Andrew McDonald'],
    [
      'Virgil van Dijk and Alisson Becker came. Ben Stokes and Harry Brook batted. Mark Woods bowled.',
      'Mark Woods > Mark Wood'
    ]
  ])('%s', (copy, expected) => expect(found(copy)).toEqual([expected]))

  test.each([
    'Mitchell Stark did not train.',
    `${team} Mitchell Stark, 54, watched.`,
    'Chuck Grassley and Joni Ernest, a waitress, spoke.',
    'A waiter, Con Orde, and Joni Ernest spoke.',
    `${team} Nathan Lyons, a farmer from Yass, sold pies.`,
    'Chuck Grassley and John Thune voted. Joni Ernest, who runs a diner, did not.',
    `${team} Nathan Lyon bowled. There were several other Nathan Lyons.`
  ])('silent: %s', (copy) => expect(found(copy)).toEqual([]))
})

describe('the title of somebody whose name is nearly this', () => {
  test.each([
    ['House Speaker Mike Johnston said the vote would be held.', 'Mike Johnston > Mike Johnson'],
    ['Speaker Mike Johnston left.', 'Mike Johnston > Mike Johnson'],
    ['Taoiseach Michael Martin told the Dáil.', 'Michael Martin > Micheál Martin'],
    ['The firm was founded in 1911. Speaker Mike Johnston left.', 'Mike Johnston > Mike Johnson'],
    ['Karnataka Chief Minister Siddaramaih left.', 'Siddaramaih > Siddaramaiah'],
    ['The UN secretary general, Antonio Gutteres, called for calm.', 'Antonio Gutteres > Antonio Guterres']
  ])('%s', (copy, expected) => expect(found(copy)).toEqual([expected]))

  test.each([
    'Mayor Mike Johnston said so.',
    'Speaker Michael Martin stood down in 2009.',
    'Speaker Mike Johnson left, and Taoiseach Micheál Martin stayed.',
    'Mike Johnston, the mayor of Denver, left.',
    'Mr Mike Johnston left.',
    'Mayor Siddaramaih left.',
    'A Siddaramaih left.',
    'House Speaker Mike Johnson met Mayor Mike Johnston.'
  ])('silent: %s', (copy) => expect(found(copy)).toEqual([]))
})

describe('companies and charities write themselves in one way', () => {
  test.each([
    ['A note by Goldman Sach said so.', 'Goldman Sach > Goldman Sachs'],
    ['Doctors of Medecins San Frontieres left.', 'Medecins San Frontieres > Medecins Sans Frontieres'],
    ['The museum in the Cutty Sarke reopened.', 'Cutty Sarke > Cutty Sark'],
    ['The loan came from Kotak Mahendra.', 'Kotak Mahendra > Kotak Mahindra']
  ])('%s', (copy, expected) => expect(found(copy)).toEqual([expected]))

  test.each([
    'A Los Angeles Laker and a Boston Celtic came.',
    'A Liberal Democrat voted.',
    'The Goldman family sold it.'
  ])('silent: %s', (copy) => expect(found(copy)).toEqual([]))
})

describe('medicines', () => {
  test.each([
    ['She was given Warferin at noon.', 'Warferin > Warfarin'],
    ['The nurse brought Paracetemol.', 'Paracetemol > Paracetamol'],
    ['Doctors prescribed Sertralin.', 'Sertralin > Sertraline'],
    ['Many now take Monjaro.', 'Monjaro > Mounjaro'],
    ['The trial of Hydroxychloroquin ended.', 'Hydroxychloroquin > Hydroxychloroquine']
  ])('%s', (copy, expected) => expect(found(copy)).toEqual([expected]))

  test.each([
    'Mr Marphine met Dr Penicelli.',
    'The Paracetamols of this world rest.',
    'Sister Tramadola sang.',
    'The Warfarins, a family, left.',
    'The pharmacist, Ann Morphene, left.'
  ])('silent: %s', (copy) => expect(found(copy)).toEqual([]))
})

describe('who the writer says is somebody else', () => {
  test.each([
    'Rajesh Mehta weaves. His cousin, Rajesh Metha, who spells the name in the older way, runs Metha Dyes. Mr Mehta laughed.',
    'The Dane is Michael Sheene. Nobody will mistake him for Michael Sheen.',
    'Rosalind Franklyn, 9, a pupil at the school, drew the moth.',
    'Cathal Meade broke a thumb. Cahal Mead steps in. Meade and Meade again watched.'
  ])('silent: %s', (copy) => expect(found(copy)).toEqual([]))

  test.each([
    ['The Dane is Michael Sheene. He bowed.', 'Michael Sheene > Michael Sheen'],
    ['Rosalind Franklyn drew the moth. She admires Rosalind Franklin.', 'Rosalind Franklyn > Rosalind Franklin'],
    ['Serget Lavrov, 75, arrived on Tuesday.', 'Serget Lavrov > Sergei Lavrov']
  ])('%s', (copy, expected) => expect(found(copy)).toEqual([expected]))
})

describe('people who only share a near name with somebody listed', () => {
  test.each([
    'Yuri Gaganin, a baker in Saratov, won the raffle.',
    'Yuri Gaganin, a retired baker, won the raffle.',
    'Emmanuel Macrow, 61, a plumber from Truro, mended the tap.',
    "Sean O'Neal went to Lincoln with the band.",
    'Geraint Thomas, who keeps bees, sold a ram to Geraint Tomos at the fair.'
  ])('silent: %s', (copy) => expect(found(copy)).toEqual([]))

  test.each([
    ['Yuri Gaganin, a Soviet pilot, flew first.', 'Yuri Gaganin > Yuri Gagarin'],
    ['Keir Starmr, a former carpenter in a sketch by the paper, laughed.', 'Keir Starmr > Keir Starmer'],
    ["Shaquill O'Neal went to Lincoln with the band.", "Shaquill O'Neal > Shaquille O'Neal"],
    ['Geraint Thomas won the stage. Geraint Thomsa raised his arms.', 'Geraint Thomsa > Geraint Thomas'],
    ['The night train stops in Invernes at six.', 'Invernes > Inverness']
  ])('%s', (copy, expected) => expect(found(copy)).toEqual([expected]))
})
