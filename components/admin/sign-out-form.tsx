'use client'
import { useActionState } from 'react'
import { IDLE } from '@/lib/action-state'
import { signOut } from '@/lib/people/actions'

export function SignOutForm() {
  const [, action] = useActionState(signOut, IDLE)
  return (
    <form action={action}>
      <button type="submit" className="button button-small">
        Sign out
      </button>
    </form>
  )
}
