import { expect, test } from 'vitest'
import { placeholderText } from '../../src/rules/placeholder-text.ts'
import { draftsOf, storyOf } from '../engine.ts'

const actuals = (copy: string) => draftsOf(placeholderText, storyOf(copy)).map(({ at }) => copy.slice(at.start, at.end))

test.each([
  ['The bridge cost TK million pounds.', 'TK'],
  ['The bridge, TKTK, opens in June.', 'TKTK'],
  ['“I am TK,” said the mayor.', 'TK'],
  ['It cost $XX million.', '$XX'],
  ['About XX per cent of them voted.', 'XX'],
  ['The mayor, [insert name], opened it.', '[insert name]'],
  ['[INSERT QUOTE HERE]', '[INSERT QUOTE HERE]'],
  ['(insert photo of the bridge)', '(insert photo of the bridge)'],
  ['The harbour master, [NAME], said so.', '[NAME]'],
  ['Dear [Your Name], thank you.', '[Your Name]'],
  ['She plans to swim it in [month] next.', '[month]'],
  ['[Image: cracked wall in the hall]', '[Image: cracked wall in the hall]'],
  ['[chart placeholder]', '[chart placeholder]'],
  ['{{title}}', '{{title}}'],
  ['The weather: {% include weather %}', '{% include weather %}'],
  ['Dear ${user.name}, thank you.', '${user.name}'],
  ['Price: [object Object]', '[object Object]'],
  ['undefined', 'undefined'],
  ['By undefined', 'By undefined'],
  ['NaN', 'NaN'],
  ['Headline here', 'Headline here'],
  [
    'Lorem ipsum dolor sit amet, consectetur adipiscing elit.',
    'Lorem ipsum dolor sit amet, consectetur adipiscing elit.'
  ]
])('%j: %j', (copy, actual) => expect(actuals(copy)).toEqual([actual]))

test.each([
  'TK Maxx opens a shop on the quay.',
  '“Lorem ipsum dolor sit amet” is how most of it starts, a piece of Cicero.',
  '[Photo: Len Ames]',
  'The [video] shows it, and [image] is a word.',
  'T.K. Weir and T. K. Reid bought the boat.',
  'TK Weir bought the boat.',
  'The flight TK1985 from Istanbul was late.',
  '“TK” is what printers write.',
  'The abbreviation TK stands for “to come”.',
  'Women have two X chromosomes, written XX.',
  'Super Bowl XX was in 1986, and XXX is thirty.',
  '“Ask [your parents] first,” she said.',
  '“At a minimum, this [SCOTUS] ruling may help,” he said.',
  '“He came in [month unknown],” she said, “with [name].”',
  'He read it in [the] month that followed.',
  'The page was [REDACTED] from top to bottom.',
  '“It was [sic] him,” she wrote.',
  'The contract was null and void.',
  'The terms stay undefined.',
  'Typesetters use lorem ipsum as filler.',
  'The set {1, 2} has two members.',
  'He wrote “{{title}}” on the wall.',
  'Insert the coin and pull the lever.',
  'Your name is on the list.'
])('%j is silent', (copy) => expect(actuals(copy)).toEqual([]))
