import { createServer } from 'node:http'
import type { Env } from '@/lib/env'
import { describeError, log, quietConsole } from '@/lib/log'
import type { RequestHandler } from '@/lib/serving/captured-response'
import { PageCache } from '@/lib/serving/page-cache'
import { pageRenderer } from '@/lib/serving/page-renderer'
import { PagesOnDisk } from '@/lib/serving/pages-on-disk'
import { securityHeaders } from '@/lib/serving/security-headers'
import { siteUrl } from '@/lib/site-url'

export type Renderer = { handler: RequestHandler; pages: PageCache }

/** Next, prepared in this process, and the pages it has finished. */
export async function prepareRenderer(settings: Env, isDevelopment: boolean): Promise<Renderer> {
  // Here and not above: processes that only serve need none of it.
  const { default: next } = await import('next')
  const app = next({
    dev: isDevelopment,
    dir: process.cwd(),
    port: settings.PORT,
    // Next hangs its own handlers on the server it is given; in production there is nothing to hang.
    ...(!isDevelopment && { httpServer: createServer() }),
  })
  await app.prepare()
  if (!isDevelopment) quietConsole()
  const handler = app.getRequestHandler()
  const render = pageRenderer({
    handler,
    // Without a name Next streams its answer, and then a redirect comes without its address.
    requestHeaders: {
      host: new URL(siteUrl()).host,
      accept: 'text/html',
      'user-agent': 'rejoinder',
    },
    securityHeaders: securityHeaders(settings.SITE_URL),
    onUnfinished: (path) => log('warn', 'page served with its framework', { path }),
  })
  return { handler, pages: new PageCache(render, undefined, pagesOnDisk(settings)) }
}

function pagesOnDisk({ PAGES_DIR, SITE_URL }: Env): PagesOnDisk | undefined {
  if (PAGES_DIR === undefined) return undefined
  const onProblem = (problem: string, error: unknown) => log('error', problem, describeError(error))
  return new PagesOnDisk(PAGES_DIR, { siteUrl: SITE_URL, onProblem })
}
