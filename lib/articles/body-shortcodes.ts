import type { ElementContent } from 'hast'
import { embedLink } from '@/lib/articles/body-embeds'
import {
  contentOf,
  element,
  elementsIn,
  type Parent,
  textNode,
  textOf,
} from '@/lib/articles/body-nodes'

type Shortcode = { type: 'shortcode'; tag: string; attributes: Map<string, string>; typed: string }
type Piece = ElementContent | Shortcode

// `[[caption]]` is how WordPress writes about a shortcode instead of using it.
const SHORTCODE = /(?<!\[)\[(\/?(?:caption|embed|audio|video|gallery))(\s[^\]]*)?\](?!\])/g
// The name may be missing: players were written `[audio https://…]` once.
const ATTRIBUTE = /(?:([\w-]+)\s*=\s*)?(?:"([^"]*)"|'([^']*)'|(\S+))/g

/**
 * WordPress's own shortcodes: captions become figures, players links. Unknown and incomplete ones
 * stay text, and so do all of them in code.
 */
export function expandShortcodes(parent: Parent): void {
  for (const child of contentOf(parent)) {
    if (child.type === 'element' && !/^(pre|code)$/.test(child.tagName)) expandShortcodes(child)
  }
  parent.children = expand(contentOf(parent).flatMap(split))
}

function split(node: ElementContent): Piece[] {
  if (node.type !== 'text') return [node]
  const pieces: Piece[] = []
  let end = 0
  for (const match of node.value.matchAll(SHORTCODE)) {
    const [typed, tag = '', attributes = ''] = match
    pieces.push(textNode(node.value.slice(end, match.index)))
    pieces.push({ type: 'shortcode', tag, attributes: parseAttributes(attributes), typed })
    end = match.index + typed.length
  }
  pieces.push(textNode(node.value.slice(end)))
  return pieces.filter((piece) => piece.type !== 'text' || piece.value !== '')
}

function parseAttributes(typed: string): Map<string, string> {
  return new Map(
    Array.from(typed.matchAll(ATTRIBUTE), ([, name = '', ...values]) => [
      name,
      values.find((value) => value !== undefined) ?? '',
    ]),
  )
}

function expand(pieces: Piece[]): ElementContent[] {
  const content: ElementContent[] = []
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index] as Piece
    const end = closingIndex(pieces, index)
    const enclosed = pieces.slice(index + 1, end).map(asTyped)
    const replacement = contentFor(piece, enclosed)
    content.push(...(replacement ?? pieces.slice(index, end + 1).map(asTyped)))
    index = end
  }
  return content
}

/** Where what begins at `index` ends. Only captions and embeds enclose something. */
function closingIndex(pieces: Piece[], index: number): number {
  const opening = pieces[index]
  if (opening?.type !== 'shortcode' || !/^(caption|embed)$/.test(opening.tag)) return index
  const closing = `/${opening.tag}`
  const isClosing = (piece: Piece) => piece.type === 'shortcode' && piece.tag === closing
  const distance = pieces.slice(index).findIndex(isClosing)
  return distance === -1 ? index : index + distance
}

function asTyped(piece: Piece): ElementContent {
  return piece.type === 'shortcode' ? textNode(piece.typed) : piece
}

/** Null where the shortcode makes no sense. */
function contentFor(piece: Piece, enclosed: ElementContent[]): ElementContent[] | null {
  if (piece.type !== 'shortcode') return [piece]
  switch (piece.tag) {
    case 'gallery':
      return [element('p', { className: ['gallery'] }, 'Gallery')]
    case 'embed':
      return someOf(embedLink(enclosed.map(textOf).join('').trim()))
    case 'audio':
    case 'video':
      return playerLink(piece.attributes)
    case '/audio':
    case '/video':
      return []
    case 'caption':
      return figure(piece.attributes, enclosed)
    default:
      return null
  }
}

/** Players name their file by its format: `mp3="…"`, `webm="…"`. */
function playerLink(attributes: Map<string, string>): ElementContent[] | null {
  attributes.delete('poster')
  return someOf([...attributes.values()].flatMap(embedLink).slice(0, 1))
}

function figure(attributes: Map<string, string>, enclosed: ElementContent[]) {
  const at = enclosed.findIndex(holdsImage)
  const image = enclosed[at]
  if (!image) return null
  const words = enclosed.toSpliced(at, 1)
  const typed = attributes.get('caption')
  const caption = element('figcaption', {}, typed ?? words)
  const align = attributes.get('align') ?? 'alignnone'
  return [element('figure', { className: ['wp-caption', align] }, [image, caption])]
}

function holdsImage(node: ElementContent): boolean {
  return (
    node.type === 'element' &&
    [node, ...elementsIn(node)].some((inside) => inside.tagName === 'img')
  )
}

function someOf(nodes: ElementContent[]): ElementContent[] | null {
  return nodes.length > 0 ? nodes : null
}
