import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { migrationsList } from '@/lib/database/migrate'
import type { Env } from '@/lib/env'

/** Something that has to be right. Without a problem it is. */
export type Check = { name: string; problem: string | null; fix: string }

const STARTING_HELPS = '`npm start` puts it right.'

/** It would not be running on a Node that is too old; the line says which one it is. */
export function checkNode(): Check {
  return { name: `Node ${process.versions.node}`, problem: null, fix: '' }
}

export function checkDataFolder(folder: string): Check {
  const check = { name: `Data folder ${folder}` }
  if (!existsSync(folder)) return { ...check, problem: 'It is not there yet.', fix: STARTING_HELPS }
  try {
    accessSync(folder, constants.W_OK)
    return { ...check, problem: null, fix: '' }
  } catch {
    return { ...check, problem: 'It cannot be written to.', fix: 'Give its owner the right to.' }
  }
}

/** Without the key no stored e-mail address can be read, and a new one would not help. */
export function checkSecretKey({ SECRET_KEY, DATA_DIR }: Env): Check {
  const file = path.join(DATA_DIR, 'secret-key')
  const name = SECRET_KEY ? 'Secret key in SECRET_KEY' : `Secret key in ${file}`
  if (SECRET_KEY || existsSync(file)) return { name, problem: null, fix: '' }
  return {
    name,
    problem: 'There is none.',
    fix: `On a new site ${STARTING_HELPS} On an old one, put its own back.`,
  }
}

/** Says where it is; an embedded one that was never made is not made for this. */
export function findDatabase({ DATABASE_URL, DATA_DIR }: Env): Check {
  const folder = path.join(DATA_DIR, 'postgres')
  const name = DATABASE_URL ? 'Database at DATABASE_URL' : `Database in ${folder}`
  const isThere = DATABASE_URL || existsSync(path.join(folder, 'PG_VERSION'))
  return isThere
    ? { name, problem: null, fix: '' }
    : { name, problem: 'There is none yet.', fix: STARTING_HELPS }
}

export async function checkMigrations(url: string): Promise<Check> {
  const wanted = migrationsList().migrationDirectories.map((directory) => directory.path)
  const rows = await query<{ name: string }>(
    url,
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL',
  ).catch(() => [])
  const applied = new Set(rows.map(({ name }) => name))
  const missing = wanted.filter((name) => !applied.has(name)).length
  const problem = missing > 0 ? `${missing} of ${wanted.length} are missing.` : null
  return { name: 'Migrations', problem, fix: STARTING_HELPS }
}

/** The reader's role must exist and must not see what is private. */
export async function checkRoles(url: string): Promise<Check> {
  const [roles] = await query<{ usable: number; leaks: boolean }>(
    url,
    `SELECT count(*) FILTER (WHERE pg_has_role(current_user, oid, 'MEMBER'))::int AS usable,
            coalesce(bool_or(rolname = 'rejoinder_reader'
              AND has_schema_privilege(oid, 'private', 'USAGE')), false) AS leaks
       FROM pg_roles WHERE rolname IN ('rejoinder_app', 'rejoinder_reader')`,
  ).catch(() => [])
  const check = { name: 'Database roles' }
  if (roles?.leaks) {
    const fix = 'As its owner: REVOKE ALL ON SCHEMA private FROM rejoinder_reader;'
    return { ...check, problem: 'Public pages could read what is private.', fix }
  }
  return {
    ...check,
    problem: roles?.usable === 2 ? null : 'They are missing.',
    fix: STARTING_HELPS,
  }
}

async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}
