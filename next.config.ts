import path from 'node:path'
import type { NextConfig } from 'next'

const config: NextConfig = {
  cacheComponents: true,
  partialPrefetching: false,
  poweredByHeader: false,
  // The front server compresses a finished page once, not at every request.
  compress: false,
  cacheHandler: path.resolve('lib/serving/next-page-cache.mjs'),
  cacheMaxMemorySize: 0,
  images: { unoptimized: true },
  // Metadata belongs in the head of the one answer, for everybody.
  htmlLimitedBots: /.*/,
  experimental: { authInterrupts: true },
  serverExternalPackages: ['@node-rs/argon2', 'pino', 'pg', 'rate-limiter-flexible'],
}

export default config
