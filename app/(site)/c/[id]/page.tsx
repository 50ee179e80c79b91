import { redirect } from 'next/navigation'
import { connection } from 'next/server'
import { z } from 'zod'
import { MissingPage } from '@/components/site/missing-page'
import { countThreadsBefore, getPublicComment, getSlugOfComment } from '@/lib/comments/queries'
import { pageAfter } from '@/lib/comments/thread-page'
import { commentAnchor, paths } from '@/lib/paths'
import { getSite } from '@/lib/settings/queries'
import { SitePage } from '../../site-page'

export const instant = false

type Props = { params: Promise<{ id: string }> }

/** The permalink of a reply: leads to its place on its page. */
export default async function PermalinkPage({ params }: Props) {
  await connection()
  const { id } = await params
  if (!z.uuid().safeParse(id).success) return <MissingReply slug={null} />
  const [found, before] = await Promise.all([getPublicComment(id), countThreadsBefore(id)])
  if (!found || before === null) return <MissingReply slug={await getSlugOfComment(id)} />
  const page = pageAfter(before, (await getSite()).threadsPerPage)
  redirect(`${paths.comments(found.slug, { order: 'oldest', page })}#${commentAnchor(id)}`)
}

/** Never there, removed or not yet shown: all the same, but for the way back to the article. */
function MissingReply({ slug }: { slug: string | null }) {
  return (
    <SitePage tags={[]}>
      <MissingPage
        title="That reply is no longer available"
        text="It was removed, or the address was mistyped."
        {...(slug && { way: { href: paths.article(slug), label: 'Go to the article' } })}
      />
    </SitePage>
  )
}
