import type { Check } from './verdict'

/** Whom a moderator trusts waits for none; every other check is theirs like everybody's. */
export const sitePolicy: Check = {
  name: 'site-policy',
  version: 2,
  run(_, { knownNames, standing, settings: { holdPolicy } }) {
    if (standing.person === 'TRUSTED') return []
    if (holdPolicy === 'HOLD_ALL') {
      return [{ verdict: 'hold', because: 'Every reply waits for a moderator.' }]
    }
    if (holdPolicy === 'HOLD_FIRST' && knownNames.length === 0) {
      return [{ verdict: 'hold', because: 'The first reply of a person waits for a moderator.' }]
    }
    return []
  },
}
