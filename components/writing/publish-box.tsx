import { TextField } from '@/components/ui/text-field'
import type { DeskArticle } from '@/lib/writing/public'

type Props = {
  article: Pick<DeskArticle, 'status' | 'isChanged'>
  publishAt: string
  errors: Record<string, string>
  timeZone: string
  isPending: boolean
}

/** What can be done with the article as things are. The first button is what Enter presses: it saves. */
export function PublishBox({ article: { status }, publishAt, errors, timeZone, isPending }: Props) {
  const isPublic = status === 'PUBLISHED'
  return (
    <div className="space-y-4" aria-busy={isPending || undefined}>
      <div className="flex flex-wrap gap-3">
        <button type="submit" name="intent" value="save" className="button">
          {isPublic ? 'Save without publishing' : 'Save the draft'}
        </button>
        <button type="submit" name="intent" value="publish" className="button button-primary">
          {isPublic
            ? 'Update the article'
            : status === 'WITHDRAWN'
              ? 'Publish again'
              : 'Publish now'}
        </button>
      </div>
      {(status === 'DRAFT' || status === 'SCHEDULED') && (
        <div className="space-y-3 border-t border-rule pt-4">
          <TextField
            name="publishAt"
            type="datetime-local"
            label="Publish by itself at"
            hint={`Time of ${timeZone}.`}
            defaultValue={publishAt}
            error={errors.publishAt}
          />
          <div className="flex flex-wrap gap-3">
            <button type="submit" name="intent" value="schedule" className="button">
              {status === 'SCHEDULED' ? 'Schedule with these changes' : 'Schedule'}
            </button>
            {status === 'SCHEDULED' && (
              <button type="submit" name="intent" value="take-back" className="button">
                Back to a draft
              </button>
            )}
          </div>
        </div>
      )}
      {isPublic && (
        <details className="desk-aside">
          <summary>Withdraw…</summary>
          <p className="mb-3 text-meta text-ink-2">
            Readers no longer see it; its address says that it was withdrawn. You can publish it
            again.
          </p>
          <button type="submit" name="intent" value="withdraw" className="button button-danger">
            Withdraw the article
          </button>
        </details>
      )}
    </div>
  )
}
