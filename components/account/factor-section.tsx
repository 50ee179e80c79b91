'use client'
import { useFormAction } from '@/components/ui/use-form-action'
import { beginFactor, confirmFactor } from '@/lib/account/actions'
import type { ShownFactor } from '@/lib/account/shown-factor'
import { FactorConfirm } from './factor-confirm'
import { FactorRemove } from './factor-remove'
import { RecoveryCodes } from './recovery-codes'

/** Off, being set up, or on; and right after it was confirmed the recovery codes, this once. */
export function FactorSection({ factor }: { factor: ShownFactor }) {
  const [, begin] = useFormAction(beginFactor)
  const [confirmed, confirm] = useFormAction(confirmFactor)
  if (factor.kind === 'off') {
    return (
      <form {...begin}>
        <p className="mb-3 text-meta text-ink-2">
          Off. With it, signing in asks for your password and a code from an app on your telephone:
          a stolen password alone opens nothing.
        </p>
        <button type="submit" className="button">
          Set it up
        </button>
      </form>
    )
  }
  if (factor.kind === 'begun') {
    return <FactorConfirm {...factor} state={confirmed} form={confirm} />
  }
  return (
    <>
      {confirmed.kind === 'done' && <RecoveryCodes state={confirmed} />}
      <FactorRemove since={factor.since} codesLeft={factor.codesLeft} />
    </>
  )
}
