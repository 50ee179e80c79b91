import { redirect } from 'next/navigation'
import { requirePerson } from '@/lib/auth/guards'
import { isGranted } from '@/lib/auth/permissions'
import { paths } from '@/lib/paths'

export const instant = false

/** Nobody is sent to a page that refuses them. */
export default async function AdminPage() {
  const { role } = await requirePerson()
  if (isGranted(role, 'comment.decide')) redirect(paths.desk)
  redirect(isGranted(role, 'article.write') ? paths.articles : paths.account)
}
