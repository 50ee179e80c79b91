import { findWriter } from '@/lib/auth/guards'
import { getSite } from '@/lib/settings/queries'
import { type Autosaved, autosaveArticle } from '@/lib/writing/autosave'

const HEADERS = { 'Cache-Control': 'no-store' }

/**
 * What a form sends by itself while somebody types. A route and not an action: where the session is
 * over it says so and leads nowhere, so that the page with the text stays.
 */
export async function POST(request: Request): Promise<Response> {
  const writer = await findWriter()
  if (!writer) return Response.json({ kind: 'signed-out' }, { status: 401, headers: HEADERS })
  const { timeZone } = await getSite()
  const form = await request.formData().catch(() => new FormData())
  const answer: Autosaved = await autosaveArticle(writer, form, timeZone, new Date())
  return Response.json(answer, { headers: HEADERS })
}
