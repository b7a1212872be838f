// What a story tells of a vague group further off than its neighbours: one of them speaks below the lead, their body was named
// above, the place whose mood it is.
import { roleBit } from '../../lexicon/cues.ts'
import { kind } from '../attribution/closed-class.ts'
import type { Frame } from '../attributions.ts'
import type { Sourcing } from './claim.ts'
import { lastWord, verbOf } from './frame-text.ts'

/** Whether the story tells so much of a group that an editor may well let it pass. */
export function isToldInStory(s: Sourcing, frame: Frame): boolean {
  return (
    isPlacedAbove(s, frame) ||
    isOfCompany(s, frame) ||
    isMoodOfPlace(s, frame) ||
    isEstablished(frame) ||
    isLead(s, frame)
  )
}

/** "The dam may fail, officials say", with the mayor who says so below: what a lead sums up. One expert, or one of a side, is no sum. */
function isLead(s: Sourcing, { source, sentence }: Frame): boolean {
  const { t } = s
  if (source.text.includes(' ')) return false
  for (let at = sentence - 1; at >= 0; at -= 1) if (s.copy[t.sentences[at]?.block ?? -1]) return false
  const group = source.text.toLowerCase()
  const { partners: members, roles } = t.lexicon.listed(group)
  if (roles & sided || t.lexicon.has('exemplars', group.replace(/s$/, ''))) return false
  const end = Math.min(t.sentences.length, sentence + leadReach)
  for (let next = sentence + 1; next < end; next += 1) {
    const isSpoken = (s.attributions.bySentence[next] ?? []).some((index) => {
      const other = s.attributions.frames[index]
      return other?.sentence === next && (other.source.grade === 'named' || other.source.grade === 'affiliated')
    })
    const span = t.sentences[next]
    if (!isSpoken || span === undefined) continue
    for (let word = span.firstWord; word < span.endWord; word += 1) {
      const lower = t.words[word]?.lower ?? ''
      // "The mega-donor Jo Cox".
      if (t.quotation[word] === -1 && (members.has(lower) || `${lower.slice(lower.lastIndexOf('-') + 1)}s` === group))
        return true
    }
  }
  return false
}

/** Sentences below a lead in which one of its group speaks. */
const leadReach = 40
const sided = roleBit('sided')

/** "Party officials opened the doors early. Officials said": of the body that was named above. */
function isPlacedAbove({ attributions, t }: Sourcing, { source, sentence }: Frame): boolean {
  const group = lastWord(source.text)
  if (group !== 'officials' && group !== 'executives') return false
  // "The senior official added": of the body where that one sits.
  for (let at = Math.max(0, sentence - definiteReach); at < sentence; at += 1)
    for (const index of attributions.bySentence[at] ?? [])
      if (/^the (?:\p{Ll}+ )?(?:executive|official)$/iu.test(attributions.frames[index]?.source.text ?? '')) return true
  for (let at = Math.max(0, sentence - placedReach); at < sentence; at += 1) {
    const span = t.sentences[at]
    if (span === undefined) continue
    for (let word = span.firstWord + 1; word < span.endWord; word += 1)
      if (t.words[word]?.lower === group && t.before[word] === 0 && isField(t, word - 1)) return true
  }
  return false
}

/** "The Calder Packet Company will close its dock, executives say": its executives. */
function isOfCompany({ t }: Sourcing, { source, sentence }: Frame): boolean {
  if (!/^(?:company )?executives$/i.test(source.text)) return false
  const span = t.sentences[sentence]
  for (
    let at = span?.firstWord ?? 0;
    at + 1 < (span?.endWord ?? 0) && (t.words[at + 1]?.end ?? 0) < source.start;
    at += 1
  )
    if (t.capital[at] === 1 && t.capital[at + 1] === 1 && t.before[at + 1] === 0 && t.quotation[at] === -1) return true
  return false
}

/** Sentences back to one of them who was told of before. */
const definiteReach = 2
/** Sentences back to where officials have their body beside them. */
const placedReach = 10

/** "Party", "White House": not "senior", "told" or "the". */
function isField(t: Sourcing['t'], at: number): boolean {
  if ((t.kind[at] ?? 0) & noField || t.cue[at] !== undefined) return false
  return !placeless.has(t.words[at]?.lower ?? '')
}

const noField =
  kind.be |
  kind.have |
  kind.modal |
  kind.adverb |
  kind.clauseStart |
  kind.tie |
  kind.determiner |
  kind.ly |
  kind.joint |
  kind.figure
const placeless = new Set([
  'elected',
  'few',
  'former',
  'key',
  'many',
  'most',
  'other',
  'senior',
  'some',
  'top',
  'unnamed'
])

/** "Many in the valley feel", "a town where many people see": the mood of a place; what they fear or expect is a claim. */
function isMoodOfPlace({ t }: Sourcing, frame: Frame): boolean {
  const { source } = frame
  if (!/^(?:many|most)\b/i.test(source.text)) return false
  const verb = t.lexicon.verb(verbOf(frame))?.verb ?? ''
  if (verb !== 'feel' && !t.lexicon.has('estimates', verb)) return false
  return ofPlace.test(source.text) || /\bwhere\s+$/.test(t.text.slice(Math.max(0, source.start - 8), source.start))
}

const ofPlace =
  / (?:in|across|around) (?:the |this )?(?:\p{L}+ )?(?:area|city|community|country|county|district|east|kingdom|nation|neighbou?rhood|north|province|region|south|state|suburb|town|valley|village|west)\b/iu

/** "Scientists confirmed that it was the plague": what has been settled since. */
function isEstablished({ source, cue }: Frame): boolean {
  return cue?.text === 'confirmed' && /^(?:doctors|experts|officials|researchers|scientists)$/i.test(source.text)
}
