import { paths } from '@/lib/paths'
import { PartLink } from './part-link'
import { SignOutForm } from './sign-out-form'

/** The parts of the desk. */
export type DeskPart =
  | 'dashboard'
  | 'settings'
  | 'articles'
  | 'media'
  | 'comments'
  | 'rules'
  | 'people'
  | 'account'

const LINKS: { part: DeskPart; href: string; title: string }[] = [
  { part: 'dashboard', href: paths.admin, title: 'Dashboard' },
  { part: 'articles', href: paths.articles, title: 'Articles' },
  { part: 'media', href: paths.media, title: 'Pictures' },
  { part: 'comments', href: paths.desk, title: 'Comments' },
  { part: 'rules', href: paths.rules, title: 'Rules' },
  { part: 'people', href: paths.people, title: 'People' },
  { part: 'settings', href: paths.settings, title: 'Settings' },
]

type Props = {
  siteTitle: string
  personName: string
  current: DeskPart
  /** What this person may open: nobody is shown a link that refuses them. */
  parts: DeskPart[]
}

export function DeskHeader({ siteTitle, personName, current, parts }: Props) {
  return (
    <header className="border-b border-rule bg-surface font-sans">
      <a href="#content" className="skip">
        Skip to the content
      </a>
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-6 gap-y-2 px-5 py-3 md:px-8">
        <a href={paths.home} className="font-serif text-h3 hover:text-accent">
          {siteTitle}
        </a>
        <nav aria-label="Desk" className="flex flex-wrap gap-x-5">
          {LINKS.filter(({ part }) => parts.includes(part)).map(({ part, href, title }) => (
            <PartLink key={part} href={href} isCurrent={current === part}>
              {title}
            </PartLink>
          ))}
        </nav>
        <div className="ms-auto flex items-center gap-4 text-meta">
          <PartLink href={paths.account} isCurrent={current === 'account'} label="Your account">
            {personName}
          </PartLink>
          <SignOutForm />
        </div>
      </div>
    </header>
  )
}
