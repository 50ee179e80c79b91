import type { MouseEvent, Ref } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { isWorthRetrying, type RefusalCode, refusalSentence } from '@/lib/comments/refusals'

type Props = {
  errors: Record<string, string>
  refusal: { code: RefusalCode; waitSeconds?: number; path?: string } | undefined
  scope: string
  tryAgain: (event: MouseEvent) => void
  ref: Ref<HTMLDivElement>
}

/** Why a reply was not taken, and what can be done now. */
export function FormProblem({ errors, refusal, scope, tryAgain, ref }: Props) {
  const sentence = refusal && refusalSentence(refusal.code, refusal.waitSeconds)
  return (
    <ErrorSummary errors={errors} sentence={sentence} scope={scope} ref={ref}>
      {refusal?.path && (
        <p className="mt-1">
          <a href={refusal.path} className="link inline-block py-1">
            See your earlier reply
          </a>
        </p>
      )}
      {refusal && isWorthRetrying(refusal.code) && (
        <button type="submit" className="button button-small mt-3" onClick={tryAgain}>
          Try again
        </button>
      )}
    </ErrorSummary>
  )
}
