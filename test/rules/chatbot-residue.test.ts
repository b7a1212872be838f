import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createDesk } from '../../src/desk/desk.ts'
import { applyFixes } from '../../src/finding/fix.ts'
import { diskData } from '../../src/node/data.ts'
import { chatbotResidue } from '../../src/rules/chatbot-residue.ts'

const desk = createDesk({ data: diskData(), rules: [chatbotResidue] })
const prose = 'Councillors in Marlow Bay voted on Monday to reopen the swing bridge to lorries after a year of repairs.'
const check = (source: string, path = 'story.txt') => desk.check({ path, source }).findings
const actuals = (source: string, path?: string) => check(source, path).map(({ actual }) => actual)
const ending = (line: string) => `Swing bridge reopens\n\n${prose}\n\n${prose}\n\n${line}\n`

describe('a closing offer is found as the last paragraph', () => {
  test.each([
    'If you want, I can also write a shorter version for social media. Do you want me to do that next?',
    'If you’d like, I can turn this into a post.',
    'Would you like me to add a quote from the harbour master?',
    'Let me know if you’d like any changes!',
    'I hope this helps! Let me know if you need a different tone.',
    'Shall I prepare a German version as well?',
    'Want a version with a stronger lede?',
    'You might also want to verify the date of the open day before publishing.',
    'I kept your original structure but smoothed out the transitions.',
    'Note: I assumed the vote was on Monday.',
    'Which version do you prefer?',
    'I’ve kept the councillor’s quotes exactly as provided.',
    'Wenn du möchtest, kann ich den Text noch kürzen.',
    'Soll ich noch eine Überschrift vorschlagen?',
    'Si quieres, puedo preparar una versión más breve.',
    'Souhaitez-vous que je rédige un titre plus accrocheur ?',
    'Gostaria que eu ajustasse o tom?',
    'Хотите, чтобы я добавил заголовок?',
    'هل تريد أن أكتب عنوانًا آخر؟',
    'क्या आप चाहते हैं कि मैं इसे छोटा करूँ?',
    'İsterseniz metni kısaltabilirim.',
    'Apakah Anda ingin saya menambahkan judul?',
    '如果你愿意，我可以再写一个更短的版本。',
    'ご希望でしたら、短い版も作成できます。'
  ])('%s', (line) => {
    const source = ending(line)
    const findings = check(source)
    expect(findings.map(({ actual }) => actual)).toEqual([line])
    expect(applyFixes(source, findings).source).toBe(`Swing bridge reopens\n\n${prose}\n\n${prose}\n`)
  })
})

test.each([
  'Certainly! Here is a revised version of your article:',
  'Sure, here is the rewritten story:',
  'Here’s a polished version of your text:',
  'Natürlich! Hier ist die überarbeitete Fassung:'
])('an opener is found in the first lines: %s', (line) => {
  expect(actuals(`${line}\n\n${prose}\n\n${prose}\n`)).toEqual([line])
})

test.each([
  'As an AI language model, I cannot browse the internet.',
  'As of my last knowledge update, the bridge was closed.'
])('a disclaimer is found anywhere: %s', (line) => {
  expect(actuals(`${prose}\n\n${line}\n\n${prose}\n\n${prose}\n\n${prose}`)).toEqual([line])
})

test.each([
  ['It carries 300 lorries. citeturn0search0', 'citeturn0search0'],
  ['It carries 300 lorries :contentReference[oaicite:2]{index=2}.', ':contentReference[oaicite:2]{index=2}'],
  ['It carries 300 lorries【4†source】.', '【4†source】'],
  ['It carries 300 lorries [cite: 3, 4].', '[cite: 3, 4]'],
  ['The table is in sandbox:/mnt/data/bridge.csv now.', 'sandbox:/mnt/data/bridge.csv'],
  ['It carries 300 lorries [citation:3].', '[citation:3]'],
  ['It carries 300 lorries.【minutes.txt†L1-L4】', '【minutes.txt†L1-L4】'],
  ['It carries 300 lorries. <|im_end|>', '<|im_end|>'],
  ['See https://courier.example/?utm_source=x.ai today.', '?utm_source=x.ai'],
  ['See https://courier.example/?utm_source=chatgpt.com today.', '?utm_source=chatgpt.com'],
  ['See https://courier.example/?utm_source=chatgpt.com&page=2 today.', 'utm_source=chatgpt.com&'],
  ['See https://courier.example/?page=2&utm_source=openai today.', '&utm_source=openai']
])('a mark is found in %s', (source, mark) => {
  const findings = check(source)
  expect(findings.map(({ actual }) => actual)).toEqual([mark])
  expect(check(applyFixes(source, findings).source)).toEqual([])
})

test('a tracking parameter is found in the target of a link', () => {
  expect(actuals('Read [the plans](https://courier.example/a?utm_source=chatgpt.com).', 'story.md')).toEqual([
    '?utm_source=chatgpt.com'
  ])
})

test.each([
  ['a.txt', 'It fell turn0search0 again.', 'It fell again.'],
  ['a.txt', 'It fell  turn0search0  again.', 'It fell again.'],
  ['a.txt', 'It fell (turn0search0) again.', 'It fell again.'],
  ['a.txt', 'It fell turn0search0 turn0news1, they said.', 'It fell, they said.'],
  ['a.txt', 'It fell “turn0view0” again.', 'It fell “turn0view0” again.'],
  ['a.txt', 'It fell 【4†source】again.', 'It fell again.'],
  ['a.txt', `${prose}\n\nturn0search0 It fell again.`, `${prose}\n\nIt fell again.`],
  ['a.md', 'It fell\nturn0search0 again.', 'It fell\nagain.'],
  ['a.md', 'It fell **turn0search0** again.', 'It fell again.'],
  ['a.md', 'It **fell turn0search0** again.', 'It **fell** again.'],
  ['a.html', '<p>It fell <b>turn0search0</b> again.</p>', '<p>It fell again.</p>'],
  ['a.html', '<p>It fell.<sup>[cite: 1]</sup></p>', '<p>It fell.</p>'],
  ['a.html', '<p>It fell.</p><p><b>turn0search0</b></p>', '<p>It fell.</p>'],
  ['a.html', `${prose}\n\nturn0search0 It fell again.`, `${prose}\n\nIt fell again.`],
  ['a.html', '<p>It <b>fell</b> turn0search0 again.</p>', '<p>It <b>fell</b> again.</p>'],
  ['a.html', '<p>It fell &#91;cite: 1&#93; again.</p>', '<p>It fell again.</p>'],
  [
    'a.html',
    '<a href="http://b.example/?c=1&amp;utm_source=chatgpt.com">It</a> fell',
    '<a href="http://b.example/?c=1">It</a> fell'
  ],
  [
    'a.html',
    '<a href="http://b.example/?utm_source=chatgpt.com&amp;c=1">It</a> fell',
    '<a href="http://b.example/?c=1">It</a> fell'
  ]
])('in %s the fix of %j leaves %j', (path, source, fixed) => {
  expect(applyFixes(source, check(source, path)).source).toBe(fixed)
})

describe('what it did to the text', () => {
  test('is found with its heading, and so are the lines around it', () => {
    const notes = ['Changes made:', '- Tightened the lede', '- Fixed a typo in paragraph three']
    const around = ['I kept the quotes as they were.', ...notes, 'Would you like me to add a headline?']
    expect(actuals(ending(notes.join('\n')))).toEqual(notes)
    expect(actuals(ending(around.join('\n\n')))).toEqual(around)
    const marked = ending('Changes made:\n\n- Tightened the lede\n- Fixed a typo in paragraph three')
    expect(check(marked, 'story.md')).toHaveLength(3)
  })

  test.each([
    'Changes made:\n- Fines were doubled\n- Tickets were cut to two pounds',
    'What the council did:\n- Fixed the roof\n- Cut two trees\n- Moved the headline act to noon',
    '- Removed the sentence on Monday from the charter',
    'I kept the quay clean for forty years.'
  ])('is not %s', (lines) => expect(check(ending(lines))).toEqual([]))
})

test.each([
  'At the top of her list is the mark 【4†source】, which pupils paste without noticing.',
  'Links in it ended in the parameter ?utm_source=chatgpt.com and nobody saw it.',
  'The press council advised papers to verify quotes before publishing them.'
])('a story may tell of it: %s', (copy) => {
  expect(check(`Swing bridge reopens\n\n${copy}\n\n${prose}`)).toEqual([])
})

describe('silent where chatbots, newsletters and ratings are the story', () => {
  const paragraphs = [
    '“As an AI language model, I cannot vote,” the chatbot of the council replied.',
    '“If you want, I can also write a poem,” it told the mayor.',
    'Asked about the bridge, ChatGPT wrote that it had no access to the minutes.',
    'The chatbot ended its answer with “Would you like me to do that next?”',
    'Users complain that the program ends every answer with an offer to do more.',
    'Spiegel readers found the words “If you like, I can adjust the tone” below a story.',
    'The paper apologised for the chatbot’s closing offer on its business page.',
    'Teachers say they know the phrase “as a language model” from homework.',
    '‘Certainly! Here is your essay,’ was the first line of three papers.',
    'ChatGPT, asked for a headline, said: Certainly, here is one.',
    'Sure, here in Marlow Bay everybody knows the ferry.',
    'Of course the bridge is safe. Here is why the engineer thinks so.',
    'Here is what the council decided on Monday night.',
    'Here are the names of the six who voted against it.',
    'Let me know, he told the engineer, when the bridge closes.',
    'Would you cross a bridge that nobody has tested?',
    'Do you want a bridge or a tunnel? The council asked every household.',
    'If you want to see the bridge, go before sunrise.',
    'If you like boats, this is the town for you.',
    'I hope the bridge opens soon, she said, and left.',
    'I hope this winter is the last without a bridge.',
    'Feel free, the sign says, and nobody does.',
    'The mayor will be happy to hear that the bridge is open.',
    'The newsletter of the council has 4,000 readers, and most of them rate it well.',
    'Readers were asked to sign up for the newsletter, and few did.',
    'The site gives the film four stars, its highest rating this year.',
    'Rating agencies lowered the city to BBB on Friday.',
    'The app asks its users to rate every ride from one to five.',
    'She unsubscribed from the newsletter after the mail about the vote.',
    'A model of the language that dolphins use was shown in Calder.',
    'It was turn 3 of the race, and his search for a way past had begun.',
    'The report cites 14 sources, and one of them is a chatbot.',
    'He signs his mails “sent from my phone”, which nobody believes.',
    'The assistant, a man of 24, said he had no access to the files.',
    'My knowledge of the harbour ends in 1998, the old pilot said.',
    'Unfortunately the bridge was closed again on Tuesday.',
    'As an engineer, Duarte cannot comment on politics.',
    'As a model, she earned more than as an engineer.',
    'As an artist, I cannot stay silent, Reid told the meeting.',
    'Great question, said the mayor, and did not answer it.',
    'The company trained its model on the archive of the Courier.',
    'OpenAI and Google did not reply to questions on Friday.',
    'The chatbot offers to shorten every text it is given.',
    '“Do you want me to do that next?” is how the answer ended.',
    'The page carries the mark “utm_source=chatgpt.com” in forty links, the Courier found.',
    'In the transcript the bot says: “I’m sorry, but I can’t assist with that.”',
    'Copilot told one user, “I hope this helps!”, after giving him the wrong year.',
    'The prompt was short: write me a story about a bridge.',
    'Gemini answered that it was a large language model and had no opinion.',
    'Want a ticket? The box office opens at ten.'
  ]
  test('fifty of them', () => expect(paragraphs).toHaveLength(50))
  test.each(paragraphs)('%s', (line) => {
    expect(actuals(ending(line))).toEqual([])
    expect(actuals(`Bridge\n\n${line}\n\n${prose}\n\n${prose}\n`)).toEqual([])
  })
})

describe('an answer that opens below the story', () => {
  test.each([
    'Sure! Here is a more engaging version of the article:',
    'Certainly! Here’s a revised version of the article:',
    'Of course! Here is the story with a shorter headline:'
  ])('%s', (line) => expect(actuals(ending(line))).toEqual([line]))

  test.each([
    'Sure, here is what he said:',
    'Certainly the mayor had this to say:',
    'Of course, the rules are these:',
    'Here is the recipe:'
  ])('%s is the story’s', (line) => expect(actuals(ending(line))).toEqual([]))
})

test('an offer inside the story is somebody’s, unless it closes the copy', () => {
  expect(actuals(`Would you like me to close it?\n\n${prose}\n\n${prose}\n\n${prose}`)).toEqual([])
})

test('a fix deletes no line of the story', () => {
  const lines = [
    prose,
    'It opens in June.',
    'Would you like me to add a quote?',
    'citeturn0search0',
    'What now',
    'Certainly! Here is a revised version of your article:'
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 9 }), (story) => {
      const source = story.join('\n\n')
      const after = applyFixes(source, check(source)).source
      for (const line of [prose, 'It opens in June.', 'What now']) {
        expect(after.split(line).length).toBe(source.split(line).length)
      }
    })
  )
})

describe('a new form of a text is announced', () => {
  test.each([
    'Here’s a tighter, AP-style version:',
    'Here is a version with the quotes moved up:',
    'Sure — here are three drafts of the headline:',
    'Below is the translation you asked for:',
    'I’ve shortened the piece to 200 words:',
    'Got it. Here’s the rewrite without adjectives:'
  ])('%s', (line) => expect(actuals(`${line}\n\n${prose}\n\n${prose}\n`)).toEqual([line]))

  test.each([
    'Here’s what the council decided:',
    'Here is the story of the bridge:',
    'Here is the bridge in its third version.',
    'Below is the bridge in its last version, painted red.',
    'I have edited nothing, the clerk said:',
    'Here’s a version without cheese:',
    'Here is the latest version of the plan:',
    'Here’s a shorter take on the climb:',
    'Here is the first draft of the treaty:',
    'Three versions of the plan:'
  ])('%s stays', (line) => expect(actuals(`${line}\n\n${prose}\n\n${prose}\n`)).toEqual([]))

  test('not in the middle of the story', () =>
    expect(actuals(`${prose}\n\n${prose}\n\n${prose}\n\nHere is the first draft of the letter:\n\n${prose}\n`)).toEqual(
      []
    ))
})

describe('below the head of the story', () => {
  const head = ['Swing bridge reopens', 'By Anna Weir', '19 June 2024', 'Marlow Bay']
  const opener = 'Here is the revised article, with the changes you asked for:'
  const story = (...lines: string[]) => `${lines.join('\n\n')}\n`

  test('a chatbot opens', () => expect(actuals(story(...head, opener, prose, prose))).toEqual([opener]))
  test('not behind a full sentence', () => expect(actuals(story(...head, prose, prose, opener, prose))).toEqual([]))
  test('the parts of its answer have headings', () =>
    expect(actuals(story(...head, opener, prose, 'Conclusion', prose, prose))).toEqual([opener, 'Conclusion']))
  test('a story has such headings of its own', () =>
    expect(actuals(story(...head, prose, 'Key takeaways', prose, 'Conclusion', prose))).toEqual([]))
})

describe('notes under a heading of its own', () => {
  const offer = 'Would you like me to add a quote from the harbour master?'
  const list = ['Why this works:', '- It opens with the vote', '- The cost comes third']

  test('beside what it says', () => expect(actuals(ending([...list, '', offer].join('\n')))).toEqual([...list, offer]))

  test('in Markdown', () =>
    expect(
      actuals(ending(`**Key changes:**\n\n- **Opening:** the vote\n- **Cost:** third\n\n${offer}`), 'a.md')
    ).toEqual(['Key changes:', 'Opening:** the vote', 'Cost:** third', offer]))

  test('half of the items name what was edited', () =>
    expect(actuals(ending('Changes made:\n- Moved the vote up\n- Replaced passive constructions\n'))).toHaveLength(3))

  test.each([
    ['without a chatbot', ending('Key changes:\n- Buses run later\n- Fares rise by a fifth')],
    [
      'above the story’s own words',
      ending(`Key changes:\n- Buses run later\n\n${prose}\n\n${prose}\n\n${prose}\n\n${offer}`)
    ]
  ])('not %s', (_, source) => expect(actuals(source)).not.toContain('Key changes:'))
})

describe('marks of footnotes', () => {
  const marked = (...marks: string[]) =>
    marks.map((mark) => `The bridge was built in 1936.${mark} It opened late.`).join('\n\n')

  test('are one finding with all its places', () => {
    const source = marked('[1]', '[2][3]', '[1]')
    const [finding, ...others] = check(source)
    expect(others).toEqual([])
    expect([finding?.actual, finding?.related.length, finding?.fix?.safety]).toEqual(['[1]', 2, 'unsafe'])
    expect(finding?.message).toBe('Unexpected footnote mark `[1]`, one of 3')
    expect(applyFixes(source, [...check(source)], { unsafe: true }).source).toBe(marked('', '', ''))
  })

  test('one is enough above a list of addresses, which goes with its heading', () => {
    const list = 'Citations:\n[1] https://courier.example/bridge\n[2] https://marlowbay.example/minutes'
    const source = `${marked('[1]')}\n\n${list}\n\n${prose}\n`
    expect(actuals(source)).toEqual(['[1]', list])
    expect(applyFixes(source, check(source), { unsafe: true }).source).toBe(`${marked('')}\n\n${prose}\n`)
  })

  test('a list of addresses without marks is the story’s own', () =>
    expect(actuals(`${prose}\n\nSources:\n[1] https://courier.example/bridge\n`)).toEqual([]))

  test.each([
    ['one alone', marked('[1]')],
    [
      'with the story’s own notes',
      `${marked('[1]', '[2]')}\n\n[1] Ines Duarte, The Swing Bridge, 1998\n[2] The same.\n`
    ],
    [
      'with notes under a heading',
      `${marked('[1]', '[2]')}\n\nReferences\n\n1. Ines Duarte, The Swing Bridge, 1998\n2. The same.\n`
    ],
    ['pieces of code', 'It reads row[1] and row[2], then row[3].'],
    ['years and words', 'He wrote it [1936] and she [sic] read it [7].'],
    ['links of Markdown', 'The plan[1](https://courier.example/a) fell.[2](https://courier.example/b)']
  ])('none: %s', (_, source) => expect(actuals(source)).toEqual([]))
})

test('a mark around a name leaves the name', () => {
  const source = 'She met entity["people","Ines Duarte","harbour master"] in entity["place","Marlow Bay"] again.'
  expect(check(source).map(({ expected }) => expected)).toEqual([['Ines Duarte'], ['Marlow Bay']])
  expect(applyFixes(source, check(source)).source).toBe('She met Ines Duarte in Marlow Bay again.')
  expect(actuals('The legal entity ["people"] met.')).toEqual([])
})

test.each([
  '[^1_2]',
  'image_group{"query":["swing bridge"]}',
  ':::writing{variant="standard" id="48291"}',
  'sediment://file_00a1',
  '<antArtifact identifier="a">'
])('%s is a mark', (mark) => expect(actuals(`The bridge opened in June. ${mark}`)).toEqual([mark]))

test('an offer stands at the end of the story, whatever a page left below it', () => {
  const offer = 'Would you like me to draft three alternative headlines?'
  const page = '© 2026 The Marlow Bay Herald\n\nComments (14)\n\nRecommended for you'
  expect(actuals(ending(`${offer}\n\n${page}`))).toEqual([offer])
  expect(actuals(ending(`${offer}\n\n${prose}\n\n${prose}\n\n${prose}`))).toEqual([])
})

test('a note of what could not be checked is a chatbot’s at the end, and a paper’s own where it says who', () => {
  const note = 'Note: I could not independently verify the figures, so please double-check them.'
  expect(actuals(ending(note))).toEqual([note])
  expect(actuals(ending('The Herald could not independently verify the figures.'))).toEqual([])
})
