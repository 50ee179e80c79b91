import pg from 'pg'
import { appClient, appPool } from '@/lib/database/app-client'
import { databaseUrl } from '@/lib/database/connection'
import { explainEverything, type Work, workOf } from '../blocks'
import { writeDiscussion } from './discussion'
import { VIEWS } from './views'

/** Fills the database with so many comments, then with more, and says what each view reads of both. */
export async function measureViews(totals: readonly number[]): Promise<Record<string, Work[]>> {
  const owner = new pg.Client({ connectionString: databaseUrl() })
  await owner.connect()
  await explainEverything(owner)
  const work = workOf(appPool())
  const seen: Record<string, Work[]> = {}
  for (const total of totals) {
    console.error(`· ${total.toLocaleString('en-GB')} comments`)
    await writeDiscussion(owner, total)
    for (const { title, prepare } of VIEWS) {
      const act = await prepare()
      seen[title] = [...(seen[title] ?? []), await work.during(act)]
    }
  }
  await owner.end()
  await appClient().$disconnect()
  await appPool().end()
  return seen
}
