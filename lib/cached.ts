import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { EVERYTHING } from '@/lib/database/announce'

/** First line of a `'use cache'` query: kept until one of these tags expires, never by time. */
export function cachedUntil(...tags: string[]): void {
  cacheLife('max')
  cacheTag(EVERYTHING, ...tags)
}
