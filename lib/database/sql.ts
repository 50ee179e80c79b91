import 'server-only'
import { Prisma } from './generated/client'

/** A piece of a statement; its values travel beside it and are never part of its text. */
export type Sql = Prisma.Sql

export const { sql, join } = Prisma
