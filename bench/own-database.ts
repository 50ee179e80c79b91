import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { startEmbeddedPostgres, stopEmbeddedPostgres } from '@/lib/database/embedded-postgres'
import { migrate } from '@/lib/database/migrate'
import { environment, exitOf, makeFolder, removeFolder } from '../e2e/server'

/**
 * Runs a program in another process, whose environment names a fresh and migrated database, and
 * reads what it prints.
 */
export async function runOnOwnDatabase<T>(program: string, args: string[]): Promise<T> {
  const folder = makeFolder()
  const { url } = await startEmbeddedPostgres(folder)
  try {
    await migrate(url)
    const env = environment({
      DATABASE_URL: url,
      SECRET_KEY: 'a secret for measurements, and no more',
    })
    const child = spawn(process.execPath, [program, ...args], {
      ...{ env, stdio: ['ignore', 'pipe', 'inherit'] },
    })
    const [output, code] = await Promise.all([text(child.stdout), exitOf(child)])
    if (code !== 0) throw new Error(`Measuring ended with ${code}`)
    return JSON.parse(output)
  } finally {
    await stopEmbeddedPostgres(folder)
    removeFolder(folder)
  }
}
