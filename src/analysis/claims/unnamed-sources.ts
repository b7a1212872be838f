// Finds sources without a name: "sources claim", "analysts say", "a person familiar with the matter".
import { classBit, listBit, roleBit } from '../../lexicon/cues.ts'
import { overlaps } from '../../text/span.ts'
import type { Frame } from '../attributions.ts'
import { isAnswered } from './answered.ts'
import type { Claim, Sourcing } from './claim.ts'
import { isInside, isReportedBy } from './cover.ts'
import { contentOf, verbOf } from './frame-text.ts'
import { isNoClaim } from './no-claim.ts'
import { isNoted } from './noted.ts'

const saying = classBit('assertion') | classBit('denial') | classBit('accusation') | classBit('question')
const mental = classBit('mental')

/** Tell `keep` the anonymous, vague and described sources of a sentence. */
export function unnamedSources(s: Sourcing, sentence: number, keep: (claim: Claim) => void): void {
  if (s.t.text.charAt((s.t.sentences[sentence]?.end ?? 0) - 1) === '?') return
  let isTold: boolean | undefined
  for (const index of s.attributions.bySentence[sentence] ?? []) {
    const frame = s.attributions.frames[index]
    if (frame === undefined || frame.sentence !== sentence || frame.cue === null) continue
    const { grade } = frame.source
    if (grade === 'none' || (frame.hedged && !isRhetorical(frame))) continue
    // "A Republican senator, granted anonymity to speak, said".
    if (grade === 'named' && !/^(?:an?|one) /i.test(frame.source.text)) continue
    const isPlaced = grade === 'affiliated' && (isPerson(frame) || isOfficial(s, frame))
    if ((grade === 'named' || grade === 'affiliated') && !isPlaced && !isWithheld(s, frame)) continue
    if (!reports(s, frame) || isReportedBy(s, sentence, frame) || isInside(s, sentence, frame)) continue
    const at = { start: Math.min(frame.source.start, frame.cue.start), end: Math.max(frame.source.end, frame.cue.end) }
    const word = frame.source.text
    if (grade === 'described' || grade === 'affiliated' || grade === 'named') {
      if (isPlaced || isUnnamedPerson(s, word) || isWithheld(s, frame)) keep({ kind: 'described', at, sentence, word })
      continue
    }
    // "Few experts believe" tells what the others do.
    if (/^(?:no|not|only) /i.test(word) || (/^few\b/i.test(word) && !isView(frame))) continue
    // "Lawmakers of both parties".
    if (
      grade === 'vague' &&
      /^(?:lawmakers|legislators|politicians) (?:from|in|of|on) both (?:chambers|houses|parties|sides)$/i.test(word)
    )
      continue
    if (grade === 'vague' && (isNoClaim(s, frame) || isAnswered(s, frame))) continue
    if (grade === 'anonymous' && (isTold ??= isToldBefore(s, sentence))) continue
    keep({ kind: grade === 'vague' && isNoted(s, frame) ? 'loose' : grade, at, sentence, word })
  }
}

/** "Two sources familiar with the plan said X. One source said Y": described a little further up. */
function isToldBefore({ attributions, t }: Sourcing, sentence: number): boolean {
  for (let at = Math.max(0, sentence - toldReach); at < sentence; at += 1) {
    for (const index of attributions.bySentence[at] ?? []) {
      const { source } = attributions.frames[index] ?? {}
      if (source?.grade === 'described' && /\bsources? /i.test(source.text) && isDescription(t, source.text))
        return true
      // "An airport security source said".
      if (source !== undefined && /^an? \S+ (?:\S+ )?source$/i.test(source.text) && source.grade !== 'anonymous')
        return true
    }
  }
  return false
}

/** Sentences back to where a source is described. */
const toldReach = 6

/** Whether the cue makes it a source: what somebody says or holds to be so, not what they want. */
function reports(s: Sourcing, frame: Frame): boolean {
  if (frame.form === 'according') return true
  const { source } = frame
  if (frame.form === 'noun')
    return /\b(?:among|by|from)\s+$/.test(s.t.text.slice(Math.max(0, source.start - 8), source.start))
  // "hailed by experts as a turning point", "seen by many to be", "condemned by critics": not "sued by activists".
  if (frame.form === 'by') {
    // "Was criticised by lawmakers" tells of one day, "has been criticised by opponents" of no day.
    const isAccusation =
      (frame.classes & accusation) !== 0 &&
      source.grade === 'vague' &&
      /^(?:are|has|have|is)\b/i.test(frame.cue?.text ?? '')
    return isAccusation || /^\s+(?:as|to be|to have)\b/.test(s.t.text.slice(source.end, source.end + 9))
  }
  // "There are those who argue".
  const isThere =
    frame.form === 'shared' &&
    source.grade === 'vague' &&
    /\bthere (?:are|were)\s+$/i.test(s.t.text.slice(Math.max(0, source.start - 12), source.start))
  if ((frame.form !== 'verb' && !isThere) || frame.cue === null) return false
  // "officials agreed to leave" is a deed, "critics pointed to the cost", "a rise they attribute to the heat" are not.
  if (frame.classes & saying)
    return (
      frame.content !== null &&
      (!s.t.text.startsWith('to ', frame.content.start) ||
        /\b(?:(?:attribut|ascrib)(?:es?|ed|ing)|(?:object|point)(?:s|ed|ing)?(?: to)?)$/i.test(frame.cue.text))
    )
  const verb = verbOf(frame)
  const cue = s.t.lexicon.verb(verb)
  // "Activists have demanded a camera", on no day in particular; "activists demanded it on Monday" is a deed.
  if (isReaction(s, frame, cue?.verb ?? '')) return true
  if (!(frame.classes & thinking) || /^those /i.test(source.text)) return false
  const isThat = /\bthat\s+$/.test(s.t.text.slice(frame.cue.end, frame.content?.start))
  // "Fans are convinced that", "campaigners have raised concerns over"; not "take the opposite view".
  const isOpinion = (s.t.lexicon.listed(verb).roles & opinions) !== 0 && source.grade === 'vague'
  if (frame.classes === document) return isOpinion && (isThat || (verb !== 'view' && frame.content !== null))
  if (cue?.opinion) {
    if (cue.verb === 'hail') return / as /.test(contentOf(s, frame))
    if (cue.verb === 'credit') return / with /.test(contentOf(s, frame))
    return cue.verb !== 'feel' || isThat || clause.test(contentOf(s, frame))
  }
  // "Economists are sceptical of the figures".
  const isOf = /^(?:are|remain) /i.test(frame.cue.text) && /^(?:about|of) /.test(contentOf(s, frame))
  return isOpinion && (isThat || isOf)
}

/** "Few experts believe"; not "few say", and that few doubt is what the rest hold. */
function isView({ classes }: Frame): boolean {
  return (classes & mental) !== 0 && !(classes & denial)
}

const denial = classBit('denial')

/** "Experts have welcomed the move": a side that a vague group takes; not some and others of those at hand. */
function isReaction({ t }: Sourcing, { source, cue, content }: Frame, verb: string): boolean {
  return (
    // "Locals have welcomed the truce": they have, as those at hand.
    !/^(?:locals|residents|villagers)$/i.test(source.text) &&
    !t.lexicon.has('quantifiers', source.text.toLowerCase().split(/\s/, 1)[0] ?? '') &&
    source.grade === 'vague' &&
    content !== null &&
    /^have /i.test(cue?.text ?? '') &&
    t.lexicon.has('reactions', verb)
  )
}

/** "Many feel the promises of the vote have not been kept", not "many feel the cold". */
const clause = /^(?:[\w’'-]+ ){1,7}?(?:are|can|could|has|have|had|is|must|should|was|were|will|would)(?:n['’]t)? /i

const opinions = roleBit('opinions')
const document = classBit('document')
const thinking = mental | classBit('stance') | document

/** "A person at the hospital said": placed, and yet nobody. */
function isPerson({ classes, form, source }: Frame): boolean {
  return ((classes & assertion) !== 0 || form === 'according') && /^(?:a|one|another) person /i.test(source.text)
}

/** "One Treasury aide said", "a senior council official told the Herald": one of them, and not who. */
function isOfficial({ t }: Sourcing, { classes, form, source }: Frame): boolean {
  if (!(classes & assertion || form === 'according') || !/^(?:an?|one|another) /i.test(source.text)) return false
  // "Jo Cox, an analyst at Barclays, said".
  if (/\p{Lu}[\p{L}’'-]+,\s$/u.test(t.text.slice(Math.max(0, source.start - nameMax), source.start))) return false
  const words = source.text.toLowerCase().split(/\s+/)
  const tie = words.findIndex((word) => /^(?:at|for|from|in|of|with)$/.test(word))
  return (t.lexicon.listed(words[tie < 0 ? words.length - 1 : tie - 1] ?? '').lists & singles) !== 0
}

/** Letters of a family name and what follows it. */
const nameMax = 24
const singles = listBit('singulars')
const assertion = classBit('assertion')
const accusation = classBit('accusation')

/** "Critics would argue", "some might say", "purists will tell you": they do, whoever they are. */
function isRhetorical({ cue, source }: Frame): boolean {
  return source.grade === 'vague' && cue !== null && rhetorical.test(cue.text)
}

const rhetorical =
  /^(?:would|will|might|may)(?: (?:also|always|no doubt|still))? (?:argue|call|contend|counter|say|tell)$/i

/** A source, an analyst, a group of them; not "energy sources". */
function isUnnamedPerson({ t }: Sourcing, source: string): boolean {
  const words = source.toLowerCase().split(/\s+/)
  // "People familiar with the plan", "those close to him".
  if (
    isDescription(t, source) &&
    (words.some((word) => somebody.test(word)) || !/\b(?:close to|inside)\b/i.test(source))
  )
    return true
  return words.some((word, at) => {
    const { lists } = t.lexicon.listed(word)
    return (lists & persons) !== 0 || ((lists & bareSources) !== 0 && !t.lexicon.has('notPeople', words[at - 1] ?? ''))
  })
}

const somebody = /^(?:people|person|those|someone|somebody)$/
const persons = listBit('singulars') | listBit('collectives')
const bareSources = listBit('bareSources')

/** "A teacher, who asked not to be named, said": the sentence says that the name is withheld. */
function isWithheld({ t }: Sourcing, { source, cue, sentence }: Frame): boolean {
  const rest = t.text.slice(source.start, Math.min(source.end + withheldMax, t.sentences[sentence]?.end ?? source.end))
  if (!/anonym|\bname|identified/i.test(rest)) return false
  const words = rest.toLowerCase()
  return t.lexicon.words('withheld').some((phrase) => {
    const at = words.indexOf(phrase)
    // "The winner asked not to be named": and said nothing else.
    return (
      at >= 0 && !(cue !== null && overlaps(cue, { start: source.start + at, end: source.start + at + phrase.length }))
    )
  })
}

/** Letters behind a source in which its name is withheld. */
const withheldMax = 160

function isDescription(t: Sourcing['t'], source: string): boolean {
  const text = source.toLowerCase()
  return t.lexicon.words('described').some((phrase) => text.includes(phrase))
}
