import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { openDatabase } from '../../e2e/database'
import { send } from '../../e2e/http'
import { hiddenFields, postForm } from '../../e2e/plain-form'
import { administratorSettings, makeFolder, removeFolder, startProduct } from '../../e2e/server'
import { describeMachine } from '../machine'
import type { Report } from '../report'
import { spreadOf } from '../spread'
import { verdict } from '../verdict'

const SAMPLES = 500

/** What a network hides from a stranger who counts how long an answer takes. Milliseconds. */
const LIMIT_MS = 10

/** How much longer a wrong password for somebody takes than one for nobody, or the other way round. */
export async function measureSignIn(): Promise<Report> {
  const machine = describeMachine()
  const folder = makeFolder()
  const settings = { ...administratorSettings(), DEMO_CONTENT: 'off', TRUSTED_PROXIES: '1' }
  const product = await startProduct(path.join(folder, 'data'), settings)
  const database = await openDatabase(product)
  try {
    const page = `${product.url}/sign-in`
    const hidden = hiddenFields((await send(page)).text, 'password')
    const time = async (email: string): Promise<number> => {
      const start = performance.now()
      const { status } = await postForm(page, { ...hidden, email, password: 'not the password' })
      if (status !== 200) throw new Error(`Signing in was answered ${status}`)
      return performance.now() - start
    }
    // As the product makes it: a hash says itself how long it takes to compare.
    const [administrator] = await database.query('SELECT password_hash FROM private.person')
    const password_hash = String(administrator?.password_hash)
    const waits = { known: [] as number[], unknown: [] as number[] }
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      // In turn, and each from an address of its own: nobody has to wait, and what disturbs one
      // disturbs the other.
      const { email } = await database.addPerson({ role: 'MODERATOR', password_hash })
      waits.known.push(await time(String(email)))
      waits.unknown.push(await time(`person-${randomUUID()}@example.org`))
      if ((sample + 1) % 100 === 0) console.log(`· ${sample + 1} of each`)
    }
    const [known, unknown] = [spreadOf(waits.known).median, spreadOf(waits.unknown).median]
    console.log(`· medians: somebody ${known.toFixed(2)} ms, nobody ${unknown.toFixed(2)} ms`)
    const claim = 'milliseconds between the median waits for somebody and for nobody, against one'
    const counted = { values: [Math.abs(known - unknown)], others: [1] }
    return {
      subject: 'sign-in',
      title: 'A wrong password says nothing about who has an account',
      machine,
      conditions: [
        `${SAMPLES} wrong passwords for people who have an account and ${SAMPLES} for addresses nobody has, in turn, each from a network address of its own, over HTTP.`,
        `The medians were ${known.toFixed(2)} ms and ${unknown.toFixed(2)} ms.`,
      ],
      runs: [],
      verdicts: [
        verdict({ of: 'rejoinder', claim, unit: ' ms', ...counted }, { atMost: LIMIT_MS }),
      ],
    }
  } finally {
    await database.close()
    await product.stop()
    removeFolder(folder)
  }
}
