import { afterAll, beforeEach, expect, test } from 'vitest'
import { SITE_TAG } from '@/lib/articles/tags'
import { appClient } from '@/lib/database/app-client'
import { administrator, editor } from '@/lib/testing/actors'
import { listenAsAnotherProcess } from '@/lib/testing/announcements'
import { later, NOW } from '@/lib/testing/clock'
import { discussion } from '@/lib/testing/factories'
import { saveRules } from './mutations'
import type { Rules } from './public'
import { CHANGES_PAGE, getRuleChange, getRules, listRuleChanges } from './queries'

const actor = await administrator()
const colleague = await editor()
const announcements = await listenAsAnotherProcess()
afterAll(() => announcements.close())

beforeEach(async () => {
  await discussion()
  await announcements.take()
})

async function save(changes: Partial<Rules>, as: typeof colleague = actor, now = NOW) {
  const { rules, version } = await getRules(as)
  return saveRules(as, { version, rules: { ...rules, ...changes } }, now)
}

test('a change is in force with its version, and who made it stands written', async () => {
  expect(await save({ maxLinks: 7, moderationWords: 'casino' })).toMatchObject({ kind: 'saved' })
  const { rules, version } = await getRules(actor)
  expect({ rules, version }).toMatchObject({
    rules: { maxLinks: 7, moderationWords: 'casino' },
    version: 2,
  })
  const [latest] = (await listRuleChanges(actor, null)).changes
  expect(latest).toEqual({
    id: expect.any(String),
    at: NOW,
    actorName: actor.name,
    changes: { maxLinks: { from: 2, to: 7 }, moderationWords: { from: '', to: 'casino' } },
  })
  expect(await getRuleChange(actor, latest?.id ?? '')).toEqual(latest)
})

test('saving what is in force writes nothing', async () => {
  const before = await appClient().settingChange.count()
  expect(await save({})).toEqual({ kind: 'unchanged' })
  expect((await getRules(actor)).version).toBe(1)
  expect(await appClient().settingChange.count()).toBe(before)
})

test('who saves over a colleague’s change is told whose, and nothing is changed', async () => {
  const seen = await getRules(actor)
  await save({ maxLinks: 3 }, colleague, later(1))
  const mine = { version: seen.version, rules: { ...seen.rules, maxLinks: 9 } }
  expect(await saveRules(actor, mine, later(2))).toEqual({
    kind: 'stale',
    actorName: colleague.name,
    at: later(1),
  })
  expect((await getRules(actor)).rules.maxLinks).toBe(3)
})

test('of ten who save at once on what they all saw, one is first', async () => {
  const { rules, version } = await getRules(actor)
  const all = await Promise.all(
    Array.from({ length: 10 }, (_, n) =>
      saveRules(actor, { version, rules: { ...rules, maxLinks: n + 10 } }, NOW),
    ),
  )
  expect(all.map(({ kind }) => kind).toSorted()).toEqual(['saved', ...Array(9).fill('stale')])
  expect((await getRules(actor)).version).toBe(2)
})

test('pages that say a number of it are rendered anew, and no others', async () => {
  await save({ maxLinks: 4, blockedWords: 'casino' })
  expect(await announcements.take()).toEqual([])
  await save({ contactMonths: 6 })
  expect(await announcements.take()).toEqual([[SITE_TAG]])
  await save({ editMinutes: 0 })
  expect(await announcements.take()).toEqual([[SITE_TAG]])
})

test('the history is read by the page, without gaps and repeats', async () => {
  for (let n = 0; n <= CHANGES_PAGE; n += 1) await save({ maxLinks: n + 20 })
  const first = await listRuleChanges(actor, null)
  expect(first.changes).toHaveLength(CHANGES_PAGE)
  const second = await listRuleChanges(actor, first.next)
  const values = [...first.changes, ...second.changes].map(({ changes }) => changes.maxLinks?.to)
  expect(values.slice(0, CHANGES_PAGE + 1)).toEqual(
    Array.from({ length: CHANGES_PAGE + 1 }, (_, n) => 40 - n),
  )
})

test.each(['', '0', 'x', '-1', '9'.repeat(19), "1' OR 1=1"])(
  'no change has the id %j',
  async (id) => {
    expect(await getRuleChange(actor, id)).toBeNull()
  },
)
