import { expect, test } from 'vitest'
import { ConfigError } from '@/lib/config-error'
import { createDatabase, runSql, sqlState } from '@/lib/testing/databases'
import { migrate, migrationsList } from './migrate'
import { NO_FILTERS, readDatamodel, withSchemaEngine } from './schema-engine'

const ALL = migrationsList().migrationDirectories.map(({ path }) => path)

const status = (url: string) =>
  runSql(
    url,
    `SELECT migration_name, count(*) FILTER (WHERE finished_at IS NOT NULL)::int AS finished,
            count(*) FILTER (WHERE finished_at IS NULL AND rolled_back_at IS NULL)::int AS failed
       FROM _prisma_migrations GROUP BY 1 ORDER BY 1`,
  )
const everythingOnce = ALL.map((migration_name) => ({ migration_name, finished: 1, failed: 0 }))

/** What would have to be done to the database at this address to make it the datamodel. */
async function difference(url: string): Promise<string | null> {
  const [path, content] = readDatamodel()
  const files = [{ path, content }]
  const { stdout } = await withSchemaEngine(url, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: '.' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    }),
  )
  return stdout
}

test('the migrations make exactly what schema.prisma says', async () => {
  const url = await createDatabase('migrated')
  expect(await difference(url)).toBe('-- This is an empty migration.\n')
  await runSql(url, 'ALTER TABLE private.contact DROP COLUMN user_agent')
  expect(await difference(url)).toContain('ADD COLUMN')
})

test('a second start applies nothing', async () => {
  const url = await createDatabase('empty')
  expect(await migrate(url)).toEqual(ALL)
  expect(await migrate(url)).toEqual([])
})

test('who is done lets the next one in: the engine’s lock is not kept', async () => {
  const url = await createDatabase('empty')
  await migrate(url)
  // Far longer than letting go takes, and half as long as a forgotten connection lives.
  const waiting = "SET lock_timeout = '5s'; SELECT pg_advisory_lock(72707369)"
  expect(await sqlState(runSql(url, waiting))).toBeNull()
})

test('two starts at once on a fresh database both succeed, and every script ran once', async () => {
  const url = await createDatabase('empty')
  const applied = await Promise.all([migrate(url), migrate(url)])
  expect(applied.flat().sort()).toEqual(ALL)
  expect(await status(url)).toEqual(everythingOnce)
})

test('a start that was cut off in the middle of a script is made up for by the next', async () => {
  const url = await createDatabase('empty')
  await migrate(url)
  // What a killed process leaves: the script's transaction is gone, its mark is not.
  await runSql(
    url,
    `CREATE SCHEMA kept;
     ALTER TABLE _prisma_migrations SET SCHEMA kept;
     DROP SCHEMA public, private CASCADE;
     CREATE SCHEMA public;
     ALTER TABLE kept._prisma_migrations SET SCHEMA public;
     DELETE FROM _prisma_migrations WHERE migration_name <> '${ALL[0]}';
     UPDATE _prisma_migrations SET finished_at = NULL, applied_steps_count = 0`,
  )
  expect(await migrate(url)).toEqual(ALL)
  expect(await status(url)).toEqual(everythingOnce)
})

test('a database user who may not create roles is told the three statements that help', async () => {
  const url = new URL(await createDatabase('empty'))
  const name = `guest"of ${url.pathname.slice(1)}`
  const quoted = `"${name.replaceAll('"', '""')}"`
  await runSql(url.href, `CREATE ROLE ${quoted} LOGIN PASSWORD 'guest'`)
  const address = new URL(url)
  address.username = encodeURIComponent(name)
  address.password = 'guest'
  const refused = await migrate(address.href).catch((error) => error)
  expect(refused).toBeInstanceOf(ConfigError)
  const { message } = refused as ConfigError
  expect(message).toContain(`"${name}" may not create roles`)
  const statements = message.split('run: ')[1]?.split('; ') ?? []
  expect(statements).toEqual([
    'CREATE ROLE rejoinder_app NOLOGIN',
    'CREATE ROLE rejoinder_reader NOLOGIN',
    `GRANT rejoinder_app, rejoinder_reader TO ${quoted};`,
  ])
  // The roles are the whole server's and exist here already: what helps is the third.
  await runSql(url.href, statements[2] ?? '')
  await runSql(url.href, `GRANT CREATE ON DATABASE ${url.pathname.slice(1)} TO ${quoted}`)
  await runSql(url.href, `GRANT CREATE ON SCHEMA public TO ${quoted}`)
  expect(await migrate(address.href)).toEqual(ALL)
})
