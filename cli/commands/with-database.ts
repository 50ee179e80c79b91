import { appClient, appPool } from '@/lib/database/app-client'
import { migrate } from '@/lib/database/migrate'
import { openDatabaseBeside } from '@/lib/database/open-database'
import { env } from '@/lib/env'
import { makeSettings } from '@/lib/setup/first-run'

/** Runs a command on an up-to-date database, beside a running app or alone, and leaves nothing open. */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  const database = await openDatabaseBeside(env())
  try {
    await migrate(database.url)
    await makeSettings()
    return await work()
  } finally {
    await appClient().$disconnect()
    await appPool().end()
    await database.close()
  }
}
