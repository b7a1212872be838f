// What a chatbot says before the text it was asked for: “Here’s a tighter, AP-style version:”.

const greeting = '^(?:(?:absolutely|certainly|sure|of course|okay|great|got it)[!,.]?\\s+(?:[—–-]\\s*)?)?'
const begins = "(?:here(?:['’]s| is| are)|below (?:is|are))\\s(?:an?|the|your|my|\\d{1,3}|two|three|four|five|some)\\s"
/** How one text differs from another; a version without cheese is a recipe's. */
const manners =
  'AP-style|clean|cleaner|cleaned-up|concise|condensed|conversational|copy-?edited|crisper|edited|engaging|formal|human-sounding|journalistic|natural|neutral|newsroom-ready|news-style|plain-English|polished|print-ready|proofread|publication-ready|publish-ready|punchier|reader-friendly|refined|rephrased|revised|reworded|reworked|rewritten|SEO-friendly|sharper|shortened|snappier|streamlined|tightened|tighter|trimmed'
const texts =
  'articles?|blog posts?|captions?|copy|drafts?|emails?|essays?|headlines?|introductions?|ledes?|letters?|newsletters?|op-eds?|paragraphs?|pieces?|posts?|press releases?|quotes?|sentences?|stor(?:y|ies)|texts?|words'
const forms = 'drafts?|edits?|revisions?|takes?|versions?'
const opening = new RegExp(
  [
    // “Here’s a tighter, AP-style version”
    `${begins}[^.:!?\\n]{0,60}?\\b(?:${manners})\\b[^.:!?\\n]{0,40}?\\b(?:${forms}|${texts})\\b`,
    // “Below is the translation”, “Here’s a version with the quotes moved up”
    `${begins}[^.:!?\\n]{0,40}?\\b(?:paraphrases?|rewrites?|translations?)\\b`,
    `${begins}[^.:!?\\n]{0,40}?\\b(?:${forms})\\s(?:for|in|of|with|without)\\s[^.:!?\\n]{0,40}?\\b(?:${texts})\\b`,
    // “I’ve shortened the piece”
    `i(?:['’]ve| have)\\s(?:also\\s)?(?:condensed|copy-?edited|edited|polished|proofread|rephrased|revised|reworked|rewritten|shortened|tightened|translated|trimmed)\\s(?:the|your|this)\\s(?:[a-z]+ )?(?:${texts})\\b`
  ]
    .map((one) => `${greeting}${one}[^.:!?\\n]{0,80}:$`)
    .join('|'),
  'i'
)

/**
 * Whether a line announces a new form of a text, and ends in a colon.
 *
 * @example
 * announces('Here’s a tighter, AP-style version:') // true
 */
export function announces(line: string): boolean {
  return opening.test(line)
}
