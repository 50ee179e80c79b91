import type { Check } from './verdict'

/** Off unless set: a thread may be as deep as it likes, only its indentation has an end. */
export const depth: Check = {
  name: 'depth',
  version: 1,
  run(_, { parent, settings: { maxDepth } }) {
    if (maxDepth === 0 || !parent || parent.depth < maxDepth) return []
    return [
      {
        verdict: 'refuse',
        because: `It would stand deeper than level ${maxDepth}.`,
        refusal: { code: 'too-deep' },
      },
    ]
  },
}
