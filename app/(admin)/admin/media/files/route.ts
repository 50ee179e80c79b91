import { findLibrarian } from '@/lib/auth/guards'
import { addPicture, replacePicture } from '@/lib/media/mutations'
import { type MediaRefusal, mediaRefusal } from '@/lib/media/refusals'
import { paths } from '@/lib/paths'
import { spreadChange } from '@/lib/serving/expiry'

const HEADERS = { 'Cache-Control': 'no-store' }

/**
 * Takes a picture. Asked by a script it answers in JSON; a plain form is led on to the picture, or
 * back with the reason.
 */
export async function POST(request: Request): Promise<Response> {
  const isScript = request.headers.get('accept') === 'application/json'
  const librarian = await findLibrarian()
  if (!librarian)
    return isScript
      ? Response.json({ kind: 'signed-out' }, { status: 401, headers: HEADERS })
      : leadTo(paths.signIn)
  const form = await request.formData().catch(() => new FormData())
  const [given, replaces] = [form.get('file'), String(form.get('replaces') ?? '')]
  const file = given instanceof File ? given : new File([], '')
  const picture = { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) }
  if (replaces) {
    const replaced = await replacePicture(librarian, replaces, picture, new Date())
    if (replaced.kind === 'replaced') await spreadChange(replaced.change)
    if (replaced.kind === 'refused') return leadTo(`${paths.media}?refused=${replaced.code}`)
    return leadTo(paths.media)
  }
  const added = await addPicture(librarian, picture, new Date())
  if (isScript) return Response.json(asTold(added), { headers: HEADERS })
  return leadTo(
    added.kind === 'stored'
      ? paths.mediaPicture(added.media.id)
      : `${paths.media}?refused=${added.code}`,
  )
}

function asTold(added: Awaited<ReturnType<typeof addPicture>>) {
  return added.kind === 'stored' ? added : refused(added.code)
}

function refused(code: MediaRefusal) {
  return { kind: 'refused', sentence: mediaRefusal(code) }
}

/** See Other: what was posted is not posted again by going back. */
function leadTo(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location, ...HEADERS } })
}
