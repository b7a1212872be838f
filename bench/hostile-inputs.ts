// Text that nobody writes and that has broken parsers: each has made some program throw, hang or run out of memory.
import { randomFrom } from './corpus.ts'

/** A hostile file. */
export interface HostileInput {
  readonly name: string
  readonly text: string
  /** Its extension, where that is not `txt`. */
  readonly extension?: string
}

/** Every hostile input; `large` makes the short kinds megabytes long. */
export function hostileInputs(): HostileInput[] {
  const random = randomFrom(7)
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  const base64 = Array.from({ length: 1_000_000 }, () => letters.charAt(random.integer(0, 63))).join('')
  return [
    { name: 'a-a-a', text: 'a-'.repeat(100_000) },
    { name: 'a-a-a 5 MB', text: 'a-'.repeat(2_500_000) },
    { name: 'a.a.a', text: 'a.'.repeat(100_000) },
    { name: 'a.a.a 5 MB', text: 'a.'.repeat(2_500_000) },
    { name: 'one token 500 kB', text: 'x'.repeat(500_000) },
    { name: '100,000 combining marks', text: `e${'\u0301'.repeat(100_000)}` },
    { name: '! ! !', text: '! '.repeat(160_000) },
    { name: '! ! ! 5 MB', text: '! '.repeat(2_500_000) },
    { name: 'Hi. and', text: 'Hi. and '.repeat(40_000) },
    { name: 'Hi. and 5 MB', text: 'Hi. and '.repeat(625_000) },
    { name: '100,000 opening quotes', text: '“'.repeat(100_000) },
    { name: '100,000 opening quotes with words', text: '“He '.repeat(100_000) },
    { name: "100,000 straight quotes 'a", text: "'a ".repeat(100_000) },
    { name: '100,000 capitalised words', text: 'Anna '.repeat(100_000) },
    {
      name: '100,000 different capitalised words',
      text: Array.from({ length: 100_000 }, (_, index) => capitalised(index)).join(' ')
    },
    {
      name: '50,000 near names',
      text: Array.from({ length: 50_000 }, (_, index) => `Mr Kim${letterWord(index)} spoke.`).join(' ')
    },
    {
      name: '50,000 near full names',
      text: Array.from({ length: 50_000 }, (_, index) => `Anna Lindqv${letterWord(index)} spoke.`).join(' ')
    },
    {
      name: '20,000 of one family',
      text: Array.from({ length: 20_000 }, (_, index) => `${capitalised(index)} Kim spoke. Mr Kim left.`).join(' ')
    },
    { name: 'one name 40,000 times', text: 'Duncan Marsh spoke. '.repeat(20_000) + 'Mr Marsh left. '.repeat(20_000) },
    {
      name: '50,000 acronyms',
      text: Array.from({ length: 50_000 }, (_, index) => letterWord(index).toUpperCase()).join(' and ')
    },
    { name: '100,000 said', text: 'said '.repeat(100_000) },
    { name: 'sources without end', text: 'Sources said critics say '.repeat(16_000) },
    { name: 'commas', text: 'a, b, c, '.repeat(40_000) },
    { name: 'names with and', text: 'Jo and Al and '.repeat(25_000) },
    { name: 'short quotations', text: '“Yes,” he said. '.repeat(20_000) },
    {
      name: '50,000 unknown words',
      text: Array.from({ length: 50_000 }, (_, index) => `qu${letterWord(index)}x`).join(' ')
    },
    {
      name: '50,000 lines twice',
      text: Array.from({ length: 50_000 }, (_, index) => `Line ${letterWord(index % 25_000)}.\n\n`).join('')
    },
    { name: '50,000 lines of leftovers', text: 'Share this article\n'.repeat(50_000) },
    { name: 'all newlines', text: '\n'.repeat(1_000_000) },
    { name: 'emoji only', text: '😀'.repeat(250_000) },
    { name: 'right-to-left only', text: 'قال الوزير اليوم إن '.repeat(20_000) },
    { name: 'no spaces, Chinese', text: '记者昨日获悉有关部门表示'.repeat(30_000) },
    { name: 'one NUL in ten', text: 'The budg\0t '.repeat(50_000) },
    { name: 'NUL bytes', text: '\0'.repeat(500_000) },
    { name: 'a base64 blob', text: base64 },
    {
      name: 'deeply nested HTML',
      text: '<div>'.repeat(50_000) + 'The council met.' + '</div>'.repeat(50_000),
      extension: 'html'
    },
    { name: 'unclosed HTML', text: '<b><i>The council met. '.repeat(20_000), extension: 'html' },
    { name: 'entities', text: '&amp;&#8217;&nbsp;&'.repeat(30_000), extension: 'html' },
    { name: 'nested Markdown quotes', text: `${'> '.repeat(5_000)}The council met.\n`.repeat(20), extension: 'md' },
    { name: 'Markdown stars', text: '*a **b '.repeat(40_000), extension: 'md' },
    { name: 'Markdown brackets', text: '[a]('.repeat(60_000), extension: 'md' },
    {
      name: '20,000 ignores',
      text: '<!-- copydesk-ignore-next vague-source: known -->\n\nAnalysts say it fell.\n\n'.repeat(20_000),
      extension: 'md'
    },
    { name: '50,000 findings', text: 'Sources claim it fell. Analysts say it rose.\n\n'.repeat(25_000) },
    { name: 'front matter without end', text: `---\n${'key: value\n'.repeat(50_000)}`, extension: 'md' }
  ]
}

/** Four letters for a number: no two numbers share them. */
function letterWord(index: number): string {
  let word = ''
  for (let rest = index, count = 0; count < 4; rest = Math.floor(rest / 26), count += 1)
    word += String.fromCharCode(97 + (rest % 26))
  return word
}

function capitalised(index: number): string {
  const word = letterWord(index)
  return word.charAt(0).toUpperCase() + word.slice(1)
}
