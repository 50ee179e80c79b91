import type { Check } from './verdict'

export const links: Check = {
  name: 'links',
  version: 1,
  run(_, { linkCount, settings: { maxLinks } }) {
    if (maxLinks === 0 || linkCount < maxLinks) return []
    return [{ verdict: 'hold', because: `It has ${linkCount} links.` }]
  },
}
