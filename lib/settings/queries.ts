import 'server-only'
import { SITE_TAG } from '@/lib/articles/tags'
import { cachedUntil } from '@/lib/cached'
import { readerClient } from '@/lib/database/reader-client'
import { type Site, siteSelect } from './public'

export async function getSite(): Promise<Site> {
  'use cache'
  cachedUntil(SITE_TAG)
  return readerClient().site.findUniqueOrThrow({ where: { id: 1 }, select: siteSelect })
}
