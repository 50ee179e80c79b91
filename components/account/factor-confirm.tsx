'use client'
import type { ComponentProps } from 'react'
import { FormRefusal } from '@/components/ui/form-refusal'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { useTold } from '@/components/ui/use-told'
import { giveUpFactor } from '@/lib/account/actions'
import type { QrPicture } from '@/lib/account/qr-picture'

type Props = {
  /** To be typed. */
  secret: string
  /** To be scanned. */
  picture: QrPicture
  state: { kind: string; fieldErrors?: Record<string, string> }
  form: Pick<ComponentProps<'form'>, 'action' | 'onSubmit'>
}

/** The secret, and the code that shows that it has arrived. */
export function FactorConfirm({ secret, picture, state, form }: Props) {
  const [, giveUp] = useFormAction(giveUpFactor)
  const told = useTold(state)
  const errors = state.fieldErrors ?? {}
  return (
    <>
      <FormRefusal
        ref={told}
        state={state}
        scope="factor"
        sentence="This code is not right. Look at the clock of your telephone, and try the next one."
      />
      <ol className="list-decimal space-y-5 ps-5">
        <li>
          <p>Scan this with an authenticator app, or type the secret into it.</p>
          <svg
            role="img"
            aria-label="The secret as a QR code"
            viewBox={`0 0 ${picture.size} ${picture.size}`}
            className="my-3 size-48"
            shapeRendering="crispEdges"
          >
            <rect width="100%" height="100%" fill="#fff" />
            <path d={picture.path} fill="#000" />
          </svg>
          <p>
            <span className="text-meta text-ink-2">Secret: </span>
            <code className="break-all">{secret}</code>
          </p>
        </li>
        <li>
          <form {...form} noValidate className="space-y-3">
            <TextField
              label="Enter the code that it shows"
              name="code"
              scope="factor"
              required
              inputMode="numeric"
              autoComplete="one-time-code"
              error={errors.code}
            />
            <button type="submit" className="button button-primary">
              Switch it on
            </button>
          </form>
        </li>
      </ol>
      <form {...giveUp} className="mt-4">
        <button type="submit" className="button">
          Not now
        </button>
      </form>
    </>
  )
}
