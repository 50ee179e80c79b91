import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))
const tests = '{app,components,lib,cli,prisma,bench}/**/*'
const integration = `${tests}.integration.test.ts`

export default defineConfig({
  resolve: {
    alias: {
      '@': root.replace(/\/$/, ''),
      // The package throws outside React's server condition; tests run in plain Node.
      'server-only': `${root}node_modules/server-only/empty.js`,
      // Next's cache exists only inside Next.
      'next/cache': `${root}lib/testing/next-cache.ts`,
    },
  },
  test: {
    maxWorkers: 2,
    // Not an expectation, only a guard against a hang: the machine may be busy. Milliseconds.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [`${tests}.test.{ts,tsx}`],
          exclude: [integration],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: [integration],
          globalSetup: 'lib/testing/postgres-server.ts',
          setupFiles: 'lib/testing/own-database.ts',
        },
      },
    ],
  },
})
