import pg from 'pg'
import { databaseUrl } from '@/lib/database/connection'
import { readerClient, readerPool } from '@/lib/database/reader-client'
import { explainEverything, type Work, workOf } from '../blocks'
import { writeNewspaper } from './newspaper'
import { VIEWS } from './views'

/** Fills the database with so many articles, then with more, and says what each view reads of both. */
export async function measureViews(totals: readonly number[]): Promise<Record<string, Work[]>> {
  const owner = new pg.Client({ connectionString: databaseUrl() })
  await owner.connect()
  await explainEverything(owner)
  const work = workOf(readerPool())
  const seen: Record<string, Work[]> = {}
  for (const total of totals) {
    console.error(`· ${total.toLocaleString('en-GB')} articles`)
    await writeNewspaper(owner, total)
    for (const { title, read } of VIEWS) {
      // Once before it counts: a new connection reads the catalogue.
      await read(total)
      seen[title] = [...(seen[title] ?? []), await work.during(() => read(total))]
    }
  }
  await owner.end()
  await readerClient().$disconnect()
  await readerPool().end()
  return seen
}
