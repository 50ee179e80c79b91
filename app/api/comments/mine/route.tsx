import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { HeldReply } from '@/components/comments/held-reply'
import { listHeldReplies } from '@/lib/comments/held'
import { ownRepliesCookieName, ownRepliesCookies, readOwnReplies } from '@/lib/comments/own'
import { OWN_REPLIES_HINT } from '@/lib/comments/policy'
import type { HeldReply as Held } from '@/lib/comments/public'
import { type Drawn, draw } from './drawn'

/** As public/own-replies.js takes them: where each belongs, and what to put there. */
export type OwnReplyPlace = Pick<Held, 'id' | 'parentId' | 'createdAt'> & { drawn: Drawn[] }

/**
 * This browser's own replies to one article that nobody has decided yet. Which ones they are says
 * the signed cookie alone; what was decided meanwhile leaves it.
 */
export async function GET({ nextUrl, headers }: NextRequest): Promise<Response> {
  const jar = await cookies()
  if (!isFromHere(headers.get('sec-fetch-site'))) return answer(403, [])
  const article = z.uuid().safeParse(nextUrl.searchParams.get('article'))
  if (!article.success) return answer(400, [])
  const known = readOwnReplies(jar.get(ownRepliesCookieName())?.value)
  const held = await listHeldReplies(known, new Date())

  const ids = known.filter((id) => held.some((reply) => reply.id === id))
  const isHinted = jar.has(OWN_REPLIES_HINT) || jar.has(ownRepliesCookieName())
  if (ids.length < known.length || (isHinted && ids.length === 0)) {
    const newest = held.at(-1)?.createdAt ?? new Date()
    for (const cookie of ownRepliesCookies(ids, newest)) jar.set(cookie)
  }
  const here = held.filter(({ articleId }) => articleId === article.data)
  return answer(200, here.map(place))
}

/** Asked by a page of ours, typed by hand, or by something that does not say. */
function isFromHere(site: string | null): boolean {
  return site === null || site === 'same-origin' || site === 'none'
}

function place(reply: Held): OwnReplyPlace {
  const { id, parentId, createdAt } = reply
  return { id, parentId, createdAt, drawn: draw(<HeldReply reply={reply} />) }
}

function answer(status: number, replies: OwnReplyPlace[]): Response {
  return Response.json(replies, {
    status,
    headers: {
      'Cache-Control': 'private, no-store',
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
  })
}
