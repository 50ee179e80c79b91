import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { databaseUrl } from '@/lib/database/connection'

const CHANNEL = 'content_changed'

export type Announcements = {
  /** The tags of every announcement since the last look. */
  take(): Promise<string[][]>
  close(): Promise<void>
}

/**
 * Listens as another process does. PostgreSQL delivers in the order of commits, so once a mark of
 * our own has arrived, everything before it has.
 */
export async function listenAsAnotherProcess(): Promise<Announcements> {
  const client = new pg.Client({ connectionString: databaseUrl() })
  await client.connect()
  await client.query(`LISTEN ${CHANNEL}`)
  let heard: string[] = []
  let onMark = (_mark: string) => {}
  client.on('notification', ({ payload = '' }) => {
    if (payload.startsWith('{')) heard.push(payload)
    else onMark(payload)
  })
  return {
    async take() {
      const mark = randomUUID()
      const arrived = new Promise<void>((resolve) => {
        onMark = (found) => found === mark && resolve()
      })
      await client.query('SELECT pg_notify($1, $2)', [CHANNEL, mark])
      await arrived
      const taken = heard.map((message) => (JSON.parse(message) as { tags: string[] }).tags)
      heard = []
      return taken
    },
    close: () => client.end(),
  }
}
