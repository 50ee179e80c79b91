import type { Check } from './verdict'

export const closedArticle: Check = {
  name: 'closed-article',
  run(_, { commentsOpen }) {
    if (commentsOpen) return null
    return { verdict: 'refuse', because: 'Replies are closed.', refusal: { code: 'closed' } }
  },
}
