import pg from 'pg'
import { ConfigError } from '@/lib/config-error'

/** Any constant; it names "the one app that owns this embedded database". */
const APP_LOCK = 7_305_411_201

/** Held by a connection, so it ends with the process, however the process ends. */
export type AppLock = { release(): Promise<void> }

/** Takes the data folder for this process, or null when another one has it. */
export async function takeAppLock(url: string): Promise<AppLock | null> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS taken', [APP_LOCK])
  if (rows[0].taken) return { release: () => client.end() }
  await client.end()
  return null
}

export function alreadyRunning(dataDir: string): ConfigError {
  return new ConfigError(
    `Rejoinder is already running on ${dataDir}; stop it first, or set DATA_DIR to another folder.`,
  )
}
