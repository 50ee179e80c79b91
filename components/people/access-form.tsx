'use client'
import { DoneNote } from '@/components/ui/done-note'
import { ErrorSummary } from '@/components/ui/error-summary'
import { useFormAction } from '@/components/ui/use-form-action'
import { useTold } from '@/components/ui/use-told'
import { setAccess } from '@/lib/people/actions'
import { RIGHTS_REFUSALS } from './rights-refusals'

/** Shuts somebody out, or lets them in again. */
export function AccessForm({ personId, isDisabled }: { personId: string; isDisabled: boolean }) {
  const [state, form] = useFormAction(setAccess)
  const told = useTold(state)
  return (
    <form {...form}>
      {state.kind === 'refused' && (
        <ErrorSummary ref={told} errors={{}} sentence={RIGHTS_REFUSALS[state.code]} />
      )}
      {state.kind === 'done' && (
        <DoneNote ref={told}>
          {state.outcome === 'disabled'
            ? 'Disabled. All their sessions have ended.'
            : 'Enabled. They can sign in again.'}
        </DoneNote>
      )}
      <input type="hidden" name="personId" value={personId} />
      <input type="hidden" name="to" value={isDisabled ? 'enabled' : 'disabled'} />
      <p className="mb-3 text-meta text-ink-2">
        {isDisabled
          ? 'They cannot sign in. What they wrote and decided stays.'
          : 'Disabling ends all their sessions at once. What they wrote and decided stays.'}
      </p>
      <button type="submit" className="button">
        {isDisabled ? 'Enable' : 'Disable'}
      </button>
    </form>
  )
}
