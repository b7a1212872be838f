import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createDesk } from '../../src/desk/desk.ts'
import { applyFixes } from '../../src/finding/fix.ts'
import { readMarkdown } from '../../src/input/markdown.ts'
import { diskData } from '../../src/node/data.ts'
import { encodingDebris } from '../../src/rules/encoding-debris.ts'

const desk = createDesk({ data: diskData(), rules: [encodingDebris] })
const check = (source: string, path = 'story.txt') => desk.check({ path, source }).findings
const brief = (source: string, path?: string) =>
  check(source, path).map(({ actual, expected }) => [actual, ...expected])

describe('mojibake', () => {
  test.each([
    ['He donâ€™t know.', 'donâ€™t', 'don’t'],
    ['The cafÃ© is open.', 'cafÃ©', 'café'],
    ['It costs Â£20.', 'Â£20', '£20'],
    ['SÃ£o Paulo', 'SÃ£o', 'São'],
    ['ArizonaÃ¢â‚¬â„¢s law', 'ArizonaÃ¢â‚¬â„¢s', 'Arizona’s'],
    ['The saldÄ±rÄ± was', 'saldÄ±rÄ±', 'saldırı'],
    ['Ð¿Ñ€Ð¸Ð²ÐµÑ‚', 'Ð¿Ñ€Ð¸Ð²ÐµÑ‚', 'привет'],
    ['He don‚Äôt know.', 'don‚Äôt', 'don’t'],
    ['A smile ðŸ˜€ here', 'ðŸ˜€', '😀'],
    ['One â€“ two', 'â€“', '–']
  ])('%s', (source, actual, expected) => expect(brief(source)).toEqual([[actual, expected]]))

  test.each([
    '“CAFÉ”, said the sign.',
    'PELÉ’s last match',
    'The CAFÉ… was closed.',
    'DER KÄSE “ÄÖÜ” STEHT DA.',
    'À « Paris », on dit non.',
    'MANHÔ — SÃO PAULO',
    'Å… og så videre',
    'Ångström, Élan, Ümlaut, naïve, ça va',
    'Привет, как дела? Ðorđe is a name.'
  ])('%s is honest', (source) => expect(check(source)).toEqual([]))
})

describe('merge conflicts', () => {
  const marks = (source: string, path?: string) => check(source, path).map(({ actual }) => actual)
  test.each([
    [
      'a.txt',
      'It rains.\n<<<<<<< HEAD\nOn Monday.\n=======\nOn Tuesday.\n>>>>>>> desk/subs\nIt snows.\n',
      ['<<<<<<< HEAD', '=======', '>>>>>>> desk/subs']
    ],
    [
      'a.txt',
      '<<<<<<< Updated upstream\r\nA.\r\n||||||| base\r\nB.\r\n=======\r\nC.\r\n>>>>>>> Stashed changes\r\n',
      ['<<<<<<< Updated upstream', '||||||| base', '=======', '>>>>>>> Stashed changes']
    ],
    [
      'a.html',
      '<p>A</p>\n<<<<<<< HEAD\n<p>B</p>\n=======\n<p>C</p>\n>>>>>>> x\n',
      ['<<<<<<< HEAD', '=======', '>>>>>>> x']
    ],
    [
      'a.md',
      'It rains.\n\n<<<<<<< HEAD\nOn Monday.\n=======\nOn Tuesday.\n>>>>>>> subs\n',
      ['<<<<<<< HEAD', '=======', '>>>>>>> subs']
    ],
    [
      'a.md',
      '---\ntitle: Rain\n---\r\n- One\r\n<<<<<<< HEAD\r\n- Two\r\n||||||| base\r\n=======\r\n> Three\r\n>>>>>>> x\r\nFour\r\n',
      ['<<<<<<< HEAD', '||||||| base', '=======', '>>>>>>> x']
    ],
    [
      'a.md',
      '<div>\n<<<<<<< HEAD\nOn Monday.\n=======\nOn Tuesday.\n>>>>>>> x\n</div>\n',
      ['<<<<<<< HEAD', '=======', '>>>>>>> x']
    ],
    ['a.md', 'It rains.\n<<<<<<< HEAD\nOn Monday.\n', ['<<<<<<< HEAD']]
  ])('in %s: %j', (path, source, expected) => expect(marks(source, path)).toEqual(expected))

  test.each([
    ['a.txt', 'Dues\n=======\nThey rise.\n\n>>>>>>> He wrote that.\n'],
    ['a.md', 'Dues\n=======\n\nThey rise.\n\n>>>>>>> He wrote that.\n'],
    ['a.md', 'It shows:\n\n```\n<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> x\n```\n'],
    ['a.md', 'It rains.\n\n<!--\n<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> x\n-->\n\nIt snows.\n'],
    ['a.txt', 'Now <<<<<<<<<< here.'],
    ['a.txt', 'The arrow <<<<<<<left.']
  ])('none in %s: %j', (path, source) => expect(marks(source, path)).toEqual([]))

  test('in Markdown both versions are read as what they are', () =>
    expect(
      readMarkdown({
        path: 'a.md',
        source: 'Rain\n<<<<<<< HEAD\n- A\n=======\nB *c*\n>>>>>>> x\nSnow\n=======\n'
      }).blocks.map(({ kind }) => kind)
    ).toEqual(['paragraph', 'paragraph', 'list-item', 'paragraph', 'paragraph', 'paragraph', 'heading']))

  test('nobody is told which version to keep', () =>
    expect(check('<<<<<<< HEAD\nA.\n=======\nB.\n>>>>>>> x\n').map(({ fix, expected }) => [fix, expected])).toEqual([
      [null, []],
      [null, []],
      [null, []]
    ]))
})

describe('characters that nobody sees', () => {
  test.each([
    ['North\u200bern', 'North\u200bern', 'Northern'],
    ['har\u00adbour', 'har\u00adbour', 'harbour'],
    ['a \ufefffile', '\ufefffile', 'file'],
    ['it\u0092s', 'it\u0092s', 'it’s'],
    ['ha\u200dr', 'ha\u200dr', 'har']
  ])('%j', (source, actual, expected) => expect(brief(source)).toEqual([[actual, expected]]))

  test.each([
    '\ufeffThe file',
    '👩\u200d🚀 and 👨\u200d👩\u200d👧',
    'می\u200cخواهم',
    'क्\u200dष',
    'ภาษา\u200bไทย',
    '\u200fשלום'
  ])('%j is honest', (source) => expect(check(source)).toEqual([]))

  test('a lost letter has no repair', () => {
    expect(check('The caf\ufffd is open.').map(({ message, fix }) => [message, fix])).toEqual([
      ['A character was lost in `caf\ufffd`', null]
    ])
  })
})

describe('mark-up', () => {
  test.each([
    ['AT&amp;T rose', 'AT&amp;T', 'AT&T'],
    ['Pel&#233; scored', 'Pel&#233;', 'Pelé'],
    ['the&nbsp;mayor', 'the&nbsp;mayor', 'the mayor'],
    ['the &amp;quot;mayor', '&amp;quot;mayor', '"mayor'],
    ['It\\u2019s open', 'It\\u2019s', 'It’s'],
    ['North%20Korea', 'North%20Korea', 'North Korea'],
    ['The **bridge** is open', '**bridge**', 'bridge'],
    ['See [the plans](https://courier.example/a).', '[the plans](https://courier.example/a)', 'the plans'],
    ['See [[1]](https://courier.example/a).', '[[1]](https://courier.example/a)', '[1]'],
    [
      '*This story was first told in Leith.*',
      '*This story was first told in Leith.*',
      'This story was first told in Leith.'
    ],
    ['_Ann Weir reads it aloud._', '_Ann Weir reads it aloud._', 'Ann Weir reads it aloud.']
  ])('%s', (source, actual, expected) => expect(brief(source)).toEqual([[actual, expected]]))

  test.each([
    ['The bridge<br>opened', ['<br>']],
    ['The <strong>bridge</strong> opened', ['<strong>', '</strong>']],
    ['[caption id="a7" align="left"]The bridge[/caption]', ['[caption id="a7" align="left"]', '[/caption]']],
    ['[vc_row][vc_column]', ['[vc_row]', '[vc_column]']],
    ['[gallery ids="1,2,3"]', ['[gallery ids="1,2,3"]']],
    ['### What happens next', ['### ']],
    ['> “We will bake again,” said the owner of the shop.', ['> ']],
    ['# Ferry to stop on Sundays', ['# ']],
    ['## Day\n\n---\n\n* The boat sails.', ['## ', '---', '* ']],
    ['**Day**\n| a | b |\n| --- | --- |', ['**Day**', '| --- | --- |']]
  ])('%s', (source, actuals) => expect(check(source).map(({ actual }) => actual)).toEqual(actuals))

  test.each([
    'The entity “&nbsp;” keeps words together.',
    'The `<br>` tag and the <b> tag break lines.',
    'R&D at Marks & Spencer; AT&T rose.',
    '“It was [sic] him [the mayor],” she [laughs] said.',
    'If a < b and b > c, then stop.',
    'f**k this s**t, he said',
    'See https://courier.example/?a=1&copy;=2 and https://courier.example/a%20b.',
    '**** for the new restaurant on the quay',
    'The boat is full.\n\n---\n\nThe quay is empty.',
    '* The boat sails.\n* The quay is shut.',
    '# 1 in the charts',
    '*Names have been changed',
    '*** Storm warning ***',
    'It was *very* late.',
    '#ferry is the tag'
  ])('%s is honest', (source) => expect(check(source)).toEqual([]))

  test('in HTML a reference is no debris, one escaped twice is', () => {
    expect(check('<p>AT&amp;T rose.</p>', 'a.html')).toEqual([])
    expect(check('<p>AT&amp;amp;T rose.</p>', 'a.html')).toHaveLength(1)
  })

  test('in Markdown two stars are no debris', () => expect(check('The **bridge** is open.', 'a.md')).toEqual([]))
})

describe('words that ran together', () => {
  test.each([
    ['She met Kirsten Gillibrand. GillibrandTo the left it was.', 'GillibrandTo', 'Gillibrand To'],
    ['He ended the visit.The mayor left.', 'visit.The', 'visit. The'],
    ['“It is safe,”she said.', 'safe,”she', 'safe,” she'],
    ['The United Nations met. The United Nationsin June met.', 'Nationsin', 'Nations in'],
    ['In Ukraine it rains. Ukraineis large.', 'Ukraineis', 'Ukraine is'],
    ['They flew to theKremlin.', 'theKremlin', 'the Kremlin'],
    ['In Moscow,the mayor left.', 'Moscow,the', 'Moscow, the'],
    ['The technologyand the men', 'technologyand', 'technology and'],
    ['By Anna WeirLONDON (Courier) –', 'WeirLONDON', 'Weir LONDON']
  ])('%s', (source, actual, expected) => expect(brief(source)).toEqual([[actual, expected]]))

  test.each([
    'LinkedIn, YouTube, PlayStation, BuzzFeed, AstraZeneca, iPhone and eBay rose.',
    'McDonald, MacArthur, DeSantis, LeBron, DiCaprio, O’Neill, FitzGerald and VanDyke met.',
    'Booking.com, Node.js, Amazon.Com and www.Courier.example/News.Html are addresses.',
    'He earns 1,000 a day, e.g.in June, at 5p.m.today.',
    'Robertson, Sanderson, Collinson, Robertsat, Augustin, Berlin and Dublin voted.',
    'The husband, the thousand and the island; breathe, bathe and soothe.',
    'HarbourWatch rose. HarbourWatch owns it.',
    'Write to Anna.Weir@courier.example or @HarbourTo or #BridgeIn.',
    'Ph.D., U.S.A., a.m. and J.R.R. Tolkien'
  ])('%s is honest', (source) => expect(check(source)).toEqual([]))
})

test('every safe fix holds, and leaves nothing that it fixed', () => {
  const pieces = [
    'donâ€™t',
    'cafÃ©',
    '&nbsp;',
    '&amp;amp;',
    '<br>',
    '\u200b',
    '\u0092',
    'visit.The',
    ' ',
    'the mayor ',
    '\\u2019',
    '**a b**',
    'Â ',
    '%20',
    '\n'
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
      let source = parts.join('')
      // One fix can lay another open: `&amp;<br>nbsp;`.
      for (let round = 0; round < 8; round += 1) source = applyFixes(source, check(source)).source
      expect(check(source).filter(({ fix }) => fix?.safety === 'safe')).toEqual([])
    })
  )
})

test('hostile copy of every kind is read to its end', () => {
  for (const piece of ['â€™', '&amp;', '<a ', '[a b=', '\\u', 'aA', 'a.A', '**a', '\u200b', '](', 'Ã']) {
    const source = piece.repeat(2_000)
    for (const { start, end, actual } of check(source)) expect(source.slice(start, end)).toBe(actual)
  }
})
