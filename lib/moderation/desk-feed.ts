import 'server-only'
import pg from 'pg'
import { poolOptions } from '@/lib/database/connection'
import { once } from '@/lib/once'
import { type DeskEvent, readDeskEvent } from './desk-event'

/** Where the database tells what happens to comments. */
const CHANNEL = 'desk_changed'

/** How long to wait before listening again when that did not work. Milliseconds. */
const RECONNECT_MS = 1_000

/** How often the connection is asked whether it still is one. Milliseconds. */
const HEARTBEAT_MS = 10_000

type Hear = (event: DeskEvent) => void

/** Hears whatever happens to comments: all of it once `isHearing` has resolved, until `unhear`. */
export function hearDesk(hear: Hear): { isHearing: Promise<void>; unhear(): void } {
  const { listeners, isHearing } = once('desk-feed', startFeed)
  listeners.add(hear)
  return { isHearing, unhear: () => listeners.delete(hear) }
}

/** One connection of this process, for every desk that is open. It is opened for the first of them. */
function startFeed() {
  const listeners = new Set<Hear>()
  let begin = () => {}
  const isHearing = new Promise<void>((resolve) => {
    begin = resolve
  })
  const tell: Hear = (event) => {
    for (const hear of listeners) hear(event)
  }

  async function listen(): Promise<void> {
    const { connectionString, options } = poolOptions('rejoinder_app')
    const client = new pg.Client({ connectionString, options, application_name: 'rejoinder desk' })
    client.on('error', () => {})
    client.on('notification', ({ payload }) => tell(readDeskEvent(payload)))
    await client.connect()
    await client.query(`LISTEN ${CHANNEL}`)
    begin()
    // A network can swallow a connection without a word.
    const heart = setInterval(
      () => client.query('SELECT 1').catch(() => client.end()),
      HEARTBEAT_MS,
    )
    heart.unref()
    client.once('end', () => {
      clearInterval(heart)
      again()
    })
  }

  /** What was said meanwhile was not heard: every desk has to look for itself. */
  function again(): void {
    const start = () => listen().then(() => tell({ action: 'MISSED' }), again)
    setTimeout(start, RECONNECT_MS).unref()
  }

  listen().catch(again)
  return { listeners, isHearing }
}
