// Writes XML 1.0 for the formats of build servers.

// Characters that XML forbids even as references: controls, halves of surrogate pairs, non-characters.
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // As they stand, attributes would turn these into spaces.
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;'
}

/** An element with its attributes; without content it closes itself. `content` is XML already. */
export function element(name: string, attributes: Readonly<Record<string, string | number>>, content?: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(`${value}`)}"`)
  return content === undefined ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`
}

/** Text for XML; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"'\n\r\t]/g, (character) => references[character] ?? '')
}

/** A document around its root element. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}
