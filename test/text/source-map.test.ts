import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { identityMap, SourceMapBuilder } from '../../src/text/source-map.ts'

// 'Tom & Jerry' and, as a block of its own, 'Café'.
const source = '<p>Tom &amp; Je<b>rry</b></p><h1>Caf&eacute;</h1>'

function build() {
  const builder = new SourceMapBuilder(source)
  builder.verbatim(3, 7)
  builder.replaced('&', 7, 12)
  builder.verbatim(12, 15)
  builder.verbatim(18, 21)
  builder.synthetic('\n\n')
  builder.verbatim(33, 36)
  builder.replaced('é', 36, 44)
  return builder.build()
}

function place(word: string) {
  const { text, map } = build()
  const start = text.indexOf(word)
  const found = map.toSource({ start, end: start + word.length })
  return { raw: source.slice(found.start, found.end), verbatim: found.verbatim }
}

describe('isUnbroken', () => {
  test.each([
    ['Tom', true],
    ['Tom & Je', true],
    [' & ', true],
    ['Jerry', false],
    ['Jerry\n\nCaf', false],
    ['Café', true],
    ['', false]
  ])('%j: %s', (words, expected) => {
    const { text, map } = build()
    const start = text.indexOf(words)
    expect(map.isUnbroken({ start, end: start + words.length })).toBe(expected)
  })

  test('not where a reference stands for more than the words', () => {
    const builder = new SourceMapBuilder('a &xy; b')
    builder.verbatim(0, 2)
    builder.replaced('xy', 2, 6)
    builder.verbatim(6, 8)
    const { map } = builder.build()
    expect([map.isUnbroken({ start: 0, end: 3 }), map.isUnbroken({ start: 3, end: 5 })]).toEqual([false, false])
    expect([map.isUnbroken({ start: 0, end: 4 }), map.isUnbroken({ start: 2, end: 6 })]).toEqual([true, true])
  })
})

describe('SourceMapBuilder', () => {
  test('puts the runs together', () => {
    expect(build().text).toBe('Tom & Jerry\n\nCafé')
  })

  test.each([
    { word: 'Tom', raw: 'Tom', verbatim: true },
    { word: '&', raw: '&amp;', verbatim: false },
    { word: 'Je', raw: 'Je', verbatim: true },
    { word: 'Jerry', raw: 'Je<b>rry', verbatim: false },
    { word: 'rry', raw: 'rry', verbatim: true },
    { word: 'Café', raw: 'Caf&eacute;', verbatim: false },
    { word: 'rry\n\nCaf', raw: 'rry</b></p><h1>Caf', verbatim: false },
    { word: '\n\n', raw: '', verbatim: false }
  ])('maps “$word” to “$raw”', ({ word, raw, verbatim }) => {
    expect(place(word)).toEqual({ raw, verbatim })
  })

  test('joins runs that touch', () => {
    const builder = new SourceMapBuilder('Sergei')
    builder.verbatim(0, 3)
    builder.verbatim(3, 6)
    expect(builder.build().map.toSource({ start: 1, end: 5 })).toEqual({ start: 1, end: 5, verbatim: true })
  })

  test('widens a span inside a replaced run to all of it', () => {
    const builder = new SourceMapBuilder('a &NotEqualTilde; b')
    builder.replaced('≂̸', 2, 17)
    expect(builder.build().map.toSource({ start: 1, end: 2 })).toEqual({ start: 2, end: 17, verbatim: false })
    expect(builder.build().map.toSource({ start: 1, end: 1 })).toEqual({ start: 2, end: 17, verbatim: false })
  })

  test('calls a span over several runs verbatim when the source says the same', () => {
    const builder = new SourceMapBuilder('a b')
    builder.verbatim(0, 1)
    builder.replaced(' ', 1, 2)
    builder.verbatim(2, 3)
    expect(builder.build().map.toSource({ start: 0, end: 3 }).verbatim).toBe(true)
    expect(builder.build().map.toSource({ start: 1, end: 2 }).verbatim).toBe(false)
  })

  test('finds places in runs that stand in another order than the source', () => {
    const builder = new SourceMapBuilder('[here](http://a.b) now')
    builder.verbatim(1, 5)
    builder.verbatim(18, 22)
    builder.synthetic('\n\n')
    builder.verbatim(7, 17)
    const { text, map } = builder.build()
    expect(text).toBe('here now\n\nhttp://a.b')
    expect(map.toSource({ start: 10, end: 20 })).toEqual({ start: 7, end: 17, verbatim: true })
    expect(map.toSource({ start: 5, end: 20 })).toEqual({ start: 7, end: 22, verbatim: false })
    expect(map.toText(7)).toBe(10)
    expect(map.toText(19)).toBe(5)
  })

  test('maps source offsets back to the text at or after them', () => {
    const { text, map } = build()
    expect([0, 3, 5, 8, 13, 16, 25, 40, 49].map((offset) => map.toText(offset))).toEqual([
      0,
      0,
      2,
      5,
      6,
      8,
      13,
      text.length,
      text.length
    ])
  })

  test('maps the end of the text, and what lies beyond it, to the end of the last run', () => {
    const { text, map } = build()
    expect(map.toSource({ start: text.length, end: text.length })).toEqual({ start: 44, end: 44, verbatim: true })
    expect(map.toSource({ start: text.length + 5, end: text.length + 9 }).end).toBe(44)
  })

  test('maps nothing to nothing', () => {
    const { map } = new SourceMapBuilder('x').build()
    expect(map.toSource({ start: 0, end: 0 })).toEqual({ start: 0, end: 0, verbatim: true })
    expect(map.toText(0)).toBe(0)
  })

  test('gives back the source of every span of every mixture of runs', () => {
    const run = fc.record({ kind: fc.constantFrom('verbatim', 'replaced', 'skipped', 'synthetic'), raw: fc.string() })
    fc.assert(
      fc.property(fc.array(run), fc.nat(), fc.nat(), (runs, one, two) => {
        const whole = runs.map(({ kind, raw }) => (kind === 'synthetic' ? '' : raw)).join('')
        const builder = new SourceMapBuilder(whole)
        // For every text unit the source that it was read from.
        const origins: { start: number; end: number }[] = []
        let at = 0
        for (const { kind, raw } of runs) {
          if (kind === 'synthetic') {
            builder.synthetic('\n\n')
            origins.push({ start: at, end: at }, { start: at, end: at })
            continue
          }
          const end = at + raw.length
          if (kind === 'verbatim') {
            builder.verbatim(at, end)
            for (let unit = at; unit < end; unit++) origins.push({ start: unit, end: unit + 1 })
          } else if (kind === 'replaced') {
            builder.replaced('é!', at, end)
            origins.push({ start: at, end }, { start: at, end })
          }
          at = end
        }
        const { text, map } = builder.build()
        expect(text.length).toBe(origins.length)
        if (text === '') return
        const start = Math.min(one, two) % text.length
        const end = start + 1 + (Math.max(one, two) % (text.length - start))
        const found = map.toSource({ start, end })
        const covered = origins.slice(start, end)
        const real = covered.filter((origin) => origin.end > origin.start)
        if (covered.length === real.length) {
          expect(found.start).toBe(real[0]?.start)
          expect(found.end).toBe(real.at(-1)?.end)
        }
        if (found.verbatim) expect(whole.slice(found.start, found.end)).toBe(text.slice(start, end))
      })
    )
  })
})

test('identityMap changes nothing', () => {
  expect(identityMap.toSource({ start: 2, end: 4 })).toEqual({ start: 2, end: 4, verbatim: true })
  expect(identityMap.toText(3)).toBe(3)
})
