import type { FilterNames } from '@/lib/moderation/public'
import {
  FILTER_NAMES,
  type FilterName,
  isNarrowed,
  type QueueFilter,
  queueAddress,
} from '@/lib/moderation/queue-filter'
import { CHECK_LABELS } from './status-words'

type Props = {
  filter: QueueFilter
  /** What stands behind the ids in the filter, in words. */
  names: FilterNames
}

/** What narrows the queue, each with a way to take it away. */
export function FilterChips({ filter, names }: Props) {
  if (!isNarrowed(filter)) return null
  const set = FILTER_NAMES.filter((name) => filter[name] !== undefined)
  return (
    <ul aria-label="Filters in force" className="mt-3 flex flex-wrap gap-2">
      {set.map((name) => (
        <li key={name}>
          <a href={queueAddress({ ...filter, [name]: undefined })} className="chip">
            <span className="max-w-[16rem] truncate" dir="auto">
              {inWords(name, filter[name] ?? '', names)}
            </span>
            <span aria-hidden="true">✕</span>
            <span className="sr-only">: show without this</span>
          </a>
        </li>
      ))}
      <li>
        <a
          href={queueAddress({ status: filter.status })}
          className="link inline-flex min-h-11 items-center px-2 font-sans text-meta"
        >
          Clear filters
        </a>
      </li>
    </ul>
  )
}

function inWords(name: FilterName, value: string, names: FilterNames): string {
  switch (name) {
    case 'q':
      return `Words: ${value}`
    case 'article':
      return `Article: ${names.article ?? value}`
    case 'name':
      return `Name: ${value}`
    case 'person':
      return `Same person as ${names.person ?? 'nobody'}`
    case 'address':
      return `Same address as ${names.address ?? 'nobody'}`
    case 'reason':
      return CHECK_LABELS[value] ?? value
    case 'links':
      return 'With links'
    case 'from':
      return `From ${value}`
    case 'to':
      return `To ${value}`
  }
}
