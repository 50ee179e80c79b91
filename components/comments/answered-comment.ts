'use client'
import { useSyncExternalStore } from 'react'

/** The reply that is being answered in its place. One at a time: the form moves. */
let answered: string | null = null

const listeners = new Set<() => void>()

export function answerComment(id: string | null): void {
  answered = id
  for (const listener of listeners) listener()
}

export function useIsAnswered(id: string): boolean {
  return useSyncExternalStore(
    subscribe,
    () => answered === id,
    () => false,
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
