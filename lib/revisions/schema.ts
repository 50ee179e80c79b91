import '@/lib/zod-without-eval'
import { z } from 'zod'
import { commentInput } from '@/lib/comments/schema'

/** A new text for a reply that was posted from this browser. Whose it is says the cookie. */
export const editInput = z.object({ commentId: z.uuid(), text: commentInput.shape.text })

export const deleteInput = z.object({ commentId: z.uuid() })

export type EditInput = z.output<typeof editInput>
