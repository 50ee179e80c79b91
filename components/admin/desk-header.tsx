import { paths } from '@/lib/paths'
import { PartLink } from './part-link'
import { SignOutForm } from './sign-out-form'

/** The parts of the desk. */
export type DeskPart = 'comments' | 'rules'

type Props = {
  siteTitle: string
  personName: string
  current: DeskPart
  /** Whether this person may change the rules: nobody is shown a link that refuses them. */
  hasRules: boolean
}

export function DeskHeader({ siteTitle, personName, current, hasRules }: Props) {
  return (
    <header className="border-b border-rule bg-surface font-sans">
      <a href="#content" className="skip">
        Skip to the content
      </a>
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-6 gap-y-2 px-5 py-3 md:px-8">
        <a href={paths.home} className="font-serif text-h3 hover:text-accent">
          {siteTitle}
        </a>
        <nav aria-label="Desk" className="flex gap-x-5">
          <PartLink href={paths.desk} isCurrent={current === 'comments'}>
            Comments
          </PartLink>
          {hasRules && (
            <PartLink href={paths.rules} isCurrent={current === 'rules'}>
              Rules
            </PartLink>
          )}
        </nav>
        <div className="ms-auto flex items-center gap-4 text-meta">
          <span>{personName}</span>
          <SignOutForm />
        </div>
      </div>
    </header>
  )
}
