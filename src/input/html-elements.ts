// What each HTML element means for copy.

import type { BlockKind } from './document.ts'

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements that begin and end a block. */
export const blockElements = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol p pre search section ' +
    'summary table tbody td tfoot th thead title tr ul'
)

/** Elements without content: they have no end tag. */
export const voidElements = names('area base br col embed hr img input link meta param source track wbr')

/** Elements whose content a reader never sees. */
export const hiddenElements = names('iframe noembed noframes noscript script style template xmp')

/** Elements whose content is seen, but is no copy: a place in the line that is not a word. */
export const objectElements = names('audio canvas code datalist math object optgroup option select svg textarea video')

/** What the content of an element is. */
export interface ContentKind {
  readonly kind: BlockKind
  readonly depth?: number
}

/** Block elements that say what their content is; the rest take it from the element around them. */
export const contentKinds: ReadonlyMap<string, ContentKind> = new Map<string, ContentKind>([
  ...[1, 2, 3, 4, 5, 6].map((depth) => [`h${depth}`, { kind: 'heading', depth }] as const),
  ['blockquote', { kind: 'quote' }],
  ['caption', { kind: 'caption' }],
  ['dd', { kind: 'list-item' }],
  ['dt', { kind: 'list-item' }],
  ['figcaption', { kind: 'caption' }],
  ['li', { kind: 'list-item' }],
  ['td', { kind: 'cell' }],
  ['th', { kind: 'cell' }],
  ['title', { kind: 'title' }]
])

/** What the content of a `<meta>` is, by its `property` or `name`, for those that readers and search engines see. */
export const metaKinds: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>([
  ['title', 'title'],
  ['og:title', 'title'],
  ['twitter:title', 'title'],
  ['description', 'description'],
  ['og:description', 'description'],
  ['twitter:description', 'description'],
  ['keywords', 'keyword'],
  ['news_keywords', 'keyword'],
  ['article:tag', 'keyword'],
  ['og:image:alt', 'alt'],
  ['twitter:image:alt', 'alt']
])
