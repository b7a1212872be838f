import { embedded } from 'copydesk:data'
import type { DataSource } from './lexicon/data-source.ts'

/** The compiled lists that the bundle carries: a browser has no disk. */
export const embeddedData: DataSource = {
  json: (name) => JSON.parse(listed(name)) as unknown,
  bytes: (name) => Uint8Array.from(atob(listed(name)), (character) => character.charCodeAt(0))
}

function listed(name: string): string {
  const content = embedded[name]
  if (content === undefined) throw new Error(`No compiled list is called ${name}`)
  return content
}
