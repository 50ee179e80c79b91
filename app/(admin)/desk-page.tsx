import type { ReactNode } from 'react'
import { DeskHeader, type DeskPart } from '@/components/admin/desk-header'
import { requirePerson } from '@/lib/auth/guards'
import { isGranted, type Permission } from '@/lib/auth/permissions'
import { getSite } from '@/lib/settings/queries'

const PARTS: { part: DeskPart; needs: Permission }[] = [
  { part: 'dashboard', needs: 'account.own' },
  { part: 'articles', needs: 'article.write' },
  { part: 'media', needs: 'media.add' },
  { part: 'comments', needs: 'comment.decide' },
  { part: 'rules', needs: 'rules.change' },
  { part: 'people', needs: 'people.manage' },
  { part: 'settings', needs: 'site.change' },
]

type Props = { personName: string; current?: DeskPart; children: ReactNode }

/** The frame of every desk page. It guards nothing: each page does that itself. */
export async function DeskPage({ personName, current = 'comments', children }: Props) {
  const [site, { role }] = await Promise.all([getSite(), requirePerson()])
  return (
    <>
      <DeskHeader
        siteTitle={site.title}
        personName={personName}
        current={current}
        parts={PARTS.filter(({ needs }) => isGranted(role, needs)).map(({ part }) => part)}
      />
      <main id="content" className="mx-auto max-w-page px-5 py-8 md:px-8">
        {children}
      </main>
    </>
  )
}
