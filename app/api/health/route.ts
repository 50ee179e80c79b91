import { connection } from 'next/server'

/** The process is up. */
export async function GET(): Promise<Response> {
  await connection()
  return Response.json({ status: 'up' })
}
