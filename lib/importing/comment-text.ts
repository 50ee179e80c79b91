import { readCommentHtml } from '@/lib/importing/comment-html'
import { writeGuestText } from '@/lib/importing/guest-markdown'
import {
  type GuestBlock,
  type GuestInline,
  type GuestText,
  guestPlainText,
  parseGuestText,
} from '@/lib/text'

/** All that Markdown lets a backslash take the meaning from. */
const PUNCTUATION = /[!-/:-@[-`{-~]/g

/**
 * A WordPress comment as the source of a reply. Every letter is kept: where Markdown cannot say what
 * the HTML said (bold inside a word, a thousand lines), the words stay and their marks go.
 */
export function toReplySource(html: string): string {
  const text = readCommentHtml(html)
  const words = guestPlainText(text)
  const sources = [
    writeGuestText(text),
    writeGuestText(withoutMarks(text)),
    words.replace(PUNCTUATION, '\\$&'),
  ]
  return sources.find((source) => saysTheSame(source, words)) ?? words
}

function saysTheSame(source: string, words: string): boolean {
  return lettersOf(guestPlainText(parseGuestText(source))) === lettersOf(words)
}

function lettersOf(words: string): string {
  return words.replace(/\s+/g, '')
}

function withoutMarks(tree: GuestText): GuestText {
  return tree.map((block): GuestBlock => {
    if (block.type === 'code-block') return block
    if (block.type === 'list') return { ...block, items: block.items.map(withoutMarks) }
    if (block.type === 'quote') return { ...block, children: withoutMarks(block.children) }
    return { ...block, children: unmarked(block.children) }
  })
}

/** Links stay: without them an address would be lost. */
function unmarked(nodes: GuestInline[]): GuestInline[] {
  return nodes.flatMap((node): GuestInline[] => {
    if (node.type === 'code') return [{ type: 'text', text: node.text }]
    if (node.type === 'link') return [{ ...node, children: unmarked(node.children) }]
    return 'children' in node ? unmarked(node.children) : [node]
  })
}
