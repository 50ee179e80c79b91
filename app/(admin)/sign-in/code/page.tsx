import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { connection } from 'next/server'
import { CodeForm } from '@/components/admin/code-form'
import { getSessionId } from '@/lib/auth/session'
import { paths } from '@/lib/paths'
import { getSessionPerson, getWaitingPerson } from '@/lib/people/sessions'

export const instant = false
export const metadata: Metadata = { title: 'Enter the code', robots: { index: false } }

/** For somebody whose password was right a moment ago; everybody else begins with it. */
export default async function CodePage() {
  await connection()
  const sessionId = (await getSessionId()) ?? ''
  const now = new Date()
  if (await getSessionPerson(sessionId, now)) redirect(paths.admin)
  if ((await getWaitingPerson(sessionId, now)) === null) redirect(paths.signIn)
  return (
    <main id="content" className="mx-auto max-w-100 px-5 py-16">
      <h1 className="mb-8 text-h2">Enter the code</h1>
      <CodeForm />
      <p className="mt-8 font-sans text-meta text-ink-2">
        Lost both? An administrator can remove your second factor.
        <a href={paths.signIn} className="link flex min-h-11 w-fit items-center">
          Start again
        </a>
      </p>
    </main>
  )
}
