// Tells a sentence of the story that happens to begin like a page's line from the line itself: somebody reports it.

/** ", the doctor told him", "” the tax office asks": a subject of a few words and a verb of saying, after a mark. */
const clause =
  /[,”"’]\s+(?:(?:the|a|an|his|her|their|its|one|mr|ms|mrs|dr|sir)\s[^,.;:!?\n]{1,60}?\s|(?:he|she|they|it)\s)(?:had |has |have |also |once )?(?:added|announced|asked|asks|complained|found|joked|noted|ordered|promised|recalled|replied|reported|reports|said|says|shouted|showed|shows|tells|told|wants|warned|warns|writes|wrote)\b/i

/** ", says the mayor", "” said Ada Ng". */
const inverted =
  /[,”"’]\s+(?:added|asked|asks|replied|reported|reports|said|says|told|tells|urged|urges|warned|warns|writes|wrote)\s(?:(?:the|a|an|his|her|their|its|one|mr|ms|mrs|dr|sir)\s|[A-Z])/

/** Whether somebody in the passage is said to say it. */
export function hasReportingClause(passage: string): boolean {
  return (passage.includes(',') || /[”"’]\s/.test(passage)) && (clause.test(passage) || inverted.test(passage))
}

/** “First published in Dutch, it became a school text.”: what follows the comma has a subject of its own. */
const participial =
  /^(?:first|last|originally|previously) (?:posted|published|updated),? [^,.;:!?\n]{3,60}, (?:the|a|an|this|that|these|it|he|she|they|its|his|her|their)\s/i

/** Whether a sentence begins with a date-line's words and goes on with a clause of the story. */
export function isParticipial(sentence: string): boolean {
  return participial.test(sentence)
}
