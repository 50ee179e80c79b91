'use client'
import { type RefObject, useActionState, useEffect, useRef, useState, useTransition } from 'react'
import { type Resolver, useForm } from 'react-hook-form'
import { type ActionState, IDLE } from '@/lib/action-state'
import { type Posted, postComment } from '@/lib/comments/actions'
import type { RefusalCode } from '@/lib/comments/refusals'
import { forget, recall, remember } from './remembered'
import { fetchStartStamp } from './start-stamp'
import { newSubmissionKey } from './submission-key'

export type CommentFields = { text: string; name: string; email: string; website: string }

type State = ActionState<Posted, RefusalCode>

/** zod and the schema arrive with the first validation, not with the page. */
const resolver: Resolver<CommentFields> = async (values, context, options) => {
  const { commentFields, zodResolver } = await import('./comment-validation')
  return zodResolver(commentFields, undefined, { raw: true })(values, context, options)
}

/**
 * One form, two ways to send it: `formAction` posts natively and needs nothing; `send` posts from
 * the page once it is alive, and turns a lost connection into a sentence instead of a lost text.
 */
export function useCommentForm(form: RefObject<HTMLFormElement | null>, articleId: string) {
  const [answered, formAction] = useActionState<State, FormData>(postComment, IDLE)
  const [sent, setSent] = useState<State | null>(null)
  const [isSending, startSending] = useTransition()
  const key = useRef<HTMLInputElement>(null)
  const stamp = useRef<HTMLInputElement>(null)
  const state = sent ?? answered
  const { register, handleSubmit, reset, setValue, formState } = useForm<CommentFields>({
    resolver,
    shouldFocusError: false,
  })

  useEffect(() => {
    if (key.current) key.current.value ||= newSubmissionKey()
    const known = recall()
    if (!known || !form.current) return
    for (const name of ['name', 'email', 'website'] as const) {
      const field = form.current.elements.namedItem(name)
      if (field instanceof HTMLInputElement && field.value === '') setValue(name, known[name])
    }
  }, [form, setValue])

  // The form comes alive when it is touched: this is the moment somebody began to write.
  useEffect(() => {
    fetchStartStamp(articleId).then((value) => {
      if (stamp.current) stamp.current.value = value
    })
  }, [articleId])

  const send = handleSubmit((values) => {
    const data = new FormData(form.current ?? undefined)
    startSending(async () => {
      const next = await postComment(IDLE, data).catch(() => lostAnswer(values))
      setSent(next)
      if (next.kind !== 'done') return
      if (data.has('remember')) remember(values)
      else forget()
      reset({ ...values, text: '' })
      if (key.current) key.current.value = newSubmissionKey()
    })
  })

  const clientErrors = Object.fromEntries(
    Object.entries(formState.errors).map(([name, error]) => [name, error?.message ?? '']),
  )
  const serverErrors = state.kind === 'invalid' ? state.fieldErrors : {}
  const hasClientErrors = Object.keys(clientErrors).length > 0
  const errors: Record<string, string> = formState.isSubmitted ? clientErrors : serverErrors
  return {
    state,
    errors: hasClientErrors ? clientErrors : errors,
    /** Counts the refusals, so that the summary takes the focus again. */
    attempts: formState.submitCount,
    isSending,
    formAction,
    send,
    register,
    key,
    stamp,
  }
}

/** No answer came back. Whether it was saved is not known; the same key makes a retry safe. */
function lostAnswer(values: CommentFields): State {
  return { kind: 'refused', code: navigator.onLine ? 'trouble' : 'offline', values }
}
