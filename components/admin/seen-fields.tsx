import type { Seen } from '@/lib/moderation/schema'

/** Which comment a form is about, and as which version somebody looked at it. */
export function SeenFields({ commentId, version }: Seen) {
  return (
    <>
      <input type="hidden" name="commentId" value={commentId} />
      <input type="hidden" name="version" value={version} />
    </>
  )
}
