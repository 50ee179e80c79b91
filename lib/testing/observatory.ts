import type { IncomingHttpHeaders } from 'node:http'
import { elementsOf } from './markup'

/**
 * The score Mozilla's HTTP Observatory gives an answer, as if it had come by https, by the rules of
 * `@mdn/mdn-http-observatory` 1.4 (src/analyzer/tests, src/grader/charts.js). The package itself
 * brings a web server, a database client and an error reporter along, so its rules stand here.
 * Left out: whether port 80 leads to https, which is the proxy's business, and preload lists.
 */
export function observatoryScore(answer: { headers: IncomingHttpHeaders; text: string }) {
  const modifiers = Object.fromEntries(
    Object.entries(RULES).map(([name, rule]) => [name, rule(answer)]),
  )
  const all = Object.values(modifiers)
  const curbed = 100 + sum(all.filter((modifier) => modifier < 0))
  // Extra credit only counts for who is good without it.
  return { score: curbed >= MINIMUM_FOR_EXTRA_CREDIT ? 100 + sum(all) : curbed, modifiers }
}

const MINIMUM_FOR_EXTRA_CREDIT = 90

type Answer = { headers: IncomingHttpHeaders; text: string }

const RULES: Record<string, (answer: Answer) => number> = {
  'content-security-policy': ({ headers }) => scorePolicy(policyOf(headers)),
  cookies: ({ headers }) => scoreCookies(headers['set-cookie'] ?? []),
  'cross-origin-resource-sharing': ({ headers }) =>
    headers['access-control-allow-credentials'] === 'true' ? -50 : 0,
  'cross-origin-resource-policy': ({ headers }) =>
    match(headers['cross-origin-resource-policy'], {
      'same-origin': 10,
      'same-site': 10,
      'cross-origin': 0,
      '': 0,
    }),
  'referrer-policy': ({ headers }) =>
    match(headers['referrer-policy'], {
      ...{ 'no-referrer': 5, 'same-origin': 5, 'strict-origin': 5 },
      ...{ 'strict-origin-when-cross-origin': 5, '': 0 },
    }),
  'strict-transport-security': ({ headers }) => {
    const age = /^max-age=(\d+)(;|$)/.exec(headers['strict-transport-security'] ?? '')?.[1]
    if (age === undefined) return -20
    return Number(age) >= SIX_MONTHS_S ? 0 : -10
  },
  'subresource-integrity': ({ text }) => {
    const sources = elementsOf(text)
      .filter(({ tagName }) => tagName === 'script')
      .map(({ properties }) => String(properties.src ?? ''))
    return sources.some((source) => /^(https?:)?\/\//.test(source)) ? -5 : 0
  },
  'x-content-type-options': ({ headers }) =>
    headers['x-content-type-options'] === 'nosniff' ? 0 : -5,
  'x-frame-options': ({ headers }) => {
    if (policyOf(headers).has('frame-ancestors')) return 5
    return match(headers['x-frame-options'], { deny: 0, sameorigin: 0 }, -20)
  },
}

/** The Observatory's own figure: 180 days, because so many sites take half a year for that. */
const SIX_MONTHS_S = 15_552_000

const BROAD = ['*', 'http:', 'https:', 'ftp:', 'http://*', 'https://*', 'http://*.*', 'https://*.*']
const INLINE = ["'unsafe-inline'", 'data:']

function scorePolicy(policy: Map<string, string[]>): number {
  if (policy.size === 0) return -25
  const fallback = policy.get('default-src') ?? ['*']
  const of = (directive: string) => known(policy.get(directive) ?? fallback)
  const [scripts, styles, objects] = [of('script-src'), of('style-src'), of('object-src')]
  const isInsecure = (source: string) => /^(http|ftp):/.test(source)
  const passive = ['img-src', 'media-src'].flatMap(of)
  const active = [...policy]
    .filter(([name]) => !/^(img|media)-src$/.test(name))
    .flatMap(([, s]) => s)
  if (has(scripts, [...BROAD, ...INLINE]) || has(objects, BROAD)) return -20
  if (active.some(isInsecure)) return -20
  if (has([...scripts, ...styles], ["'unsafe-eval'"])) return -10
  if (passive.some(isInsecure)) return -10
  if (has(styles, [...BROAD, ...INLINE])) return 0
  return fallback.join() === "'none'" ? 10 : 5
}

/** What browsers leave out of account: more than nonces and hashes where there are any. */
function known(sources: string[]): string[] {
  if (!sources.some((source) => /^'(nonce|sha\d+)-/.test(source))) return sources
  const rest = sources.filter((source) => source !== "'unsafe-inline'")
  if (!rest.includes("'strict-dynamic'")) return rest
  return rest.filter((source) => source !== "'self'" && !/^(\*|https?:|ftp:)/.test(source))
}

function policyOf(headers: IncomingHttpHeaders): Map<string, string[]> {
  const directives = String(headers['content-security-policy'] ?? '')
    .toLowerCase()
    .split(';')
    .map((directive) => directive.trim().split(/\s+/))
  return new Map(directives.flatMap(([name, ...rest]) => (name ? [[name, rest] as const] : [])))
}

function scoreCookies(cookies: string[]): number {
  const flags = cookies.map((cookie) => cookie.toLowerCase().split(/;\s*/))
  const worst = flags.map(([pair = '', ...set]) => {
    const isSession = /login|sess/.test(pair.split('=')[0] ?? '')
    if (!set.includes('secure')) return isSession ? -40 : -20
    if (isSession && !set.includes('httponly')) return -30
    return set.includes('samesite=lax') || set.includes('samesite=strict') ? 5 : 0
  })
  return worst.length === 0 ? 0 : Math.min(...worst)
}

function match(value: unknown, table: Record<string, number>, otherwise = -5): number {
  return (
    table[
      String(value ?? '')
        .trim()
        .toLowerCase()
    ] ?? otherwise
  )
}

function has(sources: string[], any: string[]): boolean {
  return sources.some((source) => any.includes(source))
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
