import 'server-only'
import { z } from 'zod'
import { appClient } from '@/lib/database/app-client'
import type { Librarian } from './librarian'
import type { LibraryPicture, MediaUse } from './public'
import { listUses } from './uses'

/** Pictures on a page of the library. */
const PAGE_SIZE = 48

const select = {
  ...{ id: true, key: true, fileName: true, alt: true, caption: true, credit: true },
  ...{ addedAt: true, addedByName: true, addedById: true },
}

type Row = Omit<LibraryPicture, 'isMine'> & { addedById: string | null }

export async function listPictures(
  librarian: Librarian,
  { q, after }: { q: string; after: string | null },
): Promise<{ pictures: LibraryPicture[]; next: string | null }> {
  const has = { contains: q, mode: 'insensitive' } as const
  const rows = await appClient().media.findMany({
    where: q ? { OR: [{ fileName: has }, { alt: has }, { caption: has }, { credit: has }] } : {},
    select,
    orderBy: [{ addedAt: 'desc' }, { id: 'desc' }],
    take: PAGE_SIZE + 1,
    ...(after && { cursor: { id: after }, skip: 1 }),
  })
  const pictures = rows.slice(0, PAGE_SIZE).map((row) => shown(librarian, row))
  return { pictures, next: rows.length > PAGE_SIZE ? (pictures.at(-1)?.id ?? null) : null }
}

export async function getPicture(
  librarian: Librarian,
  id: string,
): Promise<(LibraryPicture & { uses: MediaUse[] }) | null> {
  if (!z.uuid().safeParse(id).success) return null
  const row = await appClient().media.findUnique({ where: { id }, select })
  return row && { ...shown(librarian, row), uses: await listUses(appClient(), row.key) }
}

function shown({ adds, changes }: Librarian, { addedById, ...row }: Row): LibraryPicture {
  return { ...row, isMine: changes !== null || (addedById !== null && addedById === adds.personId) }
}
