import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Config } from '../../src/config/schema.ts'
import { createDesk } from '../../src/desk/desk.ts'
import { applyFixes } from '../../src/finding/fix.ts'
import { diskData } from '../../src/node/data.ts'
import { boilerplateResidue } from '../../src/rules/boilerplate-residue.ts'

const data = diskData()
const deskWith = (config: Config = {}) => createDesk({ data, config, rules: [boilerplateResidue] })
const desk = deskWith()
const prose = 'Councillors in Marlow Bay voted on Monday to reopen the swing bridge to lorries after a year of repairs.'
const more = 'The harbour master, Ines Duarte, told the meeting that the bridge would open on the third of June.'
const story = (...end: string[]) => `Swing bridge reopens\n\n${prose}\n\n${more}\n\n${end.join('\n')}`
const brief = (source: string, config?: Config) =>
  (config ? deskWith(config) : desk)
    .check({ path: 'a.txt', source })
    .findings.map(({ severity, actual }) => `${severity} ${actual}`)

test('neighbouring lines are one finding with its parts, and one fix deletes them with the blank lines', () => {
  const source = story(
    'Sign up for our newsletter',
    '',
    'Rate this article',
    '(0 votes)',
    'Tags:',
    'Bridges, Marlow Bay'
  )
  const { findings } = desk.check({ path: 'a.txt', source })
  expect(findings).toHaveLength(1)
  expect(findings[0]?.related.map(({ start, end }) => source.slice(start, end))).toEqual([
    'Sign up for our newsletter',
    'Rate this article',
    '(0 votes)',
    'Tags:',
    'Bridges, Marlow Bay'
  ])
  expect(findings[0]?.message).toBe('Left over from a web page: sign-up plea, rating box, tags, 5 lines')
  expect(applyFixes(source, findings).source).toBe(`Swing bridge reopens\n\n${prose}\n\n${more}\n`)
})

test('lines of another severity are a finding of their own', () => {
  expect(brief(`World News\n\n${story('Share this article')}`)).toEqual([
    'warning World News',
    'error Share this article'
  ])
})

test('in the story a deletion is for an editor to do', () => {
  const source = `Bridge\n\n${prose}\n\nAdvertisement\n\n${more}`
  const { findings } = desk.check({ path: 'a.txt', source })
  expect(findings.map(({ fix }) => fix?.safety)).toEqual(['unsafe'])
  expect(applyFixes(source, findings, { unsafe: true }).source).toBe(`Bridge\n\n${prose}\n\n${more}`)
})

test('the headline below a tag header is no tag', () => {
  expect(brief(`Tags:\nSwing bridge reopens\n\n${prose}`)).toEqual(['error Tags:'])
})

test.each(['Related stories', 'You might also be interested in:', 'MORE STORIES'])(
  'the headlines under “%s” in the story are left over with it',
  (header) => {
    const titles = ['Baker of Marlow Bay runs out of flour', 'Who will pay for the second boat?']
    expect(brief(`Bridge\n\n${prose}\n\n${header}\n${titles.join('\n')}\n\n${more}`)).toEqual([
      `error ${header}`,
      `warning ${titles.join('\n')}`
    ])
  }
)

test.each([
  ['behind a blank line', `Related stories\n\nWhat the council decided\n\n${more}`, ['error Related stories']],
  [
    'with somebody who speaks',
    `Related stories\nThe bridge is safe, the mayor said\n\n${more}`,
    ['error Related stories']
  ],
  ['under a single link', `Read more\nWhat the council decided\n\n${more}`, ['error Read more']],
  ['under a subhead', `Other stories of the bridge\nWhat the council decided then\n\n${more}`, []]
])('a line %s stays', (_, body, expected) => {
  expect(brief(`Bridge\n\n${prose}\n\n${body}`).filter((one) => !one.startsWith('info'))).toEqual(expected)
})

test.each([
  'OPTIONAL ADD',
  '(STORY CAN END HERE)',
  '2nd add, Ferry Fire',
  'EDITORS: The AP will move an update by 6 p.m.',
  'Pic attached',
  'FAO: Newsdesk',
  'Sent from my iPhone',
  'This article is for subscribers only. Log in to continue.',
  'Our journalism needs your support. Please subscribe today.',
  'Follow us on Facebook, X and Instagram. Send your story ideas to news@marlowbay.example',
  'Getting your Trinity Audio player ready…',
  'Sign up to our Breaking News alerts and never miss a story',
  'Get our news alerts direct to your phone',
  'Follow our Bluesky account for updates',
  'Have your say: should the bridge be closed?',
  'Updated: 20 Nov 2026, 2:32 pm',
  'We may earn commission from links in this article',
  'In pictures: Marlow Bay under water',
  'LISTEN: Why the swing bridge sings',
  'Podcast: The bridge that sings',
  'Photo: Delphine Orr/Herald',
  'Pic: Delphine Orr',
  'AI-generated summary. May contain errors. Reviewed by our editors.',
  'mf'
])('%s is left over in the story', (line) => {
  expect(brief(`Bridge\n\n${prose}\n\n${line}\n\n${more}`).map((one) => one.replace(/^\w+ /, ''))).toEqual([line])
})

test.each([
  'The editors of the paper read every letter that comes in.',
  'Editors, please take note, the mayor told the press.',
  'Photographs attached to the report show the crack.',
  'FAO figures put the catch at nine tonnes.',
  'The message was sent from my iPhone, the mayor said.',
  'It takes two minutes to read and a year to forget.',
  'Add two eggs, and then a second add-on of flour.',
  'Do you know more than the harbour master does?',
  'Residents can sign up to flood alerts, and 400 have done so since the storm.',
  'Follow our noses, the mayor said, and we shall find the drain.',
  'Updated plans for the bridge go on show in November.',
  'Listen: the bridge sings at night, and nobody knows why.',
  'Photo albums from the flood are on show in the hall.',
  'AI-generated summaries are read by half of the town, the survey said.',
  '###',
  '* * *'
])('%s is the story’s own', (line) => {
  expect(brief(`Bridge\n\n${prose}\n\n${line}\n\n${more}`)).toEqual([])
})

test('a reading time above the story is left over', () => {
  expect(brief(`Swing bridge reopens\nBy Anna Weir\n3 min read\n\n${prose}\n\n${more}`)).toEqual(['error 3 min read'])
})

test.each(['Local democracy reporter', 'Political editor, Marlow Bay', 'aweir@example.com'])(
  '%s below a name is in its place, beside buttons',
  (line) => {
    expect(brief(`Swing bridge reopens\n\nShare\nSave\nBy Anna Weir\n${line}\n\n${prose}\n\n${more}`)).toEqual([
      'error Share\nSave'
    ])
  }
)

test('a paragraph of Markdown that is left over is named with all its lines', () => {
  const source = `# Bridge\n\n${prose}\n\n${more}\n\nFollow us on Facebook |\nsign up for our newsletter\n`
  const [finding] = desk.check({ path: 'a.md', source }).findings
  expect(finding?.note).toContain('Delete lines 7-8.')
})

describe('the label of a field above the story', () => {
  test.each([
    ['Headline: Swing bridge reopens', 'error Headline: '],
    ['Title: Swing bridge reopens', 'error Title: '],
    ['Standfirst: Lorries cross again', 'error Standfirst: ']
  ])('%s', (line, expected) => expect(brief(`${line}\n\n${prose}\n\n${more}`)).toEqual([expected]))

  test('is deleted, and its text is the headline', () => {
    const source = `Headline: Swing bridge reopens\n\n${prose}\n\n${more}`
    const { findings } = desk.check({ path: 'a.txt', source })
    expect(findings.map(({ note }) => note)).toEqual(['Delete the label; the text behind it is copy.'])
    expect(applyFixes(source, findings, { unsafe: true }).source).toBe(`Swing bridge reopens\n\n${prose}\n\n${more}`)
  })

  test.each([
    ['a book', `Title: The Swing Bridge\nAuthor: Ines Duarte\nPublisher: Marlow\n\n${prose}\n\n${more}`],
    ['a sentence', `Headline: inflation fell. Core: it did not.\n\n${prose}\n\n${more}`],
    ['a line of the story', `Swing bridge reopens\n\n${prose}\n\nTitle: the Rosa\n\n${more}`]
  ])('%s has none', (_, source) => expect(brief(source)).toEqual([]))
})

test('stars with votes are a rating box, those of a review are not', () => {
  expect(brief(story('4.6 ★★★★★ (212 ratings)'))).toEqual(['error 4.6 ★★★★★ (212 ratings)'])
  expect(brief(`★★★★☆\n\n${prose}\n\n${more}`)).toEqual([])
})

test.each([
  [
    'a.html',
    `<h1>Bridge</h1>\n<p>${prose}</p>\n<p>${more}</p>\n<p>Rate <b>this</b>&nbsp;post\n</p>\n`,
    'Rate this post'
  ],
  ['a.md', `# Bridge\n\n${prose}\n\n${more}\n\n> Sign up\n> *for our newsletter*\n`, 'Sign up for our newsletter']
])('a message about %s is plain text on one line', (file, source, words) => {
  const [finding] = desk.check({ path: file, source }).findings
  expect(finding?.actual).not.toBe(words)
  expect(finding?.message).toContain(`: \`${words}\``)
})

test('a picture credit is moved, not deleted', () => {
  const source = `Bridge\n\n(Image source: marlowbay.example)\n\n${prose}`
  const [finding] = desk.check({ path: 'a.txt', source }).findings
  expect([finding?.severity, finding?.fix, finding?.note]).toEqual(['warning', null, 'Move it to the caption.'])
})

test('a glued label is deleted from its headline', () => {
  const source = `Swing bridge reopensTop Stories\n\n${prose}`
  const { findings } = desk.check({ path: 'a.txt', source })
  expect(applyFixes(source, findings).source).toBe(`Swing bridge reopens\n\n${prose}`)
})

describe('behind the last sentence of a paragraph', () => {
  test.each([
    ['Sign up to our newsletter', 'error Sign up to our newsletter'],
    ['Read more: Council rejects lorry ban', 'error Read more: Council rejects lorry ban'],
    ['Advertisement', 'error Advertisement'],
    ['Rate this article', 'error Rate this article'],
    ['Share this on Facebook.', 'warning Share this on Facebook.'],
    ['Follow live updates', 'error Follow live updates'],
    ['Share your story.', 'warning Share your story.'],
    ['Tell us in the comments below.', 'warning Tell us in the comments below.'],
    ['Join the conversation in our WhatsApp group.', 'warning Join the conversation in our WhatsApp group.'],
    ['Read more »', 'error Read more »'],
    [
      'Follow us on X. Like us on Facebook. Sign up for our newsletter.',
      'warning Follow us on X. Like us on Facebook. Sign up for our newsletter.'
    ]
  ])('%s', (tail, expected) => {
    expect(brief(story(`${more} ${tail}`, '', prose))).toEqual([expected])
    expect(brief(story(`${prose} ${tail}`))).toEqual([expected])
  })

  test('a space is not needed', () => {
    expect(brief(story(`${more}Advertisement`, '', prose))).toEqual(['error Advertisement'])
  })

  test('a note that is in its place does not hide it', () => {
    expect(brief(story('This article was originally published on 12 March. Share this on Facebook'))).toEqual([
      'error Share this on Facebook'
    ])
  })

  test('a paragraph stays prose, and a fix leaves no space behind', () => {
    const source = story(`${prose} Sign up to our newsletter`, '', more)
    const { findings } = desk.check({ path: 'a.txt', source })
    expect(findings.map(({ fix }) => fix?.safety)).toEqual(['unsafe'])
    expect(findings.map(({ note }) => note)).toEqual([
      'Told by: `sign up to our newsletter`. Delete the end of the line.'
    ])
    expect(applyFixes(source, findings, { unsafe: true }).source).toBe(story(prose, '', more))
  })

  test.each([
    'Tickets cost £10. Book now.',
    'He told the crowd: “Bring a friend. Follow us on Instagram!”',
    'Ann Weir is a reporter for the Courier. Follow her on Twitter @aweir.',
    'The pond was drained in May. Comments were few.',
    'The bridge is at W.H. Smith. Home.',
    'The firm sold its stake. Shares fell 3 per cent.',
    'They asked the council. Read more books, the doctor told him.',
    'The site is bbc.co.uk/News. More follows.',
    'He asked for a word. No comment.',
    'Related: the library closed its own forum last year, and nobody in the town has missed it since.',
    'Tags: the tug has two, one from the registrar and one from the customs house on the quay.'
  ])('leaves alone: %s', (copy) => {
    expect(brief(story(copy, '', prose))).toEqual([])
    expect(brief(story(prose, '', copy))).toEqual([])
  })
})

describe('options', () => {
  const notes = story(
    'Reporting by Anna Weir',
    '',
    'Anna Weir is a reporter for the Courier.',
    '',
    'Correction: the vote was on Monday.'
  )
  test('notes below the story stay', () => expect(brief(notes)).toEqual([]))
  test('a house forbids kinds of them', () => {
    expect(brief(notes, { rules: { 'boilerplate-residue': { forbid: ['bio'] } } })).toEqual([
      'warning Anna Weir is a reporter for the Courier.'
    ])
  })
  test('what the house prints on purpose stays', () => {
    expect(brief(story('Share this article'), { residue: { allow: ['Share this article'] } })).toEqual([])
  })
})

describe('over several stories', () => {
  const plug = 'Marlow Bay Courier: the voice of the quays'
  const other = 'The ferry to Calder stops in March, the company said on Friday, and the last boat leaves at noon.'
  const files = (config?: Config, second = other) => {
    const run = (config ? deskWith(config) : desk).run()
    run.add({ path: 'news/a.txt', source: `Bridge opens\n\n${prose}\n\n${plug}\n` })
    run.add({ path: 'news/b.txt', source: `Ferry stops\n\n${second}\n\n${plug}\n` })
    return run.finish().map(({ findings }) => findings.map(({ severity, actual }) => `${severity} ${actual}`))
  }
  test('a short line that recurs is left over', () => {
    expect(files()).toEqual([[`error ${plug}`], [`error ${plug}`]])
  })
  test('a sentence that recurs above the story is a warning, a slogan is left over', () => {
    const shared = (line: string) => {
      const run = desk.run()
      run.add({ path: 'news/a.txt', source: `Bridge opens\n\n${line}\n\nIt was late.\n\n${prose}\n` })
      run.add({ path: 'news/b.txt', source: `Ferry stops\n\n${line}\n\nIt was late again.\n\n${other}\n` })
      return run.finish().flatMap(({ findings }) => findings.map(({ severity, actual }) => `${severity} ${actual}`))
    }
    const sentence = 'Two lorries a day cross the quay, and a bus.'
    expect(shared(sentence)).toEqual([`warning ${sentence}`, `warning ${sentence}`])
    expect(shared('Marlow Bay, our bay.')).toEqual(['error Marlow Bay, our bay.', 'error Marlow Bay, our bay.'])
  })
  test('unless the option is off', () => {
    expect(files({ rules: { 'boilerplate-residue': { repetition: false } } })).toEqual([[], []])
  })
  test('two versions of one story tell nothing', () => expect(files(undefined, prose)).toEqual([[], []]))
  test('a headline that two stories share is a warning, and none where the format says what it is', () => {
    const headline = 'What the council decided on Monday'
    const shared = (ending: string, write: (line: string) => string) => {
      const run = desk.run()
      run.add({ path: `news/a.${ending}`, source: `${write(headline)}\n\n${prose}\n` })
      run.add({ path: `news/b.${ending}`, source: `${write(headline)}\n\n${other}\n` })
      return run.finish().flatMap(({ findings }) => findings.map(({ severity, actual }) => `${severity} ${actual}`))
    }
    expect(shared('txt', (line) => line)).toEqual([`warning ${headline}`, `warning ${headline}`])
    expect(shared('md', (line) => `# ${line}`)).toEqual([])
    expect(shared('html', (line) => `<h1>${line}</h1>`)).toEqual([])
  })
  test('one story alone tells nothing', () => {
    expect(brief(`Bridge opens\n\n${prose}\n\n${plug}\n`)).toEqual([])
  })
})

test.each([
  [
    'a.md',
    `# Swing bridge reopens\n\n${prose}\n\n- **Share this article**\n- Rate this post\n`,
    `# Swing bridge reopens\n\n${prose}\n`
  ],
  [
    'a.html',
    `<h1>Swing bridge reopens</h1>\n<p>${prose}</p>\n<div>\n  <p>Share this article</p>\n  <p>Rate this post</p>\n</div>\n<p>Reporting by Anna Weir</p>\n`,
    `<h1>Swing bridge reopens</h1>\n<p>${prose}</p>\n<p>Reporting by Anna Weir</p>\n`
  ]
])('in %s a fix leaves no empty lines and elements behind', (path, source, fixed) => {
  const { findings } = desk.check({ path, source })
  expect(applyFixes(source, findings).source).toBe(fixed)
})

test('a reporting credit stays below the story, and a headline there does not, beside share buttons', () => {
  expect(brief(story('Share this article', 'Rate this post', '', 'Reporting by Anna Weir'))).toEqual([
    'error Share this article\nRate this post'
  ])
  expect(brief(story('Share this article', 'Rate this post', '', 'Ferry to stop on Sundays'))).toHaveLength(2)
})

test('a fix deletes no line of the story, and leaves nothing that it fixed', () => {
  const kept = [
    'Swing bridge reopens',
    prose,
    more,
    'What the council decided',
    '“No,” he said.',
    'Reporting by Anna Weir'
  ]
  const left = [
    'Rate this article',
    'Share on Facebook',
    'Advertisement',
    'Related articles',
    'Ferry to stop',
    '© 2024 Courier'
  ]
  const gap = fc.constantFrom('\n', '\n\n', '\r\n\r\n', '\n \n')
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...kept, ...left), gap), { maxLength: 14 }), (lines) => {
      const source = lines.map(([line, space]) => line + space).join('')
      // A line that stood in a block with doubtful ones can be safe to delete once those around it have gone.
      let after = source
      for (let round = 0; round < 4; round += 1) {
        after = applyFixes(after, desk.check({ path: 'a.txt', source: after }).findings).source
      }
      for (const line of kept) {
        if (line === 'Reporting by Anna Weir') continue
        const count = (text: string) => text.split(/\r?\n/).filter((one) => one.trim() === line).length
        expect(count(after)).toBe(count(source))
      }
      const again = desk.check({ path: 'a.txt', source: after }).findings.filter(({ fix }) => fix?.safety === 'safe')
      expect(again.map(({ actual }) => actual)).toEqual([])
    })
  )
})

test('the text of a picture is none of the lines around it', () => {
  const page = (alt: string) =>
    `<p>${prose}</p>\n<p>${more}</p>\n<p>Share this article</p>\n<p>Tweet</p>\n<img src="a.jpg" alt="${alt}">\n<p>Print</p>\n`
  const left = (alt: string) => {
    const { findings } = desk.check({ path: 'a.html', source: page(alt) })
    return applyFixes(page(alt), findings, { unsafe: true }).source
  }
  expect(left('The swing bridge')).toBe(`<p>${prose}</p>\n<p>${more}</p>\n<img src="a.jpg" alt="The swing bridge">\n`)
  expect(left('Print')).toContain('alt=""')
})

test('a button among the items of a list is one of them', () => {
  const list = (...items: string[]) =>
    `<p>${prose}</p>\n<p>${more}</p>\n<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>\n`
  const left = (...items: string[]) => {
    const source = list(...items)
    return applyFixes(source, desk.check({ path: 'a.html', source }).findings, { unsafe: true }).source
  }
  expect(left('Share on Facebook', 'X', 'Share on WhatsApp')).not.toContain('<li>')
  expect(left('The bridge', 'X', 'The harbour')).toBe(list('The bridge', 'X', 'The harbour'))
})

test.each(['###', '-30-', '– 30 –', '# # #'])('%s below the story is left over', (sign) => {
  expect(brief(story(sign))).toEqual([`warning ${sign}`])
})

test.each(['* * *', '---', '30', '#'])('%s below the story is not', (sign) => {
  expect(brief(story(sign))).toEqual([])
})

describe('what a word processor, a wire and a bookmaker leave', () => {
  test.each([
    ['Track changes are on', 'error'],
    ['1st Ld - UPDATES with closure of bridge, adds quote', 'warning'],
    ['Want to see more from the Marlow Bay Herald on Google? Click here', 'error'],
    ['Bet responsibly. 18+. begambleaware.org', 'error']
  ])('%s', (line, severity) => expect(brief(story(line, '', more))).toEqual([`${severity} ${line}`]))

  test('a slug above the story', () =>
    expect(brief(`SLUG: bridge-1410\n${story()}`)).toEqual(['error SLUG: bridge-1410']))

  test.each([
    'The clerk keeps track: changes are on the board.',
    'Slug pellets are banned, said the council.',
    'Want to see more from the bridge? Climb the tower, said Ines Duarte.',
    'Gamblers bet responsibly for a week, the bookmaker said.'
  ])('not: %s', (line) => expect(brief(story(line, more))).toEqual([]))

  test('letters under their title', () =>
    expect(brief(`Letters to the editor\n\nSir, ${prose}\n\nSir, ${more}`)).toEqual([]))
})
