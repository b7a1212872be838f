// Compiles phrases in which one word was taken for another, with their braces written out.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'

const file = path.resolve(import.meta.dirname, '../../rules/confused-word/phrases.yml')

export async function compile(): Promise<Record<string, unknown>> {
  const { phrases } = parse(await readFile(file, 'utf8')) as { phrases: Record<string, unknown> }
  const compiled: Record<string, string> = {}
  for (const [wrong, right] of Object.entries(phrases)) {
    const at = `rules/confused-word/phrases.yml: ${JSON.stringify(wrong)}`
    if (typeof right !== 'string') throw new Error(`${at} needs the right phrase after the colon`)
    const [wrongs, rights] = [expand(wrong), expand(right)]
    if (rights.length !== 1 && rights.length !== wrongs.length)
      throw new Error(`${at}: the braces of both sides need as many words`)
    for (const [index, phrase] of wrongs.entries()) {
      if (compiled[phrase] !== undefined) throw new Error(`${at}: ${phrase} stands twice; delete one`)
      compiled[phrase] = rights[index] ?? rights[0] ?? ''
    }
  }
  return { confusions: byFirstWord(compiled) }
}

/** `rest=right` by the first word of the wrong phrase, joined by `|`. */
function byFirstWord(phrases: Readonly<Record<string, string>>): Record<string, string> {
  const rows: Record<string, string> = {}
  for (const [wrong, right] of Object.entries(phrases)) {
    if (/[|=]/.test(wrong + right)) throw new Error(`rules/confused-word/phrases.yml: ${wrong} has a bar or a sign`)
    const [first = '', ...rest] = wrong.split(' ')
    const row = `${rest.join(' ')}=${right}`
    rows[first] = rows[first] === undefined ? row : `${rows[first]}|${row}`
  }
  return rows
}

/** Every phrase that braces stand for, the last brace changing first. */
function expand(phrase: string): string[] {
  const brace = /\{([^}]+)\}/.exec(phrase)
  if (brace === null) return [phrase]
  const words = brace[1]?.split('|') ?? []
  return words.flatMap((word) => expand(phrase.replace(brace[0], word)))
}
