import { execFile, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import type { Measurement } from './figure'
import { MissingTool } from './missing-tool'

/** Threads and connections of the load generator: a machine of two cores is kept busy, not drowned. */
const LOAD = ['-t2', '-c32']

/** What every request says it takes. */
export const ACCEPT_ENCODING = 'gzip'

/** Says which wrk there is; fetches one on Debian where it may. Throws `MissingTool`. */
export function requireWrk(): string {
  const version = wrkVersion() ?? (installWrk() ? wrkVersion() : null)
  if (version) return version
  throw new MissingTool('The measurements need wrk (https://github.com/wg/wrk) on the PATH.')
}

/**
 * Asks one address as often as it answers, for so many seconds, or what a script of wrk's makes of
 * it. Throws when an answer was not 2xx, unless a script asked for it, or did not come.
 */
export async function measure(url: string, seconds: number, script?: string): Promise<Measurement> {
  const { stdout } = await promisify(execFile)('wrk', [
    ...LOAD,
    `-d${seconds}s`,
    '--latency',
    // Slow is slow, and no reason to call it no answer.
    ...['--timeout', '30s'],
    ...['-H', `Accept-Encoding: ${ACCEPT_ENCODING}`],
    ...(script ? ['-s', script] : []),
    url,
  ])
  return parseWrk(stdout, script === undefined)
}

/** Reads what wrk printed. A figure with failed requests in it is no figure. */
export function parseWrk(output: string, only2xx = true): Measurement {
  const failed = (only2xx ? NOT_ALL_WELL : NO_ANSWER).exec(output)?.[0]
  if (failed) throw new Error(`Not every request was answered: ${failed}`)
  return {
    requestsPerSecond: Number(find(output, /Requests\/sec:\s+([\d.]+)/)),
    p50: milliseconds(find(output, /^\s+50%\s+(\S+)/m)),
    p99: milliseconds(find(output, /^\s+99%\s+(\S+)/m)),
  }
}

const NO_ANSWER = /Socket errors: .+/
const NOT_ALL_WELL = /(Non-2xx or 3xx responses|Socket errors): .+/

const UNITS: Record<string, number> = { us: 0.001, ms: 1, s: 1_000, m: 60_000 }

function milliseconds(text: string): number {
  const [, number, unit = ''] = /^([\d.]+)(us|ms|s|m)$/.exec(text) ?? []
  const factor = UNITS[unit]
  if (factor === undefined) throw new Error(`wrk says a latency of ${text}`)
  return Number((Number(number) * factor).toFixed(3))
}

function find(output: string, pattern: RegExp): string {
  const found = pattern.exec(output)?.[1]
  if (found === undefined) throw new Error(`wrk printed no ${pattern.source}:\n${output}`)
  return found
}

function wrkVersion(): string | null {
  // It says its version and then complains that there is nothing to do.
  const { stdout } = spawnSync('wrk', ['-v'], { encoding: 'utf8' })
  return /^wrk (\S+)/.exec(stdout ?? '')?.[1] ?? null
}

function installWrk(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  console.log('· Installing wrk from Debian')
  return [['update'], ['install', '-y', '--no-install-recommends', 'wrk']].every(
    (args) => spawnSync('apt-get', args, { stdio: 'ignore' }).status === 0,
  )
}
