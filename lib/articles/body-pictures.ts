import type { Element, ElementContent, Root } from 'hast'
import { contentOf, element, elementsIn, rewriteElements } from '@/lib/articles/body-nodes'
import { readMediaAddress } from '@/lib/media/address'
import { plainSource, sourceSet, tintOf } from '@/lib/media/sources'

/** How wide a picture in the text is shown: the article's own measure. */
const SIZES = '(min-width: 40rem) 38rem, 100vw'

/**
 * Gives the newspaper's own pictures their files and their room. It comes after the sanitizer: every
 * word in it is made of an address that has one form. A picture alone in its paragraph with a title
 * stands in a figure, with the title for a caption.
 */
export function presentPictures(tree: Root): Root {
  const isOurs = ({ properties }: Element) =>
    readMediaAddress(String(properties.src ?? '')) !== null
  if (!elementsIn(tree).some((found) => found.tagName === 'img' && isOurs(found))) return tree
  const copy = structuredClone(tree)
  rewriteElements(copy, (found) => {
    if (found.tagName === 'img') return [presented(found)]
    return found.tagName === 'p' ? figureOf(found) : [found]
  })
  return copy
}

function presented(found: Element): Element {
  const picture = readMediaAddress(String(found.properties.src ?? ''))
  if (!picture) return found
  const { alt, title } = found.properties
  const { width, height } = picture
  return element('picture', { title }, [
    element('source', { type: 'image/avif', srcSet: sourceSet(picture, 'avif'), sizes: SIZES }, []),
    element(
      'img',
      {
        ...{ src: plainSource(picture), srcSet: sourceSet(picture, 'webp'), sizes: SIZES },
        ...{ alt, width, height, loading: 'lazy', decoding: 'async', className: [tintOf(picture)] },
      },
      [],
    ),
  ])
}

/** Innermost elements come first: what was an image is presented by now. */
function figureOf(paragraph: Element): ElementContent[] {
  const [only, ...others] = contentOf(paragraph)
  const isAlone = only?.type === 'element' && only.tagName === 'picture' && others.length === 0
  if (!isAlone || !only.properties.title) return [paragraph]
  const { title, ...properties } = only.properties
  const caption = element('figcaption', {}, String(title))
  return [element('figure', {}, [{ ...only, properties }, caption])]
}
