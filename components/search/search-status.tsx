import type { ReactNode } from 'react'
import { RESULTS_MAX } from '@/lib/search/search-query'

type Props = { words: string; total: number }

/** How many were found; all are counted up to a number that nobody reads. */
export function SearchStatus({ words, total }: Props) {
  return (
    <Line>
      {countResults(total)} for ‘{words}’
    </Line>
  )
}

/** Stands where results would, and says why there are none. */
export function SearchNote({ children }: { children: ReactNode }) {
  return <Line>{children}</Line>
}

function countResults(total: number): string {
  if (total >= RESULTS_MAX) return `More than ${RESULTS_MAX - 1} results`
  return total === 1 ? '1 result' : `${total} results`
}

function Line({ children }: { children: ReactNode }) {
  return (
    <p role="status" className="mt-8 font-sans text-ui text-ink-2">
      {children}
    </p>
  )
}
