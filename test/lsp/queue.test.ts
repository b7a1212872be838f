import { describe, expect, test } from 'vitest'
import { createQueue, inTurn } from '../../src/lsp/queue.ts'
import type { Steps } from '../../src/text/steps.ts'

/** Resolves when nothing that was begun is left to do at once. */
const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 20))

describe('documents that wait', () => {
  test('the one touched last is checked first, and none twice', async () => {
    const order: string[] = []
    const queue = createQueue(async (uri) => {
      order.push(uri)
    }, expect.unreachable)
    // The first is begun at once.
    for (const uri of ['a', 'b', 'c', 'b']) queue.add(uri)
    await settled()
    expect(order).toEqual(['a', 'b', 'c'])
  })

  test('one that was dropped is not checked', async () => {
    const order: string[] = []
    const queue = createQueue(async (uri) => {
      order.push(uri)
    }, expect.unreachable)
    for (const uri of ['a', 'b', 'c']) queue.add(uri)
    queue.drop('b')
    await settled()
    expect(order).toEqual(['a', 'c'])
  })

  test('while a long one rests the others are checked, and itself only when it is done', async () => {
    const order: string[] = []
    const queue = createQueue(async (uri, rest) => {
      order.push(`${uri} begins`)
      if (uri === 'long') await rest()
      order.push(`${uri} ends`)
    }, expect.unreachable)
    for (const uri of ['long', 'short', 'long']) queue.add(uri)
    await settled()
    expect(order).toEqual(['long begins', 'short begins', 'short ends', 'long ends', 'long begins', 'long ends'])
  })

  test('a fault is told and costs its own check alone', async () => {
    const [order, faults]: [string[], string[]] = [[], []]
    const queue = createQueue(
      async (uri) => {
        if (uri === 'b') throw new Error('b is broken')
        order.push(uri)
      },
      (message) => faults.push(message)
    )
    for (const uri of ['a', 'b', 'c']) queue.add(uri)
    await settled()
    expect([order, faults]).toEqual([['a', 'c'], ['b is broken']])
  })
})

describe('the steps of a check', () => {
  function* slowSteps(count: number): Steps<string> {
    for (let step = 0; step < count; step += 1) {
      const until = performance.now() + 30
      while (performance.now() < until);
      yield
    }
    return 'done'
  }

  test('a check rests between long steps', async () => {
    let rests = 0
    const rest = async () => {
      rests += 1
    }
    expect(await inTurn(slowSteps(3), rest, () => true)).toBe('done')
    expect(rests).toBe(3)
  })

  test('a check that nobody wants any more ends after its rest', async () => {
    expect(
      await inTurn(
        slowSteps(2),
        async () => {},
        () => false
      )
    ).toBeUndefined()
  })

  test('short steps need no rest', async () => {
    function* steps(): Steps<number> {
      yield
      return 1
    }
    expect(await inTurn(steps(), expect.unreachable, () => false)).toBe(1)
  })
})
