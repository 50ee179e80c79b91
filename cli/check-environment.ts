import { ConfigError } from '@/lib/config-error'
import { EXIT_CONFIG, env } from '@/lib/env'

/** Before anything is touched: a wrong variable is named, with what it should be. */
export function checkEnvironment(): void {
  try {
    env()
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    console.error(error.message)
    process.exit(EXIT_CONFIG)
  }
}
