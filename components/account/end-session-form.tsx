'use client'
import { useFormAction } from '@/components/ui/use-form-action'
import { endSession } from '@/lib/account/actions'

/** Signs out one of one's own sessions, wherever it is. */
export function EndSessionForm({ sessionId, label }: { sessionId: string; label: string }) {
  const [, form] = useFormAction(endSession)
  return (
    <form {...form}>
      <input type="hidden" name="sessionId" value={sessionId} />
      <button type="submit" className="button" aria-label={label}>
        End
      </button>
    </form>
  )
}
