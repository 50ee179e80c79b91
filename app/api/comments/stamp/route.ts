import { z } from 'zod'
import { makeStamp } from '@/lib/comments/stamp'

const NO_STORE = { 'cache-control': 'no-store' }

/** When somebody began to write: asked for by the form as soon as it is touched. */
export function GET(request: Request): Response {
  const article = z.uuid().safeParse(new URL(request.url).searchParams.get('article'))
  if (!article.success) {
    return new Response('Say which article: ?article=ID\n', { status: 400, headers: NO_STORE })
  }
  return Response.json({ stamp: makeStamp(article.data, new Date()) }, { headers: NO_STORE })
}
