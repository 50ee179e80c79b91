import '@/lib/zod-without-eval'
import { z } from 'zod'
import { paths } from '@/lib/paths'
import { queue } from './schema'

/** Longer than any slug, name or search that makes sense. Characters. */
const VALUE_MAX = 200

/** One word of an address; what makes no sense is left out, and never an error. */
function optional<T extends z.ZodType>(schema: T) {
  return schema.optional().catch(undefined)
}

const typed = optional(z.string().trim().min(1).max(VALUE_MAX))
const day = optional(z.iso.date())

/**
 * What the desk shows: everything that can be asked stands in the address, under these names. A
 * person and a network address are named by a comment of theirs, never by what is stored of them.
 */
const queueFilter = z.object({
  status: queue.catch('PENDING'),
  q: typed,
  article: typed,
  name: typed,
  person: optional(z.uuid()),
  address: optional(z.uuid()),
  /** The name of a check that had something to say. */
  reason: optional(z.string().regex(/^[a-z-]{1,40}$/)),
  links: optional(z.literal('1')),
  /** Both days belong to it, in the site's own time. */
  from: day,
  to: day,
})

export type QueueFilter = z.output<typeof queueFilter>

/** What narrows a queue; each can be taken away by itself. */
export const FILTER_NAMES = [
  ...(['q', 'article', 'name', 'person', 'address', 'reason', 'links', 'from', 'to'] as const),
] as const
export type FilterName = (typeof FILTER_NAMES)[number]

/** What an address or a form asks for. Of a name that comes twice the first counts. */
export function readQueueFilter(asked: Record<string, string | string[] | undefined>): QueueFilter {
  const values = Object.entries(asked).map(([name, value]) => {
    return [name, Array.isArray(value) ? value[0] : value]
  })
  return queueFilter.parse(Object.fromEntries(values))
}

/** The query that asks for this, always in the same order; empty for what is shown by default. */
export function queueQuery({ status, ...narrowed }: QueueFilter): string {
  const query = new URLSearchParams()
  if (status !== 'PENDING') query.set('status', status)
  for (const name of FILTER_NAMES) {
    const value = narrowed[name]
    if (value !== undefined) query.set(name, value)
  }
  return query.toString()
}

/**
 * Where this is shown, from its beginning or from after a comment.
 * @param open the comment whose details are shown beside the list
 */
export function queueAddress(
  filter: Partial<QueueFilter>,
  after?: QueueCursor | null,
  open?: string | null,
): string {
  const query = queueQuery({ status: 'PENDING', ...filter })
  const parts = [query, after && `after=${writeCursor(after)}`, open && `c=${open}`].filter(Boolean)
  return parts.length > 0 ? `${paths.desk}?${parts.join('&')}` : paths.desk
}

/** The comment that is asked for beside the list. */
export function readOpen(asked: string | string[] | undefined): string | null {
  return z.uuid().safeParse(asked).data ?? null
}

/** Comments that are asked about at once: those that came in a quarter of a second, and many more. */
const IDS_MAX = 100

/** Ids as one word of an address; what is none is left out. */
export function readIds(asked: string | undefined): string[] {
  const ids = (asked ?? '').split(',').slice(0, IDS_MAX)
  return ids.filter((id) => z.uuid().safeParse(id).success)
}

export function isNarrowed(filter: QueueFilter): boolean {
  return FILTER_NAMES.some((name) => filter[name] !== undefined)
}

/** A place in a queue. It stays one when the comment that stood there has left. */
export type QueueCursor = { at: Date; id: string }

export function writeCursor({ at, id }: QueueCursor): string {
  return `${at.getTime()}.${id}`
}

/** Milliseconds, so far as PostgreSQL and JavaScript agree on dates, and an id. */
const cursor = z
  .string()
  .regex(/^\d{1,14}\.[^.]+$/)
  .transform((text) => text.split('.'))
  .transform(([at, id]) => ({ at: new Date(Number(at)), id }))
  .pipe(z.object({ at: z.date(), id: z.uuid() }))

/** Null where it names no place. */
export function readCursor(after: string | string[] | undefined | null): QueueCursor | null {
  return cursor.safeParse(after).data ?? null
}
