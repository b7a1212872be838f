import { expect, test } from 'vitest'
import { findQuotations } from '../../src/analysis/quotations.ts'
import type { Block } from '../../src/input/document.ts'

/** The quotations of paragraphs, as text; `…` after one that the next paragraph reopens. */
function quotationsOf(...paragraphs: string[]): string[] {
  const blocks: Block[] = []
  let start = 0
  for (const paragraph of paragraphs) {
    blocks.push({ kind: 'paragraph', start, end: start + paragraph.length })
    start += paragraph.length + 2
  }
  const text = paragraphs.join('\n\n')
  return findQuotations(text, blocks).map((found) => text.slice(found.start, found.end) + (found.open ? '…' : ''))
}

test.each([
  ['curly double marks', 'She said: “No, thanks.” He left.', ['“No, thanks.”']],
  ['straight double marks', '"No," she said. "Never."', ['"No,"', '"Never."']],
  ['British single curly marks', '‘It’s the dogs’ dinner,’ she said.', ['‘It’s the dogs’ dinner,’']],
  ['British single straight marks', "'It's the dogs' dinner,' she said.", ["'It's the dogs' dinner,'"]],
  ['one quoted word that ends in s', 'The so-called ‘rebels’ were seen near the city.', ['‘rebels’']],
  ['two quoted words that end in s', 'The ‘rebels’ and the ‘traitors’ met.', ['‘rebels’', '‘traitors’']],
  ['guillemets', 'Il dit « non » hier.', ['« non »']],
  ['nested single in double', '“He told me ‘go’ twice,” she said.', ['“He told me ‘go’ twice,”']],
  ['nested double in single', '‘He told me “go” twice,’ she said.', ['‘He told me “go” twice,’']],
  ['nested double in double', '“He told me “go” twice,” she said.', ['“He told me “go” twice,”']],
  ['nested straight in straight', '"He told me "go" twice," she said.', ['"He told me "go" twice,"']],
  ['a mark after a bracket', 'The plan (“our last hope”) failed.', ['“our last hope”']],
  ['a mark after a dash', 'The plan—“our last hope”—failed.', ['“our last hope”']],
  ['low opening marks', 'Der „Spiegel“ und die Welt.', ['„Spiegel“']],
  ['double marks typed as two single ones', "The plan was ''our last hope'', she said.", ["''our last hope''"]],
  ['wire-service backticks', "The plan was ``our last hope'', she said.", ["``our last hope''"]],
  ['feet and inches inside a quotation', '"He is 6\'2" tall," she said.', ['"He is 6\'2" tall,"']],
  ['marks of two styles', '"I will go,” he said. “I will rest."', ['"I will go,”', '“I will rest."']],
  [
    'two paragraphs of one speech run together',
    '“It was cold. “It was dark,” he said.',
    ['“It was cold. …', '“It was dark,”']
  ],
  ['closing marks at both ends', 'A ”brand new” road.', ['”brand new”']],
  [
    'an unclosed curly quotation, to the end of the paragraph',
    'He said: “I will go. Then I left.',
    ['“I will go. Then I left.']
  ],
  [
    'an unclosed straight quotation, to the next one',
    '"I will go, he said, "then I will rest," he added.',
    ['"I will go, he said, ', '"then I will rest,"']
  ]
])('finds %s', (_name, text, expected) => {
  expect(quotationsOf(text)).toEqual(expected)
})

test.each([
  ['apostrophes', 'It’s the dogs’ dinner and the cat’s.'],
  ['straight apostrophes', "It's the dogs' dinner and the cat's."],
  ['elisions', "Go get 'em in the '90s, rock 'n' roll fans."],
  ['curly elisions', 'Go get ‘em in the ‘90s, rock ’n’ roll fans.'],
  ['feet and inches', 'He is 6\'2" and she is 5\' 10", with a 12" ruler.'],
  ['names with apostrophes', 'Sana’a, O’Brien and D’Arcy met in Coeur d’Alene.'],
  ['a stray closing mark', 'I will go,” he said.'],
  ['an opening single mark that nothing closes', 'The ‘rebels met again.'],
  ['no marks at all', 'Nothing was said.']
])('sees no quotation in %s', (_name, text) => {
  expect(quotationsOf(text)).toEqual([])
})

test('a quotation that the next paragraph reopens stays open until it is closed', () => {
  expect(quotationsOf('She said: “It was cold.', '“It was dark.', '“We left.”', 'They did.')).toEqual([
    '“It was cold.…',
    '“It was dark.…',
    '“We left.”'
  ])
})

test('a British quotation stays open as well', () => {
  expect(quotationsOf('‘It wasn’t cold.', '‘We left,’ she said.')).toEqual(['‘It wasn’t cold.…', '‘We left,’'])
})

test('the inner span leaves out the marks', () => {
  const text = 'He said “no”.'
  expect(findQuotations(text, [{ kind: 'paragraph', start: 0, end: text.length }])[0]).toEqual({
    start: 8,
    end: 12,
    inner: { start: 9, end: 11 },
    open: false,
    kind: 'double'
  })
})

test('a block quotation is a quotation from end to end', () => {
  const text = 'We left.'
  expect(findQuotations(text, [{ kind: 'quote', start: 0, end: 8 }])[0]?.kind).toBe('block')
})

test.each([
  ['opening marks', '“'],
  ['straight marks', '"a '],
  ['single opening marks', ' ‘a'],
  ['single opening marks with possessives', ' ‘s’ t'],
  ['single and double openings', ' ‘a “b']
])('a hundred thousand %s never overlap', (_name, unit) => {
  const text = unit.repeat(100_000)
  const found = findQuotations(text, [{ kind: 'paragraph', start: 0, end: text.length }])
  expect(found.some((one, index) => index > 0 && one.start < (found[index - 1]?.end ?? 0))).toBe(false)
})
