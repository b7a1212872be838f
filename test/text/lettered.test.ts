import { describe, expect, test } from 'vitest'
import { lettered } from '../../src/text/lettered.ts'

const western = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code))
  .concat(Array.from({ length: 0x70 }, (_, code) => String.fromCharCode(0x2000 + code)))
  .concat(Array.from({ length: 0x70 }, (_, code) => String.fromCharCode(0x300 + code)))
  .concat('€')
const others = ['Ż', 'ż', 'ª', 'Ω', 'ω', 'ǅ', '中', 'ع', '\u0301', '٣', '⅔', '𝐀', '𐐨', '、']

describe('a pattern with properties of letters', () => {
  const sources = [
    ...['L', 'Lu', 'Ll', 'Lo', 'M', 'N', 'P'].flatMap((name) => [
      String.raw`^\p{${name}}$`,
      String.raw`^\P{${name}}$`,
      String.raw`^[\p{${name}}.]$`,
      String.raw`^[^\p{${name}}\]-]$`
    ]),
    String.raw`^[\p{L}\p{M}\p{N}'’-]$`,
    String.raw`^(?<![\]\p{L}])[^\][(){}<>\n\p{N}]$`
  ]
  test.each(sources)('%s holds for the same characters as the engine says', (source) => {
    const pattern = lettered(source)
    for (const text of [...western, ...others]) {
      expect([text, pattern(text).test(text)]).toEqual([text, new RegExp(source, 'u').test(text)])
    }
  })
  test.each(sources.filter((source) => !/\{Lu\}|\\P/.test(source)))('%s does so in whatever case', (source) => {
    const pattern = lettered(source, 'i')
    for (const text of [...western, ...others]) {
      expect([text, pattern(text).test(text)]).toEqual([text, new RegExp(source, 'iu').test(text)])
    }
  })
})

test('a property without ranges is refused', () => {
  expect(() => lettered(String.raw`\p{Sc}`)('€')).toThrow('Sc')
})
