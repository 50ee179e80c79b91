import { expect, test } from 'vitest'
import { administrator, moderator } from '@/lib/testing/actors'
import {
  deleteView,
  getPreference,
  listViews,
  savePreference,
  saveView,
  shareView,
} from './preferences'

const [mira, tom] = [await moderator(), await moderator()]
const namesOf = async (actor: typeof mira) => (await listViews(actor)).map(({ name }) => name)

test('how somebody likes their desk is theirs alone', async () => {
  await savePreference(mira, { density: 'COMPACT', keys: 'OFF' })
  await savePreference(mira, { density: 'COMPACT', keys: 'IN_LIST' })
  expect(await getPreference(mira)).toEqual({ density: 'COMPACT', keys: 'IN_LIST' })
  expect(await getPreference(tom)).toEqual({ density: 'COMFORTABLE', keys: 'ON' })
})

test('a view is one’s own until an administrator shares theirs, and nobody else’s to delete or share', async () => {
  const admin = await administrator()
  await saveView(mira, { name: 'Links', query: 'links=1' })
  await saveView(admin, { name: 'Everybody’s', query: 'status=SPAM' })
  expect(await namesOf(tom)).toEqual([])
  const [own] = await listViews(admin)
  const [miras] = await listViews(mira)
  await shareView(admin, own?.id ?? '', true)
  await shareView(admin, miras?.id ?? '', true)
  expect(await listViews(tom)).toEqual([
    { id: own?.id, name: 'Everybody’s', query: 'status=SPAM', isShared: true, isOwn: false },
  ])
  await deleteView(tom, own?.id ?? '')
  await deleteView(mira, miras?.id ?? '')
  expect(await namesOf(mira)).toEqual(['Everybody’s'])
  // @ts-expect-error a moderator shares nothing
  expect(() => shareView(mira, 'id', true)).toBeTypeOf('function')
})

test('twenty are enough, also for somebody in a hurry', async () => {
  const saved = await Promise.all(
    Array.from({ length: 23 }, (_, n) => saveView(tom, { name: `View ${n}`, query: '' })),
  )
  expect(saved.filter(Boolean)).toHaveLength(20)
})
