import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { once } from '@/lib/once'
import { poolOptions } from './connection'
import { PrismaClient } from './generated/client'

/** All that public pages can get: published articles, their approved comments, nothing private. */
export function readerClient(): PrismaClient {
  return once('reader-client', () => {
    const pool = new pg.Pool(poolOptions('rejoinder_reader'))
    pool.on('error', () => {})
    return new PrismaClient({ adapter: new PrismaPg(pool) })
  })
}
