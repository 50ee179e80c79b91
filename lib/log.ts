import pino from 'pino'
import { env } from '@/lib/env'
import { once } from '@/lib/once'

/**
 * What may be in a log line: an allow-list, so that nothing a reader typed can get in.
 * No form, no address, no e-mail, no exception's text.
 */
export type LogFields = {
  requestId?: string
  method?: string
  path?: string
  status?: number
  ms?: number
  /** The class of an error, such as `PrismaClientKnownRequestError`. */
  error?: string
  /** A code such as `P2002` or `ECONNREFUSED`. */
  code?: string
  /** Next's number for an error, shown on the error page. */
  digest?: string
}

type Level = 'debug' | 'info' | 'warn' | 'error'

/** One line of JSON on standard output. `event` is ours, never built from input. */
export function log(level: Level, event: string, fields: LogFields = {}): void {
  logger()[level](fields, event)
}

/** The parts of an error that are safe to write down. */
export function describeError(error: unknown): Pick<LogFields, 'error' | 'code' | 'digest'> {
  const { name, code, digest } = error as { name?: string; code?: unknown; digest?: unknown }
  return {
    error: name ?? typeof error,
    ...(code !== undefined && { code: String(code).slice(0, 40) }),
    ...(digest !== undefined && { digest: String(digest).slice(0, 80) }),
  }
}

/** Frameworks print whole errors, texts included; here they come down to their kind. */
export function quietConsole(): void {
  console.error = (...parts: unknown[]) => {
    const error = parts.find((part) => part instanceof Error)
    log('error', 'error', error ? describeError(error) : {})
  }
  console.warn = () => log('warn', 'warning')
}

function logger(): pino.Logger {
  return once('logger', () => pino({ level: env().LOG_LEVEL, base: undefined }))
}
