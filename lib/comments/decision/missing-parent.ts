import type { Check } from './verdict'

/** The answered reply must be public and of the same article. */
export const missingParent: Check = {
  name: 'missing-parent',
  version: 1,
  run(_, { parent }) {
    if (!parent || parent.isAnswerable) return []
    return [
      {
        verdict: 'refuse',
        because: 'The answered reply is gone.',
        refusal: { code: 'parent-gone' },
      },
    ]
  },
}
