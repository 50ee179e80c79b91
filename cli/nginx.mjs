// The web server in front, for the one test that needs it; without one that test is skipped.
import { existsSync } from 'node:fs'
import { installFromDebian } from './debian.mjs'

const USUAL_PLACES = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx']

/** Installs one where that can be done without asking. */
export function provideNginx() {
  if (installedNginx() === null) installFromDebian('nginx-light', 'nginx')
}

/** Its path, or null when none is on this machine. */
export function installedNginx() {
  return USUAL_PLACES.find(existsSync) ?? null
}
