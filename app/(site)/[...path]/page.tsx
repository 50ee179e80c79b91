import { notFound, permanentRedirect } from 'next/navigation'
import { connection } from 'next/server'
import { getRedirect } from '@/lib/articles/queries'

export const instant = false

type Props = { params: Promise<{ path: string[] }> }

/** Addresses the site had before: an import keeps them, each leading to its article for good. */
export default async function MovedPage({ params }: Props) {
  await connection()
  const { path } = await params
  const target = await getRedirect(`/${path.map(decodeURIComponent).join('/')}`)
  if (target) permanentRedirect(target)
  notFound()
}
