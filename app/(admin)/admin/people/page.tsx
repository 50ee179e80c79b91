import type { Metadata } from 'next'
import { InviteForm } from '@/components/people/invite-form'
import { PeopleList } from '@/components/people/people-list'
import { requireActor } from '@/lib/auth/guards'
import { listPeople } from '@/lib/people/queries'
import { getSite } from '@/lib/settings/queries'
import { DeskPage } from '../../desk-page'

export const instant = false
/** The title stands in the page, because it names the newspaper. */
export const metadata: Metadata = { robots: { index: false } }

export default async function PeoplePage() {
  const actor = await requireActor('people.manage')
  const [site, people] = await Promise.all([getSite(), listPeople(actor)])
  return (
    <DeskPage personName={actor.name} current="people">
      <title>{`People — ${site.title}`}</title>
      <h1 className="mb-2 text-h2">People</h1>
      <p className="mb-8 max-w-column text-ink-2">
        Who may sign in here. What each of them may do is a matter of their role.
      </p>
      <div className="grid gap-12 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
        <PeopleList
          people={people}
          ownId={actor.personId}
          timeZone={site.timeZone}
          language={site.language}
        />
        <InviteForm />
      </div>
    </DeskPage>
  )
}
