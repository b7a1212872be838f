import nspell from 'nspell'
import { describe, expect, test } from 'vitest'
import { dictionaryFiles, dictionaryForms } from '../../scripts/data/dictionary-forms.ts'
import { openSections, sectionOf, sectionsOf, writeSections } from '../../src/lexicon/dictionary-sections.ts'
import { retextSpellFor } from '../../src/lexicon/retext-spell.ts'
import { diskData } from '../../src/node/data.ts'

/** A word and what a hurried writer makes of it: a letter lost, doubled or taken for its neighbour, a capital, a prefix. */
function slipsOf(word: string): string[] {
  const middle = word.length >> 1
  return [
    word,
    word.slice(0, middle) + word.slice(middle + 1),
    word.slice(0, middle) + word.charAt(middle) + word.slice(middle),
    word.charAt(1) + word.charAt(0) + word.slice(2),
    word.toUpperCase(),
    `un${word}`,
    `re${word}s`
  ]
}

describe('a section', () => {
  test.each([
    ['goverment', ['gov']],
    ['half-writen', ['hal', 'wri']],
    ["c'mon", ["c'm", 'c', 'mon'].sort()],
    ['Éire', ['éir']],
    ['a', ['a']],
    ['re-', ['re', 're-']]
  ])('of %s is found by its first letters and those of its parts', (word, sections) => {
    expect(sectionsOf(word)).toEqual(sections)
  })

  test('gives its lines, those of others that are asked with it, and what is common to all', () => {
    const sections = openSections(
      writeSections(
        'SET UTF-8',
        ['1st'],
        new Map([
          ['bar', ['bar/S']],
          ['abl', ['able', 'ability']]
        ])
      )
    )
    expect(sections.part(['abl'])).toEqual({ aff: 'SET UTF-8', dic: '\n1st\nable\nability' })
    expect(sections.part(['bar', 'abl', 'zzz']).dic.split('\n')).toEqual(['', '1st', 'bar/S', 'able', 'ability'])
    expect(sections.whole().dic.split('\n')).toEqual(['', '1st', 'able', 'ability', 'bar/S'])
  })
})

describe('the sections of the shipped dictionaries', () => {
  test.each(['us', 'gb'] as const)('judge the words of %s and slips of them as the whole does', async (name) => {
    const whole = nspell(await dictionaryFiles(name))
    const sections = openSections(diskData().bytes(`dictionary.${name}`))
    const asked = new Map<string, string[]>()
    const forms = await dictionaryForms(name)
    for (let at = 0; at < forms.length; at += 37) {
      for (const word of slipsOf(forms[at] ?? '')) {
        const list = asked.get(sectionOf(word))
        if (list) list.push(word)
        else asked.set(sectionOf(word), [word])
      }
    }
    const wrong: string[] = []
    for (const [section, words] of asked) {
      const speller = nspell(sections.part([section]))
      wrong.push(...words.filter((word) => speller.correct(word) !== whole.correct(word)))
    }
    expect(asked.size).toBeGreaterThan(1000)
    expect(wrong).toEqual([])
  })

  test('give way to the whole dictionary when words of many sections are asked, and nothing changes', async () => {
    const check = retextSpellFor(diskData(), 'us')
    const forms = (await dictionaryForms('us')).filter((form) => /^[a-z]{5,}$/.test(form))
    const bySection = new Map(forms.map((form) => [sectionOf(form), form]))
    const known = [...bySection.values()].slice(0, 700)
    const unknown = known.map((word) => `${word}zq`)
    for (let at = 0; at < known.length; at += 50) {
      const reported = check([...known.slice(at, at + 50), ...unknown.slice(at, at + 50)])
      expect([...reported].sort()).toEqual(unknown.slice(at, at + 50).sort())
    }
  })
})
