// Whether somebody by name speaks right behind a vague group: perhaps one of them, perhaps not; the editor sees it.
import { firstStartingFrom } from '../../text/span.ts'
import type { Frame } from '../attributions.ts'
import type { Sourcing } from './claim.ts'
import { lastWord } from './frame-text.ts'
import { isIntroduced, isNewName, mayObject } from './spoken-for.ts'

/**
 * "Critics say the pool is a folly. “It leaks,” said Jo Cox, who built it": the next who speaks, two sentences on at the most, is
 * quoted there for the first time, and said to be somebody.
 */
export function isFollowed(s: Sourcing, frame: Frame): boolean {
  const group = lastWord(frame.source.text)
  // "Doctors say" tells of all doctors, whoever is quoted; of experts, whoever is called one has been told apart before.
  if (s.t.lexicon.has('groups', group) || s.t.lexicon.has('exemplars', group.replace(/s$/, ''))) return false
  for (const next of [frame.sentence + 1, frame.sentence + 2]) {
    const span = s.t.sentences[next]
    if (span === undefined) return false
    // Two sentences on, at the head of the next paragraph.
    const isNext = next === frame.sentence + 1
    if (!isNext && (s.t.sentences[frame.sentence]?.block ?? 0) + 1 !== span.block) return false
    if (isSpeakerBehind(s, span, frame)) return true
    let isSilent = true
    for (const index of s.attributions.bySentence[next] ?? []) {
      const other = s.attributions.frames[index]
      if (other === undefined || other.start < frame.end || isNobody.has(other.source.grade)) continue
      if (other.kind !== 'indirect' && isIntroduced(s, other, frame.start))
        return !mayObject(s, s.t.text.slice(Math.max(span.start, other.source.start - officeMax), span.end))
      isSilent = false
    }
    if (!isSilent) return false
  }
  return false
}

/** Letters before a name in which an office stands. */
const officeMax = 40
const isNobody = new Set(['none', 'vague', 'anonymous'])

/** “It leaks,” said Jo Cox, who built it; “It leaks,” Jo Cox, president of the club, told the Herald. */
function isSpeakerBehind(s: Sourcing, { start, end }: Sourcing['t']['sentences'][number], frame: Frame): boolean {
  const { t } = s
  const quotation = t.quotations[firstStartingFrom(t.quotations, Math.max(start, frame.end))]
  if (quotation === undefined || quotation.start >= end || quotation.open) return false
  if (/\S/.test(t.text.slice(start, quotation.start).replace(/^\S{0,1}/, ''))) return false
  const behindIt = t.text.slice(quotation.end, quotation.end + speakerMax)
  const found = speaker.exec(behindIt)
  if (found === null || mayObject(s, behindIt.replace(/(?:[.!?] |\n)[^]*$/, ''))) return false
  const [, role = '', name = '', behind = ''] = found
  return (/\p{Ll}/u.test(role) || behind !== '') && isNewName(t, name, frame.start)
}

/** Letters behind a quotation in which its speaker stands. */
const speakerMax = 120
/** A verb or none, an office or none, two words of a name, and what says who it is. */
const speaker =
  /^,? (?:(?:said|says|wrote|writes|tweeted|argued|argues|explained|explains|noted|notes|warned|commented) )?((?:(?!(?:asked|reminded|told) )\p{L}[\p{L}’'-]* ){0,6}?)(\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}’'-]+){1,2})(, (?!\p{Ll}+ing )[\p{Ll}\d]| (?:at|from|of|with) )?/u
