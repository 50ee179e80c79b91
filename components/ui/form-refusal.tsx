import type { Ref } from 'react'
import { ErrorSummary } from './error-summary'

type Props = {
  /** How the form was answered last. */
  state: { kind: string; fieldErrors?: Record<string, string> }
  /** Why, where it is no field's fault. */
  sentence: string | undefined
  /** The form's own word before its fields' names. */
  scope?: string
  ref: Ref<HTMLDivElement>
}

/** What a form was refused for, if it was. */
export function FormRefusal({ state, sentence, scope, ref }: Props) {
  if (state.kind !== 'invalid' && state.kind !== 'refused') return null
  return (
    <ErrorSummary
      ref={ref}
      errors={state.fieldErrors ?? {}}
      scope={scope}
      sentence={state.kind === 'refused' ? sentence : undefined}
    />
  )
}
