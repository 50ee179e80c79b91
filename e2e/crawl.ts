import { expect } from '@playwright/test'
import { elementsOf } from '@/lib/testing/markup'
import { type Answer, send } from './http'

/** Addresses that a page can make a browser fetch or a reader follow. */
const CARRIERS = ['href', 'src', 'action'] as const

/** Chunks of the build are files, and searched as such. */
const SKIPPED = /^\/_next\/static\/|^\/demo\/|^mailto:|^data:/

/** Headers under which Next's own router asks for a page's data. */
const ROUTER_HEADERS = [
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-segment-prefetch': '/_tree' },
]

/**
 * Reads these addresses, as pages and as data for the router, and all that they link to or load.
 * Hands every answer over; returns how many addresses there were.
 */
export async function crawl(
  origin: string,
  from: string[],
  keep: (what: string, answer: Answer) => unknown,
): Promise<number> {
  const linked = new Set<string>()
  for (const address of from) {
    const answer = await send(origin + address)
    keep(address, answer)
    for (const next of linksIn(answer, origin)) linked.add(next)
    if (isPage(answer)) await readData(origin, address, answer, keep)
  }
  for (const address of linked) keep(address, await send(origin + address))
  return new Set([...from, ...linked]).size
}

async function readData(
  origin: string,
  address: string,
  page: Answer,
  keep: (what: string, answer: Answer) => unknown,
): Promise<void> {
  for (const headers of ROUTER_HEADERS) {
    const what = `${address} with ${JSON.stringify(headers)}`
    const first = await send(origin + address, { headers })
    keep(what, first)
    // A finished page has no other form: whatever is asked for, this is the answer.
    if (isPublic(page)) expect(first.text, what).toBe(page.text)
    const { location } = first.headers
    if (location?.startsWith('/')) keep(what, await send(origin + location, { headers }))
  }
}

function linksIn(answer: Answer, origin: string): string[] {
  const { location, link = '' } = answer.headers
  const found = [
    location ?? '',
    ...[...String(link).matchAll(/<([^>]+)>/g)].map(([, to]) => to ?? ''),
  ]
  if (isPage(answer)) {
    for (const { properties } of elementsOf(answer.text)) {
      found.push(...CARRIERS.map((name) => String(properties[name] ?? '')))
    }
    found.push(...(answer.text.match(/\/_rejoinder\/[\w.-]+\.js/g) ?? []))
  }
  return found
    .filter((address) => address !== '' && !SKIPPED.test(address))
    .map((address) => new URL(address, origin))
    .filter((url) => url.origin === origin)
    .map(({ pathname, search }) => pathname + search)
}

function isPublic({ headers }: Answer): boolean {
  return String(headers['cache-control']).startsWith('public')
}

function isPage({ headers }: Answer): boolean {
  return String(headers['content-type']).startsWith('text/html')
}
