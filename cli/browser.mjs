// Which Chromium the end-to-end tests use: the first that is there, or one that can be had.
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { installFromDebian, succeeds } from './debian.mjs'
import { programOf } from './steps.mjs'

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium-browser',
]

/** The same engine without windows, for three quarters of the work. It keeps no page for coming back. */
const WITHOUT_WINDOWS = '/usr/bin/chromium-headless-shell'

/** A machine without a way out should learn that soon, not after npm's patience. Milliseconds. */
const DOWNLOAD_MS = 120_000

/** Fetches a browser when there is none. Ends this process when that fails too. */
export function provideChromium() {
  if (wholeChromium() ?? downloadedChromium() ?? packagedChromium()) return
  console.error(
    'The end-to-end tests need Chromium and found none. Install one, or set PLAYWRIGHT_CHROMIUM to its path.',
  )
  process.exit(1)
}

/** The path of the browser most tests use, or null when none is on this machine. */
export function installedChromium() {
  if (process.env.PLAYWRIGHT_CHROMIUM || !existsSync(WITHOUT_WINDOWS)) return wholeChromium()
  return WITHOUT_WINDOWS
}

/** The path of one that can all that Chromium can, or null. */
export function wholeChromium() {
  const asked = process.env.PLAYWRIGHT_CHROMIUM
  if (asked && !existsSync(asked)) {
    console.error(`PLAYWRIGHT_CHROMIUM must be the path of a browser: ${asked} is not there.`)
    process.exit(78)
  }
  return asked || [...USUAL_PLACES, chromium.executablePath()].find(existsSync) || null
}

function downloadedChromium() {
  console.log('· Fetching Chromium for the end-to-end tests')
  const command = [programOf('@playwright/test', 'playwright'), 'install', 'chromium']
  succeeds(process.execPath, command, DOWNLOAD_MS)
  return wholeChromium()
}

/** Debian's own. */
function packagedChromium() {
  installFromDebian('chromium', 'Chromium')
  installFromDebian('chromium-headless-shell', 'Chromium without windows')
  return wholeChromium()
}
