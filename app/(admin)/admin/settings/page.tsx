import type { Metadata } from 'next'
import { SiteForm } from '@/components/settings/site-form'
import { requireActor } from '@/lib/auth/guards'
import { formatDateLine } from '@/lib/clock'
import { getSite } from '@/lib/settings/queries'
import { DeskPage } from '../../desk-page'

export const instant = false
/** The title stands in the page, because it names the newspaper. */
export const metadata: Metadata = { robots: { index: false } }

export default async function SettingsPage() {
  const actor = await requireActor('site.change')
  const site = await getSite()
  const zones = new Set(['UTC', site.timeZone, ...Intl.supportedValuesOf('timeZone')])
  return (
    <DeskPage personName={actor.name} current="settings">
      <title>{`Settings — ${site.title}`}</title>
      <h1 className="mb-2 text-h2">Settings</h1>
      <p className="mb-8 max-w-column text-ink-2">
        What the newspaper says about itself. What becomes of replies is a matter of the rules. Who
        changed what is written down.
      </p>
      <div className="max-w-column">
        <h2 className="sr-only">The newspaper itself</h2>
        <SiteForm
          site={site}
          timeZones={[...zones]}
          example={formatDateLine(new Date(), site.timeZone, site.language)}
        />
      </div>
    </DeskPage>
  )
}
