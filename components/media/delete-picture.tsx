'use client'
import { useActionState } from 'react'
import { IDLE } from '@/lib/action-state'
import { deletePicture } from '@/lib/media/actions'

/** There is no way back, so it is asked for twice; what an article shows is not deleted at all. */
export function DeletePicture({ id }: { id: string }) {
  const [state, action, isPending] = useActionState(deletePicture, IDLE)
  return (
    <details className="desk-aside font-sans">
      <summary>Delete…</summary>
      <form action={action} aria-busy={isPending || undefined} className="space-y-3">
        <input type="hidden" name="id" value={id} />
        <p className="text-meta text-ink-2">It is gone for good, in every size.</p>
        <button type="submit" className="button button-danger">
          Delete the picture
        </button>
        {state.kind === 'refused' && (
          <p role="alert" className="font-semibold text-danger">
            {state.code === 'used'
              ? 'An article shows it, or is about to. Take it out there first.'
              : 'It is not there any more, or not yours.'}
          </p>
        )}
      </form>
    </details>
  )
}
