import type { Check } from './verdict'

export const duplicate: Check = {
  name: 'duplicate',
  version: 1,
  run(_, { twinNames }) {
    if (twinNames.length === 0) return []
    return [
      {
        verdict: 'refuse',
        because: 'The same person said the same in the same place.',
        refusal: { code: 'duplicate' },
      },
    ]
  },
}
