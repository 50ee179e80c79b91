// The second browser, for the one test that needs it; without one that test is skipped.
import { existsSync } from 'node:fs'
import { installFromDebian } from './debian.mjs'

const USUAL_PLACES = ['/usr/bin/firefox-esr', '/usr/bin/firefox']

/** Installs one where that can be done without asking. */
export function provideFirefox() {
  if (installedFirefox() === null) installFromDebian('firefox-esr', 'Firefox')
}

/** Its path, or null when none is on this machine. */
export function installedFirefox() {
  return USUAL_PLACES.find(existsSync) ?? null
}
