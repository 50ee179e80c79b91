'use client'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { fieldId } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { useTold } from '@/components/ui/use-told'
import { reportComment } from '@/lib/reports/actions'
import { REPORT_NOTE_MAX, REPORT_REASONS } from '@/lib/reports/policy'
import { reportRefusalSentence } from '@/lib/reports/refusals'

/** Tells the moderators what is wrong with a reply. No name, no address: a plain form. */
export function ReportForm({ commentId }: { commentId: string }) {
  const [state, form, isSending] = useFormAction(reportComment)
  const told = useTold(state)
  if (state.kind === 'done') {
    return (
      <div
        ref={told}
        role="status"
        tabIndex={-1}
        // biome-ignore lint/a11y/noAutofocus: the answer must be found, on a page that was loaded anew
        autoFocus
        className="border-s-3 border-ok bg-ok-soft p-4 font-sans"
      >
        <p className="font-semibold text-ok">✓ Thank you. A moderator will look at it.</p>
      </div>
    )
  }
  const values = 'values' in state ? state.values : {}
  const errors = state.kind === 'invalid' ? state.fieldErrors : {}
  const sentence =
    state.kind === 'refused' ? reportRefusalSentence(state.code, state.waitSeconds) : undefined
  return (
    <form {...form} noValidate className="space-y-6">
      {(sentence || state.kind === 'invalid') && (
        <ErrorSummary errors={errors} sentence={sentence} ref={told} />
      )}
      <input type="hidden" name="commentId" value={commentId} />
      <fieldset className="font-sans" aria-describedby={errors.reason && 'reason-error'}>
        <legend className="mb-1 font-semibold">What is wrong with it?</legend>
        {errors.reason && (
          <p id="reason-error" className="mb-1 text-meta font-semibold text-danger">
            <span aria-hidden="true">⚠ </span>
            {errors.reason}
          </p>
        )}
        {Object.entries(REPORT_REASONS).map(([reason, label], index) => (
          <label key={reason} className="flex min-h-11 items-center gap-3">
            <input
              id={index === 0 ? fieldId('reason') : undefined}
              type="radio"
              name="reason"
              value={reason}
              defaultChecked={values.reason === reason}
              className="size-5 shrink-0 accent-accent"
            />
            {label}
          </label>
        ))}
      </fieldset>
      <TextArea
        label="In your words"
        name="note"
        hint={`If you like; ${REPORT_NOTE_MAX} characters at most. Only moderators read it.`}
        dir="auto"
        rows={3}
        defaultValue={values.note}
        error={errors.note}
      />
      <SubmitButton isPending={isSending} whilePending="Sending…">
        Report this reply
      </SubmitButton>
    </form>
  )
}
