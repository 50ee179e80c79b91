import type { Metadata } from 'next'
import { connection } from 'next/server'
import { JoinForm } from '@/components/people/join-form'
import { getInvited } from '@/lib/people/invitations'
import { getSite } from '@/lib/settings/queries'

export const instant = false
export const metadata: Metadata = {
  title: 'Join',
  robots: { index: false },
  // The token in the address stays here. 'no-referrer' would take the Origin from our own form too.
  referrer: 'same-origin',
}

type Props = { searchParams: Promise<{ token?: string | string[] }> }

/** The link of an invitation leads here, until it was used. */
export default async function InvitationPage({ searchParams }: Props) {
  await connection()
  const { token } = await searchParams
  const link = typeof token === 'string' ? token.slice(0, 100) : ''
  const [site, invited] = await Promise.all([getSite(), getInvited(link, new Date())])
  return (
    <main id="content" className="mx-auto max-w-100 px-5 py-16">
      {invited ? (
        <>
          <h1 className="mb-4 text-h2">{`Join ${site.title}`}</h1>
          <p className="mb-8 font-sans">
            {`Hello ${invited.name}. Choose a password; you will sign in with it and `}
            <strong className="inline-block max-w-full wrap-anywhere">{invited.email}</strong>.
          </p>
          <JoinForm token={link} email={invited.email} />
        </>
      ) : (
        <>
          <h1 className="mb-4 text-h2">This link does not work</h1>
          <p className="font-sans">
            It was used already, replaced by another, or is older than three days. Ask whoever sent
            it for a new one.
          </p>
        </>
      )}
    </main>
  )
}
