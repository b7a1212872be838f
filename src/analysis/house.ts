/** A spelling variant that a house keeps to. */
export const variants = ['us', 'uk', 'oxford', 'au', 'ca'] as const
export type Variant = (typeof variants)[number]

/** How much a desk wants to hear: see the configuration page. */
export const profiles = ['news', 'strict', 'opinion'] as const
export type Profile = (typeof profiles)[number]
