import { readFileSync } from 'node:fs'

/** Memory of a process as the system counts it, in megabytes. Linux only. */
export type ProcessMemory = {
  /** All that is in memory now. */
  rss: number
  /** The same, with what is shared with other processes counted by its share. */
  pss: number
}

/** Of these processes together. */
export function memoryOf(pids: number[]): ProcessMemory {
  const texts = pids.map((pid) => readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))
  const read = (text: string, name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]) / 1024
  const sum = (name: string) => texts.reduce((total, text) => total + read(text, name), 0)
  return { rss: sum('Rss'), pss: sum('Pss') }
}
