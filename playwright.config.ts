import { defineConfig } from '@playwright/test'
import { installedChromium } from './cli/browser.mjs'

/** As root Chromium has no sandbox, and unasked it talks to its maker. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'e2e/results/traces',
  // Each with a product of its own.
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  // Not an expectation, only a guard against a hang: the machine may be busy. Milliseconds.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'e2e/results/playwright.json' }]],
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: installedChromium() ?? '', args: FLAGS },
    // Pictures of every moment would cost more than the tests themselves.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: true, sources: true },
    locale: 'en-GB',
  },
})
