import { expect, test } from 'vitest'
import { appClient } from '@/lib/database/app-client'
import { administrator, writer } from '@/lib/testing/actors'
import { NOW } from '@/lib/testing/clock'
import { article, site } from '@/lib/testing/factories'
import { chooseLead, saveSite } from './mutations'
import { siteSelect } from './public'
import { siteInput } from './schema'

await site()
const admin = await administrator()
const read = () => appClient().site.findUniqueOrThrow({ where: { id: 1 }, select: siteSelect })
const count = () => appClient().siteChange.count()

/** What a form sends that shows what is in force, with these changes typed. */
async function form(typed: Record<string, string> = {}) {
  const inForce = await read()
  const shown = Object.entries(inForce).map(([name, value]) => [name, String(value ?? '')])
  return siteInput.safeParse({ ...Object.fromEntries(shown), ...typed })
}

async function save(typed: Record<string, string>) {
  const parsed = await form(typed)
  if (!parsed.success) throw parsed.error
  return saveSite(admin, parsed.data, NOW)
}

test('a change is in force, told to every page, and written down with who made it', async () => {
  const saved = await save({ title: 'The Evening Post', publisherUrl: 'https://example.org' })
  expect(saved).toMatchObject({ kind: 'saved', change: { tags: ['site', 'articles'] } })
  expect(await read()).toMatchObject({ title: 'The Evening Post', version: 2 })
  expect(await appClient().siteChange.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({
    ...{ actorName: 'The admin', version: 2, at: NOW },
    changes: {
      title: { from: 'The Harbour Post', to: 'The Evening Post' },
      publisherUrl: { from: null, to: 'https://example.org' },
    },
  })
})

test('what changes nothing is not written down', async () => {
  const before = await count()
  expect(await save({})).toEqual({ kind: 'unchanged' })
  expect(await count()).toBe(before)
})

test('who comes second is told who was faster, and nothing is written over', async () => {
  const late = await form({ title: 'Late' })
  await save({ tagline: 'First' })
  if (!late.success) throw late.error
  const saved = await saveSite(admin, late.data, NOW)
  expect(saved).toEqual({ kind: 'stale', actorName: 'The admin', at: NOW })
  expect(await read()).toMatchObject({ title: 'The Evening Post', tagline: 'First' })
})

test.each([
  [{ title: ' ' }, 'title'],
  [{ language: 'no such language' }, 'language'],
  [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
  [{ publisherUrl: 'javascript:alert(1)' }, 'publisherUrl'],
  [{ publisherLogo: '//evil.example/x' }, 'publisherLogo'],
  [{ publisherLogo: '/\\evil.example/x' }, 'publisherLogo'],
  [{ threadDepth: '11' }, 'threadDepth'],
  [{ threadsPerPage: '4' }, 'threadsPerPage'],
  [{ direction: 'up' }, 'direction'],
])('%j is refused', async (typed: Record<string, string>, name) => {
  const parsed = await form(typed)
  expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([name])
})

test('an editor chooses what opens the front page, among what readers see', async () => {
  const { edits } = await writer()
  if (!edits) throw new Error('an editor edits')
  const [shown, draft] = [await article(), await article({ status: 'DRAFT', publishedAt: null })]
  const { version } = await read()
  expect(await chooseLead(edits, draft.id, NOW)).toEqual({ kind: 'gone' })
  expect((await read()).leadArticleId).toBeNull()
  const before = await count()
  expect(await chooseLead(edits, shown.id, NOW)).toMatchObject({ change: { tags: ['site'] } })
  expect(await chooseLead(edits, shown.id, NOW)).toEqual({ kind: 'unchanged' })
  // Whoever has the settings open is not told to begin again.
  expect(await read()).toMatchObject({ leadArticleId: shown.id, version })
  expect(await count()).toBe(before + 1)
  expect(await chooseLead(edits, null, NOW)).toMatchObject({ kind: 'chosen' })
})

test('a language is kept as the standard spells it, and a place here is not one elsewhere', async () => {
  expect((await form({ language: 'EN-us', publisherUrl: '/' })).data).toMatchObject({
    ...{ language: 'en-US', publisherUrl: '/' },
  })
})
