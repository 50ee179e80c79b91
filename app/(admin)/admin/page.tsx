import { redirect } from 'next/navigation'
import { requirePerson } from '@/lib/auth/guards'
import { isGranted } from '@/lib/auth/permissions'
import { paths } from '@/lib/paths'

export const instant = false

/** Nobody is sent to a page that refuses them. */
export default async function AdminPage() {
  const { role } = await requirePerson()
  redirect(isGranted(role, 'comment.decide') ? paths.desk : paths.account)
}
