import { afterEach, beforeEach, expect, test } from 'vitest'
import { sqlAs } from '@/lib/testing/databases'
import { announce, EVERYTHING } from './announce'
import { appClient } from './app-client'
import { databaseUrl } from './connection'
import { listenForChanges } from './listen-for-changes'

let heard: (readonly string[] | 'deaf' | 'hearing')[]
let onHeard: () => void
let listener: Awaited<ReturnType<typeof listenForChanges>>

beforeEach(async () => {
  heard = []
  onHeard = () => {}
  const hear = (what: (typeof heard)[number]) => {
    heard.push(what)
    onHeard()
  }
  listener = await listenForChanges(databaseUrl(), {
    onChange: async ({ tags }) => hear(tags),
    onDeaf: () => hear('deaf'),
    onHearing: () => hear('hearing'),
  })
})
afterEach(() => listener.close())

/** Until so much was heard. */
function heardOf(count: number): Promise<typeof heard> {
  return new Promise((resolve) => {
    onHeard = () => heard.length >= count && resolve(heard)
    onHeard()
  })
}

const tell = (message: string) =>
  sqlAs('owner', "SELECT pg_notify('content_changed', $1)", [message])
const tellOf = (...tags: string[]) => tell(JSON.stringify({ id: crypto.randomUUID(), tags }))

test('every change is heard, this process’s own included, in the order of commits', async () => {
  const mine = await appClient().$transaction((transaction) =>
    announce(transaction, ['article:mine']),
  )
  expect(mine.tags).toEqual(['article:mine'])
  await tellOf('article:1', 'articles')
  await tellOf('comments:2')
  expect(await heardOf(3)).toEqual([['article:mine'], ['article:1', 'articles'], ['comments:2']])
})

test.each(['', 'no JSON', '{}', '{"tags":["a"]}', '{"id":"a","tags":"a"}'])(
  'a message that says nothing clear (%j) is taken for everything',
  async (message) => {
    await tell(message)
    expect(await heardOf(1)).toEqual([[EVERYTHING]])
  },
)

test('when the connection breaks it is deaf until it listens again', async () => {
  await sqlAs(
    'owner',
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'rejoinder listener'`,
  )
  expect(await heardOf(2)).toEqual(['deaf', 'hearing'])
  await tellOf('article:3')
  expect((await heardOf(3))[2]).toEqual(['article:3'])
})
