import type { Check, Work } from './verdict'

/** Where a site asks for it, every browser works while its reader types; machines have to as well. */
export const proofOfWork: Check = {
  name: 'proof-of-work',
  version: 1,
  run(_, { work }) {
    const because = BECAUSE[work.kind]
    return because ? [{ verdict: 'hold', because }] : []
  },
}

const BECAUSE: Partial<Record<Work['kind'], string>> = {
  absent: 'It came without the work that this site asks of browsers.',
  wrong: 'The work that this site asks of browsers was not done.',
  late: 'The work that this site asks of browsers was done for a day that is over.',
  spent: 'The work that this site asks of browsers was used for another reply.',
}
