'use client'
import type { Queue } from '@/lib/moderation/schema'
import { useDesk } from './desk-context'

/** The number at a tab: as the page was made, and then as it becomes. */
export function QueueCount({ queue, count }: { queue: Queue; count: number }) {
  const current = useDesk()?.counts?.[queue] ?? count
  return <span className="text-meta text-ink-3 tabular-nums">{current.toLocaleString('en')}</span>
}
