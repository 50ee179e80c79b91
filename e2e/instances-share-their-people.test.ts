import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Database, openDatabase, PASSWORD } from './database'
import { expect, problemOn, signIn, test, visit } from './fixtures'
import { makeFolder, type Product, removeFolder, startProduct } from './server'

/** Two machines, as far as the product can tell: a data folder each, one database, one secret. */
let folder: string
let first: Product
let second: Product
let database: Database

test.beforeAll(async () => {
  folder = makeFolder()
  const settings = {
    ...{ SECRET_KEY: 'the same on every instance of this site', TRUSTED_PROXIES: '1' },
    ...{ DEMO_CONTENT: 'off', WORKERS: '1' },
  }
  first = await startProduct(path.join(folder, 'first'), settings)
  const { url } = JSON.parse(readFileSync(path.join(first.dataDir, 'database.json'), 'utf8'))
  second = await startProduct(path.join(folder, 'second'), { ...settings, DATABASE_URL: url })
  database = await openDatabase(first)
})

test.afterAll(async () => {
  await database.close()
  expect(await second.stop()).toBe(0)
  expect(await first.stop()).toBe(0)
  removeFolder(folder)
})

test('a session begun on one instance is one on the other, and ended there is over on both', async ({
  open,
}) => {
  const { email } = await database.addPerson({ role: 'MODERATOR' })
  const page = await open({ baseURL: first.url })
  await signIn(page, String(email), PASSWORD)
  await expect(page).toHaveURL(`${first.url}/admin`)
  const cookies = await page.context().cookies()
  await visit(page, `${second.url}/admin/account`)
  await expect(page).toHaveURL(`${second.url}/admin/account`)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(`${second.url}/`)
  await page.context().addCookies(cookies)
  for (const { url } of [first, second]) {
    await visit(page, `${url}/admin/account`)
    await expect(page).toHaveURL(`${url}/sign-in`)
  }
})

test('another password, set on one instance, ends what was begun on the other', async ({
  open,
}) => {
  const email = String((await database.addPerson({ role: 'MODERATOR' })).email)
  const [here, there] = [await open({ baseURL: first.url }), await open({ baseURL: second.url })]
  for (const each of [here, there]) {
    await signIn(each, email, PASSWORD)
    await expect(each).toHaveURL(/\/admin$/)
  }
  await visit(here, '/admin/account')
  await here.getByRole('textbox', { name: 'Password now' }).fill(PASSWORD)
  await here.getByRole('textbox', { name: 'New password' }).fill('a harbour full of herring')
  await here.getByRole('button', { name: 'Change the password' }).click()
  await expect(here.getByRole('status')).toContainText('The password is changed.')
  await visit(there, '/admin/account')
  await expect(there).toHaveURL(`${second.url}/sign-in`)
})

test('tries on one instance count on the other', async ({ open }) => {
  const email = String((await database.addPerson({ role: 'MODERATOR' })).email)
  const page = await open({ baseURL: first.url })
  for (let tries = 0; tries < 5; tries += 1) {
    await signIn(page, email, 'not the password')
    await expect(problemOn(page)).toContainText('E-mail or password is not right.')
  }
  const elsewhere = await open({ baseURL: second.url })
  await signIn(elsewhere, email, PASSWORD)
  await expect(problemOn(elsewhere)).toContainText('Too many tries.')
})
