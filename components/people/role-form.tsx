'use client'
import { DoneNote } from '@/components/ui/done-note'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SelectField } from '@/components/ui/select-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { useTold } from '@/components/ui/use-told'
import { setRole } from '@/lib/people/actions'
import { RIGHTS_REFUSALS } from './rights-refusals'
import { ROLE_CHOICES } from './role-choices'

/** What somebody may do. It counts from their next request on. */
export function RoleForm({ personId, role }: { personId: string; role: string }) {
  const [state, form] = useFormAction(setRole)
  const told = useTold(state)
  return (
    <form {...form} noValidate>
      {state.kind === 'refused' && (
        <ErrorSummary ref={told} errors={{}} sentence={RIGHTS_REFUSALS[state.code]} />
      )}
      {state.kind === 'invalid' && <ErrorSummary ref={told} errors={state.fieldErrors} />}
      {state.kind === 'done' && (
        <DoneNote ref={told}>
          {state.outcome === 'changed' ? 'Saved. The role counts at once.' : 'It is this already.'}
        </DoneNote>
      )}
      <input type="hidden" name="personId" value={personId} />
      <SelectField key={role} label="Role" name="role" choices={ROLE_CHOICES} defaultValue={role} />
      <button type="submit" className="button mt-3">
        Save the role
      </button>
    </form>
  )
}
