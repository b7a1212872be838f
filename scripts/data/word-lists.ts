// Reads the word lists of the YAML files under rules/, and says what is wrong with them.

/** What stands at `nouns.deeds` in a file that was parsed. */
export function at(file: unknown, key: string): unknown {
  let value = file
  for (const part of key.split('.'))
    value = typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined
  return value
}

/** The keys of a mapping; none where there is no mapping. */
export function keysAt(file: unknown, key: string): readonly string[] {
  const value = at(file, key)
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}

/**
 * A list of words or phrases, in small letters.
 *
 * @param name - of the file under rules/
 * @throws an error that says what to write, where there is no such list or it holds no words or one twice
 */
export function wordsAt(file: unknown, name: string, key: string): string[] {
  const list = at(file, key)
  if (!Array.isArray(list)) throw new Error(`rules/${name}: \`${key}\` is missing; write a list of words`)
  const words: string[] = []
  for (const word of list as unknown[]) {
    if (typeof word !== 'string')
      throw new Error(`rules/${name}, \`${key}\`: ${JSON.stringify(word)} is no word; put it in quotation marks`)
    words.push(word.toLowerCase())
  }
  const again = words.find((word, index) => words.indexOf(word) < index)
  if (again !== undefined) throw new Error(`rules/${name}, \`${key}\`: \`${again}\` stands twice; delete one`)
  return words
}

/**
 * A list of words or phrases in small letters, in order of the alphabet.
 *
 * @throws the same, and where something is out of place, or is more than letters
 */
export function sortedAt(file: unknown, name: string, key: string): string[] {
  const words = wordsAt(file, name, key)
  inOrder(at(file, key) as readonly string[], name, key, {
    form: /^\p{Ll}[\p{Ll}.'-]*(?: \p{Ll}[\p{Ll}.'-]*)*$/u,
    fault: 'is not written in small letters alone; write it so'
  })
  return words
}

/**
 * A list of names in order of the alphabet, as they are written: with a capital.
 *
 * @throws the same, and for a name without a capital
 */
export function sortedNamesAt(file: unknown, name: string, key: string): string[] {
  wordsAt(file, name, key)
  const names = at(file, key) as string[]
  inOrder(names, name, key, {
    form: /^\p{Lu}[\p{L}.'-]*(?: [\p{L}.'-]+)*$/u,
    fault: 'is no name; write it with its capital'
  })
  return names
}

/** Throw an error for the first that is not in that form or not in its place. */
function inOrder(
  list: readonly string[],
  name: string,
  key: string,
  { form, fault }: { readonly form: RegExp; readonly fault: string }
): void {
  for (const [index, word] of list.entries()) {
    const where = `rules/${name}, \`${key}\`: \`${word}\``
    if (!form.test(word)) throw new Error(`${where} ${fault}`)
    const next = list[index + 1]
    if (next !== undefined && next < word)
      throw new Error(`${where} stands before \`${next}\`; put them in order of the alphabet`)
  }
}

/**
 * A list of single words in order of the alphabet.
 *
 * @throws the same, and for a phrase
 */
export function sortedWordsAt(file: unknown, name: string, key: string): string[] {
  const words = sortedAt(file, name, key)
  const phrase = words.find((word) => word.includes(' '))
  if (phrase !== undefined)
    throw new Error(`rules/${name}, \`${key}\`: \`${phrase}\` is not one word; write phrases word by word`)
  return words
}
