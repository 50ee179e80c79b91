import 'server-only'
import { ARTICLES_TAG, articleTag } from '@/lib/articles/tags'
import { announce, type Change } from '@/lib/database/announce'
import { appClient } from '@/lib/database/app-client'
import { mediaAddress } from './address'
import { putPicture, removePicture } from './folder'
import { changeableBy, type Librarian } from './librarian'
import { makePicture } from './make-picture'
import { MAX_NAME } from './policy'
import type { PickedMedia } from './public'
import { inTurn } from './queue'
import type { MediaRefusal } from './refusals'
import { listUses } from './uses'

type File = { name: string; bytes: Buffer }

export type Added = { kind: 'stored'; media: PickedMedia } | { kind: 'refused'; code: MediaRefusal }

/**
 * Makes a picture of a file and keeps it. Its files are there before its row is, so that a row never
 * names what is not; the same file a second time is the same picture.
 */
export async function addPicture(
  { adds }: Librarian,
  { name, bytes }: File,
  now: Date,
): Promise<Added> {
  const made = await inTurn(() => makePicture(bytes))
  if (made === null) return { kind: 'refused', code: 'busy' }
  if (typeof made === 'string') return { kind: 'refused', code: made }
  await putPicture(made)
  const { key } = made
  const row = await appClient().media.upsert({
    where: { key },
    create: {
      ...{ key, fileName: shownName(name), addedAt: now },
      ...{ addedById: adds.personId, addedByName: adds.name },
    },
    update: {},
    select: { id: true, key: true, alt: true, caption: true, credit: true },
  })
  return { kind: 'stored', media: { ...row, url: mediaAddress(key) } }
}

type Words = { alt: string; caption: string; credit: string }

/** What is said about it where it is chosen from now on; articles keep what they say. */
export async function describePicture(
  librarian: Librarian,
  id: string,
  words: Words,
): Promise<boolean> {
  const { count } = await appClient().media.updateMany({
    where: { id, ...changeableBy(librarian) },
    data: words,
  })
  return count > 0
}

export type Removed = { kind: 'removed' | 'gone' } | { kind: 'used' }

/** Only what no article shows and no manuscript holds. The row goes first: what it named may then go. */
export async function deletePicture(librarian: Librarian, id: string): Promise<Removed> {
  const where = { id, ...changeableBy(librarian) }
  const row = await appClient().media.findFirst({ where, select: { key: true } })
  if (!row) return { kind: 'gone' }
  const isUsed = await appClient().$transaction(async (transaction) => {
    await transaction.$queryRaw`SELECT 1 FROM private.media WHERE id = ${id}::uuid FOR UPDATE`
    if ((await listUses(transaction, row.key)).length > 0) return true
    await transaction.media.delete({ where: { id }, select: { id: true } })
    return false
  })
  if (isUsed) return { kind: 'used' }
  await removePicture(row.key)
  return { kind: 'removed' }
}

/**
 * Another file in its place, wherever it is shown: articles and what is being written. Those are
 * other people's, too, so it takes somebody who may change everybody's.
 */
export async function replacePicture(
  librarian: Librarian,
  id: string,
  file: File,
  now: Date,
): Promise<
  { kind: 'replaced'; change: Change } | { kind: 'gone' } | Exclude<Added, { kind: 'stored' }>
> {
  const old = await appClient().media.findUnique({ where: { id }, select: { key: true } })
  if (!old || !librarian.changes) return { kind: 'gone' }
  const added = await addPicture(librarian, file, now)
  if (added.kind === 'refused') return added
  const change = await appClient().$transaction(async (transaction) => {
    const uses = await listUses(transaction, old.key)
    const [from, to] = [mediaAddress(old.key), added.media.url]
    await transaction.$executeRaw`
      UPDATE public.article SET source = replace(source, ${from}, ${to}),
             image_url = replace(image_url, ${from}, ${to})
       WHERE position(${from} in source) > 0 OR image_url = ${from}`
    await transaction.$executeRaw`
      UPDATE private.manuscript SET fields = replace(fields::text, ${from}, ${to})::jsonb,
             version = version + 1
       WHERE position(${from} in fields::text) > 0`
    return announce(transaction, [
      ARTICLES_TAG,
      ...uses.map(({ articleId }) => articleTag(articleId)),
    ])
  })
  return { kind: 'replaced', change }
}

/** Without what would turn a line around or hide in it. */
function shownName(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? ''
  return [...base.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')].slice(0, MAX_NAME).join('') || 'picture'
}
