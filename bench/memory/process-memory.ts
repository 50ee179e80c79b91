import { readFileSync } from 'node:fs'

/** Memory of a process as the system counts it, in megabytes. Linux only. */
export type ProcessMemory = {
  /** All that is in memory now. */
  rss: number
  /** The same, with what is shared with other processes counted by its share. */
  pss: number
}

export function memoryOf(pid: number): ProcessMemory {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  const read = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]) / 1024
  return { rss: read('Rss'), pss: read('Pss') }
}
