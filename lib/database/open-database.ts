import { accessSync, constants, mkdirSync } from 'node:fs'
import pg from 'pg'
import { ConfigError } from '@/lib/config-error'
import type { Env } from '@/lib/env'
import { alreadyRunning, takeAppLock } from './app-lock'
import { startEmbeddedPostgres, stopEmbeddedPostgres } from './embedded-postgres'

/** An address that answers. `close` stops the server only if this process is the one that owns it. */
export type OpenDatabase = { url: string; close(): Promise<void> }

/** How long a database that is not ours may take to answer at start. Milliseconds. */
const CONNECT_TIMEOUT_MS = 10_000

/** For the app itself: it must own an embedded database. Throws `ConfigError`. */
export async function openDatabase(env: Env): Promise<OpenDatabase> {
  requireWritable(env.DATA_DIR)
  if (env.DATABASE_URL) return openExternal(env.DATABASE_URL)
  const database = await openEmbedded(env.DATA_DIR)
  if (database.shared) throw alreadyRunning(env.DATA_DIR)
  return database
}

/** For the command line: works beside a running app, or alone. Throws `ConfigError`. */
export async function openDatabaseBeside(env: Env): Promise<OpenDatabase> {
  requireWritable(env.DATA_DIR)
  return env.DATABASE_URL ? openExternal(env.DATABASE_URL) : openEmbedded(env.DATA_DIR)
}

async function openEmbedded(dataDir: string): Promise<OpenDatabase & { shared: boolean }> {
  const { url } = await startEmbeddedPostgres(dataDir)
  const lock = await takeAppLock(url)
  const close = async () => {
    if (!lock) return
    await stopEmbeddedPostgres(dataDir)
    await lock.release().catch(() => {})
  }
  return { url, close, shared: lock === null }
}

async function openExternal(url: string): Promise<OpenDatabase> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  })
  try {
    await client.connect()
    await client.end()
  } catch (error) {
    const { host } = new URL(url)
    const reason = (error as { code?: string }).code ?? 'no answer'
    throw new ConfigError(
      `DATABASE_URL must be a database that can be reached: ${host} says ${reason}.`,
    )
  }
  return { url, close: async () => {} }
}

function requireWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch {
    throw new ConfigError(`DATA_DIR must be a folder that can be written to: ${folder} cannot.`)
  }
}
