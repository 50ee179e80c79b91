import { LRUCache } from 'lru-cache'

export type Encoding = 'br' | 'gzip' | 'identity'

/**
 * The encodings a client takes, best first; `identity` is always there as the last resort
 * (RFC 9110 12.5.3 allows answering in it when nothing else fits). Equal weights go to the
 * smaller result.
 */
export function acceptedEncodings(header: string | undefined): readonly Encoding[] {
  if (!header) return IDENTITY_ONLY
  const known = remembered.get(header)
  if (known) return known
  const accepted = parse(header)
  remembered.set(header, accepted)
  return accepted
}

const SMALLEST_FIRST: readonly Encoding[] = ['br', 'gzip', 'identity']
const IDENTITY_ONLY: readonly Encoding[] = ['identity']

/** Browsers send a handful of spellings; a client that invents new ones only costs itself. */
const remembered = new LRUCache<string, readonly Encoding[]>({ max: 64 })

function parse(header: string): readonly Encoding[] {
  const weights = new Map(header.split(',').map(parseEntry))
  const weightOf = (encoding: Encoding) =>
    weights.get(encoding) ?? weights.get('*') ?? (encoding === 'identity' ? LEAST : 0)
  const accepted = SMALLEST_FIRST.filter((encoding) => weightOf(encoding) > 0).sort(
    (a, b) => weightOf(b) - weightOf(a),
  )
  return accepted.includes('identity') ? accepted : [...accepted, 'identity']
}

/** Identity needs no mention to be acceptable, but anything mentioned is preferred to it. */
const LEAST = 0.0001

function parseEntry(entry: string): [string, number] {
  const [name = '', ...parameters] = entry.toLowerCase().split(';')
  const weight = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean)
  const value = weight === undefined ? 1 : Number(weight)
  return [name.trim() === 'x-gzip' ? 'gzip' : name.trim(), Number.isNaN(value) ? 0 : value]
}
