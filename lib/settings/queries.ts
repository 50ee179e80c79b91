import 'server-only'
import { cache } from 'react'
import { readerClient } from '@/lib/database/reader-client'
import { type PrivacyNumbers, type Site, siteSelect } from './public'

/** How long things are kept, as far as strangers are told. Minutes and months. */
export async function getPrivacyNumbers(): Promise<PrivacyNumbers> {
  const [numbers] = await readerClient().$queryRaw<PrivacyNumbers[]>`
    SELECT edit_minutes AS "editMinutes", contact_months AS "contactMonths"
      FROM privacy_numbers()`
  if (!numbers) throw new Error('there are no settings')
  return numbers
}

export const getSite = cache(async (): Promise<Site> => {
  return readerClient().site.findUniqueOrThrow({ where: { id: 1 }, select: siteSelect })
})
