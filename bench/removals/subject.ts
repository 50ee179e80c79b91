import path from 'node:path'
import { openDatabase } from '../../e2e/database'
import { openPlainDesk } from '../../e2e/plain-desk'
import { removeUnderLoad } from '../../e2e/removals'
import {
  ADMINISTRATOR,
  administratorSettings,
  makeFolder,
  removeFolder,
  startProduct,
} from '../../e2e/server'
import { SURFACES } from '../../e2e/surfaces'
import { describeMachine } from '../machine'
import type { Report } from '../report'
import { verdict } from '../verdict'

const REMOVALS = 1_000

/** Places that are looked at before and after each removal, drawn anew; the tests look at all. */
const DRAWN = 3

const FRONTS = 2

/** Removed replies that anybody could still see after the moderator had the answer: none. */
export async function measureRemovals(): Promise<Report> {
  const machine = describeMachine()
  const folder = makeFolder()
  const product = await startProduct(path.join(folder, 'data'), {
    ...administratorSettings(),
    ...{ DEMO_CONTENT: 'off', TRUSTED_PROXIES: '1', WORKERS: String(FRONTS) },
  })
  const database = await openDatabase(product)
  try {
    const desk = await openPlainDesk(product.url, ADMINISTRATOR)
    const site = { url: product.url, database, desk }
    const leaks = await removeUnderLoad(site, REMOVALS, DRAWN, (done) => {
      if (done % 100 === 0) console.log(`· ${done} removals`)
    })
    for (const leak of leaks) console.log(leak)
    const counted = { values: [leaks.length], others: [REMOVALS] }
    const claim = 'removed replies seen afterwards, of all that were removed'
    return {
      subject: 'removals',
      title: 'What is removed is gone, everywhere, at once',
      machine,
      conditions: [
        `${REMOVALS} approved replies, each removed at the desk as spam or to the trash, on an article with 60 others, while two readers load its pages without a pause.`,
        `Each is looked for on four connections to ${FRONTS} serving processes, at ${DRAWN} of ${Object.keys(SURFACES).length} places (${Object.keys(SURFACES).join(', ')}): seen before its removal, and not after the moderator's answer.`,
      ],
      runs: [],
      verdicts: [verdict({ of: 'rejoinder', claim, unit: '', ...counted }, { atMost: 0 })],
    }
  } finally {
    await database.close()
    await product.stop()
    removeFolder(folder)
  }
}
