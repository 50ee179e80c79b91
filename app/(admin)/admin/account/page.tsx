import type { Metadata } from 'next'
import { FactorSection } from '@/components/account/factor-section'
import { PasswordForm } from '@/components/account/password-form'
import { SessionList } from '@/components/account/session-list'
import { SignInList } from '@/components/people/sign-in-list'
import { TitledSection } from '@/components/ui/titled-section'
import { BylineForm } from '@/components/writing/byline-form'
import { listOwnSessions } from '@/lib/account/own-sessions'
import { getShownFactor } from '@/lib/account/shown-factor'
import { findWriter, requireActor } from '@/lib/auth/guards'
import { getSessionId } from '@/lib/auth/session'
import { listOwnSignIns } from '@/lib/people/sign-in-log'
import { getSite } from '@/lib/settings/queries'
import { getByline } from '@/lib/writing/bylines'
import { DeskPage } from '../../desk-page'

export const instant = false
/** The title stands in the page, because it names the newspaper. */
export const metadata: Metadata = { robots: { index: false } }

export default async function AccountPage() {
  const actor = await requireActor('account.own')
  const [site, sessionId, writer] = await Promise.all([getSite(), getSessionId(), findWriter()])
  const byline = writer && (await getByline(writer))
  const [{ email, factor }, sessions, signIns] = await Promise.all([
    getShownFactor(actor, site),
    listOwnSessions(actor, sessionId ?? '', new Date()),
    listOwnSignIns(actor),
  ])
  const { timeZone, language } = site
  return (
    <DeskPage personName={actor.name} current="account">
      <title>{`Your account — ${site.title}`}</title>
      <h1 className="text-h2">Your account</h1>
      <p className="mb-8 font-sans text-ink-2 break-all">{email}</p>
      <div className="grid gap-12 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
        <div className="max-w-column space-y-12">
          {writer && (
            <TitledSection id="byline" title="Byline">
              <BylineForm byline={byline} name={actor.name} />
            </TitledSection>
          )}
          <TitledSection id="password" title="Password">
            <PasswordForm email={email} />
          </TitledSection>
          <TitledSection id="factor" title="Second factor">
            <FactorSection factor={factor} />
          </TitledSection>
        </div>
        <div className="space-y-12">
          <TitledSection id="sessions" title="Where you are signed in">
            <SessionList {...{ sessions, timeZone, language }} />
          </TitledSection>
          <TitledSection id="sign-ins" title="The last sign-ins">
            <SignInList {...{ signIns, timeZone, language }} />
          </TitledSection>
        </div>
      </div>
    </DeskPage>
  )
}
