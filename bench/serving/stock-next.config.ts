import type { NextConfig } from 'next'

/**
 * Rejoinder's components as a plain Next site: no cache handler of ours, Next's page cache and
 * compression as they are by default. `cacheComponents` is off because under it a page that writes
 * a date is never finished; `useCache` keeps the queries what they are.
 */
const config: NextConfig = {
  images: { unoptimized: true },
  htmlLimitedBots: /.*/,
  experimental: { authInterrupts: true, useCache: true },
  serverExternalPackages: ['@node-rs/argon2', 'pino', 'pg', 'rate-limiter-flexible'],
  typescript: { ignoreBuildErrors: true },
  // The packages are linked from elsewhere.
  turbopack: { root: '/' },
}

export default config
