import type { Page } from '@playwright/test'
import { findSmuggled } from './canaries'
import { expect } from './fixtures'

/** A browser that heeds no policy: nothing but the pages themselves keeps a payload from running. */
export const WITHOUT_POLICY = { bypassCSP: true }

/** Nothing on this page could run, or lead to what runs; and its data is still data. */
export async function expectHarmless(page: Page): Promise<void> {
  expect(await findSmuggled(page)).toEqual([])
  for (const data of await page.locator('script[type="application/ld+json"]').allTextContents()) {
    expect(() => JSON.parse(data)).not.toThrow()
  }
}

/** Without what it loads: a hundred pages are shown at once, and what they say stands in them. */
export function bare(html: string): string {
  return html.replace(/<(script[^>]* src=|link )[^>]*>/g, '')
}
