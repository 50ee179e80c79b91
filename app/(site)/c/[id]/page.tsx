import { redirect } from 'next/navigation'
import { connection } from 'next/server'
import { z } from 'zod'
import { MissingPage } from '@/components/site/missing-page'
import { getPublicComment, listPublicComments } from '@/lib/comments/queries'
import { pageOfComment } from '@/lib/comments/thread-page'
import { commentAnchor, paths } from '@/lib/paths'
import { getSite } from '@/lib/settings/queries'
import { SitePage } from '../../site-page'

export const instant = false

type Props = { params: Promise<{ id: string }> }

/** The permalink of a reply: leads to its place on its page. */
export default async function PermalinkPage({ params }: Props) {
  await connection()
  const { id } = await params
  const found = z.uuid().safeParse(id).success ? await getPublicComment(id) : null
  if (!found) {
    return (
      <SitePage tags={[]}>
        <MissingPage
          title="That reply is no longer available"
          text="It was removed, or the address was mistyped."
        />
      </SitePage>
    )
  }
  const [replies, site] = await Promise.all([listPublicComments(found.articleId), getSite()])
  const page = pageOfComment(replies, id, site) ?? 1
  redirect(`${paths.commentPage(found.slug, page)}#${commentAnchor(id)}`)
}
