import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres, stopEmbeddedPostgres } from '@/lib/database/embedded-postgres'
import { migrate } from '@/lib/database/migrate'

declare module 'vitest' {
  interface ProvidedContext {
    /** The owner's address of a migrated database that every test file copies. */
    templateUrl: string
  }
}

/** One server per run, in a folder of its own; what it keeps need not survive a power cut. */
const HASTY = ['fsync', 'synchronous_commit', 'full_page_writes']

/** Followed by the number of the process that runs the tests. */
const FOLDER = path.join(tmpdir(), 'rejoinder-test-')

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await endAbandonedServers()
  const folder = await mkdtemp(`${FOLDER}${process.pid}-`)
  // Where root runs the tests, the server runs as another user and has to get in.
  await chmod(folder, 0o711)
  const { url } = await startEmbeddedPostgres(folder)
  await migrate(url)
  await prepareTemplate(url)
  project.provide('templateUrl', url)
  return () => end(folder)
}

async function end(folder: string): Promise<void> {
  await stopEmbeddedPostgres(folder)
  await rm(folder, { recursive: true })
}

/** A run that was killed could not end its server. */
async function endAbandonedServers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const [, runner] = /^rejoinder-test-(\d+)-/.exec(name) ?? []
    if (runner && !isAlive(Number(runner))) await end(path.join(tmpdir(), name)).catch(() => {})
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A database can be copied only while nobody is connected to it. */
async function prepareTemplate(url: string): Promise<void> {
  const address = new URL(url)
  const template = address.pathname.slice(1)
  address.pathname = '/postgres'
  const client = new pg.Client({ connectionString: address.href })
  await client.connect()
  for (const setting of HASTY) await client.query(`ALTER SYSTEM SET ${setting} = off`)
  await client.query('SELECT pg_reload_conf()')
  await client.query(`ALTER DATABASE ${template} WITH ALLOW_CONNECTIONS false`)
  await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [
    template,
  ])
  await client.end()
}
