import { paths } from '@/lib/paths'

type Props = { commentId: string; authorName: string }

export function ReportLink({ commentId, authorName }: Props) {
  return (
    <a
      href={paths.report(commentId)}
      className="inline-block py-1 text-ink-3 hover:underline"
      aria-label={`Report the reply of ${authorName}`}
      rel="nofollow"
    >
      Report
    </a>
  )
}
