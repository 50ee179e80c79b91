import pg from 'pg'
import { vi } from 'vitest'
import { databaseUrl } from '@/lib/database/connection'

type Query = { text: string; values: unknown[] }

/** What a piece of work asks the database, as it was asked. */
export async function queriesOf(work: () => Promise<unknown>): Promise<Query[]> {
  const spy = vi.spyOn(pg.Client.prototype, 'query')
  await work()
  const asked = spy.mock.calls.map(([query]) => query as unknown as pg.QueryConfig)
  spy.mockRestore()
  return asked.map(({ text, values }) => ({ text, values: values ?? [] }))
}

/** Blocks of 8 KiB that these queries touch, with the reader's rights, as `EXPLAIN` counts them. */
export async function blocksOf(queries: Query[]): Promise<number> {
  const client = new pg.Client({
    connectionString: databaseUrl(),
    options: '-c role=rejoinder_reader',
  })
  await client.connect()
  let blocks = 0
  for (const { text, values } of queries) {
    const { rows } = await client.query(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`, values)
    const { Plan } = rows[0]['QUERY PLAN'][0]
    blocks += Plan['Shared Hit Blocks'] + Plan['Shared Read Blocks']
  }
  await client.end()
  return blocks
}
