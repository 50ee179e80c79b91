'use client'
import { useEffect, useRef, useState } from 'react'
import type { DeskEvent } from '@/lib/moderation/desk-event'
import type { DeskNews } from '@/lib/moderation/desk-stream'
import type { QueueFilter } from '@/lib/moderation/queue-filter'
import type { Queue } from '@/lib/moderation/schema'
import { paths } from '@/lib/paths'
import type { DeskEntry } from './desk-context'
import { useArrivals } from './use-arrivals'

/** How long a lost line is left to the browser before the numbers are asked for. Milliseconds. */
const POLL_MS = 20_000

export type Live = {
  /** Whether the line is there: then nothing is missed. */
  isLive: boolean
  /** Null until the line said something. */
  counts: Record<Queue, number> | null
  /** Comments that came into the shown queue since the page was made. */
  arrived: number
  /** By comment: what somebody else did to it since. */
  changes: ReadonlyMap<string, DeskEvent>
}

/** What happens at other desks, and comes in, while this page is looked at. Nothing on it moves. */
export function useLive(filter: QueueFilter, entries: DeskEntry[]): Live {
  const [counts, setCounts] = useState<Live['counts']>(null)
  const [isLive, setLive] = useState(false)
  const [events, setEvents] = useState<DeskEvent[]>([])
  const known = useRef(entries)
  known.current = entries

  useEffect(() => {
    const hear = (news: DeskNews) => {
      setCounts(news.counts)
      setEvents((before) => [...before, ...news.events])
    }
    return listen(hear, setLive)
  }, [])

  // A new page shows what came before it.
  const ids = entries.map(({ id, version }) => `${id}.${version}`).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever the list has become
  useEffect(() => {
    const isNews = ({ action, commentId = '', version = 0 }: DeskEvent) => {
      const entry = known.current.find(({ id }) => id === commentId)
      return action === 'POSTED' ? !entry : !entry || entry.version < version
    }
    setEvents((before) => before.filter(isNews))
  }, [ids])

  const changes = new Map<string, DeskEvent>()
  const versions = new Map(entries.map(({ id, version }) => [id, version]))
  for (const event of events) {
    const { action, commentId, version = 0 } = event
    // What leaves a comment as it was is no news of it.
    const isNewer = commentId && version > (versions.get(commentId) ?? 0)
    if (isNewer && action !== 'POSTED') changes.set(commentId, event)
  }
  return { isLive, counts, arrived: useArrivals(events, filter), changes }
}

/** The browser comes again by itself; until it is through, the numbers are asked for. */
function listen(hear: (news: DeskNews) => void, setLive: (isLive: boolean) => void): () => void {
  let source = new EventSource(paths.deskEvents)
  const attach = () => {
    source.onmessage = ({ data }) => {
      setLive(true)
      hear(JSON.parse(data))
    }
    source.onerror = () => setLive(false)
  }
  attach()
  const poll = setInterval(async () => {
    if (source.readyState === EventSource.OPEN) return
    const answer = await fetch(paths.deskCounts).catch(() => null)
    if (!answer?.ok || answer.redirected) return
    hear({ events: [], counts: await answer.json() })
    // An answer that was no stream ends the browser's own tries.
    if (source.readyState !== EventSource.CLOSED) return
    source = new EventSource(paths.deskEvents)
    attach()
  }, POLL_MS)
  return () => {
    clearInterval(poll)
    source.close()
  }
}
