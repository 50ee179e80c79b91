import pg from 'pg'
import { expect, test } from 'vitest'
import { createDatabase } from '@/lib/testing/databases'
import { haveAllRun } from './applied-migrations'
import { readMigrations } from './migrate'

test.each([
  ['whose script is another now', `UPDATE _prisma_migrations SET checksum = 'another'`],
  ['that was cut off', 'UPDATE _prisma_migrations SET finished_at = NULL'],
  ['that is not there', 'DELETE FROM _prisma_migrations'],
  ['of which nothing is known', 'DROP TABLE _prisma_migrations'],
])('a migration %s is not taken for one that ran', async (_name, change) => {
  const client = new pg.Client({ connectionString: await createDatabase('migrated') })
  await client.connect()
  try {
    expect(await haveAllRun(client, readMigrations())).toBe(true)
    await client.query(change)
    expect(await haveAllRun(client, readMigrations())).toBe(false)
  } finally {
    await client.end()
  }
})
