import { paths } from '@/lib/paths'
import { PageStatus } from './page-tags'

type Props = { title: string; text: string; status?: number }

/** What stands where nothing is. */
export function MissingPage({ title, text, status = 404 }: Props) {
  return (
    <div className="mx-auto max-w-column py-24">
      <title>{title}</title>
      <PageStatus status={status} />
      <h1 className="text-h1 text-balance">{title}</h1>
      <p className="mt-4 text-standfirst text-ink-2">{text}</p>
      <p className="mt-6">
        <a href={paths.home} className="link">
          Go to the front page
        </a>
      </p>
    </div>
  )
}
