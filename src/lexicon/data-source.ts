/**
 * Where compiled lists come from: files beside the program in Node, embedded modules in a browser.
 * Each name is read at most once, and only when something asks for it.
 */
export interface DataSource {
  /** A compiled list, parsed. */
  json(name: string): unknown
  /** A compiled table, as it lies on disk. */
  bytes(name: string): Uint8Array
}
