import { requireActor } from '@/lib/auth/guards'
import { countQueues } from '@/lib/moderation/queries'

/** How many stand where: for a desk whose line is lost. */
export async function GET(): Promise<Response> {
  const actor = await requireActor('comment.decide')
  return Response.json(await countQueues(actor), { headers: { 'Cache-Control': 'no-store' } })
}
