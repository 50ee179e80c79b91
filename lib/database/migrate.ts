import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import pg from 'pg'
import { ConfigError } from '@/lib/config-error'
import { haveAllRun, type Migration } from './applied-migrations'
import { NO_FILTERS, PRISMA_DIR, withSchemaEngine } from './schema-engine'

const MIGRATIONS_DIR = path.join(PRISMA_DIR, 'migrations')

/**
 * One migrator at a time. The engine has a lock of its own, shared with `prisma migrate deploy`, but
 * gives up after 10 s; whoever waits here waits as long as it takes.
 */
const MIGRATION_LOCK = 7_305_411_202

/**
 * Applies what is missing, one process at a time, in the folder and table that
 * `prisma migrate deploy` uses. Returns the names of what was applied.
 */
export async function migrate(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    await requireRoles(client)
    if (await haveAllRun(client, readMigrations())) return []
    return await withSchemaEngine(url, applyMissing)
  } finally {
    await client.end()
  }
}

async function applyMissing(engine: SchemaEngine): Promise<string[]> {
  const migrations = { migrationsList: migrationsList(), filters: NO_FILTERS }
  const history = await engine.diagnoseMigrationHistory({
    ...migrations,
    optInToShadowDatabase: false,
  })
  for (const migrationName of history.failedMigrationNames) {
    // A script is one transaction: of one that was cut off nothing is left but this mark.
    await engine.markMigrationRolledBack({ migrationName })
  }
  const { appliedMigrationNames } = await engine.applyMigrations(migrations)
  return appliedMigrationNames
}

export function migrationsList() {
  return {
    baseDir: MIGRATIONS_DIR,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: readMigrations().map(({ name, script }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: script } },
    })),
  }
}

export function readMigrations(): Migration[] {
  return readdirSync(MIGRATIONS_DIR)
    .map((name) => ({ name, file: path.join(MIGRATIONS_DIR, name, 'migration.sql') }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => ({ name, script: readFileSync(file, 'utf8') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Somebody else's server may not let us make the two roles; then the sentence says how. */
async function requireRoles(client: pg.Client): Promise<void> {
  const { rows } = await client.query(`
    SELECT current_user AS name,
           (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user) AS may_create,
           (SELECT count(*) FROM pg_roles
             WHERE rolname IN ('rejoinder_app', 'rejoinder_reader')
               AND pg_has_role(current_user, oid, 'MEMBER'))::int AS roles`)
  if (rows[0].may_create || rows[0].roles === 2) return
  throw new ConfigError(
    `The database user "${rows[0].name}" may not create roles. Let an administrator of the database run: ` +
      'CREATE ROLE rejoinder_app NOLOGIN; CREATE ROLE rejoinder_reader NOLOGIN; ' +
      `GRANT rejoinder_app, rejoinder_reader TO ${client.escapeIdentifier(rows[0].name)};`,
  )
}
