// Text for HTML: copy that nobody here has written must stay text.

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}

// Controls, halves of surrogate pairs, and the marks that turn the direction of everything after them.
const unseen =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text as content or as the value of a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(unseen, '\ufffd').replace(/[&<>"']/g, (character) => references[character] ?? '')
}

/** Words between backticks as code; an odd backtick belongs to the copy. */
export function codeSpans(text: string): string {
  const parts = text.split('`')
  if (parts.length % 2 === 0) return escapeHtml(text)
  return parts.map((part, index) => (index % 2 === 0 ? escapeHtml(part) : `<code>${escapeHtml(part)}</code>`)).join('')
}
