import type { Page } from '@playwright/test'

/** Every violation of a Content-Security-Policy from here on: its directive, and what was stopped. */
export async function collectViolations(page: Page): Promise<string[]> {
  const violations: string[] = []
  await page.exposeFunction('tellViolation', (what: string) => void violations.push(what))
  await page.addInitScript(() => {
    const { tellViolation } = window as unknown as { tellViolation: (what: string) => void }
    document.addEventListener('securitypolicyviolation', (event) => {
      tellViolation(`${event.effectiveDirective} ${event.blockedURI}`)
    })
  })
  return violations
}

/** Puts markup into every document as an attacker would who found a way in. Headers stay as they are. */
export async function inject(page: Page, markup: string): Promise<void> {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback()
    const response = await route.fetch()
    const body = (await response.text()).replace('<main', `${markup}<main`)
    await route.fulfill({ response, body })
  })
}
