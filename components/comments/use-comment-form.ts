'use client'
import { type FormEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { ActionState } from '@/lib/action-state'
import type { Posted } from '@/lib/comments/actions'
import type { Draft } from './draft'
import { proveWork } from './proof-of-work'
import { forget, recall, remember } from './remembered'
import { fetchStart } from './start-stamp'
import { newSubmissionKey } from './submission-key'
import { lengthOf } from './text-length'
import { useDraft } from './use-draft'
import { useSubmission } from './use-submission'
import { useValidation } from './use-validation'

const PERSON = ['name', 'email', 'website'] as const

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
  const proof = useRef<HTMLInputElement>(null)
  const [isRemembered, setIsRemembered] = useState(false)
  const [length, setLength] = useState(0)

  const measure = useCallback(() => setLength(lengthOf(fieldOf(form, 'text')?.value ?? '')), [form])
  const fill = useCallback(
    ({ text, ...person }: Partial<Draft>) => {
      const [area, box] = [fieldOf(form, 'text'), fieldOf(form, 'remember')]
      if (area && text !== undefined) area.value = text
      for (const name of PERSON) {
        const field = fieldOf(form, name)
        if (field?.value === '') field.value = person[name] ?? ''
      }
      if (box && person.email) box.checked = true
      measure()
    },
    [form, measure],
  )
  const draft = useDraft({ form, articleId, parentId, fill })
  const validation = useValidation(form)
  const submission = useSubmission({ form, keep: draft.keep, onAnswer })
  const { state } = submission

  function onAnswer(answer: ActionState<Posted>, data: FormData): void {
    validation.forgetFaults()
    if (answer.kind !== 'done') return
    const [name = '', email = '', website = ''] = PERSON.map((field) => String(data.get(field)))
    if (data.has('remember')) remember({ name, email, website })
    else forget()
    setIsRemembered(data.has('remember'))
    draft.clear()
    fill({ text: '' })
    if (key.current) key.current.value = newSubmissionKey()
    onPosted?.(answer.outcome)
  }

  useEffect(() => {
    if (key.current) key.current.value ||= newSubmissionKey()
    const known = recall()
    if (known) fill(known)
    setIsRemembered(known !== null)
    measure()
  }, [fill, measure])

  // The form comes alive when it is touched: this is the moment somebody began to write.
  useEffect(() => {
    const begin = async () => {
      const start = await fetchStart(articleId)
      if (stamp.current) stamp.current.value = start?.stamp ?? ''
      const answer = start?.challenge ? await proveWork(start.challenge) : ''
      if (proof.current) proof.current.value = answer
    }
    begin()
  }, [articleId])

  // Posted before the page was alive: what was kept earlier has arrived.
  useEffect(() => {
    if (state.kind === 'done') draft.clear()
  }, [state, draft.clear])

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!submission.isPosting && (await validation.check())) submission.post()
  }

  async function look(): Promise<void> {
    if (!submission.isLooking && (await validation.check(['text']))) submission.look()
  }

  function forgetMe(): void {
    forget()
    setIsRemembered(false)
    const box = fieldOf(form, 'remember')
    if (box) box.checked = false
    for (const name of PERSON) {
      const field = fieldOf(form, name)
      if (field) field.value = ''
    }
    draft.keep()
  }

  const serverFaults = state.kind === 'invalid' ? state.fieldErrors : {}
  return {
    ...submission,
    errors: validation.hasJudged ? validation.faults : serverFaults,
    /** Counts the refusals, so that the summary takes the focus again. */
    refusals: validation.refusals,
    send,
    look,
    /** Anything in the form was changed by hand. */
    typed() {
      draft.note()
      submission.dropPreview()
      measure()
      validation.checkAgain()
    },
    key,
    stamp,
    proof,
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
