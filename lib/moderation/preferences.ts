import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { appClient } from '@/lib/database/app-client'
import type { SavedView } from './public'
import { DEFAULT_PREFERENCE, type PreferenceInput, type ViewInput } from './schema'

/** Stands for the command line, which has no desk. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Views that one person keeps: what fits above a list. */
const VIEWS_MAX = 20

/** Remembers how somebody likes their desk. The command line has none. */
export async function savePreference(
  { personId }: Actor<'comment.decide'>,
  preference: PreferenceInput,
): Promise<void> {
  if (personId === null) return
  await appClient().deskPreference.upsert({
    where: { personId },
    create: { personId, ...preference },
    update: preference,
  })
}

export async function getPreference({
  personId,
}: Actor<'comment.decide'>): Promise<PreferenceInput> {
  const preference = await appClient().deskPreference.findUnique({
    where: { personId: personId ?? NOBODY },
    select: { density: true, keys: true },
  })
  return preference ?? DEFAULT_PREFERENCE
}

/** One's own views and those that are shared, by name. */
export async function listViews({ personId }: Actor<'comment.decide'>): Promise<SavedView[]> {
  const rows = await appClient().savedView.findMany({
    where: { OR: [{ personId: personId ?? NOBODY }, { isShared: true }] },
    select: { id: true, name: true, query: true, isShared: true, personId: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ personId: owner, ...view }) => ({ ...view, isOwn: owner === personId }))
}

/** Gives what is asked for a name, for oneself. False when there are too many. */
export async function saveView(
  { personId }: Actor<'comment.decide'>,
  { name, query }: ViewInput,
): Promise<boolean> {
  if (personId === null) return false
  return appClient().$transaction(async (transaction) => {
    await transaction.$queryRaw`SELECT FROM private.person WHERE id = ${personId}::uuid FOR UPDATE`
    if ((await transaction.savedView.count({ where: { personId } })) >= VIEWS_MAX) return false
    await transaction.savedView.create({ data: { personId, name, query } })
    return true
  })
}

/** Shows one's own view to everybody, or to oneself alone again. */
export async function shareView(
  { personId }: Actor<'view.share'>,
  viewId: string,
  isShared: boolean,
): Promise<void> {
  await appClient().savedView.updateMany({
    where: { id: viewId, personId: personId ?? NOBODY },
    data: { isShared },
  })
}

export async function deleteView(
  { personId }: Actor<'comment.decide'>,
  viewId: string,
): Promise<void> {
  await appClient().savedView.deleteMany({ where: { id: viewId, personId: personId ?? NOBODY } })
}
