import type { BuildOptions } from 'esbuild'

/**
 * What esbuild is told about the oldest Node that runs the bundles. It doubts that Node 20 knows `\p{L}`, and would make
 * such patterns from strings, anew whenever a function comes past one: of a check of 200 stories that is a hundredth.
 */
export const nodeTarget = {
  target: 'node20',
  supported: { 'regexp-unicode-property-escapes': true }
} as const satisfies BuildOptions
