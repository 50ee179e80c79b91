import { paths } from '@/lib/paths'

/** The moment of the first touch, signed by the site. Empty when it cannot be had: no harm done. */
export async function fetchStartStamp(articleId: string): Promise<string> {
  try {
    const answer = await fetch(paths.startStamp(articleId))
    return answer.ok ? String((await answer.json()).stamp) : ''
  } catch {
    return ''
  }
}
