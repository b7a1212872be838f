// The marks that chatbots set for their sources and files, and the parameters that tell where a link comes from.
import { findOverlap, type Span } from '../text/span.ts'
import { defineBlockPass } from './block-pass.ts'
import type { Line } from './layout.ts'
import type { Story } from './story.ts'

/** A mark of a citation, or a tracking parameter. */
export interface ChatbotMark extends Span {
  readonly kind: 'citation' | 'entity' | 'tracking'
  /** The name that an entity's mark stands around. */
  readonly name?: string | undefined
  /** Index of the line; -1 for a mark that is only a part of one. */
  readonly line: number
  /** It is all that stands in its line. */
  readonly whole: boolean
}

/** Marks that chatbots set for their sources and files; no newsroom writes them. */
const citations = [
  /(?:[\ue200-\ue2ff]|:)?(?:file)?(?:cite|navlist|image_group|video)?[\ue200-\ue2ff]{0,2}turn\d{1,3}(?:search|news|view|fetch|file|image|academia|forecast|finance|sports|product|business|reddit|maps|msearch)\d{1,3}(?:[\ue200-\ue2ff]|(?:cite)?turn\d{1,3}[a-z]{4,10}\d{1,3})*/g,
  /:?contentReference\[oaicite:[\s\S]{0,4}?\d{0,4}\](?:\{index=\d{1,4}\})?|\[?oai_?cit(?:e|ation)[:\s][^\]\s]{0,60}\]?(?:\([^()\s]{0,300}\))?/g,
  /【\d{1,4}(?:[†‡:][^】\n]{0,80})?】|【[^】\n]{1,60}†[^】\n]{0,60}】|\[\d{1,4}†[^\]\n]{0,60}\]/g,
  /\[cite(?:_start|_end|:\s?\d[\d,\s]{0,60})\]/g,
  /sandbox:\/mnt\/data[^\s)]{0,200}|<grok:render[^<>]{0,300}>|grok_card(?:_\w{1,40})?|\[(?:attached_file|web|source|citation|page|generated_image): ?\d{1,3}\]|:antCitation\[\](?:\{[^{}\n]{0,80}\})?|<\|[a-z_]{2,24}\|>|\[\/?INST\]|<\/?think>|\(attached_file:\d{1,3}\)/g,
  // Of Markdown's own notes, `[^1]`, no second sign is part.
  /\[\^\d{1,3}(?:\^|_\d{1,3})\]/g,
  /image_group\{[^\n]{0,400}?\}|:::writing\{[^}\n]{0,120}\}|(?:sediment|file-service):\/\/file[-_]\w{1,60}|<\/?(?:antArtifact|antThinking|thinking)\b[^<>\n]{0,200}>/g,
  /[\ue200-\ue2ff]{1,8}/g
] as const
/** `entity["place","Marlow Bay"]`: what a chatbot knows about a name, with the name. */
const entity =
  /[\ue200-\ue2ff]{0,2}entity[\ue200-\ue2ff]{0,2}\["[a-z_]{2,30}",\s?"([^"\n]{1,80})"(?:,[^\]\n]{0,160})?\][\ue200-\ue2ff]{0,2}/g
const entityHint = '["'
/** One of these letters is in every citation; looking for each by itself is faster than for all at once. */
const citationHints = [
  'oai',
  '【',
  '†',
  '[cite',
  '[^',
  'sandbox:',
  'grok',
  '_file:',
  '[web:',
  '[source:',
  '[citation:',
  '[page:',
  'antCitation',
  '<|',
  'INST]',
  'think>',
  '[generated_image:',
  'image_group{',
  ':::writing{',
  '://file',
  'antArtifact',
  'antThinking',
  'thinking>'
]
const turnHint = /turn\d/
const privateHint = /[\ue200-\ue2ff]/
const tracking =
  /[?&](?:utm_(?:source|medium|campaign)|referrer|ref)=(?:chatgpt|openai|copilot|perplexity|claude|gemini|grok|deepseek|mistral|le-?chat|meta-?ai|meta\.ai|x\.ai|you\.com|phind|poe|bing_?chat)(?:\.(?:com|ai))?(?![\w.-])/gi
/** What a story calls such a mark when it tells of it: “the mark 【4†source】, which pupils paste without noticing”. */
const named =
  /\b(?:codes?|labels?|links? (?:end|ended|ending|ends) in|marks?|marked|parameters?|reads?|reading|says?|signs?|strings?|such as|tags?|tagged|terms?|words?)[:,]? ?["“‘'`]?$/i
const namedReach = 40

/** Whether a text can have marks of a chatbot's citations, or a parameter that tells where a link comes from. */
function marksIn(text: string) {
  return {
    citation: citationHints.some((hint) => text.includes(hint)) || turnHint.test(text) || privateHint.test(text),
    parameter: text.includes('=')
  }
}

const markHints = defineBlockPass('chatbot marks', ({ text }) => marksIn(text))

/** Every such mark of the story, sorted. */
export function chatbotMarks(story: Story, lines: readonly Line[]): ChatbotMark[] {
  const { text } = story
  const marks: ChatbotMark[] = []
  const add = (kind: ChatbotMark['kind'], start: number, end: number, name?: string): void => {
    if (named.test(text.slice(Math.max(0, start - namedReach), start))) return
    const at = findOverlap(lines, { start, end })
    const whole = at?.start === start && at.end === end
    marks.push({ start, end, kind, name, line: whole ? lines.indexOf(at) : -1, whole })
  }
  const hints = story.keepsBlocks ? story.inBlocks(markHints) : [marksIn(text)]
  if (text.includes(entityHint)) {
    for (const { 0: found, 1: name, index } of text.matchAll(entity)) add('entity', index, index + found.length, name)
  }
  if (hints.some(({ citation }) => citation)) {
    for (const pattern of citations)
      for (const { 0: found, index } of text.matchAll(pattern)) add('citation', index, index + found.length)
  }
  if (hints.some(({ parameter }) => parameter)) {
    for (const { 0: found, index } of text.matchAll(tracking)) {
      const end = index + found.length
      // Of `?utm_source=chatgpt.com&page=2` the question mark stays.
      const more = text.charAt(end) === '&' && found.startsWith('?')
      add('tracking', more ? index + 1 : index, more ? end + 1 : end)
    }
  }
  marks.sort((a, b) => a.start - b.start || b.end - a.end)
  return marks.filter((mark, index) => index === 0 || mark.start >= (marks[index - 1]?.end ?? 0))
}
