import GithubSlugger, { slug } from 'github-slugger'
import type { Element } from 'hast'
import { elementsIn, type Parent, textOf } from '@/lib/articles/body-nodes'

export type BodyHeading = { id: string; level: 2 | 3 | 4; text: string }

const LEVELS: Record<string, BodyHeading['level']> = { h2: 2, h3: 3, h4: 4 }

/** Longest part of a heading in its address, in code points. */
const MAX_ID_LENGTH = 80

/** Gives the headings their ids and points the body's own links at them. */
export function anchorHeadings(tree: Parent): BodyHeading[] {
  const slugger = new GithubSlugger()
  const headings: BodyHeading[] = []
  const idsByName = new Map<string, string>()

  for (const found of elementsIn(tree)) {
    const level = LEVELS[found.tagName]
    if (!level) continue
    const { id: typed, ...properties } = found.properties
    const text = textOf(found).replace(/\s+/g, ' ').trim()
    found.properties = properties
    if (!text) continue
    const name = typeof typed === 'string' && typed ? typed : slug(text)
    const id = slugger.slug(anchorName(name))
    found.properties.id = id
    headings.push({ id, level, text })
    if (!idsByName.has(name)) idsByName.set(name, id)
  }
  for (const found of elementsIn(tree)) followHeading(found, idsByName)
  return headings
}

/**
 * A slug that no script can take for a variable of its own, as browsers make one of every id that
 * is a plain word: "Comments" becomes `comments-section`.
 */
function anchorName(name: string): string {
  const base = Array.from(slug(name)).slice(0, MAX_ID_LENGTH).join('')
  return /^\w*$/.test(base) ? `${base || 'untitled'}-section` : base
}

function followHeading({ tagName, properties }: Element, idsByName: Map<string, string>): void {
  if (tagName !== 'a' || typeof properties.href !== 'string') return
  const id = properties.href.startsWith('#') && idsByName.get(properties.href.slice(1))
  if (id) properties.href = `#${id}`
}
