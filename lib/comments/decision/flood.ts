import type { Check } from './verdict'

/** How many replies one address may leave in how long: WordPress's 15 seconds, then two slower ones. */
const FLOOD_LIMITS = [
  { posts: 1, seconds: 15 },
  { posts: 5, seconds: 60 },
  { posts: 20, seconds: 3600 },
] as const

export const flood: Check = {
  name: 'flood',
  version: 1,
  run(_, { now, recentPosts }) {
    const waitSeconds = Math.max(...FLOOD_LIMITS.map((limit) => wait(limit, recentPosts, now)))
    if (waitSeconds <= 0) return []
    return [
      {
        verdict: 'refuse',
        because: 'Too many replies from one address.',
        refusal: { code: 'flood', waitSeconds },
      },
    ]
  },
}

/** Seconds until the post that fills the limit has left the window. */
function wait(limit: { posts: number; seconds: number }, recentPosts: Date[], now: Date): number {
  const filling = recentPosts[limit.posts - 1]
  if (!filling) return 0
  return Math.ceil(limit.seconds - (now.getTime() - filling.getTime()) / 1000)
}
