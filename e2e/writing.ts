import type { Locator, Page } from '@playwright/test'
import { expect, visit } from './fixtures'

/** The editor comes after the page: until then there is a plain field of the same name. */
export function editorOf(page: Page): Locator {
  return page.locator('[contenteditable="true"]')
}

/** Leads to an empty article with its editor. Returns its address. */
export async function startWriting(desk: Page): Promise<string> {
  await visit(desk, '/admin/articles')
  await desk.getByRole('button', { name: 'Write' }).click()
  await expect(desk).toHaveURL(/\/admin\/articles\/[0-9a-f-]{36}$/)
  await expect(editorOf(desk)).toBeVisible()
  return desk.url()
}
