import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Let a function run nine times longer before it is compiled for speed. A check touches many functions for a short time:
 * with the engine's own limit 200 stories took 3.1 seconds of CPU time instead of 1.8. Together with `compileSmall`, 600
 * stories take 15.7 thousand million instructions, 17.9 with 1,600,000 and large ones, 16.2 with 400,000. The flag is read
 * whenever a function is looked at; where the engine does not know it nothing happens.
 *
 * @param budget - bytes of code that a function runs before it is looked at; the engine's own is 67,584
 */
export function compileLate(budget = 600_000): void {
  setFlagsFromString(`--interrupt-budget=${budget}`)
}

/**
 * Let what is compiled for speed take in few of the functions that it calls: compiling takes a third less, and the code runs
 * as fast. It is a third of what one key in twenty costs a language server (17 instead of 24 ms in a story of 20,000 words),
 * and in a run more functions can be compiled for the same.
 *
 * @param size - bytes of other functions' code in a compiled one; the engine's own is 920
 */
export function compileSmall(size = 200): void {
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${size}`)
}

/** Resident bytes from which a run collects its garbage: 2,000 stories end about there. */
const memoryOfPlenty = 160_000_000

/** Stories between two looks at the memory of the process. */
const looksEvery = 32

/** Bytes up to which the memory for young objects doubles. */
const youngMax = 8_000_000

/**
 * Keep the memory for young objects small. The engine doubles it whenever much survives, to 32 MB, and gives it back only
 * where little is done: a server with a story of 1,000 words takes 104 MB after 300 edits instead of 112, and 97 MB instead
 * of 113 after 1,000. With half of this limit one key in twenty takes twice as long.
 *
 * @returns to be told, now and then, whether the limit holds; a look takes 7 microseconds
 */
export function limitYoung(): (isLimited: boolean) => void {
  let growth = 2
  return (isLimited) => {
    const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? 0
    const next = isLimited && young >= youngMax ? 1 : 2
    if (next !== growth) setFlagsFromString(`--semi-space-growth-factor=${next}`)
    growth = next
  }
}

/** Collect garbage now: how large the heap may grow next is decided when that was last done, often long ago. */
function collect(): void {
  setFlagsFromString('--expose-gc')
  // The flag puts the function into contexts made from now on.
  const gc = runInNewContext('gc') as (() => void) | undefined
  gc?.()
}

/**
 * Watch the memory of a run. By default the engine lets several times of what is needed pile up, which is fast: 2,000
 * stories take 9.3 seconds of CPU time so, and 12.5 where its heap is kept small. From 160 MB on garbage is collected
 * whenever half as much again as was left the last time has come together.
 *
 * @returns to be called after every story
 */
export function watchMemory(): () => void {
  let calls = 0
  let left = 0
  return () => {
    calls += 1
    if (calls % looksEvery !== 0 || process.memoryUsage.rss() < memoryOfPlenty) return
    if (process.memoryUsage().heapUsed < left * 1.5) return
    collect()
    left = process.memoryUsage().heapUsed
  }
}
