import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { z } from 'zod'
import { GuestText } from '@/components/comments/guest-text'
import { ReportForm } from '@/components/reports/report-form'
import { getPublicComment } from '@/lib/comments/queries'
import { paths } from '@/lib/paths'
import { SitePage } from '../../../site-page'

export const instant = false
export const metadata: Metadata = { title: 'Report a reply', robots: { index: false } }

type Props = { params: Promise<{ id: string }> }

/** Anybody may say that something is wrong with a public reply. Rare, so it is rendered each time. */
export default async function ReportPage({ params }: Props) {
  await connection()
  const { id } = await params
  const found = z.uuid().safeParse(id).success ? await getPublicComment(id) : null
  if (!found) notFound()
  const { comment } = found
  return (
    <SitePage tags={null}>
      <div className="mx-auto max-w-column py-10">
        <h1 className="text-h2 text-balance" dir="auto">
          Report the reply of {comment.authorName}
        </h1>
        <p className="mt-2 font-sans text-meta">
          <a href={paths.permalink(id)} className="link">
            Back to the reply
          </a>
        </p>
        <blockquote
          className="prose prose-reply my-8 border-s-2 border-ink ps-5 text-ink-2"
          dir="auto"
        >
          <GuestText source={comment.text} />
        </blockquote>
        <ReportForm commentId={id} />
      </div>
    </SitePage>
  )
}
