'use client'
import { useEffect, useRef } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextArea, TextField } from '@/components/ui/text-field'
import { COMMENT_LIMITS } from '@/lib/comments/limits'
import { refusalSentence } from '@/lib/comments/refusals'
import { PostedReply } from './posted-reply'
import { useCommentForm } from './use-comment-form'

type Props = { articleId: string; parentId?: string }

/** "Leave a Reply": works as a plain form, and better once somebody touches it. */
export function CommentForm({ articleId, parentId = '' }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const told = useRef<HTMLDivElement>(null)
  const { state, errors, attempts, isSending, formAction, send, register, key, stamp } =
    useCommentForm(form, articleId)
  const values = 'values' in state ? state.values : {}
  const sentence =
    state.kind === 'refused' ? refusalSentence(state.code, state.waitSeconds) : undefined
  const isRefused = sentence !== undefined || Object.keys(errors).length > 0

  // biome-ignore lint/correctness/useExhaustiveDependencies: every answer and every refusal moves the focus
  useEffect(() => told.current?.focus(), [state, attempts])

  return (
    <>
      {state.kind === 'done' && <PostedReply posted={state.outcome} ref={told} />}
      <form ref={form} action={formAction} onSubmit={send} noValidate data-hydrate>
        {isRefused && <ErrorSummary errors={errors} sentence={sentence} ref={told} />}
        <p className="mb-6 font-sans text-meta text-ink-2">
          Your email address will not be published. Required fields are marked{' '}
          <span className="text-accent">*</span>
        </p>
        <input type="hidden" name="articleId" value={articleId} />
        <input type="hidden" name="parentId" value={parentId} />
        <input type="hidden" name="key" ref={key} />
        <input type="hidden" name="stamp" ref={stamp} />
        <div className="extra" aria-hidden="true">
          <label htmlFor="field-extra">Leave this empty</label>
          <input id="field-extra" name="extra" tabIndex={-1} autoComplete="off" />
        </div>
        <div className="space-y-6">
          <TextArea
            label="Comment"
            required
            dir="auto"
            rows={5}
            defaultValue={values.text}
            error={errors.text}
            {...register('text')}
          />
          <TextField
            label="Name"
            required
            autoComplete="name"
            maxLength={COMMENT_LIMITS.name}
            dir="auto"
            defaultValue={values.name}
            error={errors.name}
            {...register('name')}
          />
          <TextField
            label="Email"
            hint="Will not be published."
            required
            type="email"
            inputMode="email"
            autoComplete="email"
            maxLength={COMMENT_LIMITS.email}
            defaultValue={values.email}
            error={errors.email}
            {...register('email')}
          />
          <TextField
            label="Website"
            type="url"
            inputMode="url"
            autoComplete="url"
            maxLength={COMMENT_LIMITS.website}
            defaultValue={values.website}
            error={errors.website}
            {...register('website')}
          />
          <label className="flex items-start gap-3 font-sans text-meta">
            <input
              type="checkbox"
              name="remember"
              className="mt-0.5 size-5 shrink-0 accent-accent"
            />
            Save my name, email, and website in this browser for the next time I comment.
          </label>
          <button
            type="submit"
            className="button button-primary"
            aria-disabled={isSending || undefined}
            onClick={(event) => isSending && event.preventDefault()}
          >
            {isSending ? 'Posting…' : 'Post Comment'}
          </button>
        </div>
      </form>
    </>
  )
}
