import { paths } from '@/lib/paths'

type Props = { title: string; publisherName: string }

export function SiteFooter({ title, publisherName }: Props) {
  return (
    <footer className="no-print mx-auto mt-24 max-w-page px-5 pb-12 md:px-8">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-3 border-t-3 border-double border-rule-strong pt-4 font-sans text-meta text-ink-3">
        <p>
          {title}
          {publisherName && publisherName !== title && `, published by ${publisherName}`}
        </p>
        <ul className="flex gap-6">
          <li>
            <a href={paths.home} className="link">
              Front page
            </a>
          </li>
          <li>
            <a href={paths.privacy} className="link">
              Privacy
            </a>
          </li>
          <li>
            <a href={paths.signIn} className="link">
              Sign in
            </a>
          </li>
        </ul>
      </div>
    </footer>
  )
}
