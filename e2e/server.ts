import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** The first administrator of every server that is given one. */
export const ADMINISTRATOR = {
  email: 'editor-in-chief@example.org',
  password: 'ink on every sleeve',
}

/** Settings of whoever runs the tests must not become settings of the tests. */
const SETTINGS =
  /^(PORT|HOST|SITE_URL|DATA_DIR|MEDIA_DIR|PAGES_DIR|DATABASE_.*|ADMIN_.*|WORKERS|SECRET_KEY|TRUSTED_PROXIES|DEMO_CONTENT|AKISMET_.*|LOG_LEVEL|NODE_ENV|NODE_OPTIONS|FORCE_COLOR)$/

let starts = 0

/** How often a condition is looked at again. Milliseconds. */
const LOOK_AGAIN_MS = 25

export type Product = {
  url: string
  port: number
  dataDir: string
  logFile: string
  process: ChildProcess
  /** Everything it has printed so far. */
  output(): string
  /** Asks it to stop and waits for that. Resolves to its exit code. */
  stop(): Promise<number | null>
  /** As a power cut would, for this process; its PostgreSQL lives on. */
  kill(): Promise<void>
}

/** `npm start` as it is, on a free port. Resolves once it is ready. */
export async function startProduct(dataDir: string, settings: Settings = {}): Promise<Product> {
  const product = await spawnProduct(dataDir, settings)
  for (;;) {
    if (product.process.exitCode !== null) throw new Error(`It ended:\n${product.output()}`)
    if ((await statusOf(`${product.url}/api/ready`)) === 200) return product
    await pause(LOOK_AGAIN_MS)
  }
}

type Settings = Record<string, string>

/** The same, without waiting for anything. */
export async function spawnProduct(dataDir: string, settings: Settings = {}): Promise<Product> {
  const port = Number(settings.PORT) || (await freePort())
  // Beside the data folder, one for each start.
  const logFile = `${dataDir}-${++starts}.log`
  const log = openSync(logFile, 'a')
  const child: ChildProcess = spawn(process.execPath, ['cli/start.mjs'], {
    cwd: ROOT,
    stdio: ['ignore', log, log],
    env: environment({ PORT: String(port), DATA_DIR: dataDir, NO_COLOR: '1', ...settings }),
  })
  closeSync(log)
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return exitOf(child)
  }
  return {
    url: `http://localhost:${port}`,
    port,
    dataDir,
    logFile,
    process: child,
    output: () => readFileSync(logFile, 'utf8'),
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
  }
}

export function environment(settings: Settings): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !SETTINGS.test(name))
  return { ...(Object.fromEntries(inherited) as NodeJS.ProcessEnv), ...settings }
}

export function administratorSettings(): Settings {
  return { ADMIN_EMAIL: ADMINISTRATOR.email, ADMIN_PASSWORD: ADMINISTRATOR.password }
}

/** A folder of its own, which PostgreSQL's own user may enter as well. */
export function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'rejoinder-e2e-'))
  chmodSync(folder, 0o755)
  return folder
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

export function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)))
}

/** The first process of a data folder's PostgreSQL. */
export function postmasterOf(dataDir: string): number {
  return Number.parseInt(readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8'), 10)
}

/** The processes that the first one started: all of them, or those of one kind. Linux only. */
export function workersOf({ process: first }: Product, role?: 'front' | 'renderer'): number[] {
  const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(first.pid)], {
    encoding: 'utf8',
  })
  return children
    .split('\n')
    .map(Number)
    .filter(
      (pid) => pid > 0 && environmentOf(pid).some((line) => line.startsWith(`ROLE=${role ?? ''}`)),
    )
}

function environmentOf(pid: number): string[] {
  const file = `/proc/${pid}/environ`
  return existsSync(file) ? readFileSync(file, 'utf8').split('\0') : []
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(address && typeof address === 'object' ? address.port : 0))
    })
  })
}

async function statusOf(url: string): Promise<number> {
  try {
    const { status, body } = await fetch(url)
    await body?.cancel()
    return status
  } catch {
    return 0
  }
}
