import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { once } from '@/lib/once'
import { poolOptions } from './connection'
import { PrismaClient } from './generated/client'

/**
 * For transactions that may have to wait for a lock or a connection: nothing may be lost to haste.
 * Milliseconds.
 */
const PATIENT = { maxWait: 60_000, timeout: 15_000 }

export function appPool(): pg.Pool {
  return once('app-pool', () => {
    const pool = new pg.Pool(poolOptions('rejoinder_app'))
    // An idle connection that breaks is replaced at the next query.
    pool.on('error', () => {})
    return pool
  })
}

/** Reads and writes everything, except rewriting the ledger. For mutations and the desk. */
export function appClient(): PrismaClient {
  return once('app-client', () => {
    return new PrismaClient({ adapter: new PrismaPg(appPool()), transactionOptions: PATIENT })
  })
}

/** What `$transaction` hands to its callback. */
export type AppTransaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]
