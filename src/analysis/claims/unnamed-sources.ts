// Finds sources without a name: "sources claim", "analysts say", "a person familiar with the matter".
import { classBit, form, listBit, roleBit } from '../../lexicon/cues.ts'
import { overlaps } from '../../text/span.ts'
import type { Frame } from '../attributions.ts'
import type { Claim, Sourcing } from './claim.ts'
import { isReportedBy } from './cover.ts'

const saying = classBit('assertion') | classBit('denial') | classBit('accusation') | classBit('question')
const mental = classBit('mental')

/** Tell `keep` the anonymous, vague and described sources of a sentence. */
export function unnamedSources(s: Sourcing, sentence: number, keep: (claim: Claim) => void): void {
  if (s.t.text.charAt((s.t.sentences[sentence]?.end ?? 0) - 1) === '?') return
  for (const index of s.attributions.bySentence[sentence] ?? []) {
    const frame = s.attributions.frames[index]
    if (frame === undefined || frame.sentence !== sentence || frame.cue === null) continue
    const { grade } = frame.source
    if (grade === 'named' || grade === 'none' || (frame.hedged && !isRhetorical(frame))) continue
    if (grade === 'affiliated' && !isWithheld(s, frame)) continue
    if (!reports(s, frame) || isReportedBy(s, sentence, frame)) continue
    const at = { start: Math.min(frame.source.start, frame.cue.start), end: Math.max(frame.source.end, frame.cue.end) }
    const word = frame.source.text
    if (grade === 'described' || grade === 'affiliated') {
      if (isUnnamedPerson(s, word) || isWithheld(s, frame)) keep({ kind: 'described', at, sentence, word })
      continue
    }
    if (/^(?:no|few|not|only) /i.test(word)) continue
    if (
      grade === 'vague' &&
      (isSubject(s, word) ||
        isExemplified(s, sentence, word) ||
        isAtEvent(s, frame) ||
        isTheirs(s, frame) ||
        isConsensus(s, frame) ||
        isPastOfGroup(s, frame) ||
        isOtherFigure(s, frame) ||
        isCommand(s, frame) ||
        isOfStudy(s, sentence, word))
    )
      continue
    keep({ kind: grade, at, sentence, word })
  }
}

/** Whether the cue makes it a source: what somebody says or holds to be so, not what they want. */
function reports(s: Sourcing, frame: Frame): boolean {
  if (frame.form === 'according') return true
  const { source } = frame
  if (frame.form === 'noun') return /\bamong\s+$/.test(s.t.text.slice(Math.max(0, source.start - 8), source.start))
  // "hailed by experts as a turning point", "seen by many to be": not "sued by activists".
  if (frame.form === 'by') return /^\s+(?:as|to be|to have)\b/.test(s.t.text.slice(source.end, source.end + 9))
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
        /\b(?:(?:attribut|ascrib)(?:es?|ed|ing)|point(?:s|ed|ing)?(?: to)?)$/i.test(frame.cue.text))
    )
  if (!(frame.classes & thinking) || /^those /i.test(source.text)) return false
  const verb = frame.cue.text.toLowerCase().split(' ').at(-1) ?? ''
  const cue = s.t.lexicon.verb(verb)
  const isThat = /\bthat\s+$/.test(s.t.text.slice(frame.cue.end, frame.content?.start))
  // "Fans are convinced that", "campaigners have raised concerns over"; not "take the opposite view".
  const isOpinion = (s.t.lexicon.listed(verb).roles & opinions) !== 0 && source.grade === 'vague'
  if (frame.classes === document) return isOpinion && (isThat || (verb !== 'view' && frame.content !== null))
  if (cue?.opinion) return cue.verb === 'hail' ? / as /.test(contentOf(s, frame)) : cue.verb !== 'feel' || isThat
  return isOpinion && isThat
}

const opinions = roleBit('opinions')
const document = classBit('document')
const thinking = mental | classBit('stance') | document

function contentOf({ t }: Sourcing, { content }: Frame): string {
  return content === null ? '' : t.text.slice(content.start, content.end)
}

/** "Critics would argue", "some might say", "purists will tell you": they do, whoever they are. */
function isRhetorical({ cue, source }: Frame): boolean {
  return source.grade === 'vague' && cue !== null && rhetorical.test(cue.text)
}

const rhetorical = /^(?:would|will|might|may)(?: (?:also|always|no doubt|still))? (?:argue|say|tell)$/i

/** A group that the headline names is what the story is about. */
function isSubject(s: Sourcing, source: string): boolean {
  // "Many in the capital" are not the capital.
  if (
    s.t.lexicon.has('quantifiers', source.toLowerCase().split(/\s/, 1)[0] ?? '') &&
    / (?:in|within|inside|across|at) /.test(source)
  )
    return false
  const head = lastWord(source)
  return s.headlineHas(head) && !s.t.lexicon.has('quantifiers', head)
}

/** "One of them, Jo Cox of Barclays, said", "Jo Cox, an analyst at Barclays": the next two sentences name one. */
function isExemplified(s: Sourcing, sentence: number, source: string): boolean {
  const role = lastWord(source).replace(/s$/, '')
  const isQuantifier = s.t.lexicon.has('quantifiers', lastWord(source))
  for (const next of [sentence + 1, sentence + 2]) {
    const span = s.t.sentences[next]
    if (span === undefined) break
    const first = s.t.words[span.firstWord]?.lower ?? ''
    if (first === 'one' || first === 'among') return true
    if (researchers.test(lastWord(source)) && isTheirTeam(s, span)) return true
    let named = 0
    let hasRole = false
    const isTrade = next === sentence + 1 && s.t.lexicon.has('exemplars', role)
    for (let at = span.firstWord; at < span.endWord; at += 1) {
      if (s.t.quotation[at] !== -1) continue
      const { lower = '' } = s.t.words[at] ?? {}
      if ((lower === role && !isQuantifier) || (isTrade && s.t.lexicon.has('exemplars', lower))) hasRole = true
      if (s.t.capital[at] === 1) named += 1
    }
    if (hasRole && named >= 2) return true
  }
  return false
}

const researchers = /^(?:researchers|scientists|academics|experts)$/

/** "The team, led by Jo Cox of the University of Leeds, counted …": who they are. */
function isTheirTeam({ t }: Sourcing, { start, firstWord, endWord }: Sourcing['t']['sentences'][number]): boolean {
  if (
    !/^The (?:team|study|survey|work|paper|report|researchers|scientists|findings)\b/.test(
      t.text.slice(start, start + 16)
    )
  )
    return false
  let named = 0
  for (let at = firstWord + 1; at < endWord; at += 1) if (t.capital[at] === 1) named += 1
  return named >= 2
}

const partisans = /^(?:opponents|supporters|proponents|backers|detractors|others)$/i

/** "Opponents pointed to sports. Coach Jo Cox said …": people at a meeting, of whom the paragraph names one who spoke. */
function isAtEvent(s: Sourcing, frame: Frame): boolean {
  // "Others have argued" and "critics say" tell of no meeting.
  if (!partisans.test(frame.source.text) || frame.cue === null || frame.cue.text.includes(' ')) return false
  const verb = s.t.lexicon.verb(frame.cue.text.toLowerCase())
  if (verb !== undefined && (verb.forms & form.base) !== 0) return false
  const here = s.t.sentences[frame.sentence]
  for (let at = Math.max(0, frame.sentence - eventReach); at <= frame.sentence + eventReach; at += 1) {
    if (at === frame.sentence || s.t.sentences[at]?.block !== here?.block) continue
    for (const index of s.attributions.bySentence[at] ?? []) {
      const other = s.attributions.frames[index]
      if (other !== undefined && other.sentence === at && other.source.grade === 'named' && other.cue !== null)
        return true
    }
  }
  return false
}

/** Sentences before and after one in which somebody speaks at the same meeting. */
const eventReach = 2

/** "Many say they are fleeing": of themselves, as the group that was just named. */
function isTheirs(s: Sourcing, frame: Frame): boolean {
  const source = frame.source.text.toLowerCase()
  if (
    frame.content === null ||
    !(s.t.lexicon.has('quantifiers', source) || s.t.lexicon.has('groups', lastWord(source)))
  )
    return false
  return /^(?:that )?(?:they|their|them)\b/i.test(s.t.text.slice(frame.content.start, frame.content.start + 12))
}

/** "Doctors said she would walk again": her doctors; "doctors say" tells of all of them. */
function isPastOfGroup({ t }: Sourcing, { source, cue }: Frame): boolean {
  const words = source.text.toLowerCase().split(/\s+/)
  const isTrade = t.lexicon.has('groups', words.at(-1) ?? '') || t.lexicon.has('groups', words.slice(-2).join(' '))
  if (!isTrade && words[0] !== 'those' && words.at(-1) !== 'figures') return false
  // "Doctors have warned", "fans are convinced".
  if (cue !== null && /^(?:have|are) /i.test(cue.text)) return false
  const verb = t.lexicon.verb(cue?.text.toLowerCase().split(' ').at(-1) ?? '')
  return cue === null || verb === undefined || (verb.forms & form.base) === 0
}

/** "Officials asked people to boil water": what is to be done. */
function isCommand(s: Sourcing, frame: Frame): boolean {
  const verb = frame.cue?.text.toLowerCase().split(' ').at(-1) ?? ''
  return /^(?:ask|tell|told)/.test(verb) && /^(?:[\w’'-]+ ){1,8}(?:not )?to [a-z]/.test(contentOf(s, frame))
}

/** "Industry figures show" a fall: no people. */
function isOtherFigure({ t }: Sourcing, { source, cue }: Frame): boolean {
  if (lastWord(source.text) !== 'figures') return false
  const verb = t.lexicon.verb(cue?.text.toLowerCase().split(' ').at(-1) ?? '')
  return verb === undefined || t.lexicon.has('dataVerbs', verb.verb)
}

/** "Economists had forecast 0.2%": what the market reckoned with, as tables give it. */
function isConsensus(s: Sourcing, frame: Frame): boolean {
  if (frame.cue === null || !/^(?:econom|analys|invest|trad|forecast|market)/i.test(lastWord(frame.source.text)))
    return false
  if (!/(?:expected|forecast|predicted|anticipated|estimated|projected)$/i.test(frame.cue.text)) return false
  const span = s.t.sentences[frame.sentence]
  return (
    span !== undefined &&
    (/\bthan\W+$/i.test(s.t.text.slice(Math.max(span.start, frame.start - 8), frame.source.start)) ||
      /\d/.test(s.t.text.slice(span.start, span.end)))
  )
}

/** A story about a study speaks of its researchers for long. */
const studyReach = 30

/** "Researchers said" soon after a study and its home were named. */
function isOfStudy(s: Sourcing, sentence: number, source: string): boolean {
  if (!/^(?:researchers|scientists|academics)$/.test(lastWord(source))) return false
  for (let before = sentence; before >= 0 && before >= sentence - studyReach; before -= 1) {
    const span = s.t.sentences[before]
    if (span === undefined) return false
    for (let at = span.firstWord; at < span.endWord; at += 1) {
      if (
        /^(?:study|paper|project|university|institute|journal|institutes|universities|report)$/.test(
          s.t.words[at]?.lower ?? ''
        )
      )
        return true
    }
  }
  return false
}

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

function lastWord(source: string): string {
  let at = source.length
  while (at > 0 && !/\s/.test(source.charAt(at - 1))) at -= 1
  return source.slice(at).toLowerCase()
}
