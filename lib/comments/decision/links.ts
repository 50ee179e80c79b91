import type { Check } from './verdict'

export const links: Check = {
  name: 'links',
  run(_, { linkCount, settings: { maxLinks } }) {
    if (maxLinks === 0 || linkCount < maxLinks) return null
    return { verdict: 'hold', because: `It has ${linkCount} links.` }
  },
}
