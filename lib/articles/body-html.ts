import type { Root } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { limitDepth } from '@/lib/articles/body-depth'
import { replaceEmbeds } from '@/lib/articles/body-embeds'
import { addParagraphs } from '@/lib/articles/body-paragraphs'
import { expandShortcodes } from '@/lib/articles/body-shortcodes'

/** HTML as WordPress stores it: block editor, classic editor, or written by hand. */
export function htmlTree(source: string): Root {
  const tree = parseHtml(source)
  replaceEmbeds(tree)
  expandShortcodes(tree)
  addParagraphs(tree)
  return tree
}

/** What browsers make of a piece of HTML, safe to walk through but not to show. */
export function parseHtml(source: string): Root {
  const fragment = parseFragment(source, { scriptingEnabled: false })
  limitDepth<DefaultTreeAdapterTypes.Node>(fragment, childrenOf)
  return fromParse5(fragment) as Root
}

function childrenOf(node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Node[] {
  if ('content' in node) return node.content.childNodes
  return 'childNodes' in node ? node.childNodes : []
}
