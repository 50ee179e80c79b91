'use client'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { cardBeside, focusCard, PANEL_ID } from './card-focus'

/** What of the details somebody wants to begin with. */
type Part = 'reply' | 'edit'

export type Panel = {
  /** The comment whose details are shown beside the list. */
  openId: string | null
  /** Where these details are beside this list: what a plain link leads to as well. */
  addressOf(id: string): string
  show(id: string, part?: Part): void
  /** The one after this, or before it, as far as there is one. */
  step(step: 1 | -1): void
  close(): void
}

type Props = { openId: string | null; addressOf: (id: string | null) => string }

/** The details beside the list: an address, so that Back closes them and a link opens them. */
export function usePanel({ openId, addressOf }: Props): Panel {
  const router = useRouter()
  const before = useRef<string | null>(null)
  const wanted = useRef<Part | null>(null)
  // Where it is going while the server has not answered yet: keys may be quicker.
  const aimed = useRef(openId)

  // The focus goes in with the details, and back to the card they are of.
  useEffect(() => {
    if (openId) enter(wanted.current)
    else if (before.current) focusCard(before.current)
    before.current = openId
    aimed.current = openId
    wanted.current = null
  }, [openId])

  const go = (id: string | null) => {
    const address = addressOf(id) as Route
    aimed.current = id
    // What is opened from the list is closed by Back; going through it leaves no trail.
    if (openId) router.replace(address, { scroll: false })
    else router.push(address, { scroll: false })
  }

  return {
    openId,
    addressOf,
    show(id, part) {
      if (id === openId) return enter(part ?? null)
      wanted.current = part ?? null
      go(id)
    },
    step(step) {
      const beside = aimed.current && cardBeside(aimed.current, step)
      if (beside) go(beside)
    },
    close() {
      if (openId) go(null)
    },
  }
}

function enter(part: Part | null): void {
  const panel = document.getElementById(PANEL_ID)
  const fold = part && panel?.querySelector<HTMLDetailsElement>(`#${part}`)
  if (fold) fold.open = true
  const start = fold?.querySelector<HTMLElement>('textarea') ?? panel
  start?.focus()
}
