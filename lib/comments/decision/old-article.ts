import type { Check } from './verdict'

const DAY_MS = 24 * 60 * 60 * 1000

export const oldArticle: Check = {
  name: 'old-article',
  version: 1,
  run(_, { now, publishedAt, settings: { closeAfterDays } }) {
    if (closeAfterDays === 0) return []
    if (now.getTime() - publishedAt.getTime() < closeAfterDays * DAY_MS) return []
    return [
      {
        verdict: 'refuse',
        because: `The article is ${closeAfterDays} days old or older.`,
        refusal: { code: 'closed' },
      },
    ]
  },
}
