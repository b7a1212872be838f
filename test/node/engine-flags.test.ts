// What is asked of the engine takes effect: the flags are not part of any promise, so a later Node can drop them.
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../support/page.ts'

/** Megabytes of memory for young objects in a process that makes many objects and keeps each for a while. */
function youngMegabytes(before: string): number {
  const script = `
    import { getHeapSpaceStatistics } from 'node:v8'
    import { limitYoung } from ${JSON.stringify(path.join(root, 'src/node/engine-flags.ts'))}
    const limit = limitYoung()
    const kept = []
    let most = 0
    for (let round = 0; round < 2000; round += 1) {
      ${before}
      kept[round % 400] = Array.from({ length: 1000 }, (_, at) => ({ at }))
      most = Math.max(most, getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space').space_size)
    }
    console.log(most / 1e6)`
  return Number(
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      cwd: root,
      encoding: 'utf8'
    })
  )
}

test('the memory for young objects stays small where that is asked for', () => {
  expect(youngMegabytes('limit(true)')).toBeLessThan(12)
  expect(youngMegabytes('limit(false)')).toBeGreaterThan(16)
})
