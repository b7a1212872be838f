// A chatbot's list of what it did to a text: “- Tightened the lede and cut two redundant sentences”.

/** A line of the story; an item of a list shows its bullet only in plain copy. */
export interface NoteLine {
  readonly text: string
  readonly isItem: boolean
}

/** What begins a line of a list. */
export const bullet = /^(?:[-–—*•·▪‣]|\d{1,2}[.)])\s+/
/** What is done to a text. */
const deed =
  /^(?:added|adjusted|broke|changed|clarified|combined|condensed|converted|corrected|cut|eliminated|enhanced|ensured|fixed|improved|kept|maintained|merged|moved|polished|preserved|reduced|refined|removed|reordered|reorganised|reorganized|rephrased|replaced|restructured|reworded|reworked|rewrote|sharpened|shortened|simplified|smoothed|split|standardised|standardized|streamlined|strengthened|swapped|tightened|trimmed|varied)\b/i
/** What of a text it is done to. */
const ofText =
  /\b(?:AP style|attributions?|clarity|commas?|concision|grammar|headlines?|introduction|lede|paragraphs?|passive (?:constructions?|voice)|active voice|phrasing|punctuation|quotation marks|quotes? (?:intact|verbatim|unchanged)|readability|redundan\w+|repetitions?|repetitive|run-on|sentences?|spelling|syntax|tense|tone|transitions?|typos?|verbatim|verbs?|wording|wordy|word count|agreement|filler words|nut graf|sub-?heads?|sub-?headings?)\b/i
/** A heading of such a list: Changes made. */
const headingMax = 60
const heading = /\b(?:changed|changes|corrections|edits|fixes|improvements|notes|revisions|tweaks)\b/i
/** A heading that only somebody sets who was asked for a text: Why this works. */
const ownHeading =
  /^[*#\s]*(?:why (?:this|the new|the revised)(?: \w+)? works|what(?:['’]s| has| i(?:['’]ve| have)?)? changed(?: and why)?|(?:key|main|notable|other|summary of) (?:changes|edits|improvements|revisions|tweaks)(?: made)?|(?:changes|edits|improvements|revisions)(?: i(?:['’]ve| have)?)? made|notes on (?:my|the|this) (?:draft|edits?|revision|rewrite|version)|(?:editing|editorial|style) notes)\s*:?[*\s]*:?$/i
/** So many such lines are no chance: a story about a reform has one. */
const linesMin = 2

/**
 * The lines, by index, in which a chatbot lists what it did to the text, with the heading over them.
 *
 * @example
 * editNotes(linesOf('Changes made:', '- Tightened the lede', '- Fixed a typo in paragraph three')) // [0, 1, 2]
 */
export function editNotes(lines: readonly NoteLine[]): readonly number[] {
  const found: number[] = []
  for (let from = 0; from < lines.length; from += 1) {
    let to = from
    let telling = 0
    for (let line = lines[to]; line?.isItem; line = lines[to]) {
      if (isEdit(line.text)) telling += 1
      to += 1
    }
    const before = lines[from - 1]?.text.trim() ?? ''
    const headed = before.length <= headingMax && heading.test(before)
    if (telling >= (headed ? 1 : linesMin) && telling * 2 >= to - from) {
      if (headed) found.push(from - 1)
      for (let at = from; at < to; at += 1) found.push(at)
    }
    from = Math.max(from, to)
  }
  return found
}

/**
 * The lines, by index, of a list under a heading that only a chatbot sets, where its own words follow or nothing does.
 *
 * @param spoken - the lines in which a chatbot speaks
 */
export function headedNotes(lines: readonly NoteLine[], spoken: ReadonlySet<number>): readonly number[] {
  const found: number[] = []
  for (const [from, { text }] of lines.entries()) {
    if (text.length > headingMax || spoken.has(from) || !ownHeading.test(text)) continue
    let to = from + 1
    while (lines[to]?.isItem) to += 1
    if (to === from + 1 || (to < lines.length && !spoken.has(to))) continue
    for (let at = from; at < to; at += 1) if (!spoken.has(at)) found.push(at)
  }
  return found
}

/** The parts of an answer: nobody but a chatbot sets them over a story's own paragraphs. */
const partHeading =
  /^[*#\s]*(?:key takeaways?|conclusion|introduction|final thoughts|in summary|in conclusion|tl;?dr|(?:sub-?)?headline|standfirst|dek|lede|lead paragraph|article body|body(?: text)?|nut graf(?:ph)?|call to action|meta description|seo title)\s*:?[*\s]*:?$/i

/** The lines, by index, that head a part of an answer: “Conclusion”. Only where a chatbot speaks. */
export function partHeadings(lines: readonly { readonly text: string }[]): readonly number[] {
  const found: number[] = []
  for (const [index, { text }] of lines.entries()) {
    if (text.length <= headingMax && partHeading.test(text)) found.push(index)
  }
  return found
}

function isEdit(line: string): boolean {
  const copy = line.replace(bullet, '').replace(/^\*\*/, '')
  return deed.test(copy) && ofText.test(copy)
}
