import 'server-only'
import { cache } from 'react'
import { readerClient } from '@/lib/database/reader-client'
import { type Site, siteSelect } from './public'

export const getSite = cache(async (): Promise<Site> => {
  return readerClient().site.findUniqueOrThrow({ where: { id: 1 }, select: siteSelect })
})
