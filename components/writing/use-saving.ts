import { type FormEvent, type RefObject, startTransition, useEffect, useRef, useState } from 'react'
import { useFormAction } from '@/components/ui/use-form-action'
import { saveArticle } from '@/lib/writing/actions'
import { autosave, type Conflict, type SaveState } from './autosave'
import { dropLocalCopy, keepLocalCopy } from './local-copy'

/** After the last key, and at most after the first one that is not saved yet. Milliseconds. */
const PAUSE_MS = 3_000
const AT_MOST_MS = 10_000

/** Until what was typed is kept in this browser: to the reader's eye at once. Milliseconds. */
const COPY_MS = 400

/** How long until it is tried again where nobody answered. Milliseconds. */
const RETRY_MS = 5_000

type Timer = ReturnType<typeof setTimeout>
type Start = { articleId: string; version: number; savedAt: Date | null }

/**
 * Saves by itself while somebody types, and by the buttons. One save at a time: each names the version
 * that the one before it made.
 */
export function useSaving(form: RefObject<HTMLFormElement | null>, start: Start) {
  const { articleId } = start
  const [state, { action }, isPending] = useFormAction(saveArticle)
  const [saved, setSaved] = useState<SaveState>({ kind: 'saved', at: start.savedAt })
  const [conflict, setConflict] = useState(() => conflictOf(state))
  const version = useRef(start.version)
  version.current = Math.max(version.current, start.version)
  const running = useRef(Promise.resolve())
  const timers = useRef<Partial<Record<'copy' | 'pause' | 'atMost', Timer>>>({})
  const isUnsaved = useRef(false)

  function noteChange(): void {
    if (!form.current) return
    isUnsaved.current = true
    timers.current.copy ??= setTimeout(keepCopy, COPY_MS)
    setSaved((before) => (before.kind === 'saved' ? { kind: 'unsaved' } : before))
    clearTimeout(timers.current.pause)
    timers.current.pause = setTimeout(saveSoon, PAUSE_MS)
    timers.current.atMost ??= setTimeout(saveSoon, AT_MOST_MS)
  }

  function keepCopy(): void {
    timers.current.copy = undefined
    if (form.current) keepLocalCopy(articleId, new FormData(form.current))
  }

  function stopTimers(): void {
    for (const timer of Object.values(timers.current)) clearTimeout(timer)
    timers.current = {}
  }

  function saveSoon(): Promise<void> {
    stopTimers()
    running.current = running.current.then(saveNow)
    return running.current
  }

  async function saveNow(): Promise<void> {
    if (!form.current || !isUnsaved.current) return
    isUnsaved.current = false
    setSaved({ kind: 'saving' })
    const answer = await autosave(formData(form.current))
    if (answer.kind === 'saved') {
      version.current = answer.version
      if (isUnsaved.current) return
      dropLocalCopy(articleId)
      return setSaved({ kind: 'saved', at: new Date(answer.at) })
    }
    isUnsaved.current = true
    keepCopy()
    if (answer.kind === 'stale') {
      setConflict(answer)
      return setSaved({ kind: 'unsaved' })
    }
    setSaved(answer)
    timers.current.pause = setTimeout(saveSoon, RETRY_MS)
  }

  function formData(element: HTMLFormElement, submitter: HTMLElement | null = null): FormData {
    const data = new FormData(element, submitter)
    data.set('version', String(version.current))
    return data
  }

  /** First whatever is unsaved, then what the button says: where nobody answers, the page stays. */
  async function onSubmit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const element = event.currentTarget
    isUnsaved.current = true
    await saveSoon()
    if (isUnsaved.current) return
    startTransition(() => action(formData(element, submitter)))
  }

  /** Goes on with what stands in this form, knowing what the other one says. */
  function overrule(theirs: Conflict): void {
    version.current = theirs.version
    isUnsaved.current = true
    setConflict(null)
    void saveSoon()
  }

  // What the buttons did.
  useEffect(() => {
    if (state.kind === 'done') {
      version.current = Math.max(version.current, state.outcome.version)
      setSaved({ kind: 'saved', at: state.outcome.at })
    } else setConflict((before) => conflictOf(state) ?? before)
  }, [state])

  // Leaving is asked about only while something would be lost.
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isUnsaved.current) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => {
      window.removeEventListener('beforeunload', ask)
      for (const timer of Object.values(timers.current)) clearTimeout(timer)
    }
  }, [])

  return { state, isPending, saved, conflict, noteChange, overrule, action, onSubmit }
}

type State = Parameters<typeof saveArticle>[0]

/** Also without a script: then it is in the page from the start. */
function conflictOf(state: State): Conflict | null {
  return state.kind === 'refused' && state.told ? JSON.parse(state.told) : null
}
