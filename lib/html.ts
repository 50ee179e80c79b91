import type { Root } from 'hast'
import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import type { ReactNode } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { absoluteTree } from '@/lib/articles/body-absolute'
import { cutAtWord } from '@/lib/articles/body-excerpt'
import type { BodyHeading } from '@/lib/articles/body-headings'
import { elementsIn, type Parent } from '@/lib/articles/body-nodes'
import { presentPictures } from '@/lib/articles/body-pictures'
import { fullText, proseText } from '@/lib/articles/body-text'
import { type BodyFormat, bodyTree } from '@/lib/articles/body-tree'
import { readingMinutes } from '@/lib/articles/reading-time'
import { remember } from '@/lib/remember'

type Body = { source: string; format: BodyFormat }

/**
 * An article's body as React nodes, never an HTML string; its headings for the contents, the
 * addresses of its pictures for the page's policy, and how many minutes it takes to read.
 */
export function renderArticleBody(body: Body): {
  nodes: ReactNode
  headings: BodyHeading[]
  pictures: string[]
  minutes: number
} {
  const { tree, headings } = TREES[body.format](body.source)
  const minutes = readingMinutes(tree)
  return {
    nodes: toNodes(presentPictures(tree)),
    headings,
    pictures: pictureAddresses(tree),
    minutes,
  }
}

/** The same for those who read it elsewhere: every address in it is whole. */
export function renderFeedBody(body: Body, pageUrl: string): ReactNode {
  return toNodes(absoluteTree(TREES[body.format](body.source).tree, pageUrl))
}

function toNodes(tree: Root): ReactNode {
  return toJsxRuntime(tree, {
    ...{ Fragment, jsx, jsxs },
    // Keys are for children that move, and these do not; `align` is enough without a style.
    passKeys: false,
    tableCellAlignToStyle: false,
  })
}

function pictureAddresses(tree: Parent): string[] {
  const pictures = elementsIn(tree).filter(({ tagName }) => tagName === 'img')
  return pictures.map(({ properties }) => String(properties.src ?? ''))
}

/** A page is rendered again for every new reply, and its body stays what it was. Hundreds of them. */
const REMEMBERED_CHARACTERS = 4_000_000

const TREES = {
  MARKDOWN: remember((source) => bodyTree(source, 'MARKDOWN'), REMEMBERED_CHARACTERS),
  HTML: remember((source) => bodyTree(source, 'HTML'), REMEMBERED_CHARACTERS),
}

/** The words of a body: for searching and counting. Paragraphs, headings, items stand on own lines. */
export function htmlToPlainText(source: string, format: BodyFormat): string {
  return fullText(bodyTree(source, format).tree)
}

/** The beginning of a body's running text, on one line, in at most `max` code points. */
export function excerptOf(source: string, format: BodyFormat, max: number): string {
  const { tree } = bodyTree(source, format)
  return cutAtWord(proseText(tree) || fullText(tree).replaceAll('\n', ' '), max)
}
