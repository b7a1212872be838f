// Decodes one character reference (`&amp;`, `&#8217;`, `&copy`) at a time, so that each gets a segment of its own.

import { DecodingMode, decodeHTMLStrict, HtmlEntityDecoder } from 'entities/decode'

/** What a reference stands for, and where it ends in the source. */
export interface CharacterReference {
  readonly text: string
  readonly end: number
}

/**
 * Read the HTML character reference at an ampersand, as browsers do: some names need no semicolon (`&copy 2024`),
 * but in attributes those must not run into a letter or `=` (`?a=1&copy=2`); 128 to 159 are windows-1252.
 *
 * @returns the reference, or `undefined` where the ampersand is only an ampersand
 * @example
 * readHtmlReference('Tom &amp; Jerry', 4, false) // { text: '&', end: 9 }
 */
export function readHtmlReference(source: string, at: number, isInAttribute: boolean): CharacterReference | undefined {
  let text = ''
  const decoder = new HtmlEntityDecoder((code) => {
    text += String.fromCodePoint(code)
  })
  decoder.startEntity(isInAttribute ? DecodingMode.Attribute : DecodingMode.Legacy)
  const written = decoder.write(source, at + 1)
  const consumed = written < 0 ? decoder.end() : written
  return consumed === 0 || text === '' ? undefined : { text, end: at + consumed }
}

/**
 * Decode a whole Markdown character reference: the semicolon is needed, and what is no character becomes U+FFFD.
 *
 * @returns the text, or `undefined` where Markdown leaves the reference as it stands
 * @example
 * decodeMarkdownReference('&eacute;') // 'é'
 */
export function decodeMarkdownReference(reference: string): string | undefined {
  const numeric = /^&#(?:[xX]([\da-fA-F]{1,6})|(\d{1,7}));$/.exec(reference)
  if (numeric !== null) {
    const [, hexadecimal, decimal] = numeric
    return fromCode(hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16))
  }
  const text = decodeHTMLStrict(reference)
  return text === reference ? undefined : text
}

/** CommonMark has no windows-1252 remap: control characters, surrogates and non-characters are all replaced. */
function fromCode(code: number): string {
  const isControl = (code < 32 && ![9, 10, 12, 13].includes(code)) || (code > 126 && code < 160)
  const isSurrogate = code > 0xd7ff && code < 0xe000
  const isNonCharacter = (code > 0xfdcf && code < 0xfdf0) || (code & 0xfffe) === 0xfffe || code > 0x10ffff
  return isControl || isSurrogate || isNonCharacter ? '\ufffd' : String.fromCodePoint(code)
}
