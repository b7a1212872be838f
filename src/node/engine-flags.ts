import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * How the engine compiles checks, measured in instructions, which can be counted, and in cycles by a model of the caches.
 *
 * - What is compiled for speed takes in few of the functions that it calls, 200 bytes of them instead of 920: compiling takes
 *   a third less, and the code runs as fast. It is a third of what one key in twenty costs a language server (17 instead of
 *   24 ms in a story of 20,000 words).
 * - No loop stands there twice, once for its first round: compiling takes an eighth less.
 * - A place in the code remembers eight shapes of what it reads instead of four. A word is a string of one of eight kinds to
 *   the engine (cut from a story or made, of Western letters or any, met before or not), and with more kinds than a place
 *   remembers a table is asked for every one: 200 stories take 6 % fewer instructions so. With 12, 16 or 24 they take as
 *   many as with 8.
 * - What a shape of objects looks like is remembered over a hundred collections of garbage without such an object, instead of
 *   two: with it the engine throws away the code that it compiled for it. A specimen of a story helps as well, see `desk`:
 *   of the 435 functions that 2,000 stories have compiled some 70 were compiled again for this, and now none to 30 are.
 * - A pattern is compiled when it is first tried, instead of interpreted then and compiled the second time: 60 stories take
 *   2.7 % fewer instructions, a tiny one 1.5 %.
 */
const compiling = [
  '--max-inlined-bytecode-size-cumulative=200',
  '--no-turbo-loop-peeling',
  '--max-valid-polymorphic-map-count=8',
  '--retain-maps-for-n-gc=100',
  '--no-regexp-tier-up'
]

/**
 * Fit the engine to checks: what it compiles for speed is small, and a function runs seven times longer before that. A
 * check touches many functions for a short time: with the engine's own limit 200 stories took 3.1 seconds of CPU time
 * instead of 1.8. The flags are read whenever a function is looked at; where the engine does not know one nothing happens.
 *
 * @param budget - bytes of code that a function runs before it is looked at; the engine's own is 67,584
 */
export function fitCompiler(budget = 500_000): void {
  // In one go: every call has the engine look through all its flags.
  setFlagsFromString([...compiling, `--interrupt-budget=${budget}`].join(' '))
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

/** So many stories make up for compiling more: with a limit of 300,000 2,000 stories take 4 % fewer instructions. */
const longRun = 1000

/** Examined stories after which it is clear that most of a run is not known from an earlier one. */
const freshMin = 128

/**
 * Compile sooner in a long run.
 *
 * @param stories - of the run
 * @returns to be called after every story that has been examined anew
 */
export function fitRun(stories: number): () => void {
  let calls = 0
  return () => {
    calls += 1
    if (calls === freshMin && stories >= longRun) fitCompiler(300_000)
  }
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
