import { connection } from 'next/server'
import { SITE_TAG } from '@/lib/articles/tags'
import { paths } from '@/lib/paths'
import { absoluteUrl } from '@/lib/site-url'
import { taggedAnswer } from '../tagged-answer'

/** The desk is nobody's to index, and every search would be another page (RFC 9309). */
export async function GET(): Promise<Response> {
  await connection()
  const lines = [
    'User-agent: *',
    ...['/admin', '/api/', '/sign-in', '/setup', paths.search].map((path) => `Disallow: ${path}`),
    '',
    ...[paths.sitemap, paths.newsSitemap].map((path) => `Sitemap: ${absoluteUrl(path)}`),
  ]
  return taggedAnswer(`${lines.join('\n')}\n`, 'text/plain', [SITE_TAG])
}
