// The lines above a story that say who wrote it and when: “By Anna Weir”, “Published: 19 June 2024 15:44”.

const weekday = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?'
const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z\\u00c0-\\u024f]*\\.?'
const clock = '(?:(?:\\W+at)?[T\\W]+[\\d\\W]{1,20}(?:[ap]\\.?m\\.?)?\\W*(?:[a-z]{1,5}\\b\\W*){0,2})?'
/** `Wed 19 Jun 2024`, `June 19, 2024 15:44`, `Published: 19/06/2024`, `2024-06-19T15:44`. */
const dateLine = new RegExp(
  `^(?:(?:\\W*(?:published|updated|posted|last (?:updated|modified)|first published|on|at)\\W+)?(?:${weekday}\\W+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\W+)?${month}\\W+\\d{1,4}(?:st|nd|rd|th)?(?:\\W+\\d{4})?|\\W*(?:(?:published|updated|posted)\\W+)?\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4})${clock}$`,
  'i'
)
/** What these lines cannot be without: to compile the pattern takes longer than the rest of a short story. */
const dateOpening =
  /^(?:\d|published$|updated$|posted$|last$|first$|on$|at$|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/
const dateSign = new RegExp(`\\d[./-]\\d|${month}\\W+\\d`, 'i')
/** What a byline begins with, and what a name does not: `By Anna Weir`, not “By the time he left”, “By boat to Skye”. */
const by = /^(?:by|words by|story by|text by|report(?:ed|ing)? by|von|par|por|di|da|av|door|oleh)\s*:?\s+/i
const determiner = /^(?:the|an?|this|that|his|her|its|der|die|das|la|le|les|el|los|il)\s/i

/** `By Anna Weir`, `BY ANNA WEIR AND TOM REID, Political Editor`, `Words by Anna Weir`. */
export function isByline(text: string): boolean {
  const name = text.slice(by.exec(text)?.[0].length ?? text.length)
  const first = name.charAt(0)
  return first !== first.toLowerCase() && !determiner.test(name)
}

/** By its first word and its figures “The bridge shut before January 21” is tried no further. */
export function isDateLine(text: string): boolean {
  const first = /\w+/.exec(text)?.[0] ?? ''
  return dateOpening.test(first.toLowerCase()) && dateSign.test(text) && dateLine.test(text)
}

/** What a writer is: `Local democracy reporter`, `Political Editor, Marlow Bay`. */
export function isOffice(text: string): boolean {
  return office.test(text)
}

const office =
  /^(?:[\w'’&.-]+ ){0,4}(?:analyst|columnist|contributor|correspondent|critic|editor|journalist|reporter|writer)(?:,? (?:at|for|in) [\w ]{2,40}|, [\w ]{2,40})?$/i
