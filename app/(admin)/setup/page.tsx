import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { SetupForm } from '@/components/admin/setup-form'
import { isSetupTokenValid } from '@/lib/people/mutations'
import { countPeople } from '@/lib/people/sessions'

export const instant = false
export const metadata: Metadata = {
  title: 'Set up',
  robots: { index: false },
  // The token in the address stays here. 'no-referrer' would take the Origin from our own form too.
  referrer: 'same-origin',
}

type Props = { searchParams: Promise<{ token?: string | string[] }> }

/** The one-time link of the first start leads here. Once there is an administrator it leads nowhere. */
export default async function SetupPage({ searchParams }: Props) {
  await connection()
  if ((await countPeople()) > 0) notFound()
  const { token } = await searchParams
  const isValid = typeof token === 'string' && (await isSetupTokenValid(token, new Date()))
  return (
    <main id="content" className="mx-auto max-w-100 px-5 py-16">
      <h1 className="mb-4 text-h2">Make the first administrator</h1>
      {isValid ? (
        <SetupForm token={token} />
      ) : (
        <p className="font-sans">
          Open the link that <code>npm start</code> printed. It works for half an hour; start
          Rejoinder again to get a new one, or run <code>npm run rejoinder -- user create</code>.
        </p>
      )}
    </main>
  )
}
