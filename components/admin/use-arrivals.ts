'use client'
import { useEffect, useRef, useState } from 'react'
import type { DeskEvent } from '@/lib/moderation/desk-event'
import { isNarrowed, type QueueFilter, queueQuery } from '@/lib/moderation/queue-filter'
import { paths } from '@/lib/paths'

/** How many of the comments that came in belong to what is shown. */
export function useArrivals(events: DeskEvent[], filter: QueueFilter): number {
  const [matching, setMatching] = useState<ReadonlySet<string>>(new Set())
  const asked = useRef(new Set<string>())
  const isNarrow = isNarrowed(filter)
  const came = new Set(events.filter((event) => comesHere(event, filter)).map(idOf))
  const query = queueQuery(filter)
  const names = [...came].join()

  // What a filter says about them only the server knows.
  useEffect(() => {
    const unasked = names.split(',').filter((id) => id !== '' && !asked.current.has(id))
    if (!isNarrow || unasked.length === 0) return
    for (const id of unasked) asked.current.add(id)
    listMatching(query, unasked).then((found) => {
      if (found.length > 0) setMatching((before) => new Set([...before, ...found]))
    })
  }, [names, query, isNarrow])

  return isNarrow ? [...came].filter((id) => matching.has(id)).length : came.size
}

/** None where the server does not answer: the number is a hint, and the next page is right. */
async function listMatching(query: string, ids: string[]): Promise<string[]> {
  const answer = await fetch(paths.deskMatching(query, ids)).catch(() => null)
  return answer?.ok && !answer.redirected ? answer.json() : []
}

function comesHere({ action, status }: DeskEvent, filter: QueueFilter): boolean {
  return action === 'POSTED' && (filter.status === 'ALL' || status === filter.status)
}

function idOf({ commentId = '' }: DeskEvent): string {
  return commentId
}
