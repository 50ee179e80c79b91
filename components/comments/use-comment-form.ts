'use client'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { type Resolver, useForm } from 'react-hook-form'
import type { Posted } from '@/lib/comments/actions'
import type { Draft } from './draft'
import { forget, recall, remember } from './remembered'
import { fetchStartStamp } from './start-stamp'
import { newSubmissionKey } from './submission-key'
import { lengthOf } from './text-length'
import { useDraft } from './use-draft'
import { useSubmission } from './use-submission'

export type CommentFields = { text: string; name: string; email: string; website: string }

const PERSON = ['name', 'email', 'website'] as const

/** zod and the schema arrive with the first validation; without a line the server is left to judge. */
const resolver: Resolver<CommentFields> = async (values, context, options) => {
  const validation = await import('./comment-validation').catch(() => null)
  if (!validation) return { values, errors: {} }
  const { commentFields, zodResolver } = validation
  return zodResolver(commentFields, undefined, { raw: true })(values, context, options)
}

type Options = {
  form: RefObject<HTMLFormElement | null>
  articleId: string
  parentId: string
  onPosted: ((posted: Posted) => void) | undefined
}

/** All that a reply form knows and does, once it is alive. */
export function useCommentForm({ form, articleId, parentId, onPosted }: Options) {
  const key = useRef<HTMLInputElement>(null)
  const stamp = useRef<HTMLInputElement>(null)
  const [isRemembered, setIsRemembered] = useState(false)
  const [length, setLength] = useState(0)
  const [refusedLooks, setRefusedLooks] = useState(0)
  const { register, handleSubmit, reset, setValue, trigger, formState } = useForm<CommentFields>({
    resolver,
    shouldFocusError: false,
  })

  const fill = useCallback(
    ({ text, ...person }: Partial<Draft>) => {
      if (text !== undefined) {
        setValue('text', text)
        setLength(lengthOf(text))
      }
      for (const name of PERSON) {
        if (person[name] && fieldOf(form, name)?.value === '') setValue(name, person[name])
      }
      const box = fieldOf(form, 'remember')
      if (box && person.email) box.checked = true
    },
    [form, setValue],
  )
  const draft = useDraft({ form, articleId, parentId, fill })
  const submission = useSubmission({ form, keep: draft.keep, onPosted: posted })
  const { state } = submission

  function posted(outcome: Posted, data: FormData): void {
    const values = Object.fromEntries(
      PERSON.map((name) => [name, String(data.get(name) ?? '')]),
    ) as Omit<CommentFields, 'text'>
    if (data.has('remember')) remember(values)
    else forget()
    setIsRemembered(data.has('remember'))
    draft.clear()
    reset({ ...values, text: '' })
    setLength(0)
    if (key.current) key.current.value = newSubmissionKey()
    onPosted?.(outcome)
  }

  useEffect(() => {
    if (key.current) key.current.value ||= newSubmissionKey()
    setLength(lengthOf(fieldOf(form, 'text')?.value ?? ''))
    const known = recall()
    if (known) fill(known)
    setIsRemembered(known !== null)
  }, [form, fill])

  // The form comes alive when it is touched: this is the moment somebody began to write.
  useEffect(() => {
    fetchStartStamp(articleId).then((value) => {
      if (stamp.current) stamp.current.value = value
    })
  }, [articleId])

  // Posted before the page was alive: what was kept earlier has arrived.
  useEffect(() => {
    if (state.kind === 'done') draft.clear()
  }, [state, draft.clear])

  async function look(): Promise<void> {
    if (submission.isLooking) return
    if (await trigger('text')) submission.look()
    else setRefusedLooks((times) => times + 1)
  }

  function forgetMe(): void {
    forget()
    setIsRemembered(false)
    for (const name of PERSON) setValue(name, '')
    const box = fieldOf(form, 'remember')
    if (box) box.checked = false
    draft.keep()
  }

  const clientErrors = Object.fromEntries(
    Object.entries(formState.errors).map(([name, error]) => [name, error?.message ?? '']),
  )
  const serverErrors = state.kind === 'invalid' && !formState.isSubmitted ? state.fieldErrors : {}
  return {
    ...submission,
    errors: Object.keys(clientErrors).length > 0 ? clientErrors : serverErrors,
    /** Counts the refusals, so that the summary takes the focus again. */
    attempts: formState.submitCount + refusedLooks,
    send: handleSubmit(submission.post),
    look,
    /** Anything in the form was changed by hand. */
    typed() {
      draft.note()
      submission.dropPreview()
      setLength(lengthOf(fieldOf(form, 'text')?.value ?? ''))
    },
    register,
    key,
    stamp,
    length,
    draft,
    isRemembered,
    forgetMe,
  }
}

/** The text area has all of an input that is asked for here. */
function fieldOf(form: RefObject<HTMLFormElement | null>, name: string): HTMLInputElement | null {
  return (form.current?.elements.namedItem(name) ?? null) as HTMLInputElement | null
}
