import type { Server } from 'node:http'
import type { Env } from '@/lib/env'
import { describeError, log } from '@/lib/log'
import { createFrontServer, type FrontServerOptions } from '@/lib/serving/front-server'
import { isPublicPage } from '@/lib/serving/public-pages'
import { ADMIN_BODY_BYTES, PUBLIC_BODY_BYTES } from '@/lib/serving/request-body'

type Source = Pick<FrontServerOptions, 'handler' | 'pages' | 'findPayload' | 'isDevelopment'>

/** The way in, as this site is configured. */
export function makeFront(settings: Env, source: Source): Server {
  return createFrontServer({
    ...source,
    isFinishable: isPublicPage,
    siteUrl: settings.SITE_URL,
    trustedProxies: settings.TRUSTED_PROXIES,
    bodyLimit: (path) => (path.startsWith('/admin') ? ADMIN_BODY_BYTES : PUBLIC_BODY_BYTES),
    onError: logFailure,
  })
}

export function logFailure(error: unknown): void {
  log('error', 'request failed', describeError(error))
}
