import { waitWords } from '@/components/ui/wait-words'
import type { ProofRefusal } from '@/lib/account/actions'

type Refused = { code: ProofRefusal; waitSeconds?: number | undefined }

/** Why one's own password did not do. */
export function proofSentence({ code, waitSeconds }: Refused): string {
  return code === 'wait'
    ? waitWords(waitSeconds)
    : 'This is not your password. Nothing was changed.'
}
