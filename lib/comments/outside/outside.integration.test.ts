import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { appClient } from '@/lib/database/app-client'
import { editReply } from '@/lib/revisions/mutations'
import { hang, say, startAkismet } from '@/lib/testing/akismet-server'
import { later, NOW, SECOND_MS } from '@/lib/testing/clock'
import { sqlAs } from '@/lib/testing/databases'
import { article, discussion, sender, uniqueEmail } from '@/lib/testing/factories'
import { newKey, post } from '@/lib/testing/posting'

const akismet = await startAkismet()
afterAll(() => akismet.close())
// Before anything has read the environment.
vi.stubEnv('AKISMET_KEY', '0123456789ab')
vi.stubEnv('AKISMET_URL', akismet.url)

beforeEach(async () => {
  await discussion()
  akismet.answer(say('false'))
  akismet.take()
})

const because = (sentence: string) =>
  expect.objectContaining({ check: 'akismet', because: sentence })
const SPAM = because('Akismet takes it for spam.')

test('what Akismet has nothing against is published, and its e-mail goes nowhere', async () => {
  const { id: articleId, slug } = await article()
  const email = uniqueEmail()
  expect(await post({ articleId, email })).toMatchObject({ status: 'APPROVED', reasons: [] })
  const [asked, ...more] = akismet.take()
  expect(more).toEqual([])
  expect(asked?.fields.get('permalink')).toMatch(new RegExp(`/articles/${slug}$`))
  expect(asked?.fields.toString()).not.toContain(encodeURIComponent(email))
  expect(asked?.fields.toString()).not.toContain('example.com')
})

test('spam is kept as spam with the reason, beside our own, and answered like all that waits', async () => {
  await discussion({ moderationWords: 'quay' })
  akismet.answer(say('true'))
  const { id: articleId } = await article()
  const outcome = await post({ articleId, text: 'On the quay.' })
  expect(outcome).toMatchObject({ kind: 'posted', isPublic: false, status: 'SPAM' })
  expect(outcome.reasons).toEqual([
    expect.objectContaining({ check: 'moderation-words', verdict: 'hold' }),
    SPAM,
  ])
})

test('an outage holds; what our own rules call spam stays spam, and is asked about all the same', async () => {
  akismet.answer(say('', {}, 500))
  const { id: articleId } = await article()
  const ERROR = because('Akismet answered with an error (500).')
  expect(await post({ articleId })).toMatchObject({ status: 'PENDING', reasons: [ERROR] })
  const caught = await post({ articleId, extra: 'filled in' })
  expect(caught).toMatchObject({ status: 'SPAM' })
  expect(akismet.take()).toHaveLength(2)
})

test('no transaction waits for it: others post and are stored while one is asked about', async () => {
  const { id: articleId } = await article()
  let release = () => {}
  const asked = new Promise<void>((resolve) => {
    akismet.answer((response) => {
      resolve()
      release = () => say('false')(response)
    })
  })
  const waiting = post({ articleId, text: 'The one that waits.' })
  await asked
  const open = await sqlAs(
    'owner',
    `SELECT query FROM pg_stat_activity
      WHERE datname = current_database() AND xact_start IS NOT NULL AND pid <> pg_backend_pid()`,
  )
  expect(open).toEqual([])
  const free = release
  akismet.answer(say('false'))
  expect(await post({ articleId, text: 'Another.' })).toMatchObject({ status: 'APPROVED' })
  free()
  expect(await waiting).toMatchObject({ status: 'APPROVED' })
})

test('nobody is asked about what is refused or was posted before', async () => {
  akismet.answer(hang)
  const { id: closed } = await article({ commentsOpen: false })
  expect(await post({ articleId: closed })).toMatchObject({ code: 'closed' })
  expect(await post({ articleId: newKey() })).toMatchObject({ code: 'article-gone' })
  akismet.answer(say('false'))
  const { id: articleId } = await article()
  const from = sender()
  const key = newKey()
  const reply = { articleId, key, email: uniqueEmail() }
  const first = await post(reply, from)
  akismet.take()
  akismet.answer(hang)
  expect(await post(reply, from)).toEqual({ ...first, change: null })
  expect(await post({ articleId, text: 'Too fast.' }, from)).toMatchObject({ code: 'flood' })
  expect(akismet.take()).toEqual([])
})

test('twenty sent at once are one reply, whatever is asked meanwhile', async () => {
  const { id: articleId } = await article()
  const reply = { articleId, key: newKey(), email: uniqueEmail() }
  const from = sender()
  const all = await Promise.all(Array.from({ length: 20 }, () => post(reply, from)))
  const ids = all.map((outcome) => (outcome.kind === 'posted' ? outcome.id : outcome.code))
  expect(new Set(ids).size).toBe(1)
  expect(await appClient().comment.count({ where: { articleId } })).toBe(1)
})

test('an edit is asked about again: a harmless reply does not turn into an advertisement', async () => {
  const { id: articleId } = await article()
  const posted = await post({ articleId })
  if (posted.kind !== 'posted') throw new Error(posted.code)
  akismet.take()
  akismet.answer(say('true'))
  const edit = (text: string, own = [posted.id]) => {
    const input = { commentId: posted.id, text }
    return editReply(own, input, sender(), later(10 * SECOND_MS))
  }
  expect(await edit('Buy my casino.', [])).toEqual({ kind: 'refused', code: 'too-late' })
  expect(await edit('I saw it from the quay.')).toMatchObject({ kind: 'edited', isPublic: true })
  expect(akismet.take()).toEqual([])
  expect(await edit('Buy my casino.')).toMatchObject({ kind: 'edited', isPublic: false })
  const [asked] = akismet.take()
  expect(asked?.fields.get('comment_content')).toBe('Buy my casino.')
  expect(asked?.fields.get('comment_author')).toBe('Nora Reader')
  expect(asked?.fields.get('recheck_reason')).toBe('edit')
  const row = await appClient().comment.findUniqueOrThrow({ where: { id: posted.id } })
  expect(row).toMatchObject({ status: 'SPAM', reasons: [SPAM], editedAt: later(10 * SECOND_MS) })
  expect(row.createdAt).toEqual(NOW)
})
