/**
 * What an error says; of anything else that was thrown, the thing itself.
 *
 * @example
 * errorText(new Error('no such word')) // 'no such word'
 */
export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
