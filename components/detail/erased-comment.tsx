import { Moment } from '@/components/admin/moment'
import type { Erased } from '@/lib/moderation/detail'
import { paths } from '@/lib/paths'

type Props = { erased: Erased; timeZone: string; language: string }

/** Gone: nobody can bring it back, but one can be told who it was. */
export function ErasedComment({ erased: { actorName, at }, ...site }: Props) {
  return (
    <div className="max-w-figure space-y-4 font-sans">
      <h1 className="text-h2">This reply was erased</h1>
      <p>
        {actorName} erased it for good on <Moment at={at} {...site} />. Nothing of it is left but
        its place in the thread.
      </p>
      <p>
        <a href={paths.desk} className="button">
          To the queue
        </a>
      </p>
    </div>
  )
}
