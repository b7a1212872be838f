/** A spelling variant that a house keeps to. */
export const variants = ['us', 'uk', 'oxford', 'au', 'ca'] as const
export type Variant = (typeof variants)[number]

/** How much a desk wants to hear: see the configuration page. */
export const profiles = ['news', 'strict', 'opinion'] as const
export type Profile = (typeof profiles)[number]

/** What a front matter or a label before a headline calls a story in which the writer speaks for himself. */
export const opinionTypes: ReadonlySet<string> = new Set([
  'opinion',
  'comment',
  'editorial',
  'review',
  'letter',
  'letters',
  'live blog',
  'liveblog',
  'analysis',
  'column'
])
