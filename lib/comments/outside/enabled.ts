import 'server-only'
import { env } from '@/lib/env'
import { siteUrl } from '@/lib/site-url'
import { akismet } from './akismet'
import type { OutsideCheck } from './outside-check'

/** The checks on other servers that this site's operator has switched on: none, unless asked for. */
export function enabledOutsideChecks(): OutsideCheck[] {
  const { AKISMET_KEY: key, AKISMET_URL: url } = env()
  return key ? [akismet({ key, url, blog: siteUrl() })] : []
}
