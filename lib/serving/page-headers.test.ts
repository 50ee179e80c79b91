import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { finishedPageHeaders, HEADERS_EDITION, payloadHeaders } from '@/lib/serving/page-headers'
import { securityHeaders } from '@/lib/serving/security-headers'

const security = securityHeaders('https://news.example')
const ANSWERS = { page: finishedPageHeaders(security), script: payloadHeaders(security) }

/** How each configuration begins what it says of a page and of its script, and says a header. */
const SERVERS = {
  'docs/nginx.conf': {
    page: 'location / {',
    script: 'location ~ "^/_rejoinder/',
    end: /^ {4}\}/m,
    line: (name: string, value: string) =>
      name === 'Content-Type' ? `default_type "${value}";` : `add_header ${name} "${value}";`,
  },
  'docs/Caddyfile': {
    page: 'handle @page {',
    script: 'handle @script {',
    end: /^\t\}/m,
    line: (name: string, value: string) => `${name} "${value}"`,
  },
}

describe.each(Object.entries(SERVERS))('%s', (file, server) => {
  const text = readFileSync(file, 'utf8')

  it.each(['page', 'script'] as const)('sends a %s with the headers it has from memory', (what) => {
    const block = text.slice(text.indexOf(server[what])).split(server.end)[0]
    const lines = block?.split('\n').map((line) => line.trim())
    const headers = ANSWERS[what]
    const wanted = headers.flatMap((name, index) =>
      index % 2 === 0 ? [server.line(name, headers[index + 1] ?? '')] : [],
    )
    expect(lines).toEqual(expect.arrayContaining(wanted))
  })

  it('looks for pages in the folder that is named for these headers', () => {
    const roots = [...text.matchAll(/root .*\/run\/rejoinder\/pages(\S*?);?$/gm)]
    expect(roots.length).toBeGreaterThanOrEqual(2)
    expect(new Set(roots.map(([, folder]) => folder))).toEqual(new Set([`/${HEADERS_EDITION}`]))
  })
})
