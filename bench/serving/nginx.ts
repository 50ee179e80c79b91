import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { freePort } from '../../e2e/server'
import type { Figure } from '../figure'
import { startServer } from '../server-process'
import type { Page, Scene } from './scene'

/** Where Debian keeps it, which is not on everybody's PATH. */
const NGINX = '/usr/sbin/nginx'

/**
 * No promise, a yardstick: the same bytes as a plain file from a server made for files, which looks
 * for the file at every request, as one must whose pages may vanish.
 */
export const nginx: Figure<Scene> & { absent(): string | null } = {
  name: 'nginx',
  title: 'nginx, the page as a file',
  limits: [],

  /** Why there is none, or null. */
  absent() {
    if (!existsSync(NGINX)) return `there is no ${NGINX}`
    return hasGzipStatic() ? null : 'this nginx was built without gzip_static'
  },

  async prepare({ folder, page, path: pagePath }) {
    const absent = this.absent()
    if (absent) return absent
    const port = await freePort()
    const file = path.join(folder, 'www', pagePath)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(`${file}.gz`, page.body)
    writeFileSync(file, gunzipSync(page.body))
    const config = path.join(folder, 'nginx.conf')
    writeFileSync(config, configuration(folder, port, page))
    const url = `http://localhost:${port}${pagePath}`
    return { url, answer: 'same bytes', ...(await startServer([NGINX, '-c', config], url)) }
  },
}

function hasGzipStatic(): boolean {
  const { stderr } = spawnSync(NGINX, ['-V'], { encoding: 'utf8' })
  return stderr.includes('http_gzip_static_module')
}

function configuration(folder: string, port: number, { headers }: Page): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `
daemon off;
worker_processes 2;
pid ${folder}/nginx.pid;
error_log stderr warn;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000000;
  default_type "${headers['content-type']}";
  charset off;
  ${temporary.map((name) => `${name}_temp_path ${folder}/nginx-${name};`).join(' ')}
  server {
    listen 127.0.0.1:${port};
    root ${folder}/www;
    gzip_static on;
    ${addedHeaders(headers).join('\n    ')}
  }
}
`
}

/** Everything but what nginx says itself. */
function addedHeaders(headers: Page['headers']): string[] {
  return Object.entries(headers)
    .filter(([name]) => !/^(content-(type|length|encoding)|etag)$/.test(name))
    .map(([name, value]) => `add_header ${name} ${JSON.stringify(value)};`)
}
