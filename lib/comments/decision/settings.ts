import type { Prisma } from '@/lib/database/generated/client'

/** What an administrator has decided about deciding. */
export const decisionSettings = {
  ruleSet: true,
  holdPolicy: true,
  maxLinks: true,
  closeAfterDays: true,
  maxDepth: true,
  moderationWords: true,
  blockedWords: true,
} satisfies Prisma.DiscussionSelect

export type DecisionSettings = Prisma.DiscussionGetPayload<{ select: typeof decisionSettings }>
