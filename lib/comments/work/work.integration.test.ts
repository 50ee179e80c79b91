import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import { beforeEach, expect, test, vi } from 'vitest'
import { forgetWhatIsOver } from '@/lib/contacts/retention'
import { appClient } from '@/lib/database/app-client'
import { DAY_MS, later, NOW } from '@/lib/testing/clock'
import { article, discussion } from '@/lib/testing/factories'
import { post } from '@/lib/testing/posting'
import { makeChallenge } from './challenge'

// Before anything has read the environment.
vi.stubEnv('PROOF_OF_WORK', 'on')

beforeEach(() => discussion())

const because = (sentence: string) => [
  expect.objectContaining({ check: 'proof-of-work', because: sentence }),
]

/** What a browser would send along. */
async function prove(articleId: string): Promise<string> {
  const challenge = (await makeChallenge(articleId, NOW)) as Challenge
  const solution = await solveChallenge({ challenge, deriveKey })
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64url')
}

test('a reply that comes with its work is published, one without waits', async () => {
  const { id: articleId } = await article()
  const proof = await prove(articleId)
  expect(await post({ articleId, proof })).toMatchObject({ status: 'APPROVED', reasons: [] })
  expect(await post({ articleId })).toMatchObject({
    status: 'PENDING',
    reasons: because('It came without the work that this site asks of browsers.'),
  })
})

test('work done once serves one reply, of two at once as well', async () => {
  const { id: articleId } = await article()
  const proof = await prove(articleId)
  const both = await Promise.all([post({ articleId, proof }), post({ articleId, proof })])
  expect(both.map(({ status }) => status).sort()).toEqual(['APPROVED', 'PENDING'])
  expect(both.flatMap(({ reasons }) => reasons)).toEqual(
    because('The work that this site asks of browsers was used for another reply.'),
  )
})

test('whoever is refused may come again with the same work', async () => {
  const { id: articleId } = await article({ commentsOpen: false })
  const proof = await prove(articleId)
  expect(await post({ articleId, proof })).toMatchObject({ kind: 'refused' })
  await appClient().article.update({ where: { id: articleId }, data: { commentsOpen: true } })
  expect(await post({ articleId, proof })).toMatchObject({ status: 'APPROVED', reasons: [] })
})

test('what was spent is forgotten when it could not be used again', async () => {
  const { id: articleId } = await article()
  await post({ articleId, proof: await prove(articleId) })
  expect((await forgetWhatIsOver(later(DAY_MS))).proofs).toBe(0)
  expect((await forgetWhatIsOver(later(DAY_MS + 1))).proofs).toBeGreaterThan(0)
})
