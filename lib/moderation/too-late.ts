import 'server-only'
import { getSite } from '@/lib/settings/queries'
import type { Stale } from './decide'
import { lateSentence } from './late-words'

/** Who was faster, and with what. */
export async function tooLate<K extends 'stale' | 'gone'>(late: Stale | { kind: K }) {
  const last = 'last' in late ? late.last : null
  const told = lateSentence(last, await getSite())
  return { kind: 'refused', code: late.kind as 'stale' | 'gone', told } as const
}
