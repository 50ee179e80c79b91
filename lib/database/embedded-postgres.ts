import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { ConfigError } from '@/lib/config-error'
import { DATABASE, type EmbeddedAddress, keptAddress, OWNER, SOCKET_PORT } from './embedded-address'
import {
  giveToServer,
  initdb,
  isClusterRunning,
  startCluster,
  stopCluster,
} from './postgres-binaries'

const SERVER_FLAGS = [
  // Without DETAIL and without the statement: both can hold what a reader typed.
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
  // A week of logs, in the data folder.
  'logging_collector=on',
  'log_filename=postgres-%a.log',
  'log_truncate_on_rotation=on',
  'log_rotation_age=1d',
]

/**
 * Brings up the database of a data folder: a new one, a stopped one, or one that a killed run left
 * running. Throws `ConfigError` when the folder cannot be used.
 */
export async function startEmbeddedPostgres(dataDir: string): Promise<EmbeddedAddress> {
  const folder = path.join(dataDir, 'postgres')
  const address = await keptAddress(dataDir, folder)
  if (!(await isClusterRunning(folder))) {
    await initialiseOnce(folder, address)
    await startCluster(folder, serverFlags(folder, address)).catch((error) => {
      throw new ConfigError(`The database in ${folder} did not start: ${firstLine(error)}`)
    })
  }
  await createDatabaseOnce(address)
  return address
}

export async function stopEmbeddedPostgres(dataDir: string): Promise<void> {
  await stopCluster(path.join(dataDir, 'postgres'))
}

/** A killed initdb leaves half a folder: it works beside the real one, which appears by renaming. */
async function initialiseOnce(folder: string, address: EmbeddedAddress): Promise<void> {
  if (existsSync(path.join(folder, 'PG_VERSION'))) return
  const draft = `${folder}.new`
  await rm(draft, { recursive: true, force: true })
  const secret = await mkdtemp(path.join(tmpdir(), 'rejoinder-'))
  try {
    const passwordFile = path.join(secret, 'password')
    await writeFile(passwordFile, address.password, { mode: 0o600 })
    await giveToServer(passwordFile)
    await giveToServer(secret)
    await initdb(draft, [
      `--username=${OWNER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
    ])
    await rename(draft, folder)
  } catch (error) {
    throw new ConfigError(`DATA_DIR must be a folder PostgreSQL can use: ${firstLine(error)}`)
  } finally {
    await rm(secret, { recursive: true, force: true })
  }
}

function serverFlags(folder: string, address: EmbeddedAddress): string[] {
  const { port } = new URL(address.url)
  const listen = port
    ? ['listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${port}`]
    : ['listen_addresses=', `unix_socket_directories=${folder}`, `port=${SOCKET_PORT}`]
  return [...listen, ...SERVER_FLAGS].flatMap((setting) => ['-c', setting])
}

async function createDatabaseOnce(address: EmbeddedAddress): Promise<void> {
  const maintenance = new URL(address.url)
  maintenance.pathname = '/postgres'
  const client = new pg.Client({ connectionString: maintenance.href })
  await client.connect()
  const known = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE])
  if (known.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`)
  await client.end()
}

function firstLine(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message?: string }
  return (stderr?.trim() || message || String(error)).split('\n').at(-1) ?? ''
}
