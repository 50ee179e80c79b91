import type { Check, DecisionContext } from './verdict'

/** Nobody reads, types and sends in less; a machine needs no time at all. Milliseconds. */
const FILL_MIN_MS = 2000

/** A page may lie open overnight; a stamp that is older says nothing any more. */
const STAMP_LIFE_MS = 24 * 60 * 60 * 1000

/** Without a stamp (no JavaScript, or a lost request) other checks are stricter; nothing is refused. */
export const fillTime: Check = {
  name: 'fill-time',
  version: 1,
  run(_, context) {
    if (context.stamp.kind === 'forged') {
      return [
        { verdict: 'publish', because: 'It came with a start stamp that is not this site’s.' },
      ]
    }
    const spent = timeSpent(context)
    if (spent === null || spent >= FILL_MIN_MS) return []
    return [{ verdict: 'hold', because: `It was written in less than ${FILL_MIN_MS / 1000} s.` }]
  },
}

/** Milliseconds between the first touch of the form and its arrival; null when nobody can tell. */
export function timeSpent({ stamp, now }: DecisionContext): number | null {
  if (stamp.kind !== 'started') return null
  const spent = now.getTime() - stamp.at.getTime()
  return spent > STAMP_LIFE_MS ? null : spent
}
