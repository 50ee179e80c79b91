'use client'
import { useEffect, useRef, useState } from 'react'
import { IDLE } from '@/lib/action-state'
import { decideComment, undoChange } from '@/lib/moderation/actions'
import type { DecisionInput } from '@/lib/moderation/schema'
import { cardBeside, focusCard } from './card-focus'
import type { Decisions, DeskEntry } from './desk-context'
import { useLaterList } from './use-later-list'

/** Decisions that can be taken back by key, one after the other. */
const UNDO_MAX = 20

type Made = { authorName: string; entryId: Promise<string | null> }

const DONE: Record<DecisionInput['to'], string> = {
  PENDING: 'Held',
  APPROVED: 'Approved',
  SPAM: 'Spam',
  TRASHED: 'In the trash',
  RESTORE: 'Restored',
}

/**
 * Decides at once on the screen: the card leaves, the next one has the focus, and the server is
 * told. What it refuses comes back with the reason.
 */
export function useDecisions(entries: DeskEntry[], hasMore: boolean): Decisions {
  // By version: what comes back from the server changed is another thing, and shown.
  const [left, setLeft] = useState<ReadonlyMap<string, number>>(new Map())
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map())
  const [news, setNews] = useState('')
  const made = useRef<Made[]>([])
  const awaited = useRef<string | null>(null)
  const askForList = useLaterList(hasMore)
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const isHidden = (id: string) => left.get(id) === byId.get(id)?.version

  // What was taken back stands in its place again once the server has said so.
  useEffect(() => {
    const id = awaited.current
    if (id === null || !entries.some((entry) => entry.id === id)) return
    awaited.current = null
    focusCard(id)
  }, [entries])

  function decide(id: string, to: DecisionInput['to']): void {
    const entry = byId.get(id)
    if (!entry || entry.status === to || isHidden(id)) return
    const beside = cardBeside(id, 1) ?? cardBeside(id, -1)
    setLeft((before) => new Map(before).set(id, entry.version))
    setProblems((before) => without(before, id))
    setNews(`${DONE[to]}: ${entry.authorName}.`)
    if (beside) focusCard(beside)
    made.current = [
      ...made.current.slice(1 - UNDO_MAX),
      { authorName: entry.authorName, entryId: tell(entry, to) },
    ]
  }

  async function tell({ id, version, authorName }: DeskEntry, to: DecisionInput['to']) {
    const decision = { commentId: id, version, to, answer: 'word' }
    const answer = await decideComment(IDLE, form(decision)).catch(() => null)
    if (answer?.kind === 'done') {
      askForList()
      return answer.outcome.entryId
    }
    const problem = problemOf(answer)
    setLeft((before) => without(before, id))
    setProblems((before) => new Map(before).set(id, problem))
    setNews(`Not done: ${authorName}. ${problem}`)
    requestAnimationFrame(() => focusCard(id))
    return null
  }

  async function undo(): Promise<void> {
    const last = made.current.pop()
    if (!last) return setNews('There is nothing to undo.')
    const entryId = await last.entryId
    if (entryId === null) return
    const answer = await undoChange(IDLE, form({ entryId })).catch(() => null)
    if (answer?.kind !== 'done') return setNews(`Not undone. ${problemOf(answer)}`)
    awaited.current = answer.outcome.commentId
    setNews(`Undone: ${last.authorName}.`)
  }

  return {
    ...{ decide, undo, canUndo: made.current.length > 0, isHidden, news },
    isListed: (id) => byId.has(id),
    problemWith: (id) => problems.get(id),
  }
}

function problemOf(answer: { kind: string; code?: string; told?: string } | null): string {
  if (answer?.code === 'gone') return 'It is no longer here.'
  return answer?.told ?? 'The server did not answer. Try it again.'
}

function form(fields: Record<string, string | number>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, String(value))
  return data
}

function without<T>(map: ReadonlyMap<string, T>, id: string): ReadonlyMap<string, T> {
  const rest = new Map(map)
  rest.delete(id)
  return rest
}
