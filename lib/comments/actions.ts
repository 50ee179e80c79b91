'use server'
import { cookies } from 'next/headers'
import { publicAction, showChange } from '@/lib/action'
import { paths } from '@/lib/paths'
import { getOwnReply } from '@/lib/revisions/editable'
import { editableCookie, editableCookieName, readEditable } from '@/lib/revisions/editable-cookie'
import { findSeenReply } from './held'
import { type PostOutcome, postComment as post } from './mutations'
import { keepOwnReply, ownRepliesCookieName, readOwnReplies } from './own'
import type { HeldComment } from './public'
import { commentInput } from './schema'

export type Posted = {
  id: string
  isPublic: boolean
  comment: HeldComment
  /** Where it may be changed for some minutes; null where that is switched off. */
  editPath: string | null
}

/** Posts a reply, or shows how it will look; for a look only the text has to be right. */
export const postComment = publicAction(
  commentInput,
  async (input, request) => {
    const result = await post(input, request, request.now)
    if (result.kind === 'refused') return refused(result, request.now)
    const { id, isPublic, comment, change } = result
    if (change) await showChange(change)
    if (!isPublic) keepOwnReply(await cookies(), id, request.now)
    const editPath = await allowEditing(id, request.now)
    return { kind: 'done', outcome: { id, isPublic, comment, editPath } satisfies Posted }
  },
  commentInput.pick({ text: true }),
)

type Refused = Extract<PostOutcome, { kind: 'refused' }>

/** Who said it already is shown where, as far as they may see it. */
async function refused({ twins = [], ...refusal }: Refused, now: Date) {
  if (twins.length === 0) return refusal
  const own = readOwnReplies((await cookies()).get(ownRepliesCookieName())?.value)
  const path = await findSeenReply(twins, own, now)
  return path ? { ...refusal, path } : refusal
}

/** The browser a reply came from may change it for a while, wherever it stands. */
async function allowEditing(id: string, now: Date): Promise<string | null> {
  const own = await getOwnReply([id], id, now)
  if (own?.kind !== 'editable') return null
  const jar = await cookies()
  const ids = readEditable(jar.get(editableCookieName())?.value)
  jar.set(editableCookie(ids, id, own.reply.until))
  return paths.editReply(own.slug, id)
}
