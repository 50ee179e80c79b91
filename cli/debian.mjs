// What the tests need from the system, where the system is Debian and asking is allowed.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const APT_MS = 300_000

let isUpdated = false

/** Only root may install. Says what it does, and whether it was done. */
export function installFromDebian(name, label) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  console.log(`· Installing ${label} from Debian`)
  if (!isUpdated) isUpdated = succeeds('apt-get', ['update'], APT_MS)
  return succeeds('apt-get', ['install', '-y', '--no-install-recommends', name], APT_MS)
}

export function succeeds(program, args, timeout) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(program, args, { stdio: 'ignore', timeout, env }).status === 0
}
