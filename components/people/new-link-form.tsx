'use client'
import { DoneNote } from '@/components/ui/done-note'
import { ErrorSummary } from '@/components/ui/error-summary'
import { useFormAction } from '@/components/ui/use-form-action'
import { useTold } from '@/components/ui/use-told'
import { inviteOnceMore } from '@/lib/people/actions'
import { OneTimeLink } from './one-time-link'

/** For a link that was lost, or not used in time. */
export function NewLinkForm({ personId }: { personId: string }) {
  const [state, form] = useFormAction(inviteOnceMore)
  const told = useTold(state)
  return (
    <form {...form}>
      {state.kind === 'refused' && (
        <ErrorSummary
          ref={told}
          errors={{}}
          sentence="They have set a password, or are disabled. No link was made."
        />
      )}
      {state.kind === 'done' && (
        <DoneNote ref={told}>
          <OneTimeLink {...state.outcome} />
        </DoneNote>
      )}
      <input type="hidden" name="personId" value={personId} />
      <p className="mb-3 text-meta text-ink-2">
        No password was set yet. A new link takes the place of the one before.
      </p>
      <button type="submit" className="button">
        Make a new link
      </button>
    </form>
  )
}
