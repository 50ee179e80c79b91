'use client'
import { type ReactNode, useRef } from 'react'
import { type QueueFilter, queueAddress } from '@/lib/moderation/queue-filter'
import { type PreferenceInput, QUEUES } from '@/lib/moderation/schema'
import { paths } from '@/lib/paths'
import { CARD_ATTRIBUTE, cardBeside, focusCard, focusedCard } from './card-focus'
import { submitChosen, toggle, toggleAll } from './chosen'
import { DeskContext, type DeskEntry } from './desk-context'
import { KeySheet } from './key-sheet'
import { useDecisions } from './use-decisions'
import { type Commands, useDeskKeys } from './use-desk-keys'
import { useLive } from './use-live'

type Props = {
  entries: DeskEntry[]
  filter: QueueFilter
  keyMode: PreferenceInput['keys']
  children: ReactNode
}

/** What makes a list of cards a desk: decisions without waiting, and a key for everything. */
export function Desk({ entries, filter, keyMode, children }: Props) {
  const desk = useDecisions(entries)
  const live = useLive(filter, entries)
  const sheet = useRef<HTMLDialogElement>(null)
  const move = (step: 1 | -1) => {
    const id = cardBeside(focusedCard(), step)
    if (id) focusCard(id)
  }
  const withCard = (act: (id: string) => void) => () => {
    const id = focusedCard()
    if (id) act(id)
    else move(1)
  }
  const goTo = (address: string) => window.location.assign(address)
  const tab = (index: number) => () => goTo(queueAddress({ status: queueAt(index) }))

  const commands: Commands = {
    next: () => move(1),
    previous: () => move(-1),
    approve: withCard((id) => desk.decide(id, 'APPROVED')),
    hold: withCard((id) => desk.decide(id, 'PENDING')),
    spam: withCard((id) => desk.decide(id, 'SPAM')),
    trash: withCard((id) => desk.decide(id, 'TRASHED')),
    select: withCard(() => toggle(document.activeElement?.closest(`[${CARD_ATTRIBUTE}]`) ?? null)),
    'select-all': toggleAll,
    'approve-selected': () => submitChosen('APPROVED'),
    'spam-selected': () => submitChosen('SPAM'),
    'trash-selected': () => submitChosen('TRASHED'),
    undo: desk.undo,
    open: withCard((id) => goTo(paths.deskComment(id))),
    history: withCard((id) => goTo(queueAddress({ status: 'ALL', person: id }))),
    'next-tab': tab(QUEUES.indexOf(filter.status) + 1),
    ...Object.fromEntries(QUEUES.map((_, index) => [`tab-${index + 1}`, tab(index)])),
    search: () => document.getElementById('queue-search')?.focus(),
    help: () => sheet.current?.showModal(),
  }
  useDeskKeys(commands, keyMode)

  return (
    <DeskContext value={{ ...desk, ...live }}>
      {children}
      <KeySheet ref={sheet} />
    </DeskContext>
  )
}

function queueAt(index: number) {
  return QUEUES[index % QUEUES.length] ?? QUEUES[0]
}
