import type { ReactNode } from 'react'

type Props = { isPending: boolean; whilePending?: string; children: ReactNode }

/** What a form is for. It stays pressable while it is sent, so that the focus stays. */
export function SubmitButton({ isPending, whilePending = 'One moment…', children }: Props) {
  return (
    <button type="submit" className="button button-primary" aria-disabled={isPending || undefined}>
      {isPending ? whilePending : children}
    </button>
  )
}
