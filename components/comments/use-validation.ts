'use client'
import { type RefObject, useState } from 'react'
import type { CommentField } from './comment-validation'

const FIELDS = ['text', 'name', 'email', 'website'] as const

type Field = CommentField
type Faults = Record<string, string>

/** Says what is wrong with a form: when it is sent, and from then on at every change. */
export function useValidation(form: RefObject<HTMLFormElement | null>) {
  const [faults, setFaults] = useState<Faults>({})
  const [refusals, setRefusals] = useState(0)
  const [judged, setJudged] = useState<readonly Field[]>([])

  /** Are these fields right? From now on they are judged whenever something changes. */
  async function check(fields: readonly Field[] = FIELDS): Promise<boolean> {
    const found = await faultsIn(form.current, fields)
    const isRight = Object.keys(found).length === 0
    setJudged(fields)
    setFaults(found)
    if (!isRight) setRefusals((times) => times + 1)
    return isRight
  }

  async function checkAgain(): Promise<void> {
    if (judged.length > 0) setFaults(await faultsIn(form.current, judged))
  }

  /** Somebody else has judged since. */
  function forgetFaults(): void {
    setJudged([])
    setFaults({})
  }

  return { faults, refusals, hasJudged: judged.length > 0, check, checkAgain, forgetFaults }
}

/** react-hook-form, zod and the schema arrive with the first check; without a line the server judges. */
async function faultsIn(form: HTMLFormElement | null, fields: readonly Field[]): Promise<Faults> {
  const validation = await import('./comment-validation').catch(() => null)
  if (!validation || !form) return {}
  return validation.faultsOf(Object.fromEntries(new FormData(form)), fields)
}
