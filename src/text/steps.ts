// Work that rests on its way, so that somebody else can be answered meanwhile.

/** Work in steps: where it yields, it can be left for a while, or for good. */
export type Steps<T> = Generator<undefined, T, undefined>

/** Do it all at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
