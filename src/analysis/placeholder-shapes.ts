// The shapes of placeholders: TK, XX weeks, [insert quote], {{title}}, (check spelling).
import { lettered } from '../text/lettered.ts'

/** A shape that a placeholder has, with what an editor does about it. */
export interface Shape {
  readonly pattern: (text: string) => RegExp
  /** Without this in the story the pattern is not tried. */
  readonly hint: string | RegExp
  readonly note: string
  /** In a quotation, square brackets are an editor's words: “ask [your parents] first”. */
  readonly quoted: boolean
}

/** What is counted: XX weeks. Of men and women XX says something else. */
const units =
  'per\\s?cent|percentage|million|billion|trillion|thousand|hundred|people|years?|months?|weeks?|days?|hours?|minutes?|votes|points|miles|metres|meters|kilometres|kilometers|acres|hectares|tonnes|pounds|dollars|euros|pence|cents|homes|houses|flats|jobs|residents|households|vehicles|cars|pupils|students|workers|employees|families|patients|cases|deaths|times'
const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?'
/** What an editor asks a writer to look up: (check spelling), (name?). */
const queried =
  'age|ages|amount|attribution|caption|credit|date|dates|day|fact|facts|figure|figures|first name|job title|location|name|names|number|numbers|price|quote|quotes|rank|source|sp|spelling|surname|time|title|venue|year'
/** Whom a note in brackets is for. */
const desks =
  'copy desk|design|desk|editors?|layout|legal|lawyers|news ?desk|picture desk|production|reporter|self|sub|subs|web|writer'
export const placeholderShapes: readonly Shape[] = [
  {
    // `TK` to come: not initials (T.K., TK Weir), a shop (TK Maxx) or a part of a number.
    pattern: lettered(
      String.raw`(?<![\p{L}\p{N}.#@&_-])(?:TK){1,6}(?![\p{L}\p{N}&_]|\.\p{L}|-\d|['’]s\b|\s+\p{Lu}\p{Ll})`,
      'g'
    ),
    hint: 'TK',
    note: 'TK stands for “to come”: write what belongs there.',
    quoted: true
  },
  {
    // `XX per cent`, `$XX million`, `XX June`, aged XX; not XX chromosomes or Super Bowl XX.
    pattern: lettered(
      String.raw`[$£€]X{1,4}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.-])X{2,4}(?=\s?%|[\s-](?:${units})(?!\p{L})|(?:st|nd|rd|th)?\s(?:${months})(?!\p{L}))|(?<=(?<!\p{L})(?:aged|age of|when (?:he|she) (?:is|was)|(?:on|see) page)\s)X{2,3}(?![\p{L}\p{N}-])|(?<![\p{L}\p{N}.-])(?:X{5,}|x{5,})(?![\p{L}\p{N}-])`,
      'g'
    ),
    hint: /XX|[$£€]X|xxxxx/,
    note: 'Write the figure.',
    quoted: true
  },
  {
    // Of a letter that a program fills in as well: `{first_name}`, `*|FNAME|*`, `%%NAME%%`.
    pattern: () =>
      /\{\{[^{}\n]{1,120}\}\}|\{%[^{}\n]{1,120}%\}|\$\{[\w.$[\]]{1,60}\}|\{[a-z]{2,20}(?:_[a-z]{2,20}){1,3}\}|\*\|[A-Z_:]{2,40}\|\*|%%[A-Za-z]{2,30}(?:_[A-Za-z]{1,30}){0,3}%%/g,
    hint: /[{]|\*\||%%/,
    note: 'A template was not filled in.',
    quoted: true
  },
  { pattern: () => /<%=?[^<>\n]{1,120}%>/g, hint: '<%', note: 'A template was not filled in.', quoted: true },
  {
    pattern: () => /\[object Object\]/g,
    hint: '[object',
    note: 'A program wrote this instead of the text.',
    quoted: true
  },
  {
    // Of a word processor and of a spreadsheet.
    pattern: () =>
      /Error! (?:Bookmark|Hyperlink reference|Reference source|Not a valid|No (?:bookmark|index|table|text)|Unknown document|Main Document|Filename)\b[^.\n]{0,40}\.?|#(?:REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|N\/A\b)/g,
    hint: /Error! |#[RNVD]/,
    note: 'A program wrote this instead of the text.',
    quoted: true
  },
  {
    // “(check spelling)”, “[confirm with police]”, “(surname?)”.
    pattern: () =>
      new RegExp(
        String.raw`[([](?:(?:check|confirm|verify|query|chk)(?: the| his| her| their)? (?:${queried}|with [\w ]{2,30})\??|(?:${queried})\?+)[)\]]`,
        'gi'
      ),
    hint: /[([](?:ch(?:ec)?k|confirm|verify|query) |\w\?[)\]]/i,
    note: 'Answer the question and delete it.',
    quoted: true
  },
  {
    // “[Note to desk: the lawyers want to see this]”, “[Comment [NB1]: is this right?]”.
    pattern: () =>
      new RegExp(
        String.raw`[([](?:(?:editor['’]?s? )?notes?|query|queries|question|memo) (?:to|for) (?:the )?(?:${desks})\b[^\][()\n]{0,200}[)\]]|\[?(?:Comment|Commented) \[[A-Z]{1,4}\d{1,3}\]:[^\]\n]{0,200}\]?`,
        'gi'
      ),
    hint: /[([](?:note|editor|quer|question|memo)|Comment(?:ed)? \[/i,
    note: 'Answer it and delete it.',
    quoted: true
  },
  {
    // “[QUERY – was it 61 or 62?]”, “[Anna: can we get his name?]”.
    pattern: lettered(
      String.raw`\[(?:(?:[Qq]uery|QUERY|[Qq]ueries|QUERIES|[Ss]ubs?|SUBS?|[Ll]egal|LEGAL|[Dd]esk|DESK|[Cc]heck|CHECK)\s?[:–—-]|\p{Lu}\p{Ll}+(?:: (?:any|are|can|check|could|did|do|does|has|have|how|is|need|please|pls|should|was|were|what|when|where|which|who|would)|, (?:(?:can|could|do) (?:we|you)|please|pls))\s)[^\][\n]{3,240}\]`,
      'g'
    ),
    hint: /\[(?:quer|subs?\b|legal|desk|check)|\[\p{Lu}\p{Ll}+[:,] /iu,
    note: 'Answer it and delete it.',
    quoted: false
  },
  {
    // “[NB: check with the desk]”: what readers are to note stands in round brackets.
    pattern: () => /\[(?:NB|N\.B\.|nb)(?=[\s:,–—-])[^\][\n]{3,200}\]/g,
    hint: /\[n\.?b/i,
    note: 'A note for the desk: do what it says and delete it.',
    quoted: false
  },
  {
    // “(embed trailer here)”, “[paste the tweet below]”
    pattern: () => /[[(](?:drop in|embed|link(?: to)?|paste)(?: [\w'’-]+){1,4} (?:above|below|here)[\])]/gi,
    hint: /[[(](?:drop in|embed|link|paste) /i,
    note: 'Set the picture or the box, or delete it.',
    quoted: false
  },
  {
    // “Opal Jurgensmeyer (CQ)”: spelled as it should be; not the Congressional Quarterly (CQ).
    pattern: () => /(?<!\bQ\w{1,20} )[([](?:cq|CQ|c\.q\.|C\.Q\.)[)\]]/g,
    hint: /[([]c\.?q/i,
    note: 'It tells the desk that the spelling was checked: delete it.',
    quoted: true
  },
  {
    // “<<PIC 2: library.jpg>>”, “// Legal: please read the last two pars //”: a line of its own, for the desk.
    pattern: () =>
      new RegExp(
        String.raw`^[ \t]*<<(?:pic|photo|image|picture|graphic|video|caption|pull ?quote|fact ?box|sub ?head|cross ?head|map|chart)\b[^<>\n]{0,120}>>[ \t]*$|^[ \t]*//[ \t]?(?:${desks}|note|query|question)\b[^\n]{0,200}//[ \t]*$`,
        'gim'
      ),
    hint: /<<|^[ \t]*\/\//m,
    note: 'A note for the desk: do what it says and delete it.',
    quoted: true
  },
  {
    pattern: () => new RegExp(String.raw`(?<![\w-])TB[CDA](?=[\s-](?:${units})(?!\w))`, 'g'),
    hint: 'TB',
    note: 'Write the figure.',
    quoted: true
  },
  {
    pattern: lettered(
      String.raw`[[(<{](?:insert|fill in|placeholder|tbd|tbc|to be (?:added|confirmed|supplied))(?![\p{L}-])[^\][(){}<>\n]{0,80}[\])>}]`,
      'gi'
    ),
    hint: /[[(<{](?:insert|fill|place|tb[cd]|to be)/i,
    note: 'Fill it in or delete it.',
    quoted: true
  },
  {
    // “in [month] next”: in small letters and by itself an editor's hint to the writer.
    pattern: () =>
      /\[(?:age|amount|date|day|first name|headline|job title|last name|location|month|name|number|price|quote|surname|time|venue|year)\]/gu,
    hint: '[',
    note: 'Fill it in or delete it.',
    quoted: false
  },
  {
    // “[Image: cracked wall in the hall]” is where a chatbot or a template wants a picture; “[Photo: AFP]” names its source.
    pattern: () =>
      /\[(?:image|photo|picture|video|graphic|chart|map|embed|infographic|pull ?quote|sidebar|tweet|caption|alt text)(?: (?:here|placeholder|goes here|to come)|: (?:\S+ ){2,24}\S+)\]/gi,
    hint: '[',
    note: 'Set the picture or the box, or delete it.',
    quoted: false
  },
  {
    // A line of its own: [Map], [Fact box], [Embedded tweet: @CalderHerald], [Link to last week's story].
    pattern: () =>
      /^[ \t]*\[(?:ad break|audio|chart|embed(?:ded)?|fact ?box|gallery|graphic|hed|hyperlink|infographic|link|map|poll|pull ?quote|quiz|side ?bar|slideshow|subhe?a?d|table|tweet)\b[^\][\n]{0,80}\][ \t]*$/gim,
    hint: '[',
    note: 'Set the picture or the box, or delete it.',
    quoted: true
  },
  {
    pattern: () =>
      /\[(?:add|enter|your)\s[^\][\n]{1,80}\]|\[(?:more )?to come(?:\s|:|\s?[-–—])[^\][\n]{1,80}\]|\[(?:[\w'’-]+ ){1,4}(?<!(?:yet|still|is|are|was|were|due|going|had|has|have) )to come\]/giu,
    hint: '[',
    note: 'Fill it in or delete it.',
    quoted: false
  }
]
