// Several mentions that are one name: the Institute for Fiscal Studies, William “Bill” Tregenza.
import { nameKey } from '../../lexicon/romanisation.ts'
import type { Knowledge, Mention } from '../mentions.ts'

/** Mentions, with those that belong together joined. */
export function joinedNames(knowledge: Knowledge, all: readonly Mention[], text: string): readonly Mention[] {
  return withNicknames(inListedNames(knowledge, all, text), text)
}

/** What stands between the words of a body's name without being a name itself. */
const joint = /^(?:['’]s)? (?:(?:of|for|and|on)(?: the)?|&|in) $/

/** Mentions of which several together are one listed name: the Institute for Fiscal Studies. */
function inListedNames({ list }: Knowledge, all: readonly Mention[], text: string): readonly Mention[] {
  const joined: Mention[] = []
  for (let at = 0; at < all.length; at += 1) {
    const first = all[at]
    if (first === undefined) break
    let whole = withOwnS(list, first, text)
    let last = at
    for (let next = at + 1; next < all.length && next <= at + joinsMax; next += 1) {
      const before = all[next - 1]
      const other = all[next]
      if (before === undefined || other === undefined || !joint.test(text.slice(before.end, other.start))) break
      const written = text.slice(first.start, other.end)
      const key = nameKey(written)
      // The U.S. Securities and Exchange Commission: the list has it without its country.
      const cut = /^U\.?S\.? (?=\S)/.exec(written)?.[0].length ?? 0
      const from = cut > 0 && !list.accepts(key) ? cut : 0
      const accepted = from > 0 ? nameKey(written.slice(from)) : key
      if (!list.accepts(accepted)) continue
      whole = {
        ...first,
        start: first.start + from,
        end: other.end,
        text: written.slice(from),
        key: accepted,
        parts: all.slice(at, next + 1).flatMap(({ parts }) => parts)
      }
      if (from > 0) whole = { ...whole, parts: whole.parts.slice(1) }
      last = next
    }
    joined.push(whole)
    at = last
  }
  return joined
}

/** Standard & Poor's: the list has the name with what looks like a possessive, and not without. */
function withOwnS(list: Knowledge['list'], mention: Mention, text: string): Mention {
  const { start, end, key } = mention
  const written = text.slice(start, end + 2)
  if (!ownS.test(written) || list.accepts(key)) return mention
  const forms = list.entriesOf(`${key}s`).flatMap((entry) => list.details(entry).forms)
  return forms.some((form) => ownS.test(form) && nameKey(form) === `${key}s`)
    ? { ...mention, end: end + 2, text: written, key: `${key}s` }
    : mention
}

const ownS = /['’]s$/

/** Names that are joined to one: Centers for Disease Control and Prevention. */
const joinsMax = 3

/** What opens a nickname behind a given name, and what closes it before the family name. */
const opens = /^ ["“‘']$/
const closes = /^["”’'] $/

/** William “Bill” Tregenza: the nickname stands inside the name and is no part of its key. */
function withNicknames(all: readonly Mention[], text: string): readonly Mention[] {
  const joined: Mention[] = []
  for (let at = 0; at < all.length; at += 1) {
    const given = all[at]
    const nickname = all[at + 1]
    const family = all[at + 2]
    if (given === undefined) break
    if (nickname === undefined || family === undefined || !isNicknamed(given, nickname, family, text)) {
      joined.push(given)
      continue
    }
    joined.push({
      ...given,
      end: family.end,
      text: text.slice(given.start, family.end),
      key: `${given.key} ${family.key}`,
      parts: [...given.parts, ...family.parts],
      weak: false
    })
    at += 2
  }
  return joined
}

function isNicknamed(given: Mention, nickname: Mention, family: Mention, text: string): boolean {
  // Of most names the gap to the next is longer.
  if (nickname.start - given.end !== 2 || family.start - nickname.end !== 2 || family.role !== undefined) return false
  if (given.parts.length > 2 || nickname.parts.length > 2 || family.parts.length > 2) return false
  return opens.test(text.slice(given.end, nickname.start)) && closes.test(text.slice(nickname.end, family.start))
}
