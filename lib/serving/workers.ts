import cluster from 'node:cluster'
import { randomUUID } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Change } from '@/lib/database/announce'
import type { Env } from '@/lib/env'
import { log } from '@/lib/log'
import { openPagesFolder } from '@/lib/serving/pages-folder'
import { makeRendererSocket } from '@/lib/serving/renderer-socket'
import type { Site } from '@/lib/serving/site'
import { forkWorker, type WorkerProcess } from '@/lib/serving/worker'
import type { FromWorker, Role, ToWorker } from '@/lib/serving/worker-messages'

/** A worker that ended is replaced, but one that cannot live must not keep a core busy dying. */
const REPLACE_AFTER_MS = 500

/** How often each is asked whether it still answers. Milliseconds. */
const HEARTBEAT_MS = 5_000

/** A change is heard from the process that made it and from the database; it is spread once. */
const REMEMBERED_CHANGES = 10_000

/** The program of every worker, from where the site was started. */
const PROGRAM = '.server/cli/worker.mjs'

/**
 * The site in several processes: one renders pages and answers forms, the others serve finished
 * pages on one port, each from its own memory, and pass everything else on.
 */
export function startWorkers({ WORKERS, PAGES_DIR }: Env): Site {
  const socket = makeRendererSocket()
  const workers = new Set<WorkerProcess>()
  const spreading = new LRUCache<string, Promise<void>>({ max: REMEMBERED_CHANGES })
  let hearing = true
  let rendering: Promise<unknown>
  let heart: NodeJS.Timeout
  let isClosing = false

  function fork(role: Role): WorkerProcess {
    const worker = forkWorker(role, socket.path, receive)
    workers.add(worker)
    if (role === 'renderer') rendering = worker.serving.catch(() => {})
    worker.ended.then(() => {
      workers.delete(worker)
      // Nobody else would take from the disk what it had laid out there.
      if (role === 'renderer' && PAGES_DIR !== undefined) openPagesFolder(PAGES_DIR)
      if (isClosing) return
      log('warn', `${role} process ended`)
      setTimeout(() => isClosing || fork(role).serving.catch(() => {}), REPLACE_AFTER_MS)
    })
    return worker
  }

  async function receive(from: WorkerProcess, message: FromWorker): Promise<void> {
    if (message.kind === 'enlist') {
      // Nobody is let in before there is something to show.
      if (from.role === 'front') await rendering
      from.tell({ kind: 'serve', hearing })
    } else if (message.kind === 'changed') {
      await spread(message.change)
      from.tell({ kind: 'spread', id: message.change.id })
    }
  }

  function spread(change: Change): Promise<void> {
    const known = spreading.get(change.id)
    if (known) return known
    const applied = applyInOrder(change)
    spreading.set(change.id, applied)
    return applied
  }

  /** The renderer first: what a front asks of it after its own turn is made after the change. */
  async function applyInOrder(change: Change): Promise<void> {
    for (const role of ['renderer', 'front'] as const) {
      const involved = [...workers].filter((worker) => worker.role === role && worker.isEnlisted())
      await Promise.all(involved.map((worker) => worker.apply(change)))
    }
  }

  /** A change to nothing: who does not say that it is applied hangs, and is replaced. */
  function beat(): void {
    const nothing = { id: randomUUID(), tags: [] }
    for (const worker of workers) if (worker.isEnlisted()) worker.apply(nothing)
  }

  function tellAll(message: ToWorker): void {
    for (const worker of workers) worker.tell(message)
  }

  return {
    onChange: spread,
    onDeaf() {
      hearing = false
      tellAll({ kind: 'distrust' })
    },
    onHearing() {
      hearing = true
      tellAll({ kind: 'trust' })
    },
    async open() {
      cluster.setupPrimary({ exec: PROGRAM })
      const started = [fork('renderer'), ...Array.from({ length: WORKERS }, () => fork('front'))]
      await Promise.all(started.map(({ serving }) => serving))
      heart = setInterval(beat, HEARTBEAT_MS)
    },
    async close() {
      isClosing = true
      clearInterval(heart)
      for (const role of ['front', 'renderer'] as const) {
        const leaving = [...workers].filter((worker) => worker.role === role)
        for (const worker of leaving) worker.stop()
        await Promise.all(leaving.map(({ ended }) => ended))
      }
      socket.remove()
    },
  }
}
