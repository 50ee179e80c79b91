import { notFound, permanentRedirect } from 'next/navigation'
import { connection } from 'next/server'
import { getRedirect } from '@/lib/articles/queries'

export const instant = false

type Props = { params: Promise<{ id: string }> }

/** WordPress's shortest addresses, `/?p=123`: the front server asks for them here. */
export default async function NumberedPage({ params }: Props) {
  await connection()
  const target = await getRedirect(`/?p=${(await params).id}`)
  if (target) permanentRedirect(target)
  notFound()
}
