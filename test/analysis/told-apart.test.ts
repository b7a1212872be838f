import { describe, expect, test } from 'vitest'
import { misspelledName } from '../../src/rules/misspelled-name.ts'
import { nameVariant } from '../../src/rules/name-variant.ts'
import { draftsOf, storyOf } from '../engine.ts'

/** What both rules of names say of a passage: `form > form that is expected`. */
function found(copy: string): string[] {
  const story = storyOf(copy)
  return [...draftsOf(misspelledName, story), ...draftsOf(nameVariant, story)].map(
    ({ at, expected }) => `${story.text.slice(at.start, at.end)} > ${expected?.[0]}`
  )
}

describe('near names that the writer tells apart', () => {
  test.each([
    // The plural of a name that stands beside it.
    'The two Vikrams share a shop. Vikram Dorai sews. Vikramh Orde cuts. Vikramh Orde sings.',
    // Side by side, or joined by what one of them is or did.
    'The street is Wendell Lane and Wenddell Lane. Wendell Lane is short. Wendell Lane is steep.',
    'Aldous Threlkeld came. Threlkeld sang. Threlkeld wrote Threlkelt.',
    'Marchbank was Marchbankk in those days. Marchbank fished. Marchbank sailed.',
    'He signed himself Aldous or Quillera. Aldous Quillara came. Quillara drank. Quillara slept.',
    'The chart was drawn by a man named Tregunnya, whose spelling was his own. Ann Tregunna came. Tregunna read it.',
    // Somebody of one's circle, a second introduction, a second owner of the family name.
    'Con Papadopoulos paints signs. His rival Con Papadopulos lost.',
    'Phillip Orde left the club. Philip Orde, a former chairman, died in the same year.',
    'Jalen Brown had 21 points. Jaylen Browne had 19. Browne rose. Browne sat.',
    // Another language's form.
    'It was Carrickdroy until 2006, and before that Carrickdróg. Carrickdroy is old. Carrickdroy is small.',
    'Máire Bhreathnach read a poem. “Breathnach is Walsh and Walsh is Breathnach,” she said.',
    'Genghis Khan is Chinggis Khaan there.'
  ])('leaves alone: %s', (copy) => expect(found(copy)).toEqual([]))

  test.each([
    ['Vikram Dorai sews. Vikram Dorai sings. Vikrams left. Vikraam Dorai cuts.', 'Vikraam Dorai > Vikram Dorai'],
    [
      'Wendell Lane is short. Wendell Lane is steep. They met in Wenddell Lane and sang.',
      'Wenddell Lane > Wendell Lane'
    ],
    ['Aldous Threlkeld came. Threlkeld sang. He wrote to Threlkelt.', 'Threlkelt > Threlkeld'],
    [
      'Aldous Quiller came. Quiller drank. Quiller slept. The painter signed a cheque. Quillre left.',
      'Quillre > Quiller'
    ],
    ['Ann Tregunna came. Tregunna read it. Tregunnna, whose maps are sold, slept.', 'Tregunnna > Tregunna'],
    // Nobody is called so.
    [
      'Nick Petropoulos paints signs. Mr Petropoulos drank. His rival Nick Petropuolos lost.',
      'Nick Petropuolos > Nick Petropoulos'
    ],
    ['Mark Drovlar came. Mr Drovlar sat. Mark Drovlra, a former chairman, died.', 'Mark Drovlra > Mark Drovlar'],
    // A street is described again and again.
    [
      'They met in Rashid Street. Rashid Street is old. Rasheed Street, a key road, was shut.',
      'Rasheed Street > Rashid Street'
    ],
    // An accent is a slip where the given name is the same.
    [
      'Gabriel Monterro rose. Gabriel Monterro sat. Gabriel Monterró slept. Gabriel Montéro left.',
      'Gabriel Montéro > Gabriel Monterro'
    ],
    ['Seán Breathnach sang. Mr Breathnach left. Mr Bretahnach slept.', 'Bretahnach > Breathnach']
  ])('%s', (copy, expected) => expect(found(copy)).toContain(expected))
})

describe('a listed name by the words around it', () => {
  test.each([
    ['Former England captain Harry Cane scored four goals on Sunday.', 'Harry Cane > Harry Kane'],
    ['The NSW Premier, Chris Mins, stood in the rain for an hour.', 'Chris Mins > Chris Minns'],
    ['They were read by the poet Hugh McDiarmid, whom nobody liked.', 'Hugh McDiarmid > Hugh MacDiarmid'],
    ['The town in Germany was quiet when Friedrich Mertz spoke.', 'Friedrich Mertz > Friedrich Merz'],
    ['Arena Sabalenka beat her in three sets on Sunday.', 'Arena Sabalenka > Aryna Sabalenka'],
    ['Gov. Mike De Wine rose early and left late.', 'Mike De Wine > Mike DeWine'],
    ['On Sunday Ron De Santis followed him to the hall.', 'Ron De Santis > Ron DeSantis'],
    ['Customers of Nat West were told in the week before.', 'Nat West > NatWest'],
    ['Readers of Pro Publica knew of it in the week before.', 'Pro Publica > ProPublica'],
    ['Shares of Vodaphone rose by a tenth in the week.', 'Vodaphone > Vodafone'],
    ['Loans of Westpack have been paused for a week.', 'Westpack > Westpac'],
    ['More of Ozampic was sold in the summer than before.', 'Ozampic > Ozempic'],
    ['The firm owns a share of Wesfarmars in the west.', 'Wesfarmars > Wesfarmers'],
    ['The University of Woolongong has mapped every house.', 'Woolongong > Wollongong'],
    ['They played at Craven Cotage on a wet day in March.', 'Craven Cotage > Craven Cottage'],
    ['The road from Murwillumba has been shut for a week.', 'Murwillumba > Murwillumbah']
  ])('%s', (copy, expected) => expect(found(copy)).toEqual([expected]))

  test.each([
    'The choir captain Harry Cane scored four goals on Sunday.',
    'Former England captain Henry Cane was not there.',
    'The mayor, Chris Mins, stood in the rain for an hour.',
    'They were read by the baker Hugh McDiarmid, whom nobody liked.',
    'The town was quiet when Friedrich Mertz, a baker, spoke.',
    'Rates Sabalenka had never seen were paid in Paris.',
    'Make Carney pay, they sang. Even Spiegel laughed.',
    'The Arena Sabadell hall is shut for the winter.',
    'They met at Black Rock, a hamlet near the sea, and at De Land.',
    'A theory of the Deep State was told in the hall.',
    'On Sunday Ron De Souza followed him to the hall.',
    'They met Westpeck there, and a man called Vodanov.',
    'The firm owns a share of Surgutneftegaz in the west.',
    'They drank at the Craven Arms on a wet day in March.',
    'Isiah Thomas and Isaiah Thomas were named in the programme.'
  ])('leaves alone: %s', (copy) => expect(found(copy)).toEqual([]))
})
