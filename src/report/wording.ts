// What formats say about a finding in words, and which findings formats for people leave out.

import type { Finding } from '../finding/finding.ts'

/**
 * The message and the evidence as one text.
 *
 * @example
 * told({message: 'Unexpected name `Serget Lavrov`', note: 'List: foreign minister.'}) // 'Unexpected name `Serget Lavrov`. List: foreign minister.'
 */
export function told({ message, note }: Pick<Finding, 'message' | 'note'>): string {
  return note === null ? message : `${/[.?!]$/.test(message) ? message : `${message}.`} ${note}`
}

/** The findings that a person asked to see: infos only with `--notes`, nothing but errors with `--quiet`. */
export function shown(
  findings: readonly Finding[],
  { notes, quiet }: { readonly notes: boolean; readonly quiet: boolean }
): readonly Finding[] {
  if (notes && !quiet) return findings
  return findings.filter(({ severity }) => severity === 'error' || (severity === 'warning' && !quiet))
}

/** What a fix does, in words. */
export function fixInWords({ fix }: Finding): string {
  const texts = (fix?.edits ?? []).map(({ text }) => text).filter((text) => text !== '')
  return texts.length === 0 ? 'Delete it' : `Write ${texts.map((text) => `\`${text}\``).join(', ')}`
}

/** A path as forges write it. */
export function slashed(file: string): string {
  return file.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')
}
