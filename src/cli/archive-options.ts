// The options that say how stories stand in an archive.

import type { ParseArgsConfig } from 'node:util'
import { textFormats } from '../input/document.ts'
import type { Archive } from '../node/archive.ts'

export const archiveOptions = {
  delimiter: { type: 'string' },
  'format-field': { type: 'string' },
  'id-field': { type: 'string' },
  input: { type: 'string' },
  'site-field': { type: 'string' },
  'text-field': { type: 'string' },
  'text-format': { type: 'string' },
  'title-field': { type: 'string' }
} as const satisfies ParseArgsConfig['options']

type Values = { readonly [name in keyof typeof archiveOptions]?: string | undefined }

/** Kinds of archive. */
export const inputs = ['jsonl', 'csv'] as const

/**
 * What the options say about the archive.
 *
 * @returns the archive, `undefined` when none is given, or what is wrong with the options
 */
export function archiveArguments(values: Values): Archive | undefined | { readonly fault: string } {
  const { input } = values
  if (input === undefined) {
    const stray = Object.keys(archiveOptions).find((name) => Object.hasOwn(values, name))
    return stray === undefined ? undefined : { fault: `--${stray} goes with --input jsonl or --input csv` }
  }
  const kind = inputs.find((one) => one === input)
  if (kind === undefined) return { fault: `--input ${input}: write one of ${inputs.join(', ')}` }
  const textField = values['text-field']
  if (textField === undefined) return { fault: `--input ${kind}: name the field of the text too: --text-field body` }
  const textFormat = textFormats.find((one) => one === (values['text-format'] ?? 'text'))
  if (textFormat === undefined) {
    return { fault: `--text-format ${values['text-format'] ?? ''}: write one of ${textFormats.join(', ')}` }
  }
  if (values['title-field'] === textField) {
    return { fault: `--title-field ${textField}: this is the field of the text; name that of the headline` }
  }
  const delimiter = values.delimiter === 'tab' || values.delimiter === '\\t' ? '\t' : values.delimiter
  if (delimiter !== undefined && kind === 'jsonl') return { fault: '--delimiter goes with --input csv' }
  if (delimiter !== undefined && (delimiter.length !== 1 || /["\r\n]/.test(delimiter))) {
    return { fault: '--delimiter: write one character, or tab' }
  }
  return {
    input: kind,
    textField,
    idField: values['id-field'],
    titleField: values['title-field'],
    formatField: values['format-field'],
    siteField: values['site-field'],
    textFormat,
    delimiter
  }
}
