import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BulkReport } from '@/components/admin/bulk-report'
import { requireActor } from '@/lib/auth/guards'
import { getBulk } from '@/lib/moderation/queries'
import { paths } from '@/lib/paths'
import { getSite } from '@/lib/settings/queries'
import { DeskPage } from '../../../../desk-page'

export const instant = false
export const metadata: Metadata = { title: 'A bulk decision', robots: { index: false } }

/** How soon the page looks again while it is not over. Seconds. */
const LOOK_AGAIN_SECONDS = 2

type Props = { params: Promise<{ id: string }> }

export default async function BulkResultPage({ params }: Props) {
  const actor = await requireActor('comment.decide')
  const { id } = await params
  const [site, bulk] = await Promise.all([getSite(), getBulk(actor, id)])
  if (!bulk) notFound()
  return (
    <DeskPage personName={actor.name}>
      {!bulk.isFinished && <meta httpEquiv="refresh" content={String(LOOK_AGAIN_SECONDS)} />}
      <p className="mb-4 font-sans text-meta">
        <a href={paths.desk} className="link">
          ← Comments
        </a>
      </p>
      <BulkReport {...site} bulk={bulk} />
    </DeskPage>
  )
}
