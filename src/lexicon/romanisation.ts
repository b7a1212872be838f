import { lettered } from '../text/lettered.ts'

// Names written in another alphabet have several right spellings: Sergei and Sergey, Hussein and Husain.

const letters = new Map([
  ['ø', 'o'],
  ['ł', 'l'],
  ['ı', 'i'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
  ['ə', 'a']
])

/**
 * A name in the form under which lists keep it: small letters, no accents, apostrophes and stops, blanks for hyphens.
 *
 * @example
 * nameKey('Kim Jong-un') // 'kim jong un'
 * nameKey('Shi’a') // 'shia'
 */
export function nameKey(text: string): string {
  const key = text.toLowerCase()
  for (let at = 0; at < key.length; at += 1) {
    const code = key.charCodeAt(at)
    if ((code > 96 && code < 123) || code === 32 || (code > 47 && code < 58)) continue
    return withoutAccents(key)
      .replace(/['’‘ʼʻ`´.,]/g, '')
      .replace(/[-‐‑–\s]+/g, ' ')
      .trim()
  }
  return key
}

const accents = lettered(String.raw`\p{M}`, 'g')

/** Small letters without accents: `é` is `e`, `ł` is `l`. */
function withoutAccents(lower: string): string {
  if (!/[^\0-\x7f]/.test(lower)) return lower
  const parts = lower.normalize('NFD')
  return parts.replace(accents(parts), '').replace(/[øłıđðßæœþə]/g, (letter) => letters.get(letter) ?? letter)
}

/**
 * The sound that transliterations of one word share: two keys that are equal are spellings of one name.
 *
 * @param key - a `nameKey`
 * @example
 * romanisationKey('sergei') === romanisationKey('sergey') // true
 * romanisationKey('dobromyr') === romanisationKey('dobrymyr') // false
 */
export function romanisationKey(key: string): string {
  return key
    .replace(/kh/g, 'h')
    .replace(/gh/g, 'g')
    .replace(/dzh|zh/g, 'j')
    .replace(/tch/g, 'ch')
    .replace(/ph/g, 'f')
    .replace(/ks/g, 'x')
    .replace(/ou|oo/g, 'u')
    .replace(/q|ck/g, 'k')
    .replace(/w/g, 'v')
    .replace(/(?:iy|yy|yi|ii|ij|ei|ey|ai|ay|ee|[yi])/g, 'i')
    .replace(/o(?:v|ff|f|w)\b/g, 'ov')
    .replace(/([a-z])\1/g, '$1')
    .replace(/h\b/g, '')
    .replace(/uh?amm?[ae]d\b|oh?amm?[ae]d\b/g, 'uhamad')
}

const endings = [
  ['ov', 'ova'],
  ['ev', 'eva'],
  ['in', 'ina'],
  ['yn', 'yna'],
  ['sky', 'ska'],
  ['sky', 'skaya'],
  ['skiy', 'skaya'],
  ['skyy', 'ska'],
  ['ski', 'ska'],
  ['skyi', 'ska'],
  ['tsky', 'tska'],
  ['y', 'a'],
  ['y', 'aya'],
  ['iy', 'aya'],
  ['ak', 'akova']
] as const

/**
 * Whether one family name is the other as husband and wife, brother and sister write it.
 *
 * @example
 * areGendered('zelensky', 'zelenska') // true
 */
export function areGendered(a: string, b: string): boolean {
  if (isLenited(a, b) || isLenited(b, a)) return true
  return endings.some(
    ([his, hers]) =>
      (a.endsWith(his) && b === a.slice(0, a.length - his.length) + hers) ||
      (b.endsWith(his) && a === b.slice(0, b.length - his.length) + hers)
  )
}

/** Máire Bhreathnach, whose brother is Seán Breathnach: in Irish the first letter of her name is softened. */
function isLenited(hers: string, his: string): boolean {
  return hers.charCodeAt(1) === 104 && hers.endsWith('ach') && his === hers.charAt(0) + hers.slice(2)
}
