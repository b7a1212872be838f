// Words of English that no editor adds to: what tells a subject from a verb without a part-of-speech tagger.

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Forms of be, with contractions. */
export const be = set(
  "is are was were be been being am isn't aren't wasn't weren't ain't i'm you're we're they're he's she's it's who's that's there's"
)
/** Forms of have. */
export const have = set(
  "has have had having hasn't haven't hadn't i've we've you've they've i'd he'd she'd we'd they'd who've who'd"
)
/** Modals and forms of do. */
export const modals = set(
  "will would shall should can could may might must do does did won't wouldn't shan't shouldn't can't cannot couldn't mightn't mustn't don't doesn't didn't i'll we'll you'll they'll he'll she'll it'll who'll dare"
)
/** Negations. */
export const negations = set(
  "not never no n't without neither nor hardly scarcely none nobody isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't shouldn't can't cannot couldn't don't doesn't didn't"
)
/** Adverbs that stand between a subject and its verb, beside those in -ly. */
export const adverbs = set(
  'also now then later once never not still even often long again already both all soon just always sometimes ever yet further instead thus therefore meanwhile afterwards earlier today yesterday tomorrow tonight too well previously first have has had rightly wrongly almost rather quite only simply merely reportedly since ago once together twice themselves himself herself itself jointly each'
)
/** Words that begin a time: on Tuesday, last week, in March. */
export const timeWords = set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december week month year night morning afternoon evening weekend midday noon times monday’s spring summer autumn winter'
)
export const timeLeads = set('on in last this that next at over during late early since by')
/** Words that end a clause on the left of a subject. */
export const clauseStarts = set(
  'that which because although though while whilst when if as but before after since until till where what how why whether than so nor yet unless whereas once except despite whenever wherever whatever whom whose and/or then lest albeit'
)
/** Prepositions that tie a noun to the one before it: a spokesman for the ministry. */
export const ties = set(
  'of for at from in with on to by near inside within under behind against about into over across between among outside around throughout representing'
)
export const determiners = set(
  'the a an this that these those his her its their our my your some any every each another no one two three four five six seven eight nine ten many several most few all both other such more'
)
export const articles = set('the a an this that these those his her its their our my your')
export const possessives = set('his her its their our my your whose')
/** Pronouns that speak. */
export const pronouns = set('he she they it i we you who one everyone everybody someone somebody anyone nobody')
export const personal = set("he she they i we it you he's she's they've they're i'm i've we're we've")
/** Prepositions after a noun of saying. */
export const nounTies = set('that of from by about against over on for to')
