import { redirect } from 'next/navigation'
import { requirePerson } from '@/lib/auth/guards'
import { paths } from '@/lib/paths'

export const instant = false

export default async function AdminPage() {
  await requirePerson()
  redirect(paths.desk)
}
