// What the page can do beyond being read: filter, and go from finding to finding. Without it everything is shown.

/** The one script of the page. Plain JavaScript for a browser; it fetches nothing and stores nothing. */
export const script = `
'use strict'
const all = (selector, root = document) => [...root.querySelectorAll(selector)]
const boxes = all('nav.bar input')
const cards = all('.card')
const marksOf = new Map(cards.map(card => [card.id, []]))
for (const mark of all('[data-marks]')) for (const id of mark.dataset.marks.split(' ')) marksOf.get(id)?.push(mark)
let at = -1
function filter() {
  const off = new Set(boxes.filter(box => !box.checked).map(box => box.name + ' ' + box.value))
  for (const card of cards) card.hidden = off.has('severity ' + card.dataset.severity) || off.has('rule ' + card.dataset.rule)
  const hidden = new Set(cards.filter(card => card.hidden).map(card => card.id))
  for (const mark of all('[data-marks]')) {
    const isOff = mark.dataset.marks.split(' ').every(id => hidden.has(id))
    if (mark.tagName === 'MARK') mark.classList.toggle('off', isOff)
    else mark.hidden = isOff
  }
  for (const none of all('.filtered')) none.hidden = !all('.card', none.parentElement).every(card => card.hidden)
}
function light(card, follow) {
  for (const lit of all('.lit')) lit.classList.remove('lit')
  at = cards.indexOf(card)
  card.classList.add('lit')
  const marks = marksOf.get(card.id) ?? []
  for (const mark of marks) if (mark.tagName === 'MARK') mark.classList.add('lit')
  card.scrollIntoView({ block: 'nearest' })
  if (follow === 'mark' && marks[0]) marks[0].scrollIntoView({ block: 'center' })
}
function step(by) {
  for (let next = at + by; next >= 0 && next < cards.length; next += by) {
    if (cards[next].hidden) continue
    light(cards[next], 'mark')
    cards[next].focus({ preventScroll: true })
    return
  }
}
for (const box of boxes) box.addEventListener('change', filter)
document.addEventListener('click', event => {
  const link = event.target.closest?.('a.badge')
  const menu = document.querySelector('nav.bar details')
  if (menu && menu.open && !menu.contains(event.target)) menu.open = false
  if (!link) {
    const card = event.target.closest?.('.card')
    if (card && !event.target.closest('a')) light(card, 'mark')
    return
  }
  const card = document.getElementById(link.closest('.card') ? link.closest('.card').id : link.hash.slice(1))
  if (!card) return
  event.preventDefault()
  light(card, link.closest('.card') ? 'mark' : 'card')
  card.focus({ preventScroll: true })
})
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.tagName === 'INPUT') return
  if (event.key === 'j' || event.key === 'n') step(1)
  else if (event.key === 'k' || event.key === 'p') step(-1)
  else if (event.key === 'Escape') {
    const menu = document.querySelector('nav.bar details')
    if (menu) menu.open = false
  } else return
  event.preventDefault()
})
filter()
`
