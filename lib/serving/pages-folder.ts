import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ConfigError } from '@/lib/config-error'

/** Says that the folder may be emptied. */
const MARKER = '.rejoinder-pages'

/** What is in the folder besides: pages by the edition of their headers, and what is under way. */
const OURS = /^(\.rejoinder-pages|\.writing|\.trash-[0-9a-f-]{36}|[0-9a-f]{12})$/

/**
 * Makes a folder for pages, or empties the one that is there: what it holds is from an earlier run,
 * and what has changed since nobody knows. A folder with anything else in it is left alone.
 * Throws `ConfigError`.
 */
export function openPagesFolder(folder: string): void {
  const names = listNames(folder)
  if (names.some((name) => !OURS.test(name)) || (names.length > 0 && !names.includes(MARKER))) {
    throw new ConfigError(
      `PAGES_DIR must be a folder that is empty or Rejoinder's own: ${folder} holds something else.`,
    )
  }
  writable(folder, () => {
    writeFileSync(path.join(folder, MARKER), 'Rejoinder empties this folder when it starts.\n')
    for (const name of names.filter((name) => name !== MARKER)) {
      rmSync(path.join(folder, name), { recursive: true, force: true })
    }
  })
}

function listNames(folder: string): string[] {
  return writable(folder, () => {
    mkdirSync(folder, { recursive: true })
    return readdirSync(folder)
  })
}

function writable<T>(folder: string, act: () => T): T {
  try {
    return act()
  } catch {
    throw new ConfigError(`PAGES_DIR must be a folder that can be written to: ${folder} cannot.`)
  }
}
