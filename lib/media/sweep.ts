import 'server-only'
import { appClient } from '@/lib/database/app-client'
import { clearUnfinished, listPlaced, placedAt, removePicture } from './folder'

/** What is being added has its files before its row; by then it has both. Milliseconds. */
const OLD_ENOUGH_MS = 60 * 60 * 1000

/** Takes away what an interrupted upload left behind: files without a row. Returns how many pictures. */
export async function sweepMedia(now: Date): Promise<number> {
  await clearUnfinished()
  const placed = await listPlaced()
  const rows = await appClient().media.findMany({
    where: { key: { in: placed } },
    select: { key: true },
  })
  const known = new Set(rows.map(({ key }) => key))
  let swept = 0
  for (const key of placed.filter((name) => !known.has(name))) {
    const at = await placedAt(key)
    if (!at || now.getTime() - at.getTime() < OLD_ENOUGH_MS) continue
    await removePicture(key)
    swept += 1
  }
  return swept
}
