import pg from 'pg'
import { type DatabaseRole, databaseUrl } from '@/lib/database/connection'

/** A connection that stays: for a transaction that is open while others do something. */
export async function openSession(role: DatabaseRole) {
  const client = new pg.Client({ connectionString: databaseUrl(), options: `-c role=${role}` })
  await client.connect()
  return {
    query: async (text: string) => (await client.query(text)).rows,
    close: () => client.end(),
  }
}
