import { connection } from 'next/server'
import { isReady } from '@/lib/database/readiness'

/** The database answers, as both of the roles that pages and forms need. */
export async function GET(): Promise<Response> {
  await connection()
  const ready = await isReady()
  return Response.json({ status: ready ? 'ready' : 'waiting' }, { status: ready ? 200 : 503 })
}
