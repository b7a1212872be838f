import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { prose } from '../../src/analysis/story.ts'
import { createDesk } from '../../src/desk/desk.ts'
import { applyFixes } from '../../src/finding/fix.ts'
import { diskData } from '../../src/node/data.ts'
import { defineRule } from '../../src/rules/kit.ts'

const data = diskData()
const meta = {
  summary: 'A test.',
  severity: 'warning',
  group: 'words',
  stage: 'preview',
  since: '0.1.0',
  inQuotations: false,
  inFurniture: false,
  options: null
} as const

/** A rule that marks a word wherever it stands. */
const marking = (id: string, word: string) =>
  defineRule({
    ...meta,
    id,
    needs: { prose },
    *check({ prose: { words } }) {
      for (const { start, end, lower } of words) {
        if (lower === word)
          yield {
            at: { start, end },
            message: `Found \`${word}\``,
            fix: { safety: 'safe', edits: [{ start, end, text: 'x' }] }
          }
      }
    }
  })

const found = (source: string, options: Partial<Parameters<typeof createDesk>[0]> = {}, file = 'a.txt') =>
  createDesk({ data, rules: [marking('marks-cat', 'cat')], ...options }).check({ path: file, source })

describe('the desk', () => {
  test('a rule that throws costs its own findings on that story, says so, and nothing else', () => {
    const broken = defineRule({
      ...meta,
      id: 'broken',
      needs: {},
      check() {
        throw new Error('no such luck')
      }
    })
    const { findings, problems } = found('A cat.', { rules: [broken, marking('marks-cat', 'cat')] })
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['marks-cat'])
    expect(problems).toEqual(['a.txt: rule broken failed (no such luck); its findings on this story are left out'])
  })

  test('somebody else speaks inside quotation marks', () => {
    expect(found('“The cat sat on the mat,” she said. The cat slept.').findings.map(({ column }) => column)).toEqual([
      41
    ])
  })

  test('what is left over from a page is masked', () => {
    const story = 'The old cat slept through the whole of the council meeting on Monday night.\n\nTags: cat\n'
    expect(found(story).findings).toHaveLength(1)
  })

  test('a severity replaces warning and error, never info', () => {
    const info = defineRule({
      ...meta,
      id: 'says-info',
      needs: { prose },
      *check() {
        yield { at: { start: 0, end: 1 }, message: 'Info', severity: 'info' as const }
      }
    })
    const config = { rules: { 'marks-cat': 'error' as const, 'says-info': 'error' as const } }
    const { findings } = found('A cat.', { rules: [info, marking('marks-cat', 'cat')], config })
    expect(findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual([
      'says-info info',
      'marks-cat error'
    ])
  })

  test('words on two lines of the copy are quoted on one', () => {
    const source =
      'The foreign minister of Russia landed in the capital on Monday, and Serget\nLavrov told reporters there that he would stay until the end of the week,\nhis office said.\n'
    const { findings } = createDesk({ data }).check({ path: 'a.txt', source })
    expect(findings.map(({ actual }) => actual)).toEqual(['Serget\nLavrov'])
    expect(findings[0]?.message).toBe('Unexpected name `Serget Lavrov`, expected `Sergei Lavrov`')
  })

  test('an accepted word silences every rule on it', () => {
    expect(found('A cat.', { config: { accept: ['Cat'] } }).findings).toEqual([])
  })

  test('a fix across mark-up is withheld, one on plain words is not', () => {
    const plain = found('<p>A cat &amp; a dog.</p>', {}, 'a.html').findings[0]
    expect(plain?.fix?.edits).toEqual([{ start: 5, end: 8, text: 'x' }])
    const split = found('<p>A c<b>a</b>t.</p>', {}, 'a.html').findings[0]
    expect(split).toMatchObject({ actual: 'c<b>a</b>t', fix: null })
  })

  test('an ignore with its reason hides the next block, and one that hides nothing is reported', () => {
    const story =
      '<!-- copydesk-ignore-next marks-cat: the name of the boat -->\n\nA cat.\n\nA cat.\n\n<!-- copydesk-ignore-next marks-cat: none -->\n\nA dog.\n'
    const { findings, problems } = found(story, {}, 'a.md')
    expect(findings.map(({ line }) => line)).toEqual([5])
    expect(problems).toEqual(['a.md:7: this ignore of marks-cat hides nothing; delete it'])
  })

  test.each([
    [
      'copydesk-ignore-next marks-cats: x',
      '`marks-cats` is no rule; did you mean `marks-cat`? `copydesk rules` lists them'
    ],
    ['copydesk-ignore-end weather: x', '`weather` is no rule; `copydesk rules` lists them'],
    ['copydesk-ignore-next marks-cat, vague-source: x', 'this comment does nothing; write <!-- copydesk-ignore-next'],
    ['copydesk-ignore-line marks-cat: x', 'this comment does nothing; write <!-- copydesk-ignore-next'],
    ['copydesk-disable marks-cat', 'this comment does nothing; write <!-- copydesk-ignore-next']
  ])('a comment %j that hides nothing because of how it is written is told so', (comment, message) => {
    const { findings, problems } = found(`A dog.\n\n<!-- ${comment} -->\n\nA cat.\n`, {}, 'a.md')
    expect(findings).toHaveLength(1)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(`a.md:3: ${message}`)
  })

  test.each([
    ['a.md', '---\ntitle: a: b\n---\n\nA dog.\n', 'a.md:2: Front matter could not be read'],
    ['a.html', '<p>A dog.</p>\n<script>\nlet a', 'a.html:2: This <script> is never closed']
  ])('what could not be read of %s is told with its line', (file, source, message) => {
    const { problems } = found(source, {}, file)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(message)
  })

  test('a comment to the people of the copy desk is theirs', () => {
    expect(found('<!-- copydesk: please ignore the cat -->\n\nA dog.\n', {}, 'a.md').problems).toEqual([])
  })

  test.each([
    ['a rule that is switched off', { config: { rules: { 'marks-cat': 'off' } } }],
    ['a rule that is not among those that run', { rules: [marking('marks-dog', 'dog')] }]
  ] as const)('nobody can say that an ignore of %s hides nothing', (_what, options) => {
    const rule = _what.includes('among') ? 'vague-source' : 'marks-cat'
    const story = `---\ncopydesk: {ignore: {${rule}: so told}}\n---\n\n<!-- copydesk-ignore-next ${rule}: so told -->\n\nA cat.\n`
    expect(found(story, options, 'a.md')).toMatchObject({ findings: [], problems: [] })
  })

  test.each([
    ['packs: [house.yaml]', '`packs` in the front matter does nothing; name the pack in the configuration'],
    ['extends: ../uk.yaml', '`extends` in the front matter does nothing'],
    ['overrides: [{files: [a.md], variant: us}]', '`overrides` in the front matter does nothing']
  ])('front matter that says %s is told what to do, and the rest of it holds', (key, message) => {
    const source = `---\ncopydesk:\n  variant: uk\n  ${key}\n---\n\nThe color of the house.\n`
    const { findings, problems } = createDesk({ data }).check({ path: 'a.md', source })
    expect(findings.map(({ expected }) => expected)).toEqual([['colour']])
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(`a.md: ${message}`)
  })

  test('front matter ignores a rule for the story', () => {
    const { findings } = found('---\ncopydesk: {ignore: {marks-cat: a story about cats}}\n---\n\nA cat.\n', {}, 'a.md')
    expect(findings).toEqual([])
  })

  test('fingerprints survive edits elsewhere and tell equal findings apart', () => {
    const prints = (source: string) => found(source).findings.map(({ fingerprint }) => fingerprint)
    const before = prints('The cat slept. The cat slept.')
    expect(new Set(before).size).toBe(2)
    expect(prints('A new first sentence. The cat slept. The cat slept.')).toEqual(before)
  })

  test('never throws, quotes its findings, and fixes what it can for any story', () => {
    const desk = createDesk({ data })
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        'Vladimir Putin',
        'Vladimr Putin',
        '“',
        '”',
        '"',
        ' said. ',
        '\n\n',
        '\r\n',
        'Related Articles',
        'sources say',
        '&amp;',
        '<b>',
        '](http://a.b/?utm_source=chatgpt.com)',
        'â€™',
        'Kim Jong II',
        ' the ',
        'e-mail',
        'colour color',
        '# '
      )
    )
    const story = fc.array(piece, { maxLength: 25 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(story, fc.constantFrom('a.txt', 'a.md', 'a.html'), (source, path) => {
        const { findings, problems } = desk.check({ path, source })
        expect(problems.filter((problem) => problem.includes('failed'))).toEqual([])
        for (const { start, end, actual, fix } of findings) {
          expect(source.slice(start, end)).toBe(actual)
          for (const edit of fix?.edits ?? []) expect(edit.end).toBeGreaterThanOrEqual(edit.start)
        }
        applyFixes(source, findings, { unsafe: true })
      }),
      { numRuns: 150 }
    )
  })
})

test('a word that is known to stand for another has the cure of that list, not the nearest in the dictionary', () => {
  const desk = createDesk({ data })
  const found = desk.check({
    path: 'a.txt',
    source: 'Oban, Monday\n\nNoone came to the vote, and alot of them knew why.\n'
  })
  expect(found.findings.map(({ ruleId, actual, expected }) => [ruleId, actual, expected])).toEqual([
    ['confused-word', 'Noone', ['No one']],
    ['confused-word', 'alot', ['a lot']]
  ])
})

describe('names that the house calls wrong', () => {
  const house = { names: [{ name: 'Ann Cray', kind: 'person' as const, never: ['Anne Cray'] }] }
  const copy = 'The mayor, Anne Cray, met the minister, Serget Lavrov, on Monday.\n'
  const checked = (source: string, config: object = {}) =>
    createDesk({ data, config: { packs: ['house'], ...config }, packs: new Map([['house', house]]) }).check({
      path: 'a.md',
      source
    })
  const actual = (source: string, config?: object) => checked(source, config).findings.map((finding) => finding.actual)

  test('are wrong', () => expect(actual(copy)).toEqual(['Anne Cray', 'Serget Lavrov']))

  test('are right in a story that says so, and the rest of it is still checked', () => {
    const own = `---\ncopydesk:\n  names: [Anne Cray]\n---\n${copy}`
    expect(actual(own)).toEqual(['Serget Lavrov'])
    expect(actual(own, { names: ['Anne Cray', { name: 'Ann Cray' }] })).toEqual(['Serget Lavrov'])
    expect(checked(own).problems).toEqual([])
  })

  test('are right where the configuration says so, however often', () => {
    expect(actual(copy, { names: ['Anne Cray', 'Anne Cray'] })).toEqual(['Serget Lavrov'])
  })
})
