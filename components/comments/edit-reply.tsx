'use client'
import { useEffect, useRef } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextArea } from '@/components/ui/text-area'
import { useFormAction } from '@/components/ui/use-form-action'
import { deleteReply, editReply } from '@/lib/revisions/actions'
import { editRefusalSentence } from '@/lib/revisions/refusals'
import { PostedReply } from './posted-reply'

type Props = {
  commentId: string
  text: string
  /** The time to change it has passed: what was typed is shown once more, to be copied. */
  isOver: boolean
}

/** Another text for your own reply, or none at all. Two plain forms underneath. */
export function EditReply({ commentId, text, isOver }: Props) {
  const [edited, editForm, isSaving] = useFormAction(editReply)
  const [deleted, deleteForm, isDeleting] = useFormAction(deleteReply)
  const told = useRef<HTMLDivElement>(null)
  const refused = [edited, deleted].find(({ kind }) => kind === 'refused')
  const sentence =
    refused?.kind === 'refused' ? editRefusalSentence(refused.code, refused.waitSeconds) : undefined
  const errors = edited.kind === 'invalid' ? edited.fieldErrors : {}
  const shown = 'values' in edited ? edited.values.text : text
  // biome-ignore lint/correctness/useExhaustiveDependencies: every answer moves the focus
  useEffect(() => told.current?.focus(), [edited, deleted])

  if (isOver && !sentence) return <p>It is too late to change this reply.</p>
  return (
    <>
      {edited.kind === 'done' && (
        <PostedReply posted={{ ...edited.outcome, editPath: null }} ref={told} />
      )}
      {(sentence || edited.kind === 'invalid') && (
        <ErrorSummary errors={errors} sentence={sentence} ref={told} />
      )}
      <form {...editForm} noValidate className="space-y-6">
        <input type="hidden" name="commentId" value={commentId} />
        <TextArea
          label="Comment"
          name="text"
          required
          dir="auto"
          rows={5}
          defaultValue={shown}
          error={errors.text}
        />
        {isOver || (
          <button
            type="submit"
            className="button button-primary"
            aria-disabled={isSaving || undefined}
          >
            {isSaving ? 'Saving…' : 'Save the change'}
          </button>
        )}
      </form>
      {isOver || (
        <form {...deleteForm} className="mt-10 border-t border-rule pt-6 font-sans">
          <input type="hidden" name="commentId" value={commentId} />
          <p className="mb-3 text-meta text-ink-2">Or take it back. This cannot be undone.</p>
          <button type="submit" className="button" aria-disabled={isDeleting || undefined}>
            {isDeleting ? 'Deleting…' : 'Delete my reply'}
          </button>
        </form>
      )}
    </>
  )
}
