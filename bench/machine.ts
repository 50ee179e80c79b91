import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os'

export type Machine = Record<'cores' | 'processor' | 'memory' | 'system' | 'node' | 'load', string>

/** What the figures were measured on; the run says it itself. */
export function describeMachine(): Machine {
  return {
    cores: String(availableParallelism()),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    memory: `${Math.round(totalmem() / 1024 ** 3)} GB`,
    system: `${type()} ${release()}`,
    node: process.versions.node,
    // More than nothing at the beginning means that somebody else works here as well.
    load: (loadavg()[0] ?? 0).toFixed(2),
  }
}
