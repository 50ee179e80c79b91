'use client'
import type { MouseEvent, ReactNode } from 'react'
import { paths } from '@/lib/paths'
import { useDesk } from './desk-context'

type Props = { commentId: string; className?: string; children: ReactNode }

/** Leads to the details of a comment: beside the list where there is one, or on their own page. */
export function PanelLink({ commentId, className, children }: Props) {
  const panel = useDesk()?.panel

  function showHere(event: MouseEvent): void {
    if (!panel || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    panel.show(commentId)
  }

  return (
    <a
      href={panel?.addressOf(commentId) ?? paths.deskComment(commentId)}
      onClick={showHere}
      className={className}
    >
      {children}
    </a>
  )
}
