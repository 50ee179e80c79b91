import { existsSync, readFileSync } from 'node:fs'

// Public collections of odd and hostile input lie beside the checkout, not in it.
const FOLDER = new URL('../../../shared/data/', import.meta.url)

export const hasSharedData = existsSync(FOLDER)

/** The file's text; empty where the folder is absent, as skipped suites are still collected. */
export function readSharedData(name: string): string {
  return hasSharedData ? readFileSync(new URL(name, FOLDER), 'utf8') : ''
}

/** About 1,800 strings that have broken software before. */
export function hostileStrings(): string[] {
  if (!hasSharedData) return []
  return ['naughty-strings.json', 'xss-payloads.json'].flatMap((name) =>
    JSON.parse(readSharedData(name)),
  )
}
