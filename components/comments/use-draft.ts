'use client'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { type Draft, draftKey, dropDraft, readDraft, saveDraft } from './draft'

/** Typing has paused. Milliseconds. */
const PAUSE_MS = 500

type Options = {
  form: RefObject<HTMLFormElement | null>
  articleId: string
  parentId: string
  /** Puts a draft into the form; of the person's details only what is still empty. */
  fill: (draft: Draft) => void
}

/** Keeps what is being written in this browser, and gives it back to whoever returns. */
export function useDraft({ form, articleId, parentId, fill }: Options) {
  const key = draftKey(articleId, parentId)
  const [notice, setNotice] = useState<'restored' | 'found' | null>(null)
  /** A draft that was found too late: it goes along with what is typed until somebody decides. */
  const earlier = useRef('')
  const waiting = useRef<{ draft: Draft; timer: number } | null>(null)

  const flush = useCallback((): boolean => {
    if (!waiting.current) return true
    clearTimeout(waiting.current.timer)
    const { draft } = waiting.current
    waiting.current = null
    return saveDraft(key, draft)
  }, [key])

  /** Something was typed: it is kept as soon as there is a pause. */
  const note = useCallback(() => {
    if (!form.current) return
    clearTimeout(waiting.current?.timer)
    const draft = draftOf(new FormData(form.current), earlier.current)
    waiting.current = { draft, timer: window.setTimeout(flush, PAUSE_MS) }
  }, [form, flush])

  /** Keeps it now. Says whether it is kept. */
  const keep = useCallback((): boolean => {
    note()
    return flush()
  }, [note, flush])

  const clear = useCallback(() => {
    clearTimeout(waiting.current?.timer)
    waiting.current = null
    earlier.current = ''
    dropDraft(key)
    setNotice(null)
  }, [key])

  useEffect(() => {
    const draft = readDraft(key)
    const typed = form.current ? textOf(new FormData(form.current)) : ''
    if (draft && typed === '') {
      fill(draft)
      setNotice('restored')
    } else if (draft && draft.text !== typed) {
      earlier.current = draft.text
      setNotice('found')
      note()
    }
    addEventListener('pagehide', flush)
    return () => {
      removeEventListener('pagehide', flush)
      flush()
    }
  }, [key, form, fill, flush, note])

  function restore(): void {
    if (!form.current) return
    const text = joined(earlier.current, textOf(new FormData(form.current)))
    earlier.current = ''
    fill({ text })
    setNotice('restored')
    keep()
    form.current?.querySelector('textarea')?.focus()
  }

  /** What was restored goes; what was typed instead of it stays. */
  function discard(): void {
    if (notice === 'restored') fill({ text: '' })
    clear()
    keep()
    form.current?.querySelector('textarea')?.focus()
  }

  return { notice, note, keep, clear, restore, discard }
}

function draftOf(data: FormData, earlier: string): Draft {
  const text = joined(earlier, textOf(data))
  if (!data.has('remember')) return { text }
  const [name, email, website] = ['name', 'email', 'website'].map((field) =>
    String(data.get(field) ?? ''),
  )
  return { text, name, email, website } as Draft
}

function textOf(data: FormData): string {
  return String(data.get('text') ?? '')
}

function joined(...texts: string[]): string {
  return texts.filter((text) => text !== '').join('\n\n')
}
