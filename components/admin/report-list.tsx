import type { DeskComment } from '@/lib/moderation/public'
import { REPORT_REASONS } from '@/lib/reports/policy'
import { KeepButton } from './keep-button'

/** What readers found wrong with a comment, until somebody has decided about it. */
export function ReportList({ comment }: { comment: DeskComment }) {
  const { id, version, authorName, reports } = comment
  const last = reports.at(-1)
  if (!last) return null
  return (
    <div className="mt-4 border-s-3 border-warn bg-warn-soft p-3 font-sans text-meta">
      <h3 className="font-semibold text-warn">
        {reports.length === 1 ? 'Reported once' : `Reported ${reports.length} times`}
      </h3>
      <ul className="mt-1 mb-3 space-y-1">
        {reports.map(({ id: report, reason, note }) => (
          <li key={report} className="break-words">
            {REPORT_REASONS[reason]}
            {note && (
              <>
                {': '}
                <q dir="auto" className="text-ink-2">
                  {note}
                </q>
              </>
            )}
          </li>
        ))}
      </ul>
      <KeepButton {...{ commentId: id, version, authorName }} lastReport={last.id} />
    </div>
  )
}
