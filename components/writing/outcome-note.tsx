import type { Ref } from 'react'
import { DoneNote } from '@/components/ui/done-note'
import { formatMoment } from '@/lib/clock'
import { paths } from '@/lib/paths'

type Outcome = { did: string; slug: string; at: Date }
type Props = {
  outcome: Outcome
  publishedAt: Date | null
  timeZone: string
  language: string
  ref: Ref<HTMLDivElement>
}

/** What a button did, and where it can be seen. */
export function OutcomeNote({
  outcome: { did, slug },
  publishedAt,
  timeZone,
  language,
  ref,
}: Props) {
  const when = publishedAt ? formatMoment(publishedAt, timeZone, language) : ''
  const sentences: Record<string, string> = {
    saved: 'Saved. Readers see nothing of it yet.',
    published: 'Published. Readers see it now.',
    updated: 'Updated. Readers see it as it is here.',
    scheduled: `Scheduled. It appears on ${when}.`,
    'taken-back': 'A draft again. It does not appear by itself.',
    withdrawn: 'Withdrawn. Readers no longer see it.',
  }
  const isPublic = did === 'published' || did === 'updated'
  return (
    <DoneNote ref={ref}>
      {sentences[did]}{' '}
      {isPublic && (
        <a className="link" href={paths.article(slug)}>
          View it
        </a>
      )}
    </DoneNote>
  )
}
