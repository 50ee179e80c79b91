import 'server-only'
import type { AppTransaction, appClient } from '@/lib/database/app-client'
import { mediaAddress } from './address'
import type { MediaUse } from './public'

type Asking = AppTransaction | ReturnType<typeof appClient>

/** Articles that show a picture, and those whose form holds it and which will. */
export function listUses(database: Asking, key: string): Promise<MediaUse[]> {
  const address = mediaAddress(key)
  return database.$queryRaw<MediaUse[]>`
    SELECT a.id AS "articleId", a.title FROM public.article a
      LEFT JOIN private.manuscript m ON m.article_id = a.id
     WHERE a.image_url = ${address} OR position(${address} in a.source) > 0
        OR position(${address} in m.fields::text) > 0
     ORDER BY a.id DESC LIMIT 100`
}
