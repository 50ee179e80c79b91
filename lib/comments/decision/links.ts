import { timeSpent } from './fill-time'
import type { Check } from './verdict'

export const links: Check = {
  name: 'links',
  version: 2,
  run(_, context) {
    const { linkCount, settings } = context
    const { maxLinks } = settings
    // Whoever shows no sign of having typed may bring half as many.
    const limit = timeSpent(context) === null ? Math.ceil(maxLinks / 2) : maxLinks
    if (limit === 0 || linkCount < limit) return []
    const counted = linkCount === 1 ? '1 link' : `${linkCount} links`
    const why = linkCount < maxLinks ? ', and nothing shows that it was typed here' : ''
    return [{ verdict: 'hold', because: `It has ${counted}${why}.` }]
  },
}
