import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { openDatabase } from './database'
import { decide, expect, signIn, test, visit } from './fixtures'
import { send } from './http'
import { postReply } from './plain-form'
import {
  ADMINISTRATOR,
  administratorSettings,
  exitOf,
  freePort,
  makeFolder,
  postmasterOf,
  removeFolder,
  spawnProduct,
  startProduct,
} from './server'

test('a killed newspaper starts again with every reply and every session', async ({ open }) => {
  const folder = makeFolder()
  const dataDir = path.join(folder, 'data')
  const settings = { ...administratorSettings(), DEMO_CONTENT: 'off', TRUSTED_PROXIES: '1' }
  let product = await startProduct(dataDir, settings)
  try {
    const database = await openDatabase(product)
    const article = await database.addArticle()
    await database.announce()
    const page = await open({ baseURL: product.url })
    await signIn(page, ADMINISTRATOR.email, ADMINISTRATOR.password)
    await expect(page).toHaveURL('/admin')
    await page.goto('/admin/comments')
    const reply = { text: 'Said before the lights went out.', name: 'Candle', email: 'c@d.example' }
    const answer = await postReply(product.url + article.path, reply)
    expect(answer.text).toContain('Awaiting moderation.')

    await product.kill()
    expect(isRunning(postmasterOf(dataDir)), 'its PostgreSQL lives on').toBe(true)
    await database.close()
    product = await startProduct(dataDir, { ...settings, PORT: String(product.port) })

    // The same cookie, the same session; the reply waits where it waited.
    await visit(page, '/admin/comments')
    const card = page.getByRole('article', { name: reply.name })
    await expect(card).toContainText(reply.text)
    await decide(page, 'Approve', reply.name)
    expect((await send(product.url + article.path)).text).toContain(reply.text)

    // Whoever starts a second one on the same folder is told, and the first one is not touched.
    const second = await spawnProduct(dataDir, { ...settings, PORT: String(await freePort()) })
    expect(await exitOf(second.process)).toBe(78)
    expect(sentences(second.output())).toEqual([
      `Rejoinder is already running on ${dataDir}; stop it first, or set DATA_DIR to another folder.`,
    ])
    expect((await send(`${product.url}/api/ready`)).status).toBe(200)
  } finally {
    expect(await product.stop()).toBe(0)
    expect(readdirSync(path.join(dataDir, 'postgres'))).not.toContain('postmaster.pid')
    removeFolder(folder)
  }
})

test.describe('a wrong setting is named in one sentence, and nothing is touched', () => {
  const cases = {
    'a port that is none': {
      settings: { PORT: '70000' },
      sentence: /^PORT must be a port number from 1 to 65535\.$/,
    },
    'a database that does not answer': {
      settings: { DATABASE_URL: 'postgresql://nobody:secret-of-mine@127.0.0.1:1/nothing' },
      sentence: /^DATABASE_URL must be a database that can be reached: 127\.0\.0\.1:1 says \w+\.$/,
    },
    'a data folder below a file': {
      settings: { DATA_DIR: 'FILE/data' },
      sentence: /^DATA_DIR must be a folder that can be written to: .+ cannot\.$/,
    },
    'a pages folder below a file': {
      settings: { PAGES_DIR: 'FILE/pages' },
      sentence: /^PAGES_DIR must be a folder that can be written to: .+ cannot\.$/,
    },
    'a password without an e-mail address': {
      settings: { ADMIN_PASSWORD: 'long enough to be one' },
      sentence: /^ADMIN_EMAIL and ADMIN_PASSWORD must be set together\.$/,
    },
  }
  for (const [what, { settings, sentence }] of Object.entries(cases)) {
    test(what, async () => {
      const folder = makeFolder()
      const file = path.join(folder, 'file')
      writeFileSync(file, 'not a folder')
      const dataDir = path.join(folder, 'data')
      mkdirSync(dataDir)
      const given = Object.entries(settings).map(([k, v]) => [k, v.replace('FILE', file)])
      const product = await spawnProduct(dataDir, Object.fromEntries(given))
      expect(await exitOf(product.process)).toBe(78)
      expect(sentences(product.output())).toEqual([expect.stringMatching(sentence)])
      expect(product.output()).not.toContain('secret-of-mine')
      expect(readdirSync(dataDir)).toEqual([])
      removeFolder(folder)
    })
  }

  test('a port that somebody has', async ({ site }) => {
    const folder = makeFolder()
    const { port } = new URL(site.url)
    const product = await spawnProduct(path.join(folder, 'data'), {
      PORT: port,
      DEMO_CONTENT: 'off',
    })
    expect(await exitOf(product.process)).toBe(78)
    expect(sentences(product.output())).toEqual([
      `PORT must be free: 127.0.0.1:${port} is in use by another program.`,
    ])
    expect((await send(`${site.url}/api/ready`)).status).toBe(200)
    expect(existsSync(path.join(folder, 'data')), 'no database was made').toBe(false)
    removeFolder(folder)
  })
})

/** What was said besides the steps. */
function sentences(output: string): string[] {
  return output.split('\n').filter((line) => line.trim() !== '' && !/^[·✓]/.test(line))
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
