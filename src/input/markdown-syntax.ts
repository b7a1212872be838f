// Parses Markdown (CommonMark and GFM) into a tree that says where link targets and alternative texts stand, which
// mdast leaves out.

import type { Image, ImageReference, Link, PhrasingContent, Root } from 'mdast'
import { type CompileContext, type Extension, fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { Span } from '../text/span.ts'

type Token = Parameters<NonNullable<CompileContext['sliceSerialize']>>[0]

/** Where things stand in the parsed text that mdast gives only as values. */
export interface MarkdownTree {
  readonly root: Root
  /** Links, images and definitions: the span of the target, without `<>`. */
  readonly targets: ReadonlyMap<object, Span>
  /** Images: the alternative text as it was written, with its marks. */
  readonly alternatives: ReadonlyMap<object, readonly PhrasingContent[]>
}

/**
 * Parse Markdown.
 *
 * @example
 * const { root, targets } = parseMarkdown('[a](http://b.c)')
 * targets.get(root.children[0].children[0]) // { start: 4, end: 14 }
 */
export function parseMarkdown(markdown: string): MarkdownTree {
  const targets = new Map<object, Span>()
  const alternatives = new Map<object, readonly PhrasingContent[]>()

  function onTarget(this: CompileContext, token: Token): undefined {
    const url = this.resume()
    const node = this.stack[this.stack.length - 1] as Link
    node.url = url
    targets.set(node, { start: token.start.offset, end: token.end.offset })
  }

  function onLabel(this: CompileContext): undefined {
    const fragment = this.stack[this.stack.length - 1] as { children: PhrasingContent[] }
    const value = this.resume()
    const node = this.stack[this.stack.length - 1] as Link | Image | ImageReference
    // The same as mdast-util-from-markdown does on leaving a label, but the content of an image is kept.
    this.data.inReference = true
    if (node.type === 'link') node.children = fragment.children
    else {
      node.alt = value
      alternatives.set(node, fragment.children)
    }
  }

  const places: Extension = {
    exit: { resourceDestinationString: onTarget, definitionDestinationString: onTarget, label: onLabel }
  }
  // The transform finds addresses that the syntax left, and puts nodes without a position in their place.
  const extensions = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }))
  const root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [...extensions, places] })
  return { root, targets, alternatives }
}
