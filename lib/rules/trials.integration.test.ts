import { beforeEach, expect, test } from 'vitest'
import { appClient } from '@/lib/database/app-client'
import { editor } from '@/lib/testing/actors'
import { later } from '@/lib/testing/clock'
import { dump, sqlAs } from '@/lib/testing/databases'
import { article, author, comment, discussion } from '@/lib/testing/factories'
import { tryRules } from './trials'

beforeEach(async () => {
  await sqlAs('owner', 'TRUNCATE comment CASCADE')
  await discussion({ moderationWords: 'quay' })
})

test('proposed rules are tried on what was written, and nothing is changed by it', async () => {
  const desk = await editor()
  await author({ name: 'Fergus Quill' })
  const casino = await comment({ text: 'My casino.', status: 'SPAM', createdAt: later(2) })
  const quay = await comment({ text: 'On the quay.', status: 'PENDING', createdAt: later(1) })
  await comment({ text: 'A casino.', kind: 'PINGBACK' })
  await comment({ text: 'Well said.' })
  await comment({ text: 'Nothing new about this one.', authorName: 'Fergus Quill' })
  const before = await dump('public', 'private')

  const trial = await tryRules(desk, { moderationWords: '', blockedWords: 'casino' })
  expect(trial.tried).toBe(4)
  expect(trial.changes).toMatchObject([
    { id: casino.id, status: 'SPAM', from: 'publish', to: { verdict: 'spam' } },
    { id: quay.id, status: 'PENDING', from: 'hold', to: { verdict: 'publish' } },
  ])
  expect(await dump('public', 'private')).toEqual(before)
})

test('no more than the last thousand are looked at', async () => {
  const { id: articleId } = await article()
  const row = { articleId, authorName: 'Nora', avatarSeed: 1, status: 'APPROVED' } as const
  const rows = Array.from({ length: 1001 }, (_, minute) => ({
    ...row,
    text: minute === 0 ? 'My casino, the oldest.' : `My casino ${minute}.`,
    createdAt: later(minute),
  }))
  await appClient().comment.createMany({ data: rows })
  const { tried, changes } = await tryRules(await editor(), { moderationWords: 'casino' })
  expect(tried).toBe(1000)
  expect(changes).toHaveLength(1000)
  const trial = await tryRules(await editor(), { moderationWords: 'oldest' })
  expect(trial.changes).toEqual([])
})
