// Words of English that no editor adds to: what tells a subject from a verb without a part-of-speech tagger.

/** What a word can be by its closed class or its ending, as bits: one number is asked where sets of words would be. */
export const kind = {
  be: 1,
  have: 1 << 1,
  /** Modals and forms of do. */
  modal: 1 << 2,
  negation: 1 << 3,
  /** Adverbs that stand between a subject and its verb, beside those in -ly. */
  adverb: 1 << 4,
  /** Words that begin a time: on Tuesday, last week, in March. */
  time: 1 << 5,
  timeLead: 1 << 6,
  /** Words that end a clause on the left of a subject. */
  clauseStart: 1 << 7,
  /** Prepositions that tie a noun to the one before it: a spokesman for the ministry. */
  tie: 1 << 8,
  determiner: 1 << 9,
  article: 1 << 10,
  possessive: 1 << 11,
  /** Pronouns that speak. */
  pronoun: 1 << 12,
  personal: 1 << 13,
  /** Ends in -ly. */
  ly: 1 << 14,
  /** Ends in 's or s'. */
  genitive: 1 << 15,
  /** Ends in a single s after another letter than i. */
  plural: 1 << 16,
  ed: 1 << 17,
  ing: 1 << 18,
  /** Begins with a digit. */
  figure: 1 << 19,
  /** The second word of a group of two: business leaders. */
  pairEnd: 1 << 20,
  /** Introduces somebody of a group by name: including, such as, led by. */
  example: 1 << 21,
  /** Describes the noun before it: an analyst who follows the bank, people familiar with the plan. */
  describes: 1 << 22,
  /** Joins two parts of a phrase. */
  joint: 1 << 23
} as const

const classes: readonly (readonly [bit: number, words: string])[] = [
  [
    kind.be,
    "is are was were be been being am isn't aren't wasn't weren't ain't i'm you're we're they're he's she's it's who's that's there's"
  ],
  [
    kind.have,
    "has have had having hasn't haven't hadn't i've we've you've they've i'd he'd she'd we'd they'd who've who'd"
  ],
  [
    kind.modal,
    "will would shall should can could may might must do does did won't wouldn't shan't shouldn't can't cannot couldn't mightn't mustn't don't doesn't didn't i'll we'll you'll they'll he'll she'll it'll who'll dare"
  ],
  [
    kind.negation,
    "not never no n't without neither nor hardly scarcely none nobody isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't shouldn't can't cannot couldn't don't doesn't didn't"
  ],
  [
    kind.adverb,
    'also now then later once never not still even often long again already both all soon just always sometimes ever yet further instead thus therefore meanwhile afterwards earlier today yesterday tomorrow tonight too well previously first have has had rightly wrongly almost rather quite only simply merely reportedly since ago once together twice themselves himself herself itself jointly each'
  ],
  [
    kind.time,
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december week month year night morning afternoon evening weekend midday noon times monday’s spring summer autumn winter'
  ],
  [kind.timeLead, 'on in last this next that at over during late early since by'],
  [
    kind.clauseStart,
    'that which because although though while whilst when if as but before after since until till where what how why whether than so nor yet unless whereas once except despite whenever wherever whatever whom whose and/or then lest albeit'
  ],
  [
    kind.tie,
    'of for at from in with on to by near inside within under behind against about into over across between among outside around throughout representing'
  ],
  [
    kind.determiner,
    'the a an this that these those his her its their our my your some any every each another no one two three four five six seven eight nine ten many several most few all both other such more'
  ],
  [kind.article, 'the a an this that these those his her its their our my your'],
  [kind.possessive, 'his her its their our my your whose'],
  [kind.pronoun, 'he she they it i we you who one everyone everybody someone somebody anyone nobody'],
  [kind.personal, "he she they it i we you he's she's they've they're i'm i've we're we've"],
  [kind.example, 'including like such notably led'],
  [kind.describes, 'who familiar'],
  [kind.joint, 'and or &']
]

const closed = new Map<string, number>()
for (const [bit, words] of classes) for (const word of words.split(' ')) closed.set(word, (closed.get(word) ?? 0) | bit)

/**
 * The bits of `kind` for a word in lower case.
 *
 * @example
 * kindOf('the') // kind.determiner | kind.article
 */
export function kindOf(lower: string): number {
  return (closed.get(lower) ?? 0) | endingOf(lower)
}

function endingOf(lower: string): number {
  const { length } = lower
  const before = lower.charCodeAt(length - 2)
  const first = lower.charCodeAt(0)
  const figure = first >= 48 && first <= 57 ? kind.figure : 0
  switch (lower.charCodeAt(length - 1)) {
    case 0x79: // y
      return before === 0x6c ? figure | kind.ly : figure
    case 0x73: // s after anything but s, ' and i
      if (before === 0x27) return figure | kind.genitive
      return length > 1 && before !== 0x73 && before !== 0x69 ? figure | kind.plural : figure
    case 0x27: // s'
      return before === 0x73 ? figure | kind.genitive : figure
    case 0x64: // ed
      return before === 0x65 ? figure | kind.ed : figure
    case 0x67: // ing
      return lower.endsWith('ing') ? figure | kind.ing : figure
    default:
      return figure
  }
}
