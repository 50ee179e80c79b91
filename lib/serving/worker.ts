import cluster, { type Worker } from 'node:cluster'
import type { Change } from '@/lib/database/announce'
import type { FromWorker, Role, ToWorker } from '@/lib/serving/worker-messages'

/**
 * How long a process may take to drop what a change touched. One that cannot say so is ended: it
 * might show what was removed. Milliseconds.
 */
const APPLY_DEADLINE_MS = 5_000

export type WorkerProcess = {
  role: Role
  /** It takes part: a change is not applied before it says so. */
  isEnlisted(): boolean
  /** Resolves when it answers; rejects if it ends before that. */
  serving: Promise<void>
  /** Resolves when it has ended, however that came. */
  ended: Promise<void>
  /** Resolves when it shows nothing of what was before, or is no more. */
  apply(change: Change): Promise<void>
  tell(message: ToWorker): void
  /** Lets it finish what it does; before it serves there is nothing to finish. */
  stop(): void
}

/** The first process's end of the line to one worker. */
export function forkWorker(
  role: Role,
  socketPath: string,
  receive: (from: WorkerProcess, message: FromWorker) => void,
): WorkerProcess {
  const worker: Worker = cluster.fork({ ROLE: role, RENDERER_SOCKET: socketPath })
  const waiting = new Map<string, () => void>()
  let isEnlisted = false
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  ended.then(() => {
    for (const done of waiting.values()) done()
  })
  const serving = new Promise<void>((resolve, reject) => {
    worker.on('message', ({ kind }: FromWorker) => kind === 'serving' && resolve())
    ended.then(() => reject(new Error(`The ${role} process ended before it served`)))
  })
  const self: WorkerProcess = {
    role,
    isEnlisted: () => isEnlisted,
    serving,
    ended,
    tell(message) {
      // To a process that has just ended nothing can be said, and need not.
      if (worker.isConnected()) worker.send(message, () => {})
    },
    apply(change) {
      return new Promise((resolve) => {
        const end = setTimeout(() => worker.process.kill('SIGKILL'), APPLY_DEADLINE_MS)
        waiting.set(change.id, () => {
          clearTimeout(end)
          waiting.delete(change.id)
          resolve()
        })
        self.tell({ kind: 'apply', change })
      })
    },
    stop() {
      if (isEnlisted) self.tell({ kind: 'stop' })
      else worker.process.kill('SIGKILL')
    },
  }
  worker.on('message', (message: FromWorker) => {
    if (message.kind === 'enlist') isEnlisted = true
    if (message.kind === 'applied') waiting.get(message.id)?.()
    else receive(self, message)
  })
  return self
}
