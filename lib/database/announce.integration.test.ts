import { afterEach, beforeEach, expect, test } from 'vitest'
import { sqlAs } from '@/lib/testing/databases'
import { announce, EVERYTHING, listenForChanges } from './announce'
import { appClient } from './app-client'
import { databaseUrl } from './connection'

let heard: string[][]
let onHeard: () => void
let listener: Awaited<ReturnType<typeof listenForChanges>>

beforeEach(async () => {
  heard = []
  onHeard = () => {}
  listener = await listenForChanges(databaseUrl(), (tags) => {
    heard.push(tags)
    onHeard()
  })
})
afterEach(() => listener.close())

/** Until so many changes were heard. */
function heardOf(count: number): Promise<string[][]> {
  return new Promise((resolve) => {
    onHeard = () => heard.length >= count && resolve(heard)
    onHeard()
  })
}

const announceElsewhere = (message: object) =>
  sqlAs('owner', "SELECT pg_notify('content_changed', $1)", [JSON.stringify(message)])

test('a process hears what others changed, and not what it changed itself', async () => {
  await appClient().$transaction((transaction) => announce(transaction, ['article:mine']))
  await announceElsewhere({ from: 'another process', tags: ['article:1', 'articles'] })
  await announceElsewhere({ from: 'another process', tags: ['comments:2'] })
  expect(await heardOf(2)).toEqual([['article:1', 'articles'], ['comments:2']])
})

test('a message without tags is taken for everything', async () => {
  await announceElsewhere({})
  expect(await heardOf(1)).toEqual([[EVERYTHING]])
})

test('when the connection breaks nothing that was known counts, and afterwards it hears again', async () => {
  await sqlAs(
    'owner',
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND query LIKE 'LISTEN %'`,
  )
  expect(await heardOf(2)).toEqual([[EVERYTHING], [EVERYTHING]])
  await announceElsewhere({ from: 'another process', tags: ['article:3'] })
  expect((await heardOf(3))[2]).toEqual(['article:3'])
})
