import type { Metadata } from 'next'
import { connection } from 'next/server'
import { PrivacyPromise } from '@/components/site/privacy-promise'
import { enabledOutsideChecks } from '@/lib/comments/outside/enabled'
import { OWN_REPLY_MS } from '@/lib/comments/policy'
import { ADDRESS_KEY_DAYS } from '@/lib/contacts/policy'
import { paths } from '@/lib/paths'
import { getPrivacyNumbers, getSite } from '@/lib/settings/queries'
import { absoluteUrl } from '@/lib/site-url'
import { SitePage } from '../site-page'

export const instant = false

const DAY_MS = 24 * 60 * 60 * 1000

export async function generateMetadata(): Promise<Metadata> {
  // Nothing is read from the database while the pages are built.
  await connection()
  const { title } = await getSite()
  return {
    title: `Privacy — ${title}`,
    description: 'What happens to what you type, and for how long.',
    alternates: { canonical: absoluteUrl(paths.privacy) },
  }
}

/** The promise under the form, spelt out. A change of settings announces the site's tag. */
export default async function PrivacyPage() {
  await connection()
  const numbers = await getPrivacyNumbers()
  return (
    <SitePage tags={[]}>
      <div className="mx-auto max-w-column py-10">
        <h1 className="text-h1 text-balance">Your email address will not be published</h1>
        <PrivacyPromise
          {...numbers}
          addressKeyDays={ADDRESS_KEY_DAYS}
          heldReplyDays={OWN_REPLY_MS / DAY_MS}
          askedElsewhere={enabledOutsideChecks().map(({ title, host }) => ({ title, host }))}
        />
      </div>
    </SitePage>
  )
}
