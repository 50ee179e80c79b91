'use client'
import { useActionState } from 'react'
import { IDLE } from '@/lib/action-state'
import { startArticle } from '@/lib/writing/actions'

/** Leads to an empty article. */
export function StartButton() {
  const [, action, isPending] = useActionState(startArticle, IDLE)
  return (
    <form action={action}>
      <button
        type="submit"
        name="intent"
        value="write"
        className="button button-primary"
        disabled={isPending}
      >
        Write
      </button>
    </form>
  )
}
