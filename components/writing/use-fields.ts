import { type RefObject, useEffect, useState } from 'react'
import { FIELD_NAMES, type Fields } from '@/lib/writing/public'
import { dropLocalCopy, type LocalCopy, readLocalCopy } from './local-copy'

/** What the fields of the form begin with, and what this browser kept of them. */
export function useFields(
  form: RefObject<HTMLFormElement | null>,
  articleId: string,
  given: Fields,
) {
  const [begun, setBegun] = useState({ fields: given, generation: 0 })
  const [localCopy, setLocalCopy] = useState<LocalCopy | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is alive
  useEffect(() => {
    const copy = readLocalCopy(articleId)
    const isOther = FIELD_NAMES.some((name) => (copy?.fields[name] ?? given[name]) !== given[name])
    if (copy && isOther) setLocalCopy(copy)
    else if (copy) dropLocalCopy(articleId)
  }, [articleId])

  /** Begins the fields anew. */
  function fill(fields: Partial<Record<string, string>>): void {
    setBegun(({ generation }) => ({
      fields: { ...given, ...fields },
      generation: generation + 1,
    }))
    setLocalCopy(null)
  }

  function forgetCopy(): void {
    dropLocalCopy(articleId)
    setLocalCopy(null)
  }

  /** What stands in the form now. */
  function current(): Partial<Fields> {
    if (!form.current) return {}
    return Object.fromEntries(
      [...new FormData(form.current)].filter(([, value]) => typeof value === 'string'),
    )
  }

  return { ...begun, localCopy, fill, forgetCopy, current }
}
