import { requireActor } from '@/lib/auth/guards'
import { isStillGranted } from '@/lib/auth/session'
import { deskStream } from '@/lib/moderation/desk-stream'
import { countQueues } from '@/lib/moderation/queries'

/** What happens at the desk, as it happens. */
export async function GET(): Promise<Response> {
  const actor = await requireActor('comment.decide')
  const isAllowed = await isStillGranted('comment.decide')
  const stream = deskStream({ isAllowed, count: () => countQueues(actor) })
  return new Response(stream, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })
}
