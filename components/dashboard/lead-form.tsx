'use client'
import { useActionState } from 'react'
import { SelectField } from '@/components/ui/select-field'
import { IDLE } from '@/lib/action-state'
import { chooseLead } from '@/lib/settings/actions'

type Props = { lead: string | null; articles: { id: string; title: string }[] }

/** Which article opens the front page. */
export function LeadForm({ lead, articles }: Props) {
  const [state, action, isPending] = useActionState(chooseLead, IDLE)
  return (
    <form
      action={action}
      aria-label="Lead story"
      aria-busy={isPending || undefined}
      className="space-y-3"
    >
      <SelectField
        key={lead}
        name="articleId"
        label="Opens the front page"
        choices={[
          { value: '', label: 'The newest article' },
          ...articles.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        defaultValue={lead ?? ''}
      />
      <button type="submit" className="button button-small">
        Set the lead
      </button>
      <p role="status" className="font-sans text-meta text-ok">
        {state.kind === 'done' && 'The front page shows it now.'}
      </p>
      {state.kind === 'refused' && (
        <p role="alert" className="font-sans text-meta font-semibold text-danger">
          Readers do not see this article any more. Choose another one.
        </p>
      )}
    </form>
  )
}
