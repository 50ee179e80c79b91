import 'server-only'
import type { AppTransaction } from '@/lib/database/app-client'

/** Names of each kind: more than any newspaper has, and a bound all the same. */
const STAFF_NAMES_MAX = 2000

/** Everybody whose name stands over an article, or who may sign in. */
export async function listStaffNames(
  database: Pick<AppTransaction, 'person' | 'author'>,
): Promise<string[]> {
  const names = { select: { name: true }, take: STAFF_NAMES_MAX } as const
  const people = await database.person.findMany({ where: { disabledAt: null }, ...names })
  const authors = await database.author.findMany(names)
  return [...people, ...authors].map(({ name }) => name)
}
