import type { ReactNode } from 'react'
import { paths } from '@/lib/paths'
import { PageStatus } from './page-tags'

type Props = {
  title: string
  text: string
  status?: number
  /** Where to go from here. */
  way?: { href: string; label: string }
  /** Whatever else may help. */
  children?: ReactNode
}

const HOME = { href: paths.home, label: 'Go to the front page' }

/** What stands where nothing is. */
export function MissingPage({ title, text, status = 404, way = HOME, children }: Props) {
  return (
    <div className="mx-auto max-w-column py-24">
      <title>{title}</title>
      <PageStatus status={status} />
      <h1 className="text-h1 text-balance">{title}</h1>
      <p className="mt-4 text-standfirst text-ink-2">{text}</p>
      <p className="mt-6">
        <a href={way.href} className="link">
          {way.label}
        </a>
      </p>
      {children}
    </div>
  )
}
