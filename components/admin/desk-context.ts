'use client'
import { createContext, useContext } from 'react'
import type { DecisionInput } from '@/lib/moderation/schema'
import type { Live } from './use-live'
import type { Panel } from './use-panel'

/** What is known of a card without its text. */
export type DeskEntry = Pick<DecisionInput, 'version'> & {
  id: string
  status: Exclude<DecisionInput['to'], 'RESTORE'>
  authorName: string
}

export type Decisions = {
  decide(id: string, to: DecisionInput['to']): void
  /** Whether it is one of the list: nothing else leaves it. */
  isListed(id: string): boolean
  undo(): void
  /** Whether this page made the last decision: the list may not know of it yet. */
  canUndo: boolean
  isHidden(id: string): boolean
  /** Why a decision about this one did not come about. */
  problemWith(id: string): string | undefined
  /** What happened last, in words. */
  news: string
}

export type Desk = Decisions & Live & { panel: Panel; isOffline: boolean }

/** Null on pages without a list: there each form speaks for itself. */
export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk | null {
  return useContext(DeskContext)
}
