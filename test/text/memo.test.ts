import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ownCopy, recall, remember } from '../../src/text/memo.ts'

/** A question that counts how often it is asked. */
function counted(answer: (key: string) => number | null) {
  const asked: string[] = []
  return {
    asked,
    ask: (key: string) => {
      asked.push(key)
      return answer(key)
    }
  }
}

describe('remembered answers', () => {
  test.each([
    ['remember', (ask: (key: string) => number | null) => remember(ask, 3)],
    ['recall', (ask: (key: string) => number | null) => recall(ask, 2)]
  ] as const)('%s gives the answers of the question itself, however small the memory is', (_name, make) => {
    const question = (key: string) => (key.length % 2 === 0 ? key.length : null)
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 40 }), (keys) => {
        const ask = make(question)
        for (const key of keys) expect(ask(key)).toBe(question(key))
      })
    )
  })

  test.each([
    ['remember', (ask: (key: string) => number | null) => remember(ask, 100)],
    ['recall', (ask: (key: string) => number | null) => recall(ask, 10)]
  ] as const)('%s asks once while there is room, even where the answer is null', (_name, make) => {
    const { ask, asked } = counted((key) => (key === '' ? null : key.length))
    const kept = make(ask)
    for (const key of ['', 'Kyiv', '', 'Kyiv', 'a longer key than most', 'a longer key than most']) kept(key)
    expect(asked).toEqual(['', 'Kyiv', 'a longer key than most'])
  })

  test('what is asked again and again stays when the memory is full', () => {
    const { ask, asked } = counted((key) => key.length)
    const kept = remember(ask, 3)
    for (let round = 0; round < 20; round += 1) {
      kept('the')
      kept(`rare ${round}`)
    }
    expect(asked.filter((key) => key === 'the')).toHaveLength(1)
  })
})

test('a copy of a text is equal to it', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (text) => {
      expect(ownCopy(text)).toBe(text)
    })
  )
})
