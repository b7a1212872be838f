/** Said when the command line cannot be understood; no stack, exit 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}
