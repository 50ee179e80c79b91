'use client'
import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react'
import { TextArea } from '@/components/ui/text-area'
import type { Posted } from '@/lib/comments/actions'
import { DraftNotice } from './draft-notice'
import { FormButtons } from './form-buttons'
import { FormProblem } from './form-problem'
import { FormattingHelp } from './formatting-help'
import { PersonFields } from './person-fields'
import { PostedReply } from './posted-reply'
import { PostingReply } from './posting-reply'
import { RememberMe } from './remember-me'
import { ReplyPreview } from './reply-preview'
import { lengthSaid, lengthShown } from './text-length'
import { useCommentForm } from './use-comment-form'

type Props = {
  articleId: string
  parentId?: string
  /** The title of a page whose form this is. It says so when there is an error. */
  pageTitle?: string
  /** Before the names of the fields, where a page has a second form. */
  scope?: string
  /** Takes over what is shown after a reply was posted. */
  onPosted?: (posted: Posted) => void
  /** The form can be closed; it was opened to write at once. */
  cancel?: () => void
}

/** "Leave a Reply": works as a plain form, and better once somebody touches it. */
export function CommentForm({ articleId, parentId = '', scope = 'field', ...more }: Props) {
  const { pageTitle, onPosted, cancel } = more
  const form = useRef<HTMLFormElement>(null)
  const told = useRef<HTMLDivElement>(null)
  const alive = useCommentForm({ form, articleId, parentId, onPosted })
  const { state, values, errors, refusals, draft, length, posting } = alive
  const refusal = state.kind === 'refused' ? state : undefined
  const isRefused = refusal !== undefined || Object.keys(errors).length > 0

  // biome-ignore lint/correctness/useExhaustiveDependencies: every answer and every refusal moves the focus
  useEffect(() => told.current?.focus(), [state, refusals, posting])

  // A form that came later renders no title; it borrows the page's.
  const borrowsTitle = pageTitle === undefined && isRefused
  useEffect(() => {
    if (!borrowsTitle) return
    const { title } = document
    document.title = `Error: ${title}`
    return () => {
      document.title = title
    }
  }, [borrowsTitle])

  const opensToWrite = cancel !== undefined
  useEffect(() => {
    if (opensToWrite) form.current?.querySelector('textarea')?.focus()
  }, [opensToWrite])

  /** Nothing typed may be lost by a key that is easily hit: it closes what is kept. */
  function closeByKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || !cancel) return
    if (length === 0 || draft.keep()) cancel()
  }

  function tryAgain(event: MouseEvent): void {
    if (!alive.wasLook) return
    event.preventDefault()
    alive.look()
  }

  return (
    <>
      {pageTitle && <title>{isRefused ? `Error: ${pageTitle}` : pageTitle}</title>}
      {state.kind === 'done' && !onPosted && !posting && (
        <PostedReply posted={state.outcome} ref={told} />
      )}
      {posting && <PostingReply posting={posting} ref={told} />}
      <form
        ref={form}
        // Until the answer it has turned into the reply; refused, it is the form again.
        hidden={posting !== null}
        action={alive.formAction}
        onSubmit={alive.send}
        onInput={alive.typed}
        onKeyDown={closeByKey}
        noValidate
        data-hydrate
      >
        {isRefused && (
          <FormProblem
            errors={errors}
            refusal={refusal}
            scope={scope}
            tryAgain={tryAgain}
            ref={told}
          />
        )}
        <p className="mb-6 font-sans text-meta text-ink-2">
          Your email address will not be published. Required fields are marked{' '}
          <span className="text-accent">*</span>
        </p>
        <input type="hidden" name="articleId" value={articleId} />
        <input type="hidden" name="parentId" value={parentId} />
        <input type="hidden" name="key" ref={alive.key} />
        <input type="hidden" name="stamp" ref={alive.stamp} />
        <input type="hidden" name="proof" ref={alive.proof} />
        <div className="extra" aria-hidden="true">
          <label htmlFor={`${scope}-extra`}>Leave this empty</label>
          <input id={`${scope}-extra`} name="extra" tabIndex={-1} autoComplete="off" />
        </div>
        <div className="space-y-6">
          <div className="space-y-1">
            <div aria-live="polite">
              {draft.notice && <DraftNotice kind={draft.notice} {...draft} />}
            </div>
            <TextArea
              label="Comment"
              name="text"
              required
              dir="auto"
              spellCheck
              rows={5}
              scope={scope}
              defaultValue={values.text}
              error={errors.text}
              counter={lengthShown(length)}
            />
            <p aria-live="polite" className="sr-only">
              {lengthSaid(length)}
            </p>
            <FormattingHelp />
          </div>
          <PersonFields {...{ scope, values, errors }} />
          <RememberMe
            isTicked={values.remember === 'on'}
            isRemembered={alive.isRemembered}
            forget={alive.forgetMe}
          />
          {state.kind === 'previewed' && !isRefused && (
            <ReplyPreview text={state.shown.text ?? ''} ref={told} />
          )}
          <FormButtons isPosting={alive.isPosting} look={alive.look} cancel={cancel} />
        </div>
      </form>
    </>
  )
}
