import type { Change } from '@/lib/database/announce'
import type { KeptPages } from '@/lib/serving/kept-pages'
import type { FromWorker, ToWorker } from '@/lib/serving/worker-messages'

export type WorkerLink = {
  /** Resolves when the first process knows of this one: from then on it is told every change. */
  enlist(): Promise<void>
  /** Says that this process answers. */
  serving(): void
  /** Resolves when every process has applied the change. */
  spread(change: Change): Promise<void>
}

/** A worker's line to the first process. When that one ends, Node ends the worker. */
export function linkToPrimary(kept: KeptPages, stop: () => void): WorkerLink {
  const spreading = new Map<string, () => void>()
  let begin = () => {}

  const receive = {
    serve: ({ hearing }: { hearing: boolean }) => {
      if (!hearing) kept.distrust()
      begin()
    },
    apply: async ({ change }: { change: Change }) => {
      await kept.apply(change)
      tell({ kind: 'applied', id: change.id })
    },
    spread: ({ id }: { id: string }) => spreading.get(id)?.(),
    distrust: () => kept.distrust(),
    trust: () => kept.trust(),
    stop,
  }
  process.on('message', (message: ToWorker) => receive[message.kind](message as never))

  return {
    enlist() {
      return new Promise((resolve) => {
        begin = resolve
        tell({ kind: 'enlist' })
      })
    },
    serving: () => tell({ kind: 'serving' }),
    async spread(change) {
      await kept.apply(change)
      await new Promise<void>((resolve) => {
        spreading.set(change.id, resolve)
        tell({ kind: 'changed', change })
      })
      spreading.delete(change.id)
    },
  }
}

function tell(message: FromWorker): void {
  process.send?.(message)
}
