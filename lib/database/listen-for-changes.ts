import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { CHANGES, type Change, EVERYTHING } from './announce'

/** Where an instance says, by the change's id, that it shows nothing of what was before. */
const APPLIED = 'content_applied'

/** How long to wait before listening again when that did not work. Milliseconds. */
const RECONNECT_MS = 200

/** How often the connection is asked whether it still is one, and how long it may take to answer. */
const HEARTBEAT_MS = 5_000
const PATIENCE_MS = 5_000

export type Listener = {
  /** Drops what was made of these tags, everywhere in this instance, before it resolves. */
  onChange(change: Change): Promise<void>
  /** The connection is lost: until `onHearing` nothing that is kept can be trusted. */
  onDeaf(): void
  onHearing(): void
}

/** Hears every change to this database, whoever made it, until closed. */
export async function listenForChanges(
  url: string,
  listener: Listener,
): Promise<{ close(): Promise<void> }> {
  let client: pg.Client | null = null
  let closed = false

  async function connect(): Promise<void> {
    const next = new pg.Client({
      connectionString: url,
      application_name: 'rejoinder listener',
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
    })
    next.on('notification', ({ payload }) => hear(next, readChange(payload)))
    next.on('error', () => {})
    await next.connect()
    await next.query(`LISTEN ${CHANGES}`)
    client = next
    // A network can swallow a connection without a word; a question without an answer ends it.
    const heart = setInterval(() => next.query('SELECT 1').catch(lose), HEARTBEAT_MS)
    next.once('end', lose)

    function lose(): void {
      if (client !== next) return
      client = null
      clearInterval(heart)
      next.end().catch(() => {})
      if (!closed) reconnect()
    }
  }

  async function hear(from: pg.Client, change: Change): Promise<void> {
    await listener.onChange(change)
    await from.query('SELECT pg_notify($1, $2)', [APPLIED, change.id]).catch(() => {})
  }

  /** What is said meanwhile is not heard: listening comes first, then trust. */
  function reconnect(): void {
    listener.onDeaf()
    const again = () => {
      if (!closed) connect().then(listener.onHearing, () => setTimeout(again, RECONNECT_MS))
    }
    again()
  }

  await connect()
  return {
    async close() {
      closed = true
      await client?.end().catch(() => {})
    },
  }
}

/** A message that cannot be read may have meant anything. */
function readChange(payload: string | undefined): Change {
  try {
    const { id, tags, onlyAdds } = JSON.parse(payload ?? '') as Partial<Change>
    if (typeof id === 'string' && Array.isArray(tags))
      return { id, tags, onlyAdds: onlyAdds === true }
  } catch {}
  return { id: randomUUID(), tags: [EVERYTHING] }
}
