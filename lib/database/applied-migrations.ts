import { createHash } from 'node:crypto'
import type pg from 'pg'

export type Migration = { name: string; script: string }

/**
 * True when every script has run as it stands here and none was cut off. Two short questions save
 * every start and every command the engine that would find out the same.
 */
export async function haveAllRun(
  client: pg.ClientBase,
  migrations: readonly Migration[],
): Promise<boolean> {
  const table = await client.query(`SELECT to_regclass('public._prisma_migrations') AS name`)
  if (table.rows[0].name === null) return false
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
       FROM public._prisma_migrations WHERE rolled_back_at IS NULL`,
  )
  const finished = new Map(rows.map(({ name, checksum }) => [name, checksum]))
  return (
    rows.every((row) => row.finished) &&
    migrations.every(({ name, script }) => finished.get(name) === checksumOf(script))
  )
}

/** As `prisma migrate` notes it down. */
function checksumOf(script: string): string {
  return createHash('sha256').update(script).digest('hex')
}
