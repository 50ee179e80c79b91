import { env } from '@/lib/env'
import { readEmbeddedAddress } from './embedded-address'

/** Every connection of the app acts as one of these; the migrations say what each may do. */
export type DatabaseRole = 'rejoinder_app' | 'rejoinder_reader'

/** No query of ours takes longer than this; a stuck one must not hold a connection. Milliseconds. */
const STATEMENT_TIMEOUT_MS = 10_000

/** Of one role in one process; PostgreSQL's default limit is 100 for everything and everybody. */
const CONNECTIONS = 10

/** Options for a `pg` pool whose connections act as `role` and nothing more. */
export function poolOptions(role: DatabaseRole) {
  return {
    connectionString: role === 'rejoinder_reader' ? readerUrl() : databaseUrl(),
    options: `-c role=${role} -c statement_timeout=${STATEMENT_TIMEOUT_MS}`,
    max: CONNECTIONS,
  }
}

export function databaseUrl(): string {
  return env().DATABASE_URL ?? readEmbeddedAddress(env().DATA_DIR).url
}

function readerUrl(): string {
  return env().DATABASE_READER_URL ?? databaseUrl()
}
