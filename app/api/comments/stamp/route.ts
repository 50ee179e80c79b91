import { z } from 'zod'
import { makeStamp } from '@/lib/comments/stamp'
import { makeChallenge } from '@/lib/comments/work/challenge'

const NO_STORE = { 'cache-control': 'no-store' }

/** When somebody began to write, and what to work out meanwhile: asked for as the form is touched. */
export async function GET(request: Request): Promise<Response> {
  const article = z.uuid().safeParse(new URL(request.url).searchParams.get('article'))
  if (!article.success) {
    return new Response('Say which article: ?article=ID\n', { status: 400, headers: NO_STORE })
  }
  const now = new Date()
  const challenge = await makeChallenge(article.data, now)
  return Response.json({ stamp: makeStamp(article.data, now), challenge }, { headers: NO_STORE })
}
