// Characters that nobody sees and that break searching, spell checking and line breaks.
import { windowsCharacter } from './mojibake.ts'
import type { Repair } from './token.ts'

const candidates =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb\ufffd]/g
/** Scripts in which joiners decide how a letter looks: Arabic and Persian, Indic, Khmer, Mongolian, Syriac. */
const joining = /[\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\ufb50-\ufdff\ufe70-\ufefc]/
/** Scripts without spaces, in which a zero-width space is where a line breaks. */
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const pictograph = (): RegExp => /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\u20e3]/u

/** Names that an editor can search for. */
const titles: Readonly<Record<string, string>> = {
  '\u00ad': 'soft hyphen',
  '\u200b': 'zero-width space',
  '\u200c': 'zero-width non-joiner',
  '\u200d': 'zero-width joiner',
  '\u200e': 'left-to-right mark',
  '\u200f': 'right-to-left mark',
  '\u2060': 'word joiner',
  '\ufeff': 'byte order mark'
}

/** What an invisible character is called, with its code. */
export function titleOf(character: string): string {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  return `${titles[character] ?? 'control character'} (U+${code})`
}

/** Find characters that are left over from type-setting, copying and broken decoding. */
export function findInvisible(text: string): Repair[] {
  const repairs: Repair[] = []
  for (const { 0: character, index } of text.matchAll(candidates)) {
    const span = { start: index, end: index + 1 }
    const code = character.charCodeAt(0)
    if (character === '\ufffd') repairs.push({ ...span, kind: 'lost', text: undefined, safe: false })
    else if (code >= 0x80 && code <= 0x9f)
      repairs.push({ ...span, kind: 'control', text: visible(windowsCharacter(code)), safe: true })
    else if (!isHonest(text, index, code))
      repairs.push({ ...span, kind: code < 0x80 ? 'control' : 'invisible', text: '', safe: true })
  }
  return repairs
}

/** The five places that windows-1252 leaves free stand for nothing. */
function visible(character: string): string {
  return character.charCodeAt(0) < 0xa0 ? '' : character
}

function isHonest(text: string, at: number, code: number): boolean {
  const around = text.slice(Math.max(0, at - 2), at + 3)
  if (code === 0xfeff) return at === 0
  // Family emoji, flags: 👩‍🚀.
  if (code === 0x200d && pictograph().test(around)) return true
  if (code === 0x200c || code === 0x200d) return joining.test(around)
  if (code === 0x200b || code === 0x2060) return unspaced.test(around) || joining.test(around)
  // Direction marks belong to lines that have words of both directions.
  if (isDirection(code)) return rightToLeft.test(text.slice(Math.max(0, at - 200), at + 200))
  return false
}

function isDirection(code: number): boolean {
  return code === 0x200e || code === 0x200f || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)
}
