import { notFound, permanentRedirect } from 'next/navigation'
import { connection } from 'next/server'
import { getRedirect } from '@/lib/articles/queries'
import { oldAddressOf } from '../old-addresses'

export const instant = false

type Props = { params: Promise<{ path: string[] }> }

/**
 * Addresses the site had before: an import keeps those of its articles, each leading to the new one
 * for good; WordPress's lists and feeds have their places here.
 */
export default async function MovedPage({ params }: Props) {
  await connection()
  const path = (await params).path.map(decodeURIComponent)
  const target =
    (await getRedirect(`/${path.join('/')}`)) ?? (await oldAddressOf(path, getRedirect))
  if (target) permanentRedirect(target)
  notFound()
}
