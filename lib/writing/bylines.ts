import 'server-only'
import { ARTICLES_TAG } from '@/lib/articles/tags'
import { announce, type Change } from '@/lib/database/announce'
import { appClient } from '@/lib/database/app-client'
import { ownByline } from './own-byline'
import type { BylineInput } from './schema'
import type { Writer } from './writer'

export type Byline = BylineInput & { slug: string }

const select = { slug: true, name: true, organisation: true, section: true, bio: true }

/** What readers see of somebody who writes; null before their first article. */
export async function getByline({ writes }: Writer): Promise<Byline | null> {
  return appClient().author.findFirst({
    where: { person: { id: writes.personId ?? '' } },
    select,
  })
}

/** Changes it on every article and on their page. The address of that page stays. */
export async function saveByline({ writes }: Writer, input: BylineInput): Promise<Change> {
  return appClient().$transaction(async (transaction) => {
    const id = await ownByline(transaction, writes)
    await transaction.author.update({ where: { id }, data: input, select: { id: true } })
    return announce(transaction, [ARTICLES_TAG])
  })
}
