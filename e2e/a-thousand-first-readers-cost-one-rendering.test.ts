import { type Database, openDatabase } from './database'
import { expect, test } from './fixtures'
import { type Answer, send } from './http'
import type { SuiteServer } from './suite-server'

const READERS = 1_000

test('a thousand who ask for an unread article at once cost one rendering', async ({
  site,
  database,
}) => {
  const alone = await readBehindLock(site, database, 1)
  const together = await readBehindLock(site, database, READERS)
  expect(together.questions).toBeLessThanOrEqual(alone.questions)
  expect(together.answers.map(({ status }) => status)).toEqual(Array(READERS).fill(200))
  // The tag names the bytes of one rendering; another may order them differently.
  expect(new Set(together.answers.map(({ headers }) => headers.etag)).size).toBe(1)
})

/**
 * An article that nobody may read yet is asked for, so that every rendering stands still at its first
 * question to the database; there they are counted.
 */
async function readBehindLock(site: SuiteServer, database: Database, readers: number) {
  const article = await database.addArticle()
  await database.announce()
  const holder = await openDatabase(site)
  try {
    await holder.query('BEGIN')
    await holder.query('LOCK TABLE article IN ACCESS EXCLUSIVE MODE')
    const asked = Array.from({ length: readers }, () => send(site.url + article.path))
    await expect.poll(() => countWaiting(database)).toBeGreaterThan(0)
    // What is asked after them all is answered after they were all heard, and has come as far.
    for (let time = 0; time < 5; time += 1) await send(`${site.url}/api/ready`)
    const questions = await countWaiting(database)
    await holder.query('COMMIT')
    const answers: Answer[] = await Promise.all(asked)
    return { questions, answers }
  } finally {
    await holder.close()
  }
}

async function countWaiting(database: Database): Promise<number> {
  const [row] = await database.query(
    `SELECT count(*)::int AS count FROM pg_stat_activity WHERE wait_event_type = 'Lock'`,
  )
  return Number(row?.count)
}
