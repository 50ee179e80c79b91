import { requireLibrarian } from '@/lib/auth/guards'
import { mediaAddress } from '@/lib/media/address'
import type { PickedMedia } from '@/lib/media/public'
import { listPictures } from '@/lib/media/queries'
import { readMediaFilter } from '@/lib/media/schema'

/** Pictures to choose from while an article is written. */
export async function GET(request: Request): Promise<Response> {
  const librarian = await requireLibrarian()
  const filter = readMediaFilter(Object.fromEntries(new URL(request.url).searchParams))
  const { pictures } = await listPictures(librarian, filter)
  const picked: PickedMedia[] = pictures.map(({ id, key, alt, caption, credit }) => ({
    ...{ id, key, alt, caption, credit },
    url: mediaAddress(key),
  }))
  return Response.json(picked, { headers: { 'Cache-Control': 'no-store' } })
}
