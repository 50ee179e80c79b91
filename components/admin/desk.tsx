'use client'
import { type ReactNode, useRef } from 'react'
import { type QueueCursor, type QueueFilter, queueAddress } from '@/lib/moderation/queue-filter'
import type { DecisionInput, PreferenceInput } from '@/lib/moderation/schema'
import { cardBeside } from './card-focus'
import { deskCommands } from './desk-commands'
import { DeskContext, type DeskEntry } from './desk-context'
import { KeySheet } from './key-sheet'
import { OfflineGate } from './offline-gate'
import { useDecisions } from './use-decisions'
import { useDeskKeys } from './use-desk-keys'
import { useLive } from './use-live'
import { useOffline } from './use-offline'
import { usePanel } from './use-panel'

type Props = {
  entries: DeskEntry[]
  filter: QueueFilter
  after: QueueCursor | null
  /** Whether there is a page after this one. */
  hasMore: boolean
  /** The comment whose details are shown beside the list. */
  openId: string | null
  keyMode: PreferenceInput['keys']
  children: ReactNode
}

/** What makes a list of cards a desk: decisions without waiting, and a key for everything. */
export function Desk({ entries, filter, after, hasMore, openId, keyMode, children }: Props) {
  const decisions = useDecisions(entries, hasMore)
  const live = useLive(filter, entries)
  const isOffline = useOffline()
  const sheet = useRef<HTMLDialogElement>(null)
  const panel = usePanel({ openId, addressOf: (id) => queueAddress(filter, after, id) })

  /** Where the details are shown beside the list they go on to the next with it. */
  function decide(id: string, to: DecisionInput['to']): void {
    if (isOffline) return
    const beside = cardBeside(id, 1) ?? cardBeside(id, -1)
    decisions.decide(id, to)
    if (id !== openId) return
    if (beside) panel.show(beside)
    else panel.close()
  }

  const desk = { ...decisions, ...live, decide, panel, isOffline }
  const help = () => sheet.current?.showModal()
  useDeskKeys(deskCommands({ desk, filter, help }), keyMode)

  return (
    <DeskContext value={desk}>
      <OfflineGate isOffline={isOffline}>{children}</OfflineGate>
      <KeySheet ref={sheet} />
    </DeskContext>
  )
}
