import { createHash } from 'node:crypto'
import { parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { html } from '../../src/report/html.ts'
import { cleanReport, desk, hostileReport, hostileText, printing, visitReport } from '../support/reports.ts'

/** What is asked of a node of parse5's tree. */
interface Node {
  readonly nodeName: string
  readonly value?: string
  readonly attrs?: readonly { readonly name: string; readonly value: string }[]
  readonly childNodes?: readonly Node[]
}
// The tree has these fields, whatever else its types say.
const treeOf = (page: string) => parse(page) as unknown as Node
const nodesOf = (node: Node): Node[] => [node, ...(node.childNodes ?? []).flatMap(nodesOf)]
const attribute = (node: Node | undefined, name: string) => node?.attrs?.find((one) => one.name === name)?.value
const classesOf = (node: Node) => (attribute(node, 'class') ?? '').split(' ')
const named = (page: Node, name: string) => nodesOf(page).filter(({ nodeName }) => nodeName === name)
const ofClass = (page: Node, name: string) => nodesOf(page).filter((node) => classesOf(node).includes(name))
const textOf = (node: Node): string => node.value ?? (node.childNodes ?? []).map(textOf).join('')
/** The copy without what the sub-editor wrote into it. */
const copyOf = (node: Node): string =>
  ['rt', 'rp', 'ins'].includes(node.nodeName) || classesOf(node).includes('badge')
    ? ''
    : (node.value ?? (node.childNodes ?? []).map(copyOf).join(''))

const page = html([visitReport, cleanReport], printing)
const tree = treeOf(page)

describe('the page', () => {
  test('shows the whole story, and every finding by number beside it', () => {
    const story = desk.story({ path: visitReport.file, source: visitReport.source })
    const [copy] = ofClass(tree, 'copy')
    const blocks = story.blocks.filter(({ kind }) => kind !== 'link')
    expect(copy && copyOf(copy).trim()).toBe(blocks.map(({ start, end }) => story.text.slice(start, end)).join('\n'))
    const numbers = visitReport.findings.map((_, index) => `${index + 1}`)
    expect(
      ofClass(copy ?? tree, 'badge')
        .map(textOf)
        .sort()
    ).toEqual([...numbers].sort())
    expect(ofClass(tree, 'card').length).toBe(numbers.length)
  })

  test('marks exactly the words of each finding', () => {
    const marks = named(tree, 'mark')
    for (const [index, { actual }] of visitReport.findings.entries()) {
      const id = `f1-${index + 1}`
      const words = marks.filter((mark) => (attribute(mark, 'data-marks') ?? '').split(' ').includes(id)).map(copyOf)
      expect(words.join('').replace(/\s/g, '')).toBe(actual.replace(/\s/g, ''))
    }
  })

  test('writes a short correction over the line and strikes what is to go', () => {
    expect(named(tree, 'ruby').map(textOf)).toContain('Serget Lavrov (Sergei Lavrov)')
    expect(ofClass(tree, 'delete').map(copyOf).join(' ')).toContain('Leave a Reply')
  })

  test('numbers lead to cards and cards to numbers, each id once', () => {
    const ids = nodesOf(tree).flatMap((node) => attribute(node, 'id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const targets = named(tree, 'a').flatMap((node) => attribute(node, 'href') ?? [])
    expect(targets.filter((target) => target.startsWith('#') && !ids.includes(target.slice(1)))).toEqual([])
  })

  test('can be filtered by severity and by rule', () => {
    const boxes = named(tree, 'input').map((node) => `${attribute(node, 'name')} ${attribute(node, 'value')}`)
    expect(boxes).toContain('severity error')
    for (const { ruleId } of visitReport.findings) expect(boxes).toContain(`rule ${ruleId}`)
  })

  test('lists the names with those that are doubted, and who says what', () => {
    const [doubted] = ofClass(tree, 'doubted')
    expect(doubted && textOf(doubted)).toContain('Lavrov')
    expect(ofClass(tree, 'grade').map(textOf)).toContain('named')
  })

  test('names the stories in which nothing was found', () => {
    expect(page).toContain('Nothing to report in 1 story')
    expect(html([cleanReport], printing)).toContain('Nothing to report in 1 story.')
  })

  test('is the same bytes every time, and holds no date', () => {
    expect(html([visitReport, cleanReport], printing)).toBe(page)
    expect(page).not.toMatch(/20[2-9]\d-\d\d-\d\d|:\d\d:\d\d/)
  })
})

describe('the page is closed', () => {
  const policy = attribute(
    named(tree, 'meta').find((node) => attribute(node, 'http-equiv') === 'Content-Security-Policy'),
    'content'
  )

  test('its own style and script are the only ones that it allows', () => {
    expect(policy).toContain("default-src 'none'")
    for (const [name, directive] of [
      ['style', 'style-src'],
      ['script', 'script-src']
    ] as const) {
      const found = named(tree, name)
      expect(found.length).toBe(1)
      const digest = createHash('sha256')
        .update(textOf(found[0] ?? tree))
        .digest('base64')
      expect(policy).toContain(`${directive} 'sha256-${digest}'`)
    }
  })

  test('it asks for nothing from elsewhere', () => {
    const loading = nodesOf(tree).filter(({ nodeName }) =>
      ['link', 'img', 'iframe', 'object', 'embed', 'video', 'audio', 'source', 'base'].includes(nodeName)
    )
    expect(loading).toEqual([])
    expect(textOf(named(tree, 'style')[0] ?? tree)).not.toMatch(/url\(|@import/)
  })

  test('hostile copy stays text', () => {
    const hostile = html([hostileReport], {
      ...printing,
      story: () => desk.story({ path: 'a.txt', source: hostileText })
    })
    const spoiled = treeOf(hostile)
    expect(named(spoiled, 'script').length).toBe(1)
    expect(named(spoiled, 'img')).toEqual([])
    const handlers = nodesOf(spoiled).flatMap(({ attrs = [] }) => attrs.filter(({ name }) => name.startsWith('on')))
    expect(handlers).toEqual([])
    const links = named(spoiled, 'a').map((node) => attribute(node, 'href'))
    expect(links.every((href) => /^(?:#|https:\/\/)/.test(href ?? ''))).toBe(true)
    const [card] = ofClass(spoiled, 'card')
    expect(card && textOf(card)).toContain('</script><script>alert(1)</script><img src=x onerror=alert(1)>')
  })

  test('hostile copy of every format stays text', () => {
    const copy = `<p title="x">Minister &lt;script&gt;alert(2)&lt;/script&gt; Serget Lavrov said “hello”.</p>\n`
    for (const path of ['a.html', 'a.md', 'a.txt']) {
      const report = desk.check({ path, source: copy.repeat(2) })
      const shown = treeOf(html([report], printing))
      expect(named(shown, 'script').length).toBe(1)
    }
  })
})
