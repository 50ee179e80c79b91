'use client'
import { useFormAction } from '@/components/ui/use-form-action'
import { endSessions } from '@/lib/account/actions'

export function EndOthersForm() {
  const [, form] = useFormAction(endSessions)
  return (
    <form {...form}>
      <button type="submit" className="button">
        End all others
      </button>
    </form>
  )
}
