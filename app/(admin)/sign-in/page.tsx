import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { connection } from 'next/server'
import { SignInForm } from '@/components/admin/sign-in-form'
import { getSignedIn } from '@/lib/auth/session'
import { paths } from '@/lib/paths'
import { getSite } from '@/lib/settings/queries'

export const instant = false
export const metadata: Metadata = { title: 'Sign in', robots: { index: false } }

export default async function SignInPage() {
  await connection()
  if (await getSignedIn(new Date())) redirect(paths.admin)
  const { title } = await getSite()
  return (
    <main id="content" className="mx-auto max-w-100 px-5 py-16">
      <p className="font-serif text-h3">
        <a href={paths.home} className="hover:text-accent">
          {title}
        </a>
      </p>
      <h1 className="mt-6 mb-8 text-h2">Sign in</h1>
      <SignInForm />
    </main>
  )
}
