import { z } from 'zod'
import { parseHtml } from '@/lib/articles/body-html'
import { textOf } from '@/lib/articles/body-nodes'

/** The text of an element, exactly; '' where the element is missing. */
export const source = z.unknown().optional().transform(textOfElement)

/** The text without the space the file's layout may have added. */
export const plain = source.transform((text) => text.trim())

/** A name or a title. WordPress keeps these as HTML, entities and marks included. */
export const label = plain.transform((html) => textOf(parseHtml(html)).trim())

/** An address part. WordPress keeps letters beyond ASCII percent-encoded. */
export const slug = plain.transform(decodePercent)

/** The number of another thing; '0' stands for none. */
export const reference = plain.transform((id) => (id === '' || id === '0' ? null : id))

/** A moment written without its zone, which is UTC in all `…_gmt` fields. Zeros stand for none. */
export const moment = plain.transform((text) => toDate(`${text.replace(' ', 'T')}Z`))

/** A moment in the form of e-mails, as in RSS. */
export const mailDate = plain.transform(toDate)

/** An element with elements or attributes; one that turns out to have none is still an element. */
export function element<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.preprocess(
    (found) => (typeof found === 'object' ? found : { '#text': found }),
    z.object(shape),
  )
}

/** Elements that may be repeated or missing. */
export function list<Schema extends z.ZodType>(schema: Schema) {
  return z.array(schema).default([])
}

function textOfElement(element: unknown): string {
  if (typeof element === 'string') return element
  if (Array.isArray(element)) return textOfElement(element[0])
  const isElement = typeof element === 'object' && element !== null && '#text' in element
  return isElement ? String(element['#text']) : ''
}

/** Unlike `decodeURIComponent`, this reads broken codes too. */
function decodePercent(text: string): string {
  return new URLSearchParams(`text=${text.replace(/[&+]/g, encodeURIComponent)}`).get('text') ?? ''
}

function toDate(text: string): Date | null {
  const date = new Date(text)
  return Number.isNaN(date.getTime()) ? null : date
}
