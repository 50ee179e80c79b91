import type { ReactNode } from 'react'
import { DeskHeader } from '@/components/admin/desk-header'
import { getSite } from '@/lib/settings/queries'

type Props = { personName: string; children: ReactNode }

/** The frame of every desk page. It guards nothing: each page does that itself. */
export async function DeskPage({ personName, children }: Props) {
  const site = await getSite()
  return (
    <>
      <DeskHeader siteTitle={site.title} personName={personName} />
      <main id="content" className="mx-auto max-w-page px-5 py-8 md:px-8">
        {children}
      </main>
    </>
  )
}
