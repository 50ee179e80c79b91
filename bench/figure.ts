/** What one run of the load generator saw. */
export type Measurement = {
  requestsPerSecond: number
  /** Latency, in milliseconds. */
  p50: number
  p99: number
}

/** Somebody who answers the same question as the others, and is asked in turn with them. */
export type Contestant = {
  url: string
  answer: Sameness
  /** Puts something in the way for as long as it is measured. */
  disturb?(): Disturbance
  close?(): Promise<void>
}

/**
 * How far an answer is what all are asked for: its bytes; the same page but rendered by another
 * process (React writes a page's script in the order in which its parts were ready, so the hash in
 * the script's name differs between two renderings); or a page of its own making.
 */
export type Sameness = 'same bytes' | 'same page' | 'own page'

/** `stop` resolves when all of it is over, and throws when it was less than it should have been. */
export type Disturbance = { stop(): Promise<void> }

/** A promise about a contestant, compared with another one in the same round. */
export type Limit = {
  quantity: keyof Measurement
  /** Names of contestants. */
  of: string
  against: string
} & ({ atLeast: number } | { atMost: number })

/** One file each: who is measured, and what is promised about it. */
export type Figure<Scene> = {
  name: string
  /** For people: what it is, in a few words. */
  title: string
  limits: Limit[]
  /** A string says why it cannot be measured on this machine. */
  prepare(scene: Scene): Promise<Contestant | string>
}
