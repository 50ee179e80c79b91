import type { Check } from './verdict'

/** What moderators said about whoever writes. A block holds and refuses nothing: nobody is told. */
export const standing: Check = {
  name: 'standing',
  version: 1,
  run(_, { standing: { person, isAddressBlocked } }) {
    const blocked = [
      ...(person === 'BLOCKED' ? ['A moderator blocked this person.'] : []),
      ...(isAddressBlocked ? ['A moderator blocked this network address.'] : []),
    ]
    return [
      ...blocked.map((because) => ({ verdict: 'hold' as const, because })),
      ...(person === 'TRUSTED'
        ? [{ verdict: 'publish' as const, because: 'A moderator trusts this person.' }]
        : []),
    ]
  },
}
