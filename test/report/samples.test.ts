// The samples on the page about formats are what is printed.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { type CheckFormat, checkFormats } from '../../src/report/formats.ts'
import { root } from '../support/page.ts'
import { desk, printing } from '../support/reports.ts'

const page = readFileSync(path.join(root, 'docs/formats.md'), 'utf8')
const source = 'Foreign Minister Serget Lavrov arrived in Minsk on Tuesday.\n'
const report = desk.check({ path: 'visit.txt', source })

/** The first block of code under a heading. */
function sampleUnder(heading: string): string {
  const from = page.indexOf(`\n## ${heading}\n`)
  const [, sample] = /\n```[a-z]+\n([^]*?)\n```\n/.exec(page.slice(from)) ?? []
  if (from < 0 || sample === undefined) throw new Error(`no sample under ${heading}`)
  return sample
}

/** Text with `…` for what is left out. */
function pattern(sample: string): RegExp {
  const parts = sample.split('…').map((part) => part.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`, 'm')
}

const printed = async (format: CheckFormat) => {
  const print = await checkFormats[format].load()
  return print([report], printing)
}

describe('docs/formats.md', () => {
  test.each([
    ['`github`', 'github'],
    ['`markdown`', 'markdown'],
    ['`checkstyle` and `junit`', 'checkstyle']
  ] as const)('shows what %s prints', async (heading, format) => {
    expect((await printed(format)).replace(/^ +/gm, '')).toMatch(pattern(sampleUnder(heading)))
  })

  test.each([
    ['`json` and `jsonl`', 'jsonl'],
    ['`gitlab`', 'gitlab']
  ] as const)('shows what %s prints, key by key', async (heading, format) => {
    const sample = JSON.stringify(JSON.parse(sampleUnder(heading)))
    expect(JSON.stringify(JSON.parse(await printed(format)))).toMatch(pattern(sample))
  })
})
