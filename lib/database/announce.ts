import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { once } from '@/lib/once'
import type { AppTransaction } from './app-client'

const CHANNEL = 'content_changed'

/** Stands for every tag: after a change to more than can be named. */
export const EVERYTHING = '*'

/** How long to wait before listening again after the connection broke. Milliseconds. */
const RECONNECT_MS = 500

/**
 * Tells every process which tags changed. It is part of the transaction: sent when it commits, not
 * sent when it does not.
 */
export async function announce(transaction: AppTransaction, tags: string[]): Promise<void> {
  const message = JSON.stringify({ from: processId(), tags })
  await transaction.$executeRaw`SELECT pg_notify(${CHANNEL}, ${message})`
}

/** Calls back with the tags that *other* processes changed, until closed. */
export async function listenForChanges(
  url: string,
  onChange: (tags: string[]) => void,
): Promise<{ close(): Promise<void> }> {
  let client: pg.Client | null = null
  let closed = false

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: url })
    next.on('notification', ({ payload }) => {
      const { from, tags } = JSON.parse(payload ?? '{}') as { from?: string; tags?: string[] }
      if (from !== processId()) onChange(tags ?? [EVERYTHING])
    })
    next.on('error', () => {})
    next.once('end', () => !closed && reconnect())
    await next.connect()
    await next.query(`LISTEN ${CHANNEL}`)
    client = next
  }

  /** What was said meanwhile was not heard: from then on nothing that was known counts. */
  function reconnect(): void {
    onChange([EVERYTHING])
    setTimeout(() => {
      if (closed) return
      connect().then(() => onChange([EVERYTHING]), reconnect)
    }, RECONNECT_MS)
  }

  await connect()
  return {
    async close() {
      closed = true
      await client?.end()
    },
  }
}

function processId(): string {
  return once('process-id', () => randomUUID())
}
