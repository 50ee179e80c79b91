'use client'
import { useState } from 'react'

/** How often a form has been done: fields that have it as their key begin anew each time. */
export function useTimesDone(state: { kind: string }): number {
  const [{ last, times }, set] = useState({ last: state, times: 0 })
  if (last === state) return times
  const now = state.kind === 'done' ? times + 1 : times
  set({ last: state, times: now })
  return now
}
