'use client'
import { useEffect, useRef } from 'react'

/** For what says how a form was answered: every answer moves the focus there. */
export function useTold(state: { kind: string }) {
  const told = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every answer moves the focus
  useEffect(() => told.current?.focus(), [state])
  return told
}
