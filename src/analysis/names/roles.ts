// Whether the copy gives a person the office that the list gives.
import type { KnownName } from '../../lexicon/names.ts'
import { nameKey } from '../../lexicon/romanisation.ts'
import type { Knowledge } from '../mentions.ts'

/** Short and older words for an office. */
const roleForms: Readonly<Record<string, string>> = {
  sen: 'senator',
  gov: 'governor',
  rep: 'representative',
  congressman: 'representative',
  congresswoman: 'representative',
  defense: 'defence',
  premier: 'premier'
}

/** Whether the title before a name is one that the list gives to the person. */
export function hasRole({ list }: Knowledge, entry: KnownName, title: string | undefined): boolean {
  if (title === undefined || entry.kind !== 'person') return false
  const words = nameKey(title)
    .split(' ')
    .map((word) => roleForms[word] ?? word)
  const head = words[words.length - 1] ?? ''
  return list.details(entry).roles.some(({ role }) => {
    const listed = nameKey(role)
      .split(' ')
      .map((word) => roleForms[word] ?? word)
    return listed.includes(head) && words.filter((word) => listed.includes(word)).length >= Math.min(2, listed.length)
  })
}

/** A role that follows a name begins within this many letters: Denis Manturov, Russia's first deputy prime minister. */
export const roleReach = 60

/** Whether the words after a name begin with a role that the list gives to the person. */
export function hasRoleAfter({ list }: Knowledge, entry: KnownName, after: string): boolean {
  if (entry.kind !== 'person' || !after.startsWith(', ')) return false
  const end = after.slice(1).search(/[,.;]/)
  const apposition = (end < 0 ? after : after.slice(0, end + 1)).toLowerCase()
  return list.details(entry).roles.some(({ role }) => {
    const words = role.split(' ').filter((word) => word.length > 2)
    return words.length > 1
      ? words.slice(-2).every((word) => apposition.includes(word))
      : words.every((word) => apposition.includes(word))
  })
}
