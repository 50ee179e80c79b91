import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { once } from '@/lib/once'
import { poolOptions } from './connection'
import { PrismaClient } from './generated/client'

export function readerPool(): pg.Pool {
  return once('reader-pool', () => {
    const pool = new pg.Pool(poolOptions('rejoinder_reader'))
    // An idle connection that breaks is replaced at the next query.
    pool.on('error', () => {})
    return pool
  })
}

/** All that public pages can get: published articles, their approved comments, nothing private. */
export function readerClient(): PrismaClient {
  return once('reader-client', () => new PrismaClient({ adapter: new PrismaPg(readerPool()) }))
}
