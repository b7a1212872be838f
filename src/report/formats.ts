// Which formats `check` prints, and how each is loaded: a run loads only those that it prints.

import type { Story } from '../analysis/story.ts'
import type { Report } from '../desk/desk.ts'
import type { Rule } from '../rules/kit.ts'
import type { Paint } from './paint.ts'

/** What a format is told besides the findings. */
export interface Printing {
  readonly rules: readonly Rule[]
  /** Of copydesk. */
  readonly version: string
  readonly paint: Paint
  readonly color: boolean
  readonly columns: number
  /** Print the infos as well, in formats for people. */
  readonly notes: boolean
  /** Errors only, in formats for people. */
  readonly quiet: boolean
  /** What stands between the folders of a path. */
  readonly separator: '/' | '\\'
  /** Reads a story again, for formats that show more of it than its findings. */
  readonly story: (report: Report) => Story
}

/** Turns the reports of a run into text. */
export type Print = (reports: readonly Report[], printing: Printing) => string

interface FormatEntry {
  /** Stories are printed as they come, so that nothing is kept. */
  readonly streams: boolean
  readonly load: () => Promise<Print>
}

/** The formats of `check`, in the order in which help names them. */
export const checkFormats = {
  pretty: { streams: true, load: async () => (await import('./pretty.ts')).pretty },
  vfile: { streams: false, load: async () => (await import('./vfile.ts')).vfileReport },
  json: {
    streams: false,
    load: async () => {
      const { json } = await import('./json.ts')
      return (reports, { version }) => json(reports, version)
    }
  },
  jsonl: { streams: true, load: async () => (await import('./json.ts')).jsonl },
  sarif: { streams: false, load: async () => (await import('./sarif.ts')).sarif },
  github: { streams: true, load: async () => (await import('./github.ts')).github },
  markdown: { streams: false, load: async () => (await import('./markdown.ts')).markdown },
  html: { streams: false, load: async () => (await import('./html.ts')).html },
  gitlab: { streams: false, load: async () => (await import('./gitlab.ts')).gitlab },
  checkstyle: { streams: false, load: async () => (await import('./checkstyle.ts')).checkstyle },
  junit: { streams: false, load: async () => (await import('./junit.ts')).junit },
  rdjsonl: { streams: true, load: async () => (await import('./rdjsonl.ts')).rdjsonl }
} as const satisfies Readonly<Record<string, FormatEntry>>

export type CheckFormat = keyof typeof checkFormats

/** The format of that name, if there is one. */
export function checkFormat(name: string): CheckFormat | undefined {
  return formatNames.find((one) => one === name)
}

/** All names, for messages. */
// The keys of a literal object are known.
export const formatNames = Object.keys(checkFormats) as readonly CheckFormat[]
