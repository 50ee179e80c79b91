import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { AccessForm } from '@/components/people/access-form'
import { ChangeList } from '@/components/people/change-list'
import { FactorRemoval } from '@/components/people/factor-removal'
import { NewLinkForm } from '@/components/people/new-link-form'
import { RoleForm } from '@/components/people/role-form'
import { SignInList } from '@/components/people/sign-in-list'
import { TitledSection } from '@/components/ui/titled-section'
import { requireActor } from '@/lib/auth/guards'
import { paths } from '@/lib/paths'
import { ROLE_WORDS } from '@/lib/people/public'
import { getPerson, listPersonChanges } from '@/lib/people/queries'
import { listSignIns } from '@/lib/people/sign-in-log'
import { getSite } from '@/lib/settings/queries'
import { DeskPage } from '../../../desk-page'

export const instant = false
export const metadata: Metadata = { robots: { index: false } }

type Props = { params: Promise<{ id: string }> }

export default async function PersonPage({ params }: Props) {
  const actor = await requireActor('people.manage')
  const { id } = await params
  const member = z.uuid().safeParse(id).success ? await getPerson(actor, id) : null
  if (!member) notFound()
  const [site, signIns, changes] = await Promise.all([
    getSite(),
    listSignIns(actor, id),
    listPersonChanges(actor, id),
  ])
  const { timeZone, language } = site
  const { name, email, role, isInvited, hasSecondFactor } = member
  const isDisabled = member.disabledAt !== null
  return (
    <DeskPage personName={actor.name} current="people">
      <title>{`${name} — ${site.title}`}</title>
      <p className="font-sans text-meta">
        <a href={paths.people} className="link inline-flex min-h-11 items-center">
          People
        </a>
      </p>
      <h1 className="text-h2">{name}</h1>
      <p className="mb-8 font-sans text-ink-2 break-all">{email}</p>
      <div className="grid gap-12 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
        <div className="max-w-column space-y-10">
          {id === actor.personId ? (
            <TitledSection id="yourself" title={`${ROLE_WORDS[role]} (you)`}>
              <p className="text-meta text-ink-2">
                Nobody changes their own role or disables themselves. Password, sessions and second
                factor are on{' '}
                <a href={paths.account} className="link">
                  your account
                </a>
                .
              </p>
            </TitledSection>
          ) : (
            <>
              <TitledSection id="role" title="Role">
                <RoleForm personId={id} role={role} />
              </TitledSection>
              {isInvited && !isDisabled && (
                <TitledSection id="invitation" title="Invitation">
                  <NewLinkForm personId={id} />
                </TitledSection>
              )}
              <TitledSection id="access" title={isDisabled ? 'Disabled' : 'Access'}>
                <AccessForm personId={id} isDisabled={isDisabled} />
              </TitledSection>
              <TitledSection id="factor" title="Second factor">
                <FactorRemoval personId={id} hasSecondFactor={hasSecondFactor} />
              </TitledSection>
            </>
          )}
        </div>
        <div className="space-y-10">
          <TitledSection id="sign-ins" title="Sign-ins">
            <SignInList {...{ signIns, timeZone, language }} />
          </TitledSection>
          <TitledSection id="changes" title="What was changed">
            <ChangeList {...{ changes, timeZone, language }} />
          </TitledSection>
        </div>
      </div>
    </DeskPage>
  )
}
