import type { Check } from './verdict'

export const sitePolicy: Check = {
  name: 'site-policy',
  version: 1,
  run(_, { knownNames, settings: { holdPolicy } }) {
    if (holdPolicy === 'HOLD_ALL') {
      return [{ verdict: 'hold', because: 'Every reply waits for a moderator.' }]
    }
    if (holdPolicy === 'HOLD_FIRST' && knownNames.length === 0) {
      return [{ verdict: 'hold', because: 'The first reply of a person waits for a moderator.' }]
    }
    return []
  },
}
