import { requireActor } from '@/lib/auth/guards'
import { listMatching } from '@/lib/moderation/queries'
import { readIds, readQueueFilter } from '@/lib/moderation/queue-filter'

/** Which of these a filter finds: for a desk that hears of arrivals and cannot know. */
export async function GET(request: Request): Promise<Response> {
  const actor = await requireActor('comment.decide')
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  const ids = await listMatching(actor, readQueueFilter(asked), readIds(asked.ids))
  return Response.json(ids, { headers: { 'Cache-Control': 'no-store' } })
}
