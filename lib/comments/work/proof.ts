import 'server-only'
import { verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { z } from 'zod'
import type { Work } from '@/lib/comments/decision/verdict'
import { env } from '@/lib/env'
import { workSecrets } from './challenge'

const payload = z.object({
  challenge: z.object({
    parameters: z.looseObject({
      nonce: z.string().regex(/^[0-9a-f]{32}$/),
      ...{ algorithm: z.string(), salt: z.string(), keyPrefix: z.string() },
      ...{ cost: z.number(), keyLength: z.number() },
      data: z.object({ article: z.string(), until: z.number() }),
    }),
    signature: z.string(),
  }),
  solution: z.looseObject({ counter: z.number(), derivedKey: z.string() }),
})

/** Reads what came with a reply. Costs two HMACs, however much work it claims. */
export async function readProof(proof: string, articleId: string, now: Date): Promise<Work> {
  if (env().PROOF_OF_WORK === 'off') return { kind: 'not-asked' }
  if (proof === '') return { kind: 'absent' }
  const parsed = payload.safeParse(decode(proof))
  if (!parsed.success) return { kind: 'wrong' }
  const { challenge, solution } = parsed.data
  const { verified } = await verifySolution({
    ...{ challenge, solution, deriveKey },
    ...workSecrets(),
  }).catch(() => ({ verified: false }))
  const { nonce, data } = challenge.parameters
  if (!verified || data.article !== articleId) return { kind: 'wrong' }
  if (data.until < now.getTime()) return { kind: 'late' }
  return { kind: 'done', nonce, until: new Date(data.until) }
}

function decode(proof: string): unknown {
  try {
    return JSON.parse(Buffer.from(proof, 'base64url').toString())
  } catch {
    return null
  }
}
