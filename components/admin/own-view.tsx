'use client'
import { useActionState } from 'react'
import { IDLE } from '@/lib/action-state'
import { deleteView, shareView } from '@/lib/moderation/actions'
import type { SavedView } from '@/lib/moderation/public'

type Props = { view: SavedView; mayShare: boolean }

/** What somebody may do with a view of their own. */
export function OwnView({ view: { id, name, isShared }, mayShare }: Props) {
  const [, remove] = useActionState(deleteView, IDLE)
  const [, share] = useActionState(shareView, IDLE)
  return (
    <>
      {mayShare && (
        <form action={share}>
          <input type="hidden" name="viewId" value={id} />
          <input type="hidden" name="isShared" value={isShared ? 'no' : 'yes'} />
          <button type="submit" className="button button-small">
            {isShared ? 'Stop sharing' : 'Share'}
            <span className="sr-only"> “{name}”</span>
          </button>
        </form>
      )}
      <form action={remove}>
        <input type="hidden" name="viewId" value={id} />
        <button type="submit" className="button button-small">
          Delete<span className="sr-only"> “{name}”</span>
        </button>
      </form>
    </>
  )
}
