'use client'
import { DoneNote } from '@/components/ui/done-note'
import { useFormAction } from '@/components/ui/use-form-action'
import { useTold } from '@/components/ui/use-told'
import { removeSecondFactor } from '@/lib/people/actions'

type Props = { personId: string; hasSecondFactor: boolean }

/** For somebody who lost their telephone and their recovery codes. */
export function FactorRemoval({ personId, hasSecondFactor }: Props) {
  const [state, form] = useFormAction(removeSecondFactor)
  const told = useTold(state)
  return (
    <>
      {state.kind === 'done' && (
        <DoneNote ref={told}>Removed. They sign in with their password alone.</DoneNote>
      )}
      {hasSecondFactor ? (
        <form {...form}>
          <input type="hidden" name="personId" value={personId} />
          <p className="mb-3 text-meta text-ink-2">
            On. Remove it only when you know it is them who lost it.
          </p>
          <button type="submit" className="button">
            Remove the second factor
          </button>
        </form>
      ) : (
        <p className="text-meta text-ink-2">Off.</p>
      )}
    </>
  )
}
