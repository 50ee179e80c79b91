import { afterAll, vi } from 'vitest'
import { createDatabase, runSql } from './databases'

// Runs before each integration test file, and so before anything has read the environment.
const url = await createDatabase('migrated')
vi.stubEnv('DATABASE_URL', url)
vi.stubEnv('DATABASE_READER_URL', '')
vi.stubEnv('SECRET_KEY', 'a secret for tests, and for nothing else')
vi.stubEnv('LOG_LEVEL', 'silent')

afterAll(async () => {
  const database = new URL(url)
  const name = database.pathname.slice(1)
  database.pathname = '/postgres'
  await runSql(database.href, `DROP DATABASE ${name} WITH (FORCE)`)
})
