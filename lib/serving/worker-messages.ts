import type { Change } from '@/lib/database/announce'

/** The process that renders pages and answers forms, and those that serve what it made. */
export type Role = 'renderer' | 'front'

/** What a worker process says to the first one. */
export type FromWorker =
  /** It has begun: from now on it wants to hear of every change. */
  | { kind: 'enlist' }
  /** It answers. */
  | { kind: 'serving' }
  /** A change was committed here; the answer waits until no process shows what was before. */
  | { kind: 'changed'; change: Change }
  | { kind: 'applied'; id: string }

/** What the first process says to a worker. */
export type ToWorker =
  | { kind: 'serve'; hearing: boolean }
  | { kind: 'apply'; change: Change }
  /** The change with this id has been applied by every process. */
  | { kind: 'spread'; id: string }
  | { kind: 'distrust' }
  | { kind: 'trust' }
  | { kind: 'stop' }
