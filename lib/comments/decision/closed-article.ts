import type { Check } from './verdict'

export const closedArticle: Check = {
  name: 'closed-article',
  version: 1,
  run(_, { commentsOpen }) {
    if (commentsOpen) return []
    return [{ verdict: 'refuse', because: 'Replies are closed.', refusal: { code: 'closed' } }]
  },
}
