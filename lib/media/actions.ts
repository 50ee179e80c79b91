'use server'
import { redirect } from 'next/navigation'
import { showChange, staffAction } from '@/lib/action'
import { requireLibrarian } from '@/lib/auth/guards'
import { paths } from '@/lib/paths'
import { describePicture as describeWith, deletePicture as remove } from './mutations'
import { describeInput, pictureIdInput } from './schema'

export const describePicture = staffAction(
  'media.add',
  describeInput,
  async (_actor, { id, ...words }) => {
    const isDescribed = await describeWith(await requireLibrarian(), id, words)
    await showChange(null)
    if (!isDescribed) return { kind: 'refused', code: 'gone' as const }
    return { kind: 'done', outcome: {} }
  },
)

export const deletePicture = staffAction('media.add', pictureIdInput, async (_actor, { id }) => {
  const { kind } = await remove(await requireLibrarian(), id)
  if (kind !== 'removed') return { kind: 'refused', code: kind }
  redirect(paths.media)
})
