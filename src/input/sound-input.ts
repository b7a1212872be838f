// What a program hands over as a story may come from a caller without types.

/**
 * Refuse what is no story.
 *
 * @throws TypeError that says what came, and what is wanted
 * @example
 * soundInput('Foreign Minister Serget Lavrov arrived.') // TypeError: copydesk: the story is a text; write { path: 'story.txt', source: … }
 */
export function soundInput(input: unknown): void {
  if (typeof input !== 'object' || input === null) {
    throw new TypeError(`copydesk: the story is ${kindOf(input)}; write { path: 'story.txt', source: 'its text' }`)
  }
  const { path, source } = input as { readonly path?: unknown; readonly source?: unknown }
  if (typeof path !== 'string')
    throw new TypeError(
      `copydesk: \`path\` of the story is ${kindOf(path)}; write a name of a file, which can be invented`
    )
  if (typeof source !== 'string')
    throw new TypeError(`copydesk: \`source\` of ${path} is ${kindOf(source)}; write its text, decoded`)
}

/**
 * What a value is, in words.
 *
 * @example
 * kindOf([]) // 'a list'
 */
export function kindOf(value: unknown): string {
  if (value === undefined || value === null) return String(value)
  if (typeof value === 'string') return 'a text'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return value instanceof Uint8Array ? 'bytes' : 'an object'
  return `a ${typeof value}`
}
