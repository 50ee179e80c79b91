import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { installedNginx } from '../cli/nginx.mjs'
import { exitOf, freePort, ROOT } from './server'

const LOOK_AGAIN_MS = 25

export const nginx = installedNginx()

export type Nginx = { url: string; redirecting: string; stop(): Promise<number | null> }

type InFront = {
  port: number
  pagesDir: string
  appPort: number
  processes?: number
  /** One address may do more at once than a reader's: a load generator does. */
  connections?: number
  /** The site's own name, where readers of this nginx use another port. */
  host?: string
}

/** Debian's nginx with `docs/nginx.conf`, in a folder of its own, without encryption. */
export async function startNginx(folder: string, inFront: InFront): Promise<Nginx> {
  const plainPort = await freePort()
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'nginx.conf'), surroundings(inFront.processes ?? 1))
  writeFileSync(path.join(folder, 'rejoinder.conf'), configuration(folder, plainPort, inFront))
  const command = ['-p', folder, '-c', path.join(folder, 'nginx.conf')]
  const test = spawnSync(nginx ?? '', ['-t', ...command], { encoding: 'utf8' })
  if (test.status !== 0 || /\[(warn|error|emerg)\]/.test(test.stderr)) throw new Error(test.stderr)

  const child: ChildProcess = spawn(nginx ?? '', command, { stdio: 'inherit' })
  const url = `http://localhost:${inFront.port}`
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}`)
    await pause(LOOK_AGAIN_MS)
  }
  return {
    url,
    redirecting: `http://localhost:${plainPort}`,
    stop() {
      child.kill('SIGTERM')
      return exitOf(child)
    },
  }
}

/** What Debian's own `nginx.conf` would say, with every path in the folder. */
const surroundings = (processes: number) => `
daemon off;
worker_processes ${processes};
pid nginx.pid;
error_log stderr crit;
events { }
http {
  access_log off;
  gzip on;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
  include rejoinder.conf;
}
`

/** The file in `docs` with what its head says to replace replaced, and what needs a certificate left out. */
function configuration(
  folder: string,
  plainPort: number,
  { port, pagesDir, appPort, connections = 64, host = `localhost:${port}` }: InFront,
) {
  const replacements: [RegExp, string][] = [
    [/^ *listen \[::\].*\n/gm, ''],
    [/^ *(ssl_|add_header Strict-Transport-Security ).*\n/gm, ''],
    [/\blisten 443 ssl( http2)?/g, `listen 127.0.0.1:${port}`],
    [/\blisten 80\b/g, `listen 127.0.0.1:${plainPort}`],
    [/\bserver_name news\.example\.com/g, 'server_name localhost'],
    [/\bnews\.example\.com/g, host],
    [/\/run\/rejoinder\/pages/g, pagesDir],
    [/\blimit_conn rejoinder 64\b/g, `limit_conn rejoinder ${connections}`],
    [/\b127\.0\.0\.1:3000/g, `127.0.0.1:${appPort}`],
    [/\/var\/log\/nginx\/error\.log/g, path.join(folder, 'error.log')],
  ]
  let text = readFileSync(path.join(ROOT, 'docs/nginx.conf'), 'utf8')
  for (const [placeholder, value] of replacements) {
    if (!placeholder.test(text)) throw new Error(`docs/nginx.conf has no ${placeholder}`)
    text = text.replace(placeholder, value)
  }
  return text
}

async function answers(url: string): Promise<boolean> {
  try {
    await (await fetch(url)).body?.cancel()
    return true
  } catch {
    return false
  }
}
