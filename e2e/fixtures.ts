import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Locator,
  type Page,
} from '@playwright/test'
import { type Database, openDatabase, PASSWORD } from './database'
import { newAddress } from './http'
import { type SuiteServer, withSuiteServer } from './suite-server'

export { expect } from '@playwright/test'

type Fixtures = {
  /** A browser of somebody new, at a network address of their own. */
  open: (options?: BrowserContextOptions) => Promise<Page>
  /** Somebody of the staff, signed in at the desk through the form. */
  openDesk: (role: Role, options?: BrowserContextOptions) => Promise<Page>
  /** From here on an answer with this status is expected, and the console may say so. */
  tolerate: (status: number) => void
  /** Everything browsers complained about; what is still here at the end fails the test. */
  complaints: string[]
  /** What earlier tests left waiting must not fill the queue's first page. */
  emptyQueue: undefined
}

type Role = 'ADMIN' | 'EDITOR' | 'AUTHOR' | 'MODERATOR'

export const test = base.extend<Fixtures, { site: SuiteServer; database: Database }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from it
    async ({}, use) => withSuiteServer(use),
    { scope: 'worker' },
  ],

  database: [
    async ({ site }, use) => {
      const database = await openDatabase(site)
      await use(database)
      await database.close()
    },
    { scope: 'worker' },
  ],

  complaints: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from it
    async ({}, use) => {
      const complaints: string[] = []
      await use(complaints)
      expect(complaints, 'complaints on the browser console').toEqual([])
    },
    { auto: true },
  ],

  emptyQueue: [
    async ({ database }, use) => {
      await database.query(`UPDATE comment SET status = 'TRASHED' WHERE status = 'PENDING'`)
      await use(undefined)
    },
    { auto: true },
  ],

  tolerate: async ({ complaints }, use) => {
    const statuses: number[] = []
    await use((status) => void statuses.push(status))
    const expected = (complaint: string) =>
      statuses.some((status) => complaint.includes(`responded with a status of ${status} `))
    complaints.splice(0, Infinity, ...complaints.filter((complaint) => !expected(complaint)))
  },

  open: async ({ browser, site, complaints }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (options = {}) => {
      const context = await browser.newContext({
        baseURL: site.url,
        extraHTTPHeaders: { 'x-forwarded-for': newAddress() },
        ...options,
      })
      contexts.push(context)
      listen(context, complaints)
      return context.newPage()
    })
    for (const context of contexts) await context.close()
  },

  openDesk: async ({ open, database }, use) => {
    await use(async (role, options) => {
      const person = await database.addPerson({ role })
      const page = await open(options)
      await signIn(page, String(person.email), PASSWORD)
      await expect(page).toHaveURL('/admin')
      if (role !== 'AUTHOR') await visit(page, '/admin/comments')
      return page
    })
  },

  page: async ({ open }, use) => use(await open()),
})

/** Opens an address; its status is part of what is tested. */
export async function visit(page: Page, address: string, status = 200): Promise<void> {
  const response = await page.goto(address)
  expect(response?.status(), address).toBe(status)
}

export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await visit(page, '/sign-in')
  await page.getByRole('textbox', { name: 'Email' }).fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** The card leaves at once; what is public is right from when the server has answered. */
export async function decide(desk: Page, decision: string, name: string): Promise<void> {
  const answered = desk.waitForResponse((response) => response.request().method() === 'POST')
  await desk.getByRole('button', { name: `${decision} the reply of ${name}` }).click()
  await answered
  await expect(desk.getByRole('article', { name })).toHaveCount(0)
}

/** The page with its form; alive, unless nothing can bring it to life. */
export async function openForm(page: Page, path: string, comesAlive = true): Promise<void> {
  await visit(page, path)
  if (!comesAlive) return
  await page.getByRole('textbox', { name: 'Comment' }).focus()
  await waitUntilAlive(page)
}

type Reply = { text: string; name: string; email: string; website?: string }

export async function fillReply(page: Page, { text, name, email, website }: Reply): Promise<void> {
  await page.getByRole('textbox', { name: 'Comment' }).fill(text)
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.getByRole('textbox', { name: 'Email' }).fill(email)
  if (website !== undefined) await page.getByRole('textbox', { name: 'Website' }).fill(website)
}

export async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Post Comment' }).click()
}

/** A test types faster than people can, and is held for it; a lost stamp is held against nobody. */
export async function loseStamps(page: Page): Promise<void> {
  await page.route('**/api/comments/stamp?*', (route) => route.fulfill({ json: { stamp: '' } }))
}

/** What a form says when it refuses. Next keeps an empty alert of its own on living pages. */
export function problemOn(page: Page): Locator {
  return page.getByRole('alert').filter({ hasText: /\S/ })
}

/** React has taken the form over: from here on it is not the plain one any more. */
export async function waitUntilAlive(page: Page, name = 'Post Comment'): Promise<void> {
  const button = page.getByRole('button', { name })
  await expect
    .poll(() =>
      button.evaluate((node) => Object.keys(node).some((key) => key.startsWith('__reactProps$'))),
    )
    .toBe(true)
}

function listen(context: BrowserContext, complaints: string[]): void {
  context.on('console', (message) => {
    const { url } = message.location()
    // A desk's stream ends with its session or its server, and browsers call either an error.
    const isAboutStream = url.endsWith('/admin/events') || message.text().startsWith('EventSource')
    if (message.type() !== 'error' || isAboutStream) return
    complaints.push(`${message.text()} (${url})`)
  })
  context.on('weberror', (error) => complaints.push(String(error.error())))
}
