// Makes every form of a verb from its base form.
import { form } from '../../src/lexicon/cues.ts'

/** Forms of verbs in -ise that have no form in -ize. */
const onlyIse = /(?:[dv]|rm|prom|ra|spr|pr|exc|gu|desp)ise$/

/** Every form of a verb, in British and American spelling, with what it can be. */
export function inflect(verb: string, pasts: readonly string[] | undefined): Map<string, number> {
  const forms = new Map<string, number>()
  const add = (word: string, bits: number) => forms.set(word, (forms.get(word) ?? 0) | bits)
  for (const base of spellings(verb)) {
    add(base, form.base)
    add(third(base), form.third)
    const doubled = pasts?.find((past) => past === `${base}${base.at(-1)}ed`)
    if (pasts === undefined || doubled !== undefined) {
      for (const stem of doubled === undefined ? stems(base) : [doubled.slice(0, -2)]) {
        add(stem.endsWith('e') ? `${stem}d` : `${stem.replace(/([^aeiou])y$/, '$1i')}ed`, form.past | form.participle)
        add(`${stem.replace(/([^e])e$/, '$1').replace(/ie$/, 'y')}ing`, form.ing)
      }
    } else {
      const [past = base, participle = past] = pasts
      add(past, form.past)
      add(participle, form.participle)
      if (pasts.length === 1) add(past, form.participle)
      add(
        /^(?:bet|bid|forbid|hit|set)$/.test(base) ? `${base}${base.at(-1)}ing` : `${base.replace(/([^e])e$/, '$1')}ing`,
        form.ing
      )
    }
  }
  return forms
}

function spellings(verb: string): string[] {
  const all = [verb]
  if (verb.endsWith('ise') && !onlyIse.test(verb)) all.push(`${verb.slice(0, -3)}ize`)
  if (verb.endsWith('avour')) all.push(verb.replace('our', 'or'))
  return all
}

/** Third person, and the plural of a noun. */
export function third(base: string): string {
  if (/(?:s|x|z|ch|sh|[^aeiou]o|^go)$/.test(base) || base === 'echo') return `${base}es`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`
}

/** Labelled and labeled; the rest has one stem. */
function stems(base: string): string[] {
  return /[^aeiou][aeiou]l$/.test(base) && base.length > 4 && base !== 'reveal' ? [base, `${base}l`] : [base]
}
