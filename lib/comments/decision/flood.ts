import type { Check } from './verdict'

/** How many replies one address may leave in how long: WordPress's 15 seconds, then two slower ones. */
const ADDRESS_LIMITS = [
  { posts: 1, seconds: 15 },
  { posts: 5, seconds: 60 },
  { posts: 20, seconds: 3600 },
]

/**
 * The same for one e-mail, from wherever: WordPress's 15 seconds and no more. Anybody can type
 * somebody else's e-mail, and must not be able to silence them for an hour.
 */
const EMAIL_LIMITS = [{ posts: 1, seconds: 15 }]

export const flood: Check = {
  name: 'flood',
  version: 2,
  run(_, { now, recentPosts }) {
    const byAddress = longestWait(ADDRESS_LIMITS, recentPosts.ofAddress, now)
    const byEmail = longestWait(EMAIL_LIMITS, recentPosts.ofEmail, now)
    const waitSeconds = Math.max(byAddress, byEmail)
    if (waitSeconds <= 0) return []
    const whose = byAddress >= byEmail ? 'address' : 'person'
    return [
      {
        verdict: 'refuse',
        because: `Too many replies from one ${whose}.`,
        refusal: { code: 'flood', waitSeconds },
      },
    ]
  },
}

type Limit = { posts: number; seconds: number }

/** Seconds until every limit allows another; `posts` are the last ones, newest first. */
export function longestWait(limits: Limit[], posts: Date[], now: Date): number {
  return Math.max(...limits.map((limit) => wait(limit, posts, now)))
}

/** Seconds until the post that fills the limit has left the window. */
function wait(limit: Limit, posts: Date[], now: Date): number {
  const filling = posts[limit.posts - 1]
  if (!filling) return 0
  return Math.ceil(limit.seconds - (now.getTime() - filling.getTime()) / 1000)
}
