'use client'
import { type QueueFilter, queueAddress } from '@/lib/moderation/queue-filter'
import { QUEUES } from '@/lib/moderation/schema'
import { paths } from '@/lib/paths'
import { CARD_ATTRIBUTE, cardBeside, focusCard, focusedCard, isPanelFocused } from './card-focus'
import { submitChosen, toggle, toggleAll } from './chosen'
import type { Desk } from './desk-context'
import type { Commands } from './use-desk-keys'

type Props = { desk: Desk; filter: QueueFilter; help: () => void }

/** What each command of the keys does: to the card in focus, or to the one whose details are open. */
export function deskCommands({ desk, filter, help }: Props): Commands {
  const { panel, decide } = desk
  const move = (step: 1 | -1) => {
    if (isPanelFocused()) return panel.step(step)
    const id = cardBeside(focusedCard(), step)
    if (id) focusCard(id)
  }
  const withCard = (act: (id: string) => void) => () => {
    const id = isPanelFocused() ? panel.openId : focusedCard()
    if (id) act(id)
    else move(1)
  }
  const goTo = (address: string) => window.location.assign(address)
  const tab = (index: number) => () => goTo(queueAddress({ status: queueAt(index) }))

  return {
    next: () => move(1),
    previous: () => move(-1),
    approve: withCard((id) => decide(id, 'APPROVED')),
    hold: withCard((id) => decide(id, 'PENDING')),
    spam: withCard((id) => decide(id, 'SPAM')),
    trash: withCard((id) => decide(id, 'TRASHED')),
    select: withCard((id) => toggle(document.querySelector(`[${CARD_ATTRIBUTE}="${id}"]`))),
    'select-all': toggleAll,
    'approve-selected': () => submitChosen('APPROVED'),
    'spam-selected': () => submitChosen('SPAM'),
    'trash-selected': () => submitChosen('TRASHED'),
    undo: desk.undo,
    open: withCard((id) => panel.show(id)),
    close: panel.close,
    reply: withCard((id) => panel.show(id, 'reply')),
    'quick-edit': withCard((id) => panel.show(id, 'edit')),
    edit: withCard((id) => goTo(`${paths.deskComment(id)}#edit-text`)),
    history: withCard((id) => goTo(queueAddress({ status: 'ALL', person: id }))),
    'next-tab': tab(QUEUES.indexOf(filter.status) + 1),
    ...Object.fromEntries(QUEUES.map((_, index) => [`tab-${index + 1}`, tab(index)])),
    search: () => document.getElementById('queue-search')?.focus(),
    help,
  }
}

function queueAt(index: number) {
  return QUEUES[index % QUEUES.length] ?? QUEUES[0]
}
