import type { Challenge } from 'altcha-lib'
import { paths } from '@/lib/paths'

export type Start = { stamp: string; challenge: Challenge | null }

/** The moment of the first touch, signed by the site. Null when it cannot be had: no harm done. */
export async function fetchStart(articleId: string): Promise<Start | null> {
  try {
    const answer = await fetch(paths.startStamp(articleId))
    return answer.ok ? ((await answer.json()) as Start) : null
  } catch {
    return null
  }
}
