// Verbs of reporting that are deeds: nobody says anything, and the sourcing map leaves them out.
import { describe, expect, test } from 'vitest'
import { attributions } from '../../src/analysis/attributions.ts'
import { storyOf } from '../engine.ts'
import { around } from '../support/attribution.ts'

/** Frames of a passage as `source | cue`. */
function framesOf(passage: string): string[] {
  const story = storyOf(around(passage))
  return story.get(attributions).frames.map(({ source, cue }) => `${source.text} | ${cue?.text ?? ''}`)
}

describe('is no report', () => {
  test.each([
    ['what is only announced', 'Jo Tranter will testify in March.'],
    ['what is only announced', 'Mr Cole would testify next, after the lunch break.'],
    ['what is only announced', 'The firm will announce the winner on 4 June.'],
    ['what is only announced', 'The panel will publish its report in May.'],
    ['a welcome, a toast, a blessing', 'The bride’s father toasted the guests.'],
    ['a welcome, a toast, a blessing', 'The soldiers saluted the flag.'],
    ['a welcome, a toast, a blessing', 'Fans cheered the winners along the quay.'],
    ['a welcome, a toast, a blessing', 'The bishop blessed the fleet.'],
    ['a welcome, a toast, a blessing', 'Volunteers greeted the first walkers at the gate.'],
    ['a welcome, a toast, a blessing', 'The mayor welcomed 200 guests to the hall.'],
    ['a welcome, a toast, a blessing', 'The crowd hails the king as he rides past the gate.'],
    ['a thing that does something', 'Every noon the bell above the market announces the hour.'],
    ['a thing that does something', 'Floods threaten the old mill.'],
    ['a thing that does something', 'The job demands patience and a steady hand.'],
    ['a thing that does something', 'The clouds promised rain.'],
    ['a thing that does something', 'The engine refused to start.'],
    ['a thing that does something', 'Fog shrouded the harbour and a horn signalled the start.'],
    ['a call by telephone, by hand, by right', 'She called correctly on nine of the ten coin tosses.'],
    ['a call by telephone, by hand, by right', 'Neighbours called the police.'],
    ['a call by telephone, by hand, by right', 'Mr Cole called a taxi and went home.'],
    ['a call by telephone, by hand, by right', 'The union called a strike for Monday.'],
    ['a call by telephone, by hand, by right', 'The coach called time on the session.'],
    ['a price', 'The museum charges £12 for entry.'],
    ['a price', 'The garage quoted £400 for the job.'],
    ['another sense with its object', 'The new course asks a lot of its students.'],
    ['another sense with its object', 'The town observed a minute’s silence.'],
    ['another sense with its object', 'The hospital admitted 40 patients overnight.'],
    ['another sense with its object', 'United conceded two goals before the break.'],
    ['another sense with its object', 'Ms Tranter accepted the award on his behalf.'],
    ['another sense with its object', 'The council maintains the road to the quay.'],
    ['another sense with its object', 'Calder repeated the feat a year later.'],
    ['another sense with its object', 'The firm recalled 4,000 cars.'],
    ['another sense with its object', 'Mr Cole proposed a toast.'],
    ['another sense with its object', 'Six people contested the seat.'],
    ['another sense with its object', 'She wrote 12 novels and a play.'],
    ['another sense with its object', 'Officers questioned two men.'],
    ['another sense with its object', 'She presents a show on local radio.'],
    ['another sense with its object', 'The side recorded its third win of the season.'],
    ['another sense with its object', 'The firm posted a loss of £2m.'],
    ['another sense with its object', 'Mr Cole offered the boy a sandwich.'],
    ['another sense with its object', 'Mr Cole judged the baking at the show.'],
    ['another sense with its object', 'The driver refused a breath test.'],
    ['another sense with its object', 'Ms Tranter sought shelter in a barn.'],
    ['another sense with its object', 'They expected a baby in June.'],
    ['another sense with its object', 'The team defended its title in Leeds.'],
    ['another sense with its object', 'Mr Cole learned the trade from his uncle.'],
    ['another sense with its object', 'He felt the cold in his hands.'],
    ['goals for an answer', 'The striker answered with two goals.'],
    ['goals for an answer', 'Calder replied with a header in the last minute.'],
    ['what is found, read or known', 'Ms Tranter read the book on the train.'],
    ['what is found, read or known', 'A diver found a bronze coin in the mud.'],
    ['what is found, read or known', 'Police found the car in a ditch.'],
    ['what is found, read or known', 'Walkers discovered the wreck at low tide.'],
    ['what is found, read or known', 'She knew the way home.'],
    ['what is not said', 'The firm did not unveil plans for a new yard.'],
    ['what is not said', 'Mr Cole helped the firm make its case.']
  ])('%s: %s', (_kind, passage) => {
    expect(framesOf(passage)).toEqual([])
  })
})

describe('is a report', () => {
  test.each([
    'Ms Tranter will argue that the site floods.',
    'Ms Tranter will tell the council on Monday that the fund is empty.',
    'The union will call for a ban on night work.',
    'Mr Cole will warn of a shortfall of £2m in a speech on Friday.',
    'The minister will say the ferry is safe.',
    'The widow would later testify that the road was icy.',
    'The crowd hailed the ruling as a victory.',
    'Ms Tranter hailed the deal.',
    'The mayor praised the crew for their courage.',
    'The mayor welcomed the decision.',
    'Fishermen cheered the ruling.',
    'Ms Tranter toasted “the best crew on the coast”.',
    'The firm announced the closure of the mill.',
    'The firm announced that the mill would close.',
    'The boatman threatened to sue.',
    'The pensioner demanded an apology.',
    'The firm refused to pay.',
    'The driver claimed that the lights had failed.',
    'Ms Tranter called the plan a disgrace.',
    'Mr Cole called the police cowards.',
    'Mr Cole called it mad.',
    'The pilot observed that the wind had dropped.',
    'The manager admitted the kitchen was dirty.',
    'The minister conceded defeat.',
    'The firm admitted fraud.',
    'Ms Tranter accepted that the road was unsafe.',
    'Mr Cole maintained he had been asleep.',
    'The chairman repeated his call for calm.',
    'She recalled that the lamps went out.',
    'The mayor proposed a toll.',
    'Residents contested the figures.',
    'She wrote that the winter was hard.',
    'The survey found that half of the boats leak.',
    'The judge found him guilty of theft.',
    'Researchers found the water was clean.',
    'The inspector found no evidence of fraud.',
    'The leaflet asks whether the bridge is safe.',
    'The sign warns of deep water.',
    'The film documents how the mill closed.',
    'The figures show a rise.',
    'Police questioned the need for a gate.',
    'The court ordered the firm to pay.',
    'The firm offered an apology.',
    'Ms Tranter presented the plan as a bargain.',
    'Mr Cole replied with a terse “No”.',
    'The widow learned that the fund was empty.',
    'Ms Tranter felt the plan was rushed.',
    'Mr Cole knew the plan would fail.',
    'The report lists 40 faults.',
    'The headteacher wrote to parents about the smell.',
    'Mr Cole calls that process “magic”.',
    'Ms Tranter’s plan would double the toll.',
    'To varying degrees, all agreed that the bridge was sound.',
    'The council takes exception to the cost.',
    'Mr Cole has long sounded the alarm about the roof.',
    'Mr Cole made the case for a ferry.',
    'The firm unveiled plans for a new yard.',
    'The athletes refused to take the test.',
    'The shop refused to serve him.',
    'Some critics found him dull.',
    'The inquiry found faults in the brakes.',
    'She knew at once that the roof would fall.',
    'The chairwoman blames the rain.',
    'The superintendent claims the road was shut.'
  ])('%s', (passage) => {
    expect(framesOf(passage)).not.toEqual([])
  })
})

describe('a deed beside a quotation tells who speaks', () => {
  test.each([
    ['in the same sentence', 'Ms Tranter found the keys: “They were under the mat all along.”'],
    ['in the next sentence', 'Ms Tranter found the keys in a drawer. “They were under the mat all along.”']
  ])('%s', (_where, passage) => {
    expect(framesOf(passage).map((frame) => frame.split(' | ')[0])).toContain('Ms Tranter')
  })
})
