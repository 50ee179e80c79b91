import { Moment } from '@/components/admin/moment'
import type { Erased } from '@/lib/moderation/detail'

type Props = { erased: Erased; timeZone: string; language: string }

/** Gone: nobody can bring it back, but one can be told who it was. */
export function ErasedComment({ erased: { actorName, at }, ...site }: Props) {
  return (
    <p className="max-w-figure font-sans">
      {actorName} erased it for good on <Moment at={at} {...site} />. Nothing of it is left but its
      place in the thread.
    </p>
  )
}
