'use client'
import { useState } from 'react'

/** The latest value, or while something typed hangs on it the one from before. */
export function useKept<T>(value: T, isFree: boolean): T {
  const [kept, keep] = useState(value)
  if (!isFree) return kept
  if (kept !== value) keep(() => value)
  return value
}
