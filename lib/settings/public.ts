import type { Prisma } from '@/lib/database/generated/client'

/** What every page says about the newspaper. */
export const siteSelect = {
  title: true,
  tagline: true,
  language: true,
  direction: true,
  timeZone: true,
  houseLine: true,
  disclaimer: true,
  publisherName: true,
  publisherLine: true,
  publisherUrl: true,
  publisherLogo: true,
  threadDepth: true,
  threadsPerPage: true,
  leadArticleId: true,
  version: true,
} satisfies Prisma.SiteSelect

export type Site = Prisma.SiteGetPayload<{ select: typeof siteSelect }>

/** What the page about privacy says of the settings. */
export type PrivacyNumbers = { editMinutes: number; contactMonths: number }
