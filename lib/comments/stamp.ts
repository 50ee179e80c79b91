import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { keyFor } from '@/lib/secret-key'
import type { Stamp } from './decision/verdict'

/**
 * Says that somebody began to write under this article at this moment, and nobody but this site
 * can say so. It names no person and is stored nowhere.
 */
export function makeStamp(articleId: string, now: Date): string {
  const start = now.getTime().toString(36)
  return `${start}.${sign(articleId, start).toString('base64url')}`
}

export function readStamp(stamp: string, articleId: string): Stamp {
  if (stamp === '') return { kind: 'absent' }
  const [start = '', signature = ''] = stamp.split('.')
  const given = Buffer.from(signature, 'base64url')
  const right = sign(articleId, start)
  const isOurs = given.length === right.length && timingSafeEqual(given, right)
  if (!isOurs) return { kind: 'forged' }
  return { kind: 'started', at: new Date(Number.parseInt(start, 36)) }
}

function sign(articleId: string, start: string): Buffer {
  return createHmac('sha256', keyFor('comment.stamp')).update(`${articleId} ${start}`).digest()
}
