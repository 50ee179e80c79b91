'use client'
import {
  type RefObject,
  startTransition,
  useActionState,
  useOptimistic,
  useState,
  useTransition,
} from 'react'
import { type ActionState, IDLE, PREVIEW_BUTTON } from '@/lib/action-state'
import { type Posted, postComment } from '@/lib/comments/actions'
import type { RefusalCode } from '@/lib/comments/refusals'

import type { Posting } from './posting-reply'

type State = ActionState<Posted, RefusalCode>

type Options = {
  form: RefObject<HTMLFormElement | null>
  /** Keeps what was typed, and says whether that worked. */
  keep: () => boolean
  onAnswer: (answer: State, data: FormData) => void
}

/**
 * One form, two ways to send it: `formAction` posts natively and needs nothing; `post` and `look`
 * send from the page once it is alive, and turn a lost connection into a sentence instead of a lost
 * text.
 */
export function useSubmission({ form, keep, onAnswer }: Options) {
  const [answered, formAction] = useActionState<State, FormData>(postComment, IDLE)
  const [sent, setSent] = useState<State | null>(null)
  /** What a page that was loaded anew shows in its fields. Later the fields themselves know best. */
  const [values] = useState(() => ('values' in answered ? answered.values : {}))
  const [isPosting, startPosting] = useTransition()
  const [isLooking, startLooking] = useTransition()
  const [wasLook, setWasLook] = useState(false)
  /** Shown from the click on, and gone with the answer, whatever that is. */
  const [posting, showPosting] = useOptimistic<Posting | null>(null)
  const state = sent ?? answered

  async function submit(isLook: boolean): Promise<void> {
    const data = new FormData(form.current ?? undefined)
    if (isLook) data.set(PREVIEW_BUTTON, '1')
    else {
      const [name, text] = [String(data.get('name')), String(data.get('text'))]
      showPosting({ name, text, height: form.current?.offsetHeight ?? 0 })
    }
    setWasLook(isLook)
    const next = await postComment(IDLE, data).catch(() => lostAnswer(keep()))
    // What shows the text may still be on its way: until then the form stays as it is.
    startTransition(() => {
      setSent(next)
      onAnswer(next, data)
    })
  }

  return {
    state,
    values,
    formAction,
    posting,
    isPosting,
    isLooking,
    /** The last thing asked for was a preview. */
    wasLook,
    post: () => startPosting(() => submit(false)),
    look: () => startLooking(() => submit(true)),
    /** The preview is of another text by now. */
    dropPreview: () => state.kind === 'previewed' && setSent(IDLE),
  }
}

/** No answer came back. Whether it was saved is not known; the same key makes a retry safe. */
function lostAnswer(isKept: boolean): State {
  const offline = isKept ? 'offline' : 'offline-unsaved'
  return { kind: 'refused', code: navigator.onLine ? 'trouble' : offline, values: {} }
}
