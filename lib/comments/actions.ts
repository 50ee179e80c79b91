'use server'
import { cookies } from 'next/headers'
import { publicAction, showChange } from '@/lib/action'
import { postComment as post } from './mutations'
import { addOwnReply, ownRepliesCookieName, ownRepliesCookies, readOwnReplies } from './own'
import type { HeldComment } from './public'
import { commentInput } from './schema'

export type Posted = { id: string; isPublic: boolean; comment: HeldComment }

/** Posts a reply, or shows how it will look; for a look only the text has to be right. */
export const postComment = publicAction(
  commentInput,
  async (input, request) => {
    const result = await post(input, request, request.now)
    if (result.kind === 'refused') return result
    const { id, isPublic, comment, change } = result
    if (change) await showChange(change)
    if (!isPublic) await keepForAuthor(id, request.now)
    return { kind: 'done', outcome: { id, isPublic, comment } satisfies Posted }
  },
  commentInput.pick({ text: true }),
)

/** Held or spam, the browser it came from may see it again: both leave the same cookies. */
async function keepForAuthor(id: string, now: Date): Promise<void> {
  const jar = await cookies()
  const ids = addOwnReply(readOwnReplies(jar.get(ownRepliesCookieName())?.value), id)
  for (const cookie of ownRepliesCookies(ids, now)) jar.set(cookie)
}
