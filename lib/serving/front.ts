import type { Server } from 'node:http'
import path from 'node:path'
import type { Env } from '@/lib/env'
import { describeError, log } from '@/lib/log'
import { createFrontServer, type FrontServerOptions } from '@/lib/serving/front-server'
import { isPublicPage } from '@/lib/serving/public-pages'
import { ADMIN_BODY_BYTES, MEDIA_BODY_BYTES, PUBLIC_BODY_BYTES } from '@/lib/serving/request-body'

type Source = Pick<FrontServerOptions, 'handler' | 'pages' | 'findPayload' | 'isDevelopment'>

/** The way in, as this site is configured. */
export function makeFront(settings: Env, source: Source): Server {
  return createFrontServer({
    ...source,
    isFinishable: isPublicPage,
    siteUrl: settings.SITE_URL,
    trustedProxies: settings.TRUSTED_PROXIES,
    mediaFolder: settings.MEDIA_DIR ?? path.join(settings.DATA_DIR, 'media'),
    bodyLimit,
    onError: logFailure,
  })
}

function bodyLimit(address: string): number {
  if (address.startsWith('/admin/media')) return MEDIA_BODY_BYTES
  return address.startsWith('/admin') ? ADMIN_BODY_BYTES : PUBLIC_BODY_BYTES
}

export function logFailure(error: unknown): void {
  log('error', 'request failed', describeError(error))
}
