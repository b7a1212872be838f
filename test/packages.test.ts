// The packages that copydesk stands on do their work on the default path: silence one and its findings vanish.
import { afterEach, describe, expect, test, vi } from 'vitest'

const story = 'Critics say the bridge is unsafe. Analysts warn of delays.\n'

afterEach(() => {
  vi.doUnmock('retext-english')
  vi.doUnmock('vfile-reporter')
  vi.resetModules()
})

async function findings(): Promise<readonly string[]> {
  const { createDesk } = await import('../src/desk/desk.ts')
  const { diskData } = await import('../src/node/data.ts')
  return createDesk({ data: diskData() })
    .check({ path: 'a.txt', source: story })
    .findings.map(({ ruleId }) => ruleId)
}

describe('retext-english parses every block', () => {
  test('with it there are words to judge', async () => expect(await findings()).toContain('vague-source'))

  test('without it there are none', async () => {
    vi.doMock('retext-english', () => ({
      default(this: { parser: unknown }) {
        this.parser = () => ({ type: 'RootNode', children: [] })
      }
    }))
    vi.resetModules()
    expect(await findings()).toEqual([])
  })
})

describe('vfile-reporter prints the vfile format', () => {
  const report = { file: 'a.txt', source: story, title: null, words: 10, problems: [], findings: [] }

  test('silenced, it prints nothing', async () => {
    vi.doMock('vfile-reporter', () => ({ reporter: () => 'silenced' }))
    vi.resetModules()
    const { vfileReport } = await import('../src/report/vfile.ts')
    expect(vfileReport([report], { color: false, notes: false })).toBe('silenced\n')
  })
})
