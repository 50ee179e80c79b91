import { paths } from '@/lib/paths'
import { SignOutForm } from './sign-out-form'

type Props = { siteTitle: string; personName: string }

export function DeskHeader({ siteTitle, personName }: Props) {
  return (
    <header className="border-b border-rule bg-surface font-sans">
      <a href="#content" className="skip">
        Skip to the content
      </a>
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-6 gap-y-2 px-5 py-3 md:px-8">
        <a href={paths.home} className="font-serif text-h3 hover:text-accent">
          {siteTitle}
        </a>
        <nav aria-label="Desk">
          <a href={paths.desk} className="font-semibold" aria-current="true">
            Comments
          </a>
        </nav>
        <div className="ms-auto flex items-center gap-4 text-meta">
          <span>{personName}</span>
          <SignOutForm />
        </div>
      </div>
    </header>
  )
}
