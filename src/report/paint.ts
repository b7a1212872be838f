import picocolors from 'picocolors'

/** The few ways in which a report marks words. */
export interface Paint {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly mark: (text: string) => string
}

/** No colour at all. */
export const plainPaint: Paint = { bold: (text) => text, dim: (text) => text, mark: (text) => text }

/** Colours of the terminal. */
export function paintFor(color: boolean): Paint {
  if (!color) return plainPaint
  const { bold, dim, yellow } = picocolors.createColors(true)
  return { bold, dim, mark: yellow }
}
